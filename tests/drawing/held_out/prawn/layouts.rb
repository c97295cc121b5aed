# frozen_string_literal: true

# Arrangements of a page: blocks below one another, each as wide as the room: methods of Sheet.
module Layouts
  # Fields, then what was counted beside the result, then the states.
  def minutes
    [fields(@room), pair(count_block(@room * 0.62), ending(@room * 0.34), 0.62), states(@room)]
  end

  # An official form: all in boxes.
  def form
    [fields(@room, 'boxes'), count_block(@room), ending(@room), states(@room)].compact
  end

  # One long list of states, all else in a column beside it.
  def roll
    gap = 20
    side = @room * @c['side']
    main = @room - side - gap
    column = Blocks.stack([fields(side), count_block(side), ending(side)], @gap * 1.2)
    column = Blocks.panel(@pen, tall_column(side - 16), side, card.merge('pad' => 8)) if @c['side_panel']
    list = states(main, main > 430 ? 2 : 1)
    pairs = [[side, column], [main, list]]
    [Blocks.beside(@c['mirrored'] ? pairs.reverse : pairs, gap)]
  end

  def tall_column(room)
    Blocks.stack([fields(room), count_block(room), ending(room)], @gap * 1.2)
  end

  # What came out of the vote stands at the top.
  def front
    [ending(@room), count_block(@room), fields(@room), states(@room)].compact
  end

  # Across a page on its side: words at the left, states at the right.
  def spread
    gap = 24
    side = @room * @c['side']
    main = @room - side - gap
    pairs = [[side, tall_column(side)], [main, states(main, @c['spread_blocks'])]]
    [Blocks.beside(@c['mirrored'] ? pairs.reverse : pairs, gap)]
  end

  # Fields across, states in three blocks, counts and legend below.
  def banner
    gap = 22
    half = (@room - gap) / 2
    lower = [[half, count_block(half)], [half, ending(half)]]
    [fields(@room, 'captions'), states(@room, 3), Blocks.beside(@c['mirrored'] ? lower.reverse : lower, gap)]
  end

  # The states lead; what they decided upon closes the record.
  def ledger
    gap = 20
    left = @room * 0.52
    right = @room - left - gap
    columns = [[left, fields(left)], [right, Blocks.stack([count_block(right), ending(right)], @gap)]]
    [states(@room), Blocks.beside(@c['mirrored'] ? columns.reverse : columns, gap)]
  end

  # Counts in the middle, states at both sides.
  def wings
    gap = 18
    middle = @room * 0.29
    side = (@room - middle - 2 * gap) / 2
    first, second = cut(2)
    high = row_height(2)
    core = Blocks.stack([count_block(middle), ending(middle)], @gap)
    row = [[side, state_grid(first, side, high)], [middle, core], [side, state_grid(second, side, high)]]
    [fields(@room), Blocks.beside(row, gap)]
  end

  # Two blocks beside one another, in either order.
  def pair(first, second, part)
    return first unless second

    wide = @room * part
    pairs = [[wide, first], [@room * (0.96 - part), second]]
    Blocks.beside(@c['mirrored'] ? pairs.reverse : pairs, @room * 0.04, @c['lower'])
  end
end
