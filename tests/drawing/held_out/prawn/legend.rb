# frozen_string_literal: true

# The legend on a line of its own, and what closes a record: methods of Sheet.
module Legend
  def legend(room)
    items = @job['legend']
    return nil if items.empty?

    large = @size * 1.3 * @job['look']['size']
    pieces = items.map { |mark, words| [mark, words, @marks.width(mark, large)] }
    lead = @c['legend_title'].empty? ? 0 : @pen.width(@c['legend_title'], @size, true) + 10
    all = lead + pieces.sum { |_, words, wide| wide + 5 + @pen.width(words) + 14 }
    down = all > room - 12
    block = down ? downwards(pieces, large) : in_a_line(pieces, large, lead, all)
    return block unless @c['legend_box']

    Blocks.panel(@pen, block, [block.w + 12, room].min, { 'pad' => 5, 'line' => @c['rules']['line'], 'fill' => @theme['pale'] })
  end

  def in_a_line(pieces, large, lead, all)
    high = [@size, large].max * 1.4
    Block.new(high, all - 14, lambda do |x, y|
      mid = y + high / 2
      @pen.say(@c['legend_title'], x, mid, bold: true)
      x += lead
      pieces.each do |mark, words, wide|
        if @c['legend_after']
          @pen.say(words, x, mid)
          @marks.draw(mark, x + @pen.width(words) + 5 + wide / 2, mid, large)
        else
          @marks.draw(mark, x + wide / 2, mid, large)
          @pen.say(words, x + wide + 5, mid)
        end
        x += wide + 5 + @pen.width(words) + 14
      end
    end)
  end

  def downwards(pieces, large)
    high = [@size, large].max * 1.35
    title = @c['legend_title'].empty? ? 0 : 1
    wide = pieces.map(&:last).max
    Block.new(high * (pieces.length + title), wide + 6 + pieces.map { |piece| @pen.width(piece[1]) }.max, lambda do |x, y|
      @pen.say(@c['legend_title'], x, y + high / 2, bold: true)
      pieces.each_with_index do |(mark, words, _), n|
        mid = y + (n + title + 0.5) * high
        @marks.draw(mark, x + wide / 2, mid, large)
        @pen.say(words, x + wide + 6, mid)
      end
    end)
  end

  # Date and result, where they stand by themselves.
  def ending(room)
    parts = []
    parts << date_line(room - 16) if @c['date_place'] == 'own'
    parts << result_own(room - 16) if @c['result_place'] == 'own'
    return nil if parts.empty?
    return parts[0] && framed_end(parts[0], room) if parts.length == 1
    return framed_end(Blocks.stack(parts, 4), room) if room < 320

    half = (room - 16 - 12) / 2
    framed_end(Blocks.beside(parts.map { |part| [half, part] }, 12, 0.5), room)
  end

  def date_line(room)
    label, text = @job['date']
    lead = label(label)
    bold = @c['strong'] == 'label'
    wide = @pen.width(lead, @size, bold) + 6
    if wide + @pen.width(text, @size, true) > room
      return Blocks.stack([lead, text].map { |line| Blocks.words(@pen, line, room, bold: bold && line == lead) })
    end

    Block.new(@size * 1.3, wide + @pen.width(text), lambda do |x, y|
      @pen.say(lead, x, y + @size * 0.65, bold: bold)
      @pen.say(text, x + wide, y + @size * 0.65, bold: @c['strong'] == 'value', room: room - wide)
    end)
  end

  def result_own(room)
    result_line(room, size: @size * @c['result_letters'], label: label(@job['result']['label']))
  end

  def framed_end(block, room)
    case @c['end']
    when 'panel' then Blocks.panel(@pen, block, room, card.merge('pad' => 7))
    when 'stamp' then Blocks.panel(@pen, block, [block.w + 22, room].min, { 'pad' => 7, 'line' => @theme['dark'], 'thick' => 1.5, 'corner' => 3, 'double' => 2.2 })
    when 'lines'
      high = block.h + 8
      Block.new(high, room, lambda do |x, y|
        [y, y + high].each { |at| @pen.line(x, at, x + room, at, @theme['accent'], 0.9) }
        block.draw(x + 4, y + 4)
      end)
    else block
    end
  end
end
