# frozen_string_literal: true

# Reads sheets as JSON from standard input and writes N.pdf of each into a folder.

require 'json'
require 'prawn'
require 'prawn/table'
require_relative 'page'

Prawn::Fonts::AFM.hide_m17n_warning = true
SCALES = [1, 0.96, 0.92, 0.88, 0.84, 0.8, 0.76, 0.72, 0.68, 0.64, 0.6, 0.56].freeze

def draw(job, file)
  doc = Prawn::Document.new(
    page_size: job['paper'], margin: 0, compress: true, info: { Title: 'Voting result' }
  )
  %w[regular bold spare spare_bold signs].each do |key|
    path = job['fonts'][key]
    doc.font_families.update(key => { normal: path }) if path.start_with?('/')
  end
  sheet = SCALES.lazy.map { |scale| Sheet.new(doc, job, scale) }.find(&:fits?)
  raise "#{job['name']} finds no room" unless sheet

  sheet.draw
  doc.render_file(file)
end

JSON.parse($stdin.read).each_with_index do |job, place|
  draw(job, File.join(ARGV.fetch(0), "#{place}.pdf"))
end
