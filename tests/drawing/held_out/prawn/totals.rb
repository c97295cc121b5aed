# frozen_string_literal: true

# What was counted, in several forms: methods of Sheet.
module Totals
  WIDE_FORMS = %w[flip meter plates].freeze

  def totals(room)
    form = @c['totals']
    form = @c['narrow_totals'] if room < 330 && WIDE_FORMS.include?(form)
    send("totals_#{form}", room)
  end

  def total_rows
    rows = @job['totals']
    @c['total_first'] ? rows.rotate(-1) : rows
  end

  def keyed?
    @job['totals'].any? { |row| row['mark'] }
  end

  def whole?(row)
    row['position'].nil?
  end

  def totals_order
    keyed? ? @c['totals_order'] : @c['totals_order'].delete('k')
  end

  # How wide the columns have to be for these letters.
  def needs(order, size, large)
    heads = @job['totals_head']
    widest = ->(texts) { texts.map { |text| @pen.width(text, size, true) }.max + 10 }
    rows = @job['totals']
    all = {
      'k' => rows.map { |row| row['mark'] ? @marks.width(row['mark'], large) : 0 }.max + 9,
      'v' => widest.call([heads[0], *rows.map { |row| row['label'] }]),
      'm' => widest.call([*heads[1].split, '27']),
      'f' => widest.call([*heads[2].split, *rows.map { |row| row['figure'] }])
    }
    order.chars.map { |key| all[key] }
  end

  # A line for each position.
  def totals_table(room)
    order = totals_order
    size = @size
    large = size * 1.5 * @job['look']['size']
    wide = needs(order, size, large)
    while wide.sum > room && size > 5.4
      size *= 0.97
      large *= 0.97
      wide = needs(order, size, large)
    end
    spread = [room, wide.sum * @c['totals_wide']].min
    wide = wide.map { |one| one * spread / wide.sum }
    rows = [totals_head_row(order, size), *total_rows.map { |row| totals_row(row, order, size) }]
    Grid.block(@pen, @marks, wide, rows, rule: @c['totals_rule'], size: size, large: large, backend: @c['backend'], **rules)
  end

  def totals_head_row(order, size)
    heads = @job['totals_head']
    text = { 'k' => '', 'v' => heads[0], 'm' => heads[1], 'f' => heads[2] }
    cells = order.chars.map do |key|
      { text: text[key], bold: true, wrap: true, align: key == 'v' ? 'left' : @c['totals_align'], **head_style }
    end
    { h: size * 1.75, cells: cells }
  end

  def totals_row(row, order, size)
    bold = whole?(row) && @c['total_bold']
    fill = whole?(row) && @c['total_ground'] ? @theme['tint'] : nil
    cells = {
      'k' => { marks: [row['mark']].compact },
      'v' => { text: row['label'], bold: bold },
      'm' => { text: row['members'], bold: bold, align: @c['totals_align'] },
      'f' => { text: row['figure'], bold: bold, align: @c['totals_align'] }
    }
    { h: size * @c['totals_row'], fill: fill, cells: order.chars.map { |key| cells[key] } }
  end

  # A column for each position.
  def totals_flip(room)
    rows = @job['totals']
    heads = @job['totals_head']
    first = room * 0.2
    wide = [first, *rows.map { (room - first) / rows.length }]
    top = [heads[0], *rows.map { |row| row['label'] }].map.with_index do |text, n|
      { text: text, bold: true, wrap: true, align: n.zero? ? 'left' : 'center', **head_style }
    end
    lines = [{ h: @size * 1.8, cells: top }]
    lines << { h: @size * 1.9, cells: [nil, *rows.map { |row| { marks: [row['mark']].compact } }] } if keyed?
    [[1, 'members'], [2, 'figure']].each do |head, key|
      cells = rows.map { |row| { text: row[key], align: 'center', bold: whole?(row) && @c['total_bold'] } }
      lines << { h: @size * 1.75, cells: [{ text: heads[head], bold: true }, *cells] }
    end
    Grid.block(@pen, @marks, wide, lines, rule: @c['totals_rule'], large: @size * 1.5 * @job['look']['size'], **rules)
  end

  # Bars as long as the members are many.
  def totals_meter(room)
    large = @size * 1.4 * @job['look']['size']
    sign, name, count, share = needs('kvmf', @size, large)
    sign = 0 unless keyed?
    bar = room - sign - name - count - share - 8
    most = @job['totals'].last['members'].to_f
    lines = total_rows.map { |row| meter_line(row, [sign, name, bar, count, share], large, most) }
    Blocks.stack([meter_head([sign, name, bar, count, share], room), *lines], 0)
  end

  def meter_head(wide, room)
    heads = @job['totals_head']
    Block.new(@size * 1.7, room, lambda do |x, y|
      mid = y + @size * 0.8
      @pen.say(heads[0], x + wide[0], mid, bold: true)
      @pen.say(heads[1], x + wide[0..3].sum - 4, mid, bold: true, align: 'right')
      @pen.say(heads[2], x + room - 4, mid, bold: true, align: 'right', room: wide[4] + 4)
      @pen.line(x, y + @size * 1.6, x + room, y + @size * 1.6, @c['rules']['line'], 0.7)
    end)
  end

  def meter_line(row, wide, large, most)
    sign, name, bar, = wide
    high = @size * @c['totals_row']
    Block.new(high, wide.sum + 8, lambda do |x, y|
      mid = y + high / 2
      bold = whole?(row) && @c['total_bold']
      @marks.draw(row['mark'], x + (sign - 9) / 2, mid, large) if row['mark']
      @pen.say(row['label'], x + sign, mid, bold: bold)
      unless whole?(row)
        left = x + sign + name
        @pen.rect(left, mid - 2.6, bar - 12, 5.2, fill: @theme['pale'], line: 'c4c4c4', thick: 0.3)
        long = (bar - 12) * row['members'].to_i / most
        @pen.rect(left, mid - 2.6, long, 5.2, fill: @c['meter_ink']) if long.positive?
      end
      @pen.say(row['members'], x + wide[0..3].sum - 4, mid, align: 'right', bold: bold)
      @pen.say(row['figure'], x + wide.sum + 4, mid, align: 'right', bold: bold)
    end)
  end

  # Words and numbers in lines: what, how many, how much of the population.
  def totals_phrases(room)
    large = @size * 1.35 * @job['look']['size']
    sign = keyed? ? needs('k', @size, large)[0] : 0
    name = needs('v', @size, large)[0]
    heads = @job['totals_head']
    texts = total_rows.map { |row| phrase(row, heads) }
    small = texts.map { |text| @pen.fitting(text, @size, room - sign - name) }.min
    return totals_table(room) if small < @size * 0.8

    lines = total_rows.zip(texts).map do |row, text|
      high = @size * @c['totals_row'] * 0.95
      Block.new(high, room, lambda do |x, y|
        @marks.draw(row['mark'], x + (sign - 9) / 2, y + high / 2, large) if row['mark']
        @pen.say(row['label'], x + sign, y + high / 2, bold: true)
        @pen.say(text, x + sign + name, y + high / 2, size: small)
      end)
    end
    title = Blocks.words(@pen, heads[0], room, bold: true, colour: @theme['dark'])
    Blocks.stack([title, *lines], 1)
  end

  def phrase(row, heads)
    text = "#{heads[1]}: #{row['members']}"
    row['figure'].empty? ? text : "#{text}#{@c['phrase_gap']}#{heads[2]}: #{row['figure']}"
  end

  # A plate for each position: a large number and what it counts.
  def totals_plates(room)
    gap = 6
    count = room > 460 ? 5 : 3
    wide = (room - gap * (count - 1)) / count
    lines = total_rows.each_slice(count).map do |rows|
      Blocks.beside(rows.map { |row| [wide, plate(row, wide)] }, gap)
    end
    Blocks.stack(lines, gap)
  end

  def plate(row, wide)
    heads = @job['totals_head']
    large = @size * 1.4 * @job['look']['size']
    small = [@size * 0.74, 5.6].max
    mark = row['mark'] ? @marks.width(row['mark'], large) + 4 : 0
    inner = Block.new(@size * 5.2, wide, lambda do |x, y|
      room = wide - 12
      @marks.draw(row['mark'], x + (mark - 4) / 2, y + @size * 0.75, large) if row['mark']
      @pen.say(row['label'], x + mark, y + @size * 0.75, bold: true, room: room - mark)
      @pen.say(row['members'], x, y + @size * 2.45, size: @size * 1.45, bold: true)
      @pen.say(heads[1], x + @size * 2.1, y + @size * 2.6, size: small, room: room - @size * 2.1, colour: @theme['dark'])
      unless row['figure'].empty?
        @pen.say(row['figure'], x, y + @size * 3.85, bold: true, room: room)
        @pen.say(heads[2], x, y + @size * 4.85, size: small, room: room, colour: @theme['dark'])
      end
    end)
    Blocks.panel(@pen, inner, wide, card.merge('pad' => 6))
  end

  # Totals with the result below or above them, where it belongs to them.
  def count_block(room)
    parts = [totals(room)]
    parts << result_own(room) if @c['result_place'] == 'totals'
    parts << date_line(room) if @c['date_place'] == 'totals'
    parts = [parts[0], *parts[1..].reverse] if @c['date_first']
    Blocks.stack([*parts, legend(room)], 6)
  end
end
