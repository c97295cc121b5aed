# frozen_string_literal: true

require 'base64'
require_relative 'means'
require_relative 'glyphs'
require_relative 'grounds'

# The marks of one sheet; a mark is a Hash of shape, hue, turned and smudged.
class Marks
  include Means
  include Glyphs
  include Grounds

  def initialize(pen, job)
    @pen = pen
    @doc = pen.doc
    @job = job
    @look = job['look']
    @c = job['choice']
    @copies = 0
  end

  def family
    @look['family']
  end

  def word(mark)
    @look['words'][mark['shape']] || ''
  end

  def shape_name(mark)
    @look['shapes'].fetch(mark['shape'])['name']
  end

  def rings(mark)
    @look['shapes'].fetch(mark['shape'])[mark['turned'] ? 'turned' : 'rings']
  end

  def ink(mark)
    @look['colours'][mark['hue']]
  end

  def pilled?(mark)
    family == 'pill' && mark['shape'] != 'not_participating'
  end

  def letters(size)
    signs = @look['words']['yes'] == '+' ? 1.4 : 1
    [size, @pen.size * 1.08].min * signs
  end

  # How wide a mark of this height is.
  def width(mark, size)
    return size * 1.2 if mark['smudged']
    return pill_size(size)[:wide] if pilled?(mark)
    return written_width(mark, size) unless word(mark).empty?

    return size * 2 if family == 'ground'

    family == 'badge' && @c['badge'] == 'wide' ? size * 1.5 : size
  end

  def written_width(mark, size)
    wide = @pen.width(written(mark), letters(size), @c['mark_bold'])
    @c['letter'] == 'plain' ? wide : [wide, size * 1.1].max
  end

  def written(mark)
    bare = mark['shape'] == 'not_participating' || @c['letter'] != 'plain'
    @c['brackets'] && !bare ? "[ #{word(mark)} ]" : word(mark)
  end

  # A mark about a point.
  def draw(mark, x, y, size)
    if mark['smudged'] then picture(@job['smudge'], x, y, size * 1.3, size * 1.3)
    elsif pilled?(mark) then pill(mark, x, y, size)
    elsif !word(mark).empty? then write(mark, x, y, size)
    elsif family == 'ground' then ground(mark, x - size, y - size / 2, size * 2, size)
    elsif family == 'badge' then badge(mark, x, y, size)
    else stamped(mark, x, y, size)
    end
  end

  # The marks of a cell, beside one another; the ground of a cell fills it.
  def cell(marks, x, y, w, h, size)
    first = marks.first
    return ground(first, x, y, w, h) if family == 'ground' && !first['smudged'] && word(first).empty?

    gap = size * 0.25
    widths = marks.map { |mark| width(mark, size) }
    all = widths.sum + gap * (marks.length - 1)
    left = @c['marks_left'] ? x + 5 : x + (w - all) / 2
    marks.zip(widths).each do |mark, wide|
      draw(mark, left + wide / 2, y + h / 2, size)
      left += wide + gap
    end
  end

  def write(mark, x, y, size)
    colour = ink(mark)
    tall = letters(size)
    plain = mark['shape'] == 'not_participating' || family == 'word'
    unless plain || @c['letter'] == 'plain'
      half = size * 0.52
      if @c['letter'] == 'ringed'
        @pen.stroke(colour, 0.8) { @doc.circle([x, @pen.high - y], half) }
      else
        @pen.rect(x - half, y - half, 2 * half, 2 * half, line: colour, thick: 0.8, corner: 1.5)
      end
      tall *= 0.8
    end
    bold = @c['mark_bold']
    @pen.say(written(mark), x, y, size: tall, bold: bold, align: 'center', colour: colour)
    underline(mark, x, y, tall, colour) if @c['underline'] && !plain_sign?(mark)
  end

  def plain_sign?(mark)
    mark['shape'] == 'not_participating' || family != 'word'
  end

  def underline(mark, x, y, tall, colour)
    half = @pen.width(written(mark), tall, @c['mark_bold']) / 2
    @pen.line(x - half, y + tall * 0.5, x + half, y + tall * 0.5, colour, tall * 0.07)
  end

  # The picture of some bytes; a copy of its own where pictures are not shared.
  def picture(data, x, y, w, h)
    bytes = Base64.decode64(data)
    bytes += format('%08d', @copies += 1) unless @c['shared']
    @doc.image(StringIO.new(bytes), at: [x - w / 2, @pen.high - y + h / 2], width: w, height: h)
  end

  # Once for all as a form of its own, whose edges are the page's, or drawn anew each time.
  def stamped(mark, x, y, size)
    place = [x, @pen.high - y]
    return shape(mark, *place, size / 2) unless @c['stamped']

    name = [mark['shape'], mark['hue'], mark['turned'], size.round(2)].join(' ')
    @stamps ||= {}
    @stamps[name] ||= @doc.create_stamp(name) { shape(mark, size, size, size / 2) } || true
    @doc.stamp_at(name, place.map { |at| at - size })
  end

  # The shape about a point, y upwards, by the means that the dice chose.
  def shape(mark, x, y, half)
    send(@c['technique'], mark, x, y, half)
  end
end
