# frozen_string_literal: true

# Marks that lie upon a ground of their own, and grounds alone: methods of Marks; y downwards.
module Grounds
  LETTERS = { 'yes' => 'Y', 'no' => 'N', 'abstain' => 'A' }.freeze
  INSETS = { 'inset' => 1.3, 'round' => 1.2, 'chip' => 2.2, 'lozenge' => 1.2 }.freeze

  def ground(mark, x, y, w, h)
    form = @c['ground']
    colour = ink(mark)
    inset = INSETS[form] || 0
    wide = form == 'chip' ? [w - 6, h * 1.7].min : w - 2 * inset
    box = [x + (w - wide) / 2, y + inset, wide, h - 2 * inset]
    corner = { 'round' => 3, 'lozenge' => box[3] / 2 }[form] || 0
    if form == 'ramp' then ramped(colour, *box)
    elsif form == 'lit' then lit(colour, *box)
    else flat(colour, *box, corner)
    end
    lettered(mark, x + w / 2, y + h / 2, h)
  end

  def flat(colour, x, y, w, h, corner)
    @doc.fill_color(paint(colour))
    corner.positive? ? @doc.fill_rounded_rectangle([x, @pen.high - y], w, h, corner) : @doc.fill_rectangle([x, @pen.high - y], w, h)
    return unless @c['ground_edge']

    @pen.rect(x, y, w, h, line: shade(colour, -0.35), thick: 0.5, corner: corner)
  end

  def ramped(colour, x, y, w, h)
    top = @pen.high - y
    stops = [paint(shade(colour, 0.35)), paint(colour)]
    @doc.fill_gradient(from: [x, top], to: [x, top - h], stops: spread_stops(stops))
    @doc.fill_rectangle([x, top], w, h)
  end

  # A pale cell with a strong bar at its left.
  def lit(colour, x, y, w, h)
    flat(shade(colour, 0.3), x, y, w, h, 0)
    flat(shade(colour, -0.15), x, y, 5, h, 0)
  end

  def lettered(mark, x, y, high)
    letter = LETTERS[mark['shape']]
    return unless @c['ground_letter'] && letter

    tall = [high * 0.7, @pen.size].min
    colour = @c['ground'] == 'lit' ? '000000' : @look['inks'][mark['hue']]
    @pen.say(letter, x, y, size: tall, bold: true, align: 'center', colour: colour)
  end

  def pill_size(size)
    tall = [size * 0.8, @pen.size * 0.95].min
    words = %w[yes no abstain].map { |kind| @look['words'][kind] }
    words = words.map(&:upcase) if @c['pill_capitals']
    wide = words.map { |text| @pen.width(text, tall, true) }.max + tall * 1.2
    wide += tall if @c['pill'] == 'dotted'
    { tall: tall, wide: wide, high: tall * 1.5 }
  end

  def pill(mark, x, y, size)
    pill_size(size) => { tall:, wide:, high: }
    colour = ink(mark)
    text = word(mark)
    text = text.upcase if @c['pill_capitals']
    body(colour, x, y, wide, high)
    pale = %w[outlined dotted].include?(@c['pill'])
    letters = pale ? shade(colour, -0.5) : @look['inks'][mark['hue']]
    if @c['pill'] == 'dotted'
      @doc.fill_color(paint(shade(colour, -0.1)))
      @doc.fill_circle([x - wide / 2 + tall * 0.75, @pen.high - y], tall * 0.33)
      x += tall * 0.45
    end
    @pen.say(text, x, y, size: tall, bold: true, align: 'center', colour: letters)
  end

  def body(colour, x, y, wide, high)
    place = [x - wide / 2, y - high / 2, wide, high]
    case @c['pill']
    when 'outlined' then @pen.rect(*place, fill: 'ffffff', line: colour, thick: 1, corner: high / 2)
    when 'dotted' then @pen.rect(*place, fill: shade(colour, 0.8), line: shade(colour, 0.2), thick: 0.5, corner: high / 2)
    when 'sharp' then flat(colour, *place, 0)
    when 'soft' then flat(colour, *place, 2.5)
    when 'slanted' then slanted(colour, *place)
    when 'ramp' then ramped(colour, *place)
    else flat(colour, *place, high / 2)
    end
  end

  def slanted(colour, x, y, w, h)
    top = @pen.high - y
    @doc.fill_color(paint(colour))
    @doc.fill_polygon([x + h / 3, top], [x + w, top], [x + w - h / 3, top - h], [x, top - h])
  end

  # A white shape in a coloured body.
  def badge(mark, x, y, size)
    half = size / 2
    up = @pen.high - y
    colour = ink(mark)
    if @c['badge'] == 'hollow'
      circled(mark, x, up, half)
    else
      if @c['badge_ramp']
        @doc.fill_gradient(from: [x, up + half], to: [x, up - half], stops: spread_stops([paint(shade(colour, 0.2)), paint(colour)]))
      else
        @doc.fill_color(paint(colour))
      end
      badge_body(x, up, half)
      fill(mark, 'ffffff', x, up, half * (@c['badge'] == 'shield' ? 0.52 : 0.6))
    end
  end

  def badge_body(x, y, half)
    case @c['badge']
    when 'tile' then @doc.fill_rectangle([x - half, y + half], 2 * half, 2 * half)
    when 'soft' then @doc.fill_rounded_rectangle([x - half, y + half], 2 * half, 2 * half, half * 0.5)
    when 'shield'
      @doc.fill_polygon([x - half, y + half], [x + half, y + half], [x + half, y - half * 0.35], [x, y - half], [x - half, y - half * 0.35])
    when 'wide' then @doc.fill_rounded_rectangle([x - half * 1.5, y + half * 0.9], half * 3, half * 1.8, half * 0.9)
    else @doc.fill_circle([x, y], half)
    end
  end
end
