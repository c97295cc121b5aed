# frozen_string_literal: true

# Marks as signs of a font: methods of Marks.
module Glyphs
  # Signs of ZapfDingbats with the middle of their ink in thousandths.
  DINGBATS = {
    'tick' => ['4', 378, 283], 'cross' => ['8', 380, 346], 'disc' => ['l', 396, 347],
    'ring' => ['m', 437, 346], 'square' => ['n', 381, 339], 'diamond' => ['u', 395, 346],
    'triangle_up' => ['s', 447, 382], 'triangle_down' => ['t', 447, 310]
  }.freeze
  SIGNS = {
    'arrow_up' => '⬆↑', 'arrow_down' => '⬇↓', 'triangle_up' => '▲▲', 'triangle_down' => '▼▼',
    'tick' => '✔✓', 'cross' => '✖✗', 'disc' => '●●', 'ring' => '○○', 'square' => '■■',
    'diamond' => '◆◆', 'plus' => '✚➕', 'minus' => '━➖', 'dash' => '━━', 'smile' => '☺☺',
    'frown' => '☹☹', 'thumb_up' => '👍👍', 'thumb_down' => '👎👎'
  }.freeze

  def dingbat(mark, x, y, half)
    sign, across, up = DINGBATS[shape_name(mark)]
    return plain(mark, x, y, half) unless sign

    size = half * 2
    @doc.fill_color(paint(ink(mark)))
    @doc.set_font(@doc.find_font('ZapfDingbats'), size)
    upright(mark, x, y) do
      @doc.draw_text(sign, at: [x - size * across / 1000.0, y - size * up / 1000.0], size: size)
    end
  end

  def sign(mark, x, y, half)
    signs = SIGNS[shape_name(mark)]
    at = @c['pick']
    return plain(mark, x, y, half) unless signs && @pen.present?('signs', signs[at])

    box = bounds(signs[at])
    size = half * 2 / [box[2] - box[0], box[3] - box[1]].max
    size = [size, half * 2.2].min
    @doc.fill_color(paint(ink(mark)))
    @doc.set_font(@pen.font('signs'), size)
    upright(mark, x, y) do
      @doc.draw_text(signs[at], at: [x - size * (box[0] + box[2]) / 2, y - size * (box[1] + box[3]) / 2], size: size)
    end
  end

  def upright(mark, x, y, &block)
    mark['turned'] ? @doc.rotate(180, origin: [x, y], &block) : yield
  end

  # The edges of a sign's ink in parts of its size.
  def bounds(sign)
    file = @pen.font('signs').ttf
    id = file.cmap.unicode.first[sign.ord]
    outline = file.glyph_outlines.for(id)
    units = file.header.units_per_em.to_f
    [outline.x_min, outline.y_min, outline.x_max, outline.y_max].map { |edge| edge / units }
  end
end
