# frozen_string_literal: true

# How a shape comes to be on the page: methods of Marks; y runs upwards here.
module Means
  STROKES = {
    'tick' => [[[-0.8, -0.05], [-0.25, -0.6], [0.85, 0.65]]],
    'cross' => [[[-0.7, 0.7], [0.7, -0.7]], [[-0.7, -0.7], [0.7, 0.7]]],
    'arrow_up' => [[[0, -0.9], [0, 0.85]], [[-0.6, 0.25], [0, 0.85], [0.6, 0.25]]],
    'arrow_down' => [[[0, 0.9], [0, -0.85]], [[-0.6, -0.25], [0, -0.85], [0.6, -0.25]]],
    'chevron_up' => [[[-0.8, -0.4], [0, 0.45], [0.8, -0.4]]],
    'chevron_down' => [[[-0.8, 0.4], [0, -0.45], [0.8, 0.4]]],
    'plus' => [[[-0.8, 0], [0.8, 0]], [[0, -0.8], [0, 0.8]]],
    'minus' => [[[-0.8, 0], [0.8, 0]]], 'dash' => [[[-0.6, 0], [0.6, 0]]]
  }.freeze

  # Colours in inks of print, where the dice want it so.
  def paint(colour)
    return colour unless @c['inks'] == 'cmyk'

    parts = colour.scan(/../).map { |two| two.hex / 255.0 }
    key = 1 - parts.max
    return [0, 0, 0, 100] if key >= 1

    [*parts.map { |part| (100 * (1 - part - key) / (1 - key)).round(2) }, (100 * key).round(2)]
  end

  # Each colour with its place from 0 to 1.
  def spread_stops(colours)
    colours.each_with_index.map { |colour, n| [n / (colours.length - 1.0), colour] }
  end

  def trace(mark, x, y, half)
    name = shape_name(mark)
    return @doc.circle([x, y], half * 0.8) if name == 'disc' && @c['round']

    rings(mark).each do |ring|
      points = ring.map { |px, py| [x + half * px, y + half * py] }
      @doc.move_to(points[0])
      points[1..].each { |point| @doc.line_to(point) }
      @doc.close_path
    end
  end

  def fill(mark, colour, x, y, half)
    @doc.fill_color(paint(colour))
    trace(mark, x, y, half)
    @doc.fill(fill_rule: :even_odd)
  end

  def plain(mark, x, y, half)
    fill(mark, ink(mark), x, y, half)
  end

  # The same by a matrix: one path in units of its own.
  def scaled(mark, x, y, half)
    @doc.translate(x, y) do
      @doc.scale(half) { fill(mark, ink(mark), 0, 0, 1) }
    end
  end

  def edged(mark, x, y, half)
    colour = ink(mark)
    @doc.fill_color(paint(shade(colour, @c['pale'])))
    @doc.stroke_color(paint(colour))
    @doc.line_width(half * 0.17)
    @doc.join_style = :round
    trace(mark, x, y, half * 0.93)
    @doc.fill_and_stroke(fill_rule: :even_odd)
    @doc.join_style = :miter
  end

  def hollow(mark, x, y, half)
    @doc.stroke_color(paint(ink(mark)))
    @doc.line_width(half * 0.2)
    @doc.join_style = :round
    trace(mark, x, y, half * 0.9)
    @doc.stroke
    @doc.join_style = :miter
  end

  def strokes(mark, x, y, half)
    lines = STROKES[shape_name(mark)]
    return plain(mark, x, y, half) unless lines

    flip = mark['turned'] ? -1 : 1
    @doc.stroke_color(paint(ink(mark)))
    @doc.line_width(half * @c['stroke'])
    @doc.cap_style = @c['cap'].to_sym
    @doc.join_style = @c['cap'] == 'round' ? :round : :miter
    lines.each do |line|
      first, *rest = line.map { |px, py| [x + half * px, y + flip * half * py] }
      @doc.move_to(first)
      rest.each { |point| @doc.line_to(point) }
    end
    @doc.stroke
    @doc.cap_style = :butt
    @doc.join_style = :miter
  end

  def ramp(mark, x, y, half)
    stops = [paint(shade(ink(mark), 0.4)), paint(shade(ink(mark), -0.15))]
    stops.insert(1, paint(ink(mark))) if @c['three']
    @doc.fill_gradient(from: [x, y + half], to: [x + half * @c['lean'], y - half], stops: spread_stops(stops))
    trace(mark, x, y, half)
    @doc.fill(fill_rule: :even_odd)
  end

  def glow(mark, x, y, half)
    stops = [paint(shade(ink(mark), 0.45)), paint(shade(ink(mark), -0.1))]
    @doc.fill_gradient(from: [x - half * 0.3, y + half * 0.3], r1: 0, to: [x, y], r2: half * 1.2, stops: spread_stops(stops))
    trace(mark, x, y, half)
    @doc.fill(fill_rule: :even_odd)
  end

  # Ink through a mask of light.
  def masked(mark, x, y, half)
    @doc.save_graphics_state do
      @doc.soft_mask do
        @doc.fill_color('ffffff')
        trace(mark, x, y, half)
        @doc.fill(fill_rule: :even_odd)
      end
      @doc.fill_color(ink(mark))
      @doc.fill_rectangle([x - half, y + half], 2 * half, 2 * half)
    end
  end

  # A shape cut out of stripes that lie upon its paler self.
  def striped(mark, x, y, half)
    fill(mark, shade(ink(mark), 0.42), x, y, half)
    clipped(mark, x, y, half) do
      @doc.stroke_color(paint(ink(mark)))
      @doc.line_width(half * 0.18)
      (-6..6).each do |n|
        @doc.line([x - half + n * half * 0.38, y - half], [x + half + n * half * 0.38, y + half])
      end
      @doc.stroke
    end
    hollow(mark, x, y, half)
  end

  # Light in its upper half, dark in its lower.
  def halved(mark, x, y, half)
    fill(mark, ink(mark), x, y, half)
    clipped(mark, x, y, half) do
      @doc.fill_color(paint(shade(ink(mark), 0.35)))
      @doc.fill_rectangle([x - half, y + half], half * (@c['round'] ? 1 : 2), half * (@c['round'] ? 2 : 1))
    end
  end

  def clipped(mark, x, y, half)
    @doc.save_graphics_state do
      trace(mark, x, y, half)
      @doc.renderer.add_content('W* n')
      yield
    end
  end

  def clear(mark, x, y, half)
    @doc.transparent(@c['opacity']) { fill(mark, shade(ink(mark), -0.2), x, y, half) }
  end

  def shadowed(mark, x, y, half)
    @doc.transparent(0.25) { fill(mark, '000000', x + half * 0.12, y - half * 0.14, half * 0.9) }
    fill(mark, ink(mark), x, y, half * 0.9)
  end

  # In a box to be ticked.
  def boxed(mark, x, y, half)
    @doc.stroke_color(@c['box_ink'] == 'mark' ? paint(ink(mark)) : '555555')
    @doc.line_width(0.6)
    @doc.stroke_rectangle([x - half, y + half], 2 * half, 2 * half)
    fill(mark, ink(mark), x, y, half * 0.68)
  end

  def circled(mark, x, y, half)
    @doc.stroke_color(paint(ink(mark)))
    @doc.line_width(half * 0.13)
    @doc.stroke_circle([x, y], half * 0.94)
    fill(mark, ink(mark), x, y, half * 0.56)
  end

  def image(mark, x, y, half)
    key = "#{mark['shape']} #{mark['hue']} #{mark['turned']}"
    picture(@job['pictures'].fetch(key), x, @pen.high - y, 2 * half, 2 * half)
  end
end
