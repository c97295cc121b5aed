# frozen_string_literal: true

require_relative 'pen'
require_relative 'blocks'
require_relative 'grid'
require_relative 'marks'
require_relative 'fields'
require_relative 'totals'
require_relative 'states'
require_relative 'legend'
require_relative 'layouts'
require_relative 'header'

# One sheet at one scale: header, blocks, footer.
class Sheet
  include Fields
  include Totals
  include States
  include Legend
  include Layouts
  include Header

  attr_reader :pen, :c, :job, :marks, :theme, :size, :gap

  def initialize(doc, job, scale)
    @job = job
    @c = job['choice']
    @theme = @c['theme']
    @pen = Pen.new(doc, job, scale)
    @marks = Marks.new(@pen, job)
    @size = @pen.size
    @scale = scale
    @gap = @c['gap'] * scale
    @margin = @c['margin']
    @room = @pen.wide - 2 * @margin - side_band
    @left = @margin + side_band
    arrange
  end

  # A band along the page's left edge.
  def side_band
    @c['header'] == 'side' ? 16 : 0
  end

  def arrange
    @head = head_block
    @body = send(@c['layout'])
    @notes = notes
    @space = @pen.high - top - (@job['foot'] ? 46 : 26)
    @need = @head.h + @body.sum(&:h) + @notes.h + @gap * (@body.length + 1)
  end

  def top
    full_bleed? ? 0 : [@margin * 0.8, 22].max
  end

  def fits?
    @need <= @space
  end

  def draw
    behind
    y = top
    @head.draw(full_bleed? ? 0 : @left, y)
    y += @head.h + @gap
    spare = [(@space - @need) / (@body.length + 1) * @c['airy'], @gap * 1.6].min
    @body.each do |block|
      block.draw(@left, y)
      y += block.h + @gap + spare
    end
    @notes.draw(@left, @c['notes_low'] ? [@pen.high - 52 - @notes.h, y].max : y)
    footer
  end

  def notes
    small = [@size * 0.78, 5.2].max
    Blocks.stack(@job['footnotes'].map { |text| Blocks.words(@pen, text, @room, size: small) }, 1.5)
  end

  def card
    @c['card']
  end

  # How the first row of a table looks.
  def head_style
    case @c['head']
    when 'band' then { fill: @theme['accent'], colour: @theme['on_accent'] }
    when 'tint' then { fill: @theme['tint'] }
    when 'coloured' then { colour: @theme['dark'] }
    else {}
    end
  end

  def rules
    r = @c['rules']
    { line: r['line'], thick: r['thick'], dash: r['dash'] }
  end
end
