# frozen_string_literal: true

# Letters and lines; x runs to the right, y down from the upper edge of the page.
class Pen
  attr_reader :doc, :size, :ink, :high, :wide

  def initialize(doc, job, scale)
    @doc = doc
    @wide, @high = job['paper']
    @choice = job['choice']
    @size = @choice['size'] * scale
    @ink = @choice['theme']['ink']
    @files = job['fonts']
    @fonts = {}
    @widths = {}
    @present = {}
  end

  def font(key)
    @fonts[key] ||= @doc.find_font(@files[key].start_with?('/') ? key : @files[key])
  end

  # The name of a font that has all of these letters.
  def family(words, bold)
    own, spare = bold ? %w[bold spare_bold] : %w[regular spare]
    return spare unless words.each_char.all? { |sign| present?(own, sign) }

    @files[own].start_with?('/') ? own : @files[own]
  end

  # The words in pieces of one font each; a font that lacks a letter borrows it, or the whole word.
  def runs(words, bold)
    own, spare = bold ? %w[bold spare_bold] : %w[regular spare]
    parts = @choice['borrow'] == 'letter' ? words.chars : [words]
    keys = parts.map { |part| part.each_char.all? { |sign| present?(own, sign) } ? own : spare }
    keys.zip(parts).chunk_while { |a, b| a[0] == b[0] }.map { |run| [run[0][0], run.map(&:last).join] }
  end

  def present?(key, sign)
    @present.fetch([key, sign]) { |at| @present[at] = font(key).glyph_present?(sign) }
  end

  def width(words, size = @size, bold = false, spacing = 0)
    hundred = @widths[[words, bold]] ||= runs(words, bold).sum do |key, run|
      @doc.set_font(font(key), 100)
      @doc.width_of(run, size: 100)
    end
    hundred * size / 100.0 + spacing * words.length
  end

  # The size, or the largest below it at which the words find room.
  def fitting(words, size, room, bold = false)
    wide = width(words, size, bold)
    wide <= room ? size : size * room / wide
  end

  # One line about the height `mid`; x is its left end, its middle or its right end.
  def say(words, x, mid, size: @size, bold: false, align: 'left', colour: @ink, room: nil, spacing: 0)
    return if words.empty?

    size = fitting(words, size, room, bold) if room
    x -= { 'left' => 0, 'center' => 0.5, 'right' => 1 }[align] * width(words, size, bold, spacing)
    base = @high - mid - size * 0.35
    @doc.fill_color(colour)
    runs(words, bold).each do |key, run|
      @doc.set_font(font(key), size)
      @doc.draw_text(run, at: [x, base], size: size, character_spacing: spacing)
      x += @doc.width_of(run, size: size) + spacing * run.length
    end
  end

  # The words in lines no wider than the room.
  def fold(words, size, room, bold = false)
    words.split.each_with_object([]) do |word, lines|
      longer = lines.empty? ? word : "#{lines.last} #{word}"
      if !lines.empty? && width(longer, size, bold) <= room
        lines[-1] = longer
      else
        lines << word
      end
    end
  end

  def rect(x, y, w, h, fill: nil, line: nil, thick: 0.6, corner: 0, dash: nil)
    path = lambda do
      corner.positive? ? @doc.rounded_rectangle([x, @high - y], w, h, [corner, h / 2].min) : @doc.rectangle([x, @high - y], w, h)
    end
    if fill
      @doc.fill_color(fill)
      path.call
      @doc.fill
    end
    stroke(line, thick, dash, &path) if line
  end

  def line(x, y, to_x, to_y, colour, thick = 0.6, dash = nil)
    stroke(colour, thick, dash) { @doc.line([x, @high - y], [to_x, @high - to_y]) }
  end

  def stroke(colour, thick, dash = nil)
    @doc.stroke_color(colour)
    @doc.line_width(thick)
    dash ? @doc.dash(dash[0], space: dash[1]) : @doc.undash
    yield
    @doc.stroke
    @doc.undash if dash
  end
end

# A colour so far towards white (part > 0) or black (part < 0).
def shade(colour, part)
  goal = part.positive? ? 255 : 0
  colour.scan(/../).map { |two| format('%02x', (two.hex + (goal - two.hex) * part.abs).round) }.join
end
