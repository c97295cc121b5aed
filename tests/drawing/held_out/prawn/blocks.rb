# frozen_string_literal: true

# What has a height and can be drawn with its upper left corner somewhere.
Block = Struct.new(:h, :w, :paint) do
  def draw(x, y)
    paint.call(x, y)
  end
end

# Blocks made of blocks.
module Blocks
  module_function

  def space(high)
    Block.new(high, 0, ->(_x, _y) {})
  end

  def words(pen, text, room, size: pen.size, bold: false, align: 'left', colour: pen.ink, lead: 1.2)
    lines = pen.fold(text, size, room, bold)
    high = [lines.length, 1].max * size * lead
    wide = lines.map { |line| pen.width(line, size, bold) }.max || 0
    at = { 'left' => 0, 'center' => room / 2, 'right' => room }[align]
    Block.new(high, [wide, room].min, lambda do |x, y|
      lines.each_with_index do |line, n|
        pen.say(line, x + at, y + (n + 0.5) * size * lead, size: size, bold: bold, align: align, colour: colour, room: room)
      end
    end)
  end

  def stack(blocks, gap = 0)
    some = blocks.compact.select { |block| block.h.positive? }
    high = some.sum(&:h) + gap * [some.length - 1, 0].max
    Block.new(high, some.map(&:w).max || 0, lambda do |x, y|
      some.each do |block|
        block.draw(x, y)
        y += block.h + gap
      end
    end)
  end

  # Pairs of width and block beside one another; `lower` is 0 at the top and 1 at the bottom.
  def beside(pairs, gap, lower = 0)
    pairs = pairs.select(&:last)
    high = pairs.map { |_, block| block.h }.max || 0
    Block.new(high, pairs.sum(&:first) + gap * (pairs.length - 1), lambda do |x, y|
      pairs.each do |wide, block|
        block.draw(x, y + (high - block.h) * lower)
        x += wide + gap
      end
    end)
  end

  # A block on a ground of its own, this wide.
  def panel(pen, block, wide, style, high: nil)
    pad = style['pad'] || 6
    high ||= block.h + 2 * pad
    look = { fill: style['fill'], line: style['line'], thick: style['thick'] || 0.7, corner: style['corner'] || 0 }
    Block.new(high, wide, lambda do |x, y|
      pen.rect(x, y, wide, high, **look, dash: style['dash'])
      inset = style['double']
      pen.rect(x + inset, y + inset, wide - 2 * inset, high - 2 * inset, line: style['line'], thick: 0.4) if inset
      pen.rect(x, y, 3.2, high, fill: style['edge']) if style['edge']
      pen.rect(x, y, wide, 2.4, fill: style['top']) if style['top']
      block.draw(x + pad + (style['edge'] ? 2 : 0), y + (high - block.h) / 2)
    end)
  end
end
