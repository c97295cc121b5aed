# frozen_string_literal: true

# What stands at the edges of the page.
module Header
  def full_bleed?
    @c['header'] == 'band'
  end

  def head_block
    lines = [@job['organisation'], @c['title']].reject(&:empty?)
    return band(lines) if full_bleed?

    annex = @job['annex']
    left = @c['emblem'] ? 40 : 0
    room = @room - left - (annex.empty? ? 0 : @pen.width(annex, @size * 1.1, true) + 12)
    return ruled(left, lines, annex, room) unless @c['header'] == 'centred'

    centred(lines, annex)
  end

  def title_size
    @size * @c['title_size']
  end

  def named(lines, room, align, colour)
    Blocks.stack(lines.map do |line|
      title = line == @c['title']
      Blocks.words(@pen, line, room, size: title ? title_size : @size * 1.05, bold: title, align: align, colour: title ? colour : @pen.ink)
    end, 2)
  end

  def ruled(left, lines, annex, room)
    text = named(lines, room, 'left', @theme['dark'])
    high = [text.h, annex.empty? ? 0 : @size * 1.5, left.positive? ? 26 : 0].max
    below = @c['header'] == 'rule' ? 7 : 0
    Block.new(high + below, @room, lambda do |x, y|
      emblem(x, y) if left.positive?
      text.draw(x + left, y + (high - text.h) / 2)
      @pen.say(annex, x + @room, y + @size * 0.75, size: @size * 1.1, bold: true, align: 'right')
      @pen.line(x, y + high + 5, x + @room, y + high + 5, @theme['accent'], 1.4) if below.positive?
    end)
  end

  def centred(lines, annex)
    text = named(lines, @room, 'center', @theme['dark'])
    mark = @c['emblem'] ? 30 : 0
    note = annex.empty? ? 0 : @size * 1.6
    Block.new(text.h + mark + note + 8, @room, lambda do |x, y|
      @pen.say(annex, x + @room, y + @size * 0.7, bold: true, align: 'right') unless annex.empty?
      emblem(x + @room / 2 - 18, y + note) if mark.positive?
      text.draw(x, y + note + mark)
      low = y + note + mark + text.h
      @pen.line(x, low + 4, x + @room, low + 4, @theme['accent'], 1.1)
      @pen.line(x, low + 6.5, x + @room, low + 6.5, @theme['accent'], 0.4)
    end)
  end

  # A bar over the whole width of the page.
  def band(lines)
    lines += ['Council of the European Union'] if lines.empty?
    high = lines.length * @size * 1.4 + title_size + 10
    emblem_room = @c['emblem'] ? 46 : 0
    Block.new(high, @pen.wide, lambda do |x, y|
      @pen.rect(x, y, @pen.wide, high, fill: @theme['accent'])
      emblem(@left, y + high / 2 - 12) if @c['emblem']
      lines.each_with_index do |line, n|
        mid = y + high / 2 + (n - (lines.length - 1) / 2.0) * title_size * 1.15
        @pen.say(line, @left + emblem_room, mid, size: line == @c['title'] ? title_size : @size * 1.1,
                                                 bold: true, colour: @theme['on_accent'], room: @room * 0.7)
      end
      @pen.say(@job['annex'], @left + @room, y + high / 2, bold: true, align: 'right', colour: @theme['on_accent'])
    end)
  end

  # Twelve stars upon blue, 36 points wide and 24 high.
  def emblem(x, y)
    @pen.rect(x, y, 36, 24, fill: '003399')
    @pen.doc.fill_color('ffcc00')
    12.times do |n|
      turn = n * Math::PI / 6
      star(x + 18 + 8 * Math.sin(turn), @pen.high - y - 12 + 8 * Math.cos(turn), 1.5)
    end
  end

  def star(x, y, radius)
    points = Array.new(10) do |k|
      turn = k * Math::PI / 5
      far = k.even? ? radius : radius * 0.4
      [x + far * Math.sin(turn), y + far * Math.cos(turn)]
    end
    @pen.doc.fill_polygon(*points)
  end

  # Frames and bands that lie below all else.
  def behind
    high = @pen.high
    @pen.rect(0, 0, side_band, high, fill: @theme['accent']) if side_band.positive?
    return unless @c['frame']

    @pen.rect(14, 14, @pen.wide - 28, high - 28, line: @theme['dark'], thick: 0.8) unless full_bleed? || side_band.positive?
  end

  def footer
    return unless @job['foot']

    number, code = @job['foot']
    y = @pen.high - 32
    @pen.line(@left, y - 7, @left + @room, y - 7, @theme['dark'], 0.5) if @c['foot_line']
    @pen.say(number, @left, y, size: 9, colour: @theme['ink'])
    @pen.say('2', @left + @room / 2, y, size: 9, align: 'center')
    @pen.say(code, @left + @room, y, size: 12, bold: true, align: 'right')
  end
end
