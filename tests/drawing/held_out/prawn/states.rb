# frozen_string_literal: true

# The list of the Member States: methods of Sheet.
module States
  TALLY = %w[yes no abstain not_participating].freeze

  def states(room, count = @c['blocks'])
    between = @c['between']
    count -= 1 while count > 1 && !roomy?((room - between * (count - 1)) / count, count)
    blocks = cut(count)
    wide = (room - between * (blocks.length - 1)) / blocks.length
    high = row_height(blocks.length)
    least = [state_needs(state_keys, high).sum, @size * 32].max
    wide = [wide, least].min if blocks.length == 1 && !@c['full']
    grids = blocks.map { |rows| [wide, state_grid(rows, wide, high)] }
    block = Blocks.beside(grids, between)
    shift = @c['states_centred'] ? (room - block.w) / 2 : 0
    Block.new(block.h, room, ->(x, y) { block.draw(x + shift, y) })
  end

  # Whether blocks this wide leave the names nearly all of their size.
  def roomy?(wide, count)
    needs = state_needs(state_keys, row_height(count))
    needs.sum - needs[state_keys.index('n')] * 0.12 <= wide
  end

  # Rows and their numbers, read down one block after the other, or across.
  def cut(count)
    rows = @job['rows'].each_with_index.map { |row, n| [row, n + 1] }
    return (0...count).map { |k| rows.select.with_index { |_, n| n % count == k } } if @c['across'] && count > 1

    rows.each_slice((rows.length / count.to_f).ceil).to_a
  end

  def row_height(count)
    [@c['row_heights'][count - 1] * @scale, @size * 1.28].max
  end

  def tally?
    @c['tally']
  end

  # The columns of a tally: a fourth one where a mark says that a state takes no part.
  def tally_kinds
    known = @job['look']['words'].key?('not_participating') || @job['look']['shapes'].key?('not_participating')
    known ? TALLY : TALLY[0..2]
  end

  def state_keys
    @c['order'].chars.flat_map { |key| key == 'm' && tally? ? tally_kinds : [key] }
  end

  def state_grid(rows, wide, high)
    keys = state_keys
    widths = state_widths(keys, wide, high)
    head = { h: @size * 1.8, cells: keys.zip(widths).map { |key, room| state_head(key, room) } }
    @name_size = name_size(widths[keys.index('n')] - 2 * @c['pad'] - 0.5)
    body = rows.each_with_index.map { |(row, n), place| state_row(row, n, place, keys, high) }
    style = { rule: @c['states_rule'], pad: @c['pad'], large: large(high), backend: @c['backend'], **rules }
    grid = Grid.block(@pen, @marks, widths, [head, *body], **style)
    return grid unless tally?

    blots = rows.each_with_index.flat_map { |(row, _), n| row['marks'].any? { |mark| mark['smudged'] } ? [n] : [] }
    smeared(grid, blots, keys, widths, high, rows.length)
  end

  # A blot in a tally lies across all its columns: the column would tell what it hides.
  def smeared(grid, blots, keys, widths, high, count)
    first = keys.index('yes')
    left = widths[0...first].sum
    across = widths[first, tally_kinds.length].sum
    top = grid.h - high * count
    Block.new(grid.h, grid.w, lambda do |x, y|
      grid.draw(x, y)
      blots.each do |n|
        @marks.picture(@job['smudge'], x + left + across / 2, y + top + (n + 0.5) * high, across * 1.2, high * 1.25)
      end
    end)
  end

  def large(high)
    [high * @job['look']['size'], @size * 1.7].min
  end

  def state_head(key, room)
    heads = @job['states_head']
    style = { bold: true, wrap: true, **head_style }
    case key
    when 'n' then { text: heads[0], **style }
    when 'f' then { text: heads[1], align: figure_align == 'middle' ? 'center' : figure_align, **style }
    when 'm' then { text: heads[2], align: @c['marks_left'] ? 'left' : 'center', **style }
    when 'c', '#' then { text: '', **style }
    else
      words = @job['totals'].find { |row| row['position'] == key }['label']
      size = words.split.map { |word| @pen.fitting(word, @size, room - 2 * @c['pad'] - 1, true) }.min
      { text: words, align: 'center', size: size, **style }
    end
  end

  def figure_align
    @c['figure_align']
  end

  def state_row(row, number, place, keys, high)
    zebra = @c['zebra'] && place.odd? ? @theme['zebra'] : nil
    toned = @c['row_ground'] && row['marks'].first
    zebra = shade(@marks.ink(toned), 0.62) if toned && !toned['smudged'] && !@job['look']['words'].key?(toned['shape'])
    { h: high, fill: zebra, cells: keys.map { |key| state_cell(key, row, number) } }
  end

  def state_cell(key, row, number)
    case key
    when 'n' then { text: row['name'], bold: @c['names_bold'], size: @name_size }
    when 'f' then figure_cell(row['figure'])
    when 'm' then { marks: row['marks'] }
    when 'c' then { text: row['state'], bold: true, align: 'center', colour: @theme['dark'] }
    when '#' then { text: number.to_s, align: 'right', colour: '555555', size: @size * 0.85 }
    else { marks: row['marks'].select { |mark| mark['shape'] == key && !mark['smudged'] } }
    end
  end

  def figure_cell(text)
    text = "(#{text})" if @c['figure_brackets'] && !text.empty?
    return { text: text, align: figure_align } unless figure_align == 'middle'

    { text: text, align: 'right', middle: @job['rows'].map { |row| @pen.width(row['figure']) }.max + (@c['figure_brackets'] ? 6 : 0) }
  end

  # One size for all names.
  def name_size(room)
    @job['rows'].map { |row| @pen.fitting(row['name'], @size, room, @c['names_bold']) }.min
  end

  def state_widths(keys, wide, high)
    share(state_needs(keys, high), keys, wide)
  end

  # How wide the columns have to be.
  def state_needs(keys, high)
    pad = 2 * @c['pad']
    mark = @job['rows'].flat_map { |row| row['marks'].map { |one| @marks.width(one, large(high)) } }.max || 0
    keys.map do |key|
      case key
      when 'n' then @job['rows'].map { |row| @pen.width(row['name'], @size, @c['names_bold']) }.max + pad
      when 'f' then figure_need + pad
      when 'm' then [mark * 1.25 + 6, @pen.width(@job['states_head'][2], @size, true) + pad].max
      when 'c' then @pen.width('MM', @size, true) + pad
      when '#' then @pen.width('28', @size) + pad
      else [mark * 1.15 + 4, tally_head(key) + pad + 1].max
      end
    end
  end

  # The longest word over a column of a tally, smaller where it is long.
  def tally_head(key)
    @pen.width(key == 'not_participating' ? 'participating' : 'Abstain', @size * 0.78, true)
  end

  def figure_need
    words = @job['states_head'][1].split
    texts = @job['rows'].map { |row| row['figure'] }
    [*words.map { |word| @pen.width(word, @size, true) }, *texts.map { |text| @pen.width(text) + 6 }].max
  end

  # Where room is short, the names give it; where it is plenty, all gain.
  def share(needs, keys, wide)
    spare = wide - needs.sum
    return needs.map { |need| need + spare / needs.length * @c['even'] + extra(need, needs, spare) } if spare.positive?

    name = keys.index('n')
    needs[name] = [needs[name] + spare, needs[name] * 0.62].max
    needs.map { |need| need * wide / needs.sum }
  end

  def extra(need, needs, spare)
    spare * (1 - @c['even']) * need / needs.sum
  end
end
