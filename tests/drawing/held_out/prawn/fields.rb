# frozen_string_literal: true

# Subject, session and the other fields, in several forms: methods of Sheet.
module Fields
  def entries
    list = @job['fields'].map { |label, value| [label, value.empty? ? @c['blank'] : value] }
    if @c['date_place'] == 'fields'
      @c['date_first'] ? list.insert(1, @job['date']) : list << @job['date']
    end
    list << [@job['result']['label'], :result] if @c['result_place'] == 'fields'
    list
  end

  def label(text, colon: true)
    text = text.upcase if @c['label_capitals']
    colon ? text + @c['colon'] : text
  end

  def fields(room, form = @c['fields'])
    form = 'boxes' if @c['layout'] == 'form' && room > 330
    form = 'stacked' if room < 190
    send("fields_#{form}", room)
  end

  def value(text, room, size: @size, bold: @c['strong'] == 'value')
    return result_line(room, size: size) if text == :result

    Blocks.words(@pen, text, room, size: size, bold: bold)
  end

  def caption(text, room, colon: false)
    Blocks.words(@pen, label(text, colon: colon), room, size: [@size * 0.76, 5.6].max, bold: @c['strong'] == 'label', colour: @theme['dark'])
  end

  # Label and value in two columns.
  def fields_table(room)
    wide = entries.map { |name, _| @pen.width(label(name), @size, true) }.max + 12
    pad = @c['field_pad']
    rows = entries.map.with_index do |(name, text), n|
      shown = value(text, room - wide - 10)
      left = Blocks.words(@pen, label(name), wide - 6, bold: @c['strong'] == 'label')
      ruled_row(left, shown, wide, room, pad, n)
    end
    Blocks.stack(rows)
  end

  def ruled_row(left, shown, wide, room, pad, place)
    high = [left.h, shown.h].max + 2 * pad
    Block.new(high, room, lambda do |x, y|
      @pen.rect(x, y, room, high, fill: @theme['zebra']) if @c['field_ground'] == 'zebra' && place.even?
      @pen.rect(x, y, wide, high, fill: @theme['tint']) if @c['field_ground'] == 'label'
      left.draw(x + 4, y + pad)
      shown.draw(x + wide + 5, y + pad)
      @pen.line(x, y + high, x + room, y + high, @c['rules']['line'], 0.4) if @c['field_rule'] != 'none'
      @pen.rect(x, y, room, high, line: @c['rules']['line'], thick: 0.4) if @c['field_rule'] == 'grid'
      @pen.line(x + wide, y, x + wide, y + high, @c['rules']['line'], 0.4) if @c['field_rule'] == 'grid'
    end)
  end

  # Labels set against an upright line.
  def fields_rail(room)
    wide = entries.map { |name, _| @pen.width(label(name), @size, @c['strong'] == 'label') }.max + 4
    rows = entries.map do |name, text|
      shown = value(text, room - wide - 16)
      Block.new(shown.h, room, lambda do |x, y|
        @pen.say(label(name), x + wide, y + @size * 0.6, bold: @c['strong'] == 'label', align: 'right', colour: @theme['dark'])
        shown.draw(x + wide + 14, y)
      end)
    end
    all = Blocks.stack(rows, 3)
    Block.new(all.h, room, lambda do |x, y|
      @pen.line(x + wide + 7, y, x + wide + 7, y + all.h, @theme['accent'], 1)
      all.draw(x, y)
    end)
  end

  # The label, and the value right behind it; further lines start below the value or the label.
  def fields_run(room)
    rows = entries.map do |name, text|
      wide = @pen.width(label(name), @size, @c['strong'] == 'label') + @size * 0.5
      shown = value(text, room - wide)
      Block.new(shown.h, room, lambda do |x, y|
        @pen.say(label(name), x, y + @size * 0.6, bold: @c['strong'] == 'label')
        shown.draw(x + wide, y)
      end)
    end
    Blocks.stack(rows, @c['field_pad'])
  end

  # Small labels above their values, one below the other.
  def fields_stacked(room)
    pairs = entries.map do |name, text|
      Blocks.stack([caption(name, room, colon: true), value(text, room)], 0.5)
    end
    Blocks.stack(pairs, 4)
  end

  # Small labels above their values, several abreast where they find room.
  def fields_captions(room)
    flow(room, 10) do |name, text, wide|
      Blocks.stack([caption(name, wide), value(text, wide)], 0.5)
    end
  end

  # A form with a box for each field.
  def fields_boxes(room)
    flow(room, 0) do |name, text, wide|
      Blocks.stack([caption(name, wide - 10), value(text, wide - 10)], 0.5)
    end
  end

  # The subject in large letters, the rest below it.
  def fields_headline(room)
    subject = entries.find { |name, _| name == 'Subject' }
    top = Blocks.stack([caption('Subject', room), value(subject[1], room, size: @size * 1.2, bold: true)], 1)
    rest = flow(room, 10, entries - [subject]) do |name, text, wide|
      Blocks.stack([caption(name, wide), value(text, wide)], 0.5)
    end
    Blocks.stack([top, rest], 7)
  end

  # Fields in lines of up to so many columns; a long one has a line of its own.
  def flow(room, gap, list = entries, &make)
    count = (room / (@size * 15)).floor.clamp(1, @c['abreast'])
    wide = (room - gap * (count - 1)) / count
    lines = lines_of(list, count, wide - 10)
    boxed = gap.zero?
    rows = lines.map do |line|
      each = (room - gap * (line.length - 1)) / line.length
      each = wide if !boxed && line.length > 1
      cells = line.map { |name, text| make.call(name, text, each) }
      boxed ? boxes(cells, each) : Blocks.beside(cells.map { |cell| [each, cell] }, gap)
    end
    Blocks.stack(rows, boxed ? 0 : 4)
  end

  def lines_of(list, count, room)
    closed = true
    list.each_with_object([]) do |(name, text), lines|
      long = text != :result && @pen.width(text, @size, true) > room
      if long || closed || lines.last.length == count
        lines << [[name, text]]
      else
        lines.last << [name, text]
      end
      closed = long
    end
  end

  def boxes(cells, wide)
    high = cells.map(&:h).max + 7
    framed = cells.map do |cell|
      Block.new(high, wide, lambda do |x, y|
        @pen.rect(x, y, wide, high, fill: @c['field_ground'] == 'none' ? nil : @theme['pale'], line: @c['rules']['line'], thick: 0.6)
        cell.draw(x + 5, y + 3.5)
      end)
    end
    Blocks.beside(framed.map { |cell| [wide, cell] }, 0)
  end

  # The mark of the result, its word, or both.
  def result_line(room, size: @size, bold: true, label: nil)
    result = @job['result']
    large = size * @c['result_size'] * @job['look']['size'] * 1.25
    mark = result['mark']
    wide = mark ? @marks.width(mark, large) + 5 : 0
    before = label ? @pen.width(label, size, true) + 7 : 0
    high = [mark ? large * 1.12 : 0, size * 1.25].max
    Block.new(high, before + wide + @pen.width(result['word'], size, bold), lambda do |x, y|
      mid = y + high / 2
      @pen.say(label, x, mid, size: size, bold: true) if label
      @marks.draw(mark, x + before + (wide - 5) / 2, mid, large) if mark
      @pen.say(result['word'], x + before + wide, mid, size: size, bold: bold, room: [room - before - wide, 20].max)
    end)
  end
end
