# frozen_string_literal: true

require_relative 'blocks'

# A table: rows of cells, by our own lines or by the library's tables.
#
# A cell has :text or :marks, and may have :bold, :align, :size, :colour, :fill, :wrap, :middle.
class Grid
  HEAD = 1.25

  def self.block(*args, **style)
    Grid.new(*args, **style).block
  end

  def initialize(pen, marks, widths, rows, **style)
    @pen = pen
    @marks = marks
    @widths = widths
    @pad = style[:pad] || 4
    @size = style[:size] || pen.size
    @style = style
    @rows = rows
    @heights = rows.map { |row| height(row) }
  end

  def block
    Block.new(@heights.sum, @widths.sum, method(:draw))
  end

  private

  def height(row)
    lines = row[:cells].zip(@widths).map do |cell, wide|
      cell && cell[:wrap] ? folded(cell, wide).length * (cell[:size] || @size) * 1.15 + 4 : 0
    end
    [row[:h], *lines].max
  end

  def folded(cell, wide)
    @pen.fold(cell[:text], cell[:size] || @size, wide - 2 * @pad, cell[:bold])
  end

  def draw(x, y)
    grounds(x, y)
    @style[:backend] == 'table' ? library(x, y) : texts(x, y)
    rules(x, y)
    each_cell(x, y) do |cell, *place|
      @marks.cell(cell[:marks], *place, @style[:large] || place[3] * 0.8) if cell[:marks]&.any?
    end
  end

  def each_cell(x, y)
    @rows.zip(@heights).each do |row, high|
      left = x
      row[:cells].zip(@widths).each do |cell, wide|
        yield cell, left, y, wide, high if cell
        left += wide
      end
      y += high
    end
  end

  def grounds(x, y)
    top = y
    @rows.zip(@heights).each do |row, high|
      @pen.rect(x, top, @widths.sum, high, fill: row[:fill]) if row[:fill]
      top += high
    end
    each_cell(x, y) { |cell, *place| @pen.rect(*place, fill: cell[:fill]) if cell[:fill] }
  end

  def texts(x, y)
    each_cell(x, y) { |cell, *place| text(cell, *place) if cell[:text] }
  end

  def text(cell, x, y, w, h)
    size = cell[:size] || @size
    align = cell[:align] || 'left'
    at = { 'left' => x + @pad, 'center' => x + w / 2.0, 'right' => x + w - @pad }[align]
    at = x + w / 2.0 + cell[:middle] / 2.0 if cell[:middle]
    lines = cell[:wrap] ? folded(cell, w) : [cell[:text]]
    mid = y + h / 2.0 - (lines.length - 1) * size * 0.575
    lines.each_with_index do |line, n|
      @pen.say(line, at, mid + n * size * 1.15,
               size: size, bold: cell[:bold], align: align, colour: cell[:colour] || @pen.ink, room: w - 2 * @pad)
    end
  end

  # The library's own table: it folds and places the words of its cells by itself.
  def library(x, y)
    doc = @pen.doc
    data = @rows.map { |row| row[:cells].map { |cell| cell && !cell[:middle] ? cell[:text].to_s : '' } }
    doc.set_font(@pen.font('spare'), @size)
    options = { column_widths: @widths, cell_style: {
      borders: [], padding: [0, @pad, @size * 0.42, @pad], valign: :center, size: @size,
      overflow: :shrink_to_fit, min_font_size: 4, single_line: false
    } }
    table = doc.make_table(data, options) { |made| style(made) }
    doc.bounding_box([x, @pen.high - y], width: @widths.sum) { table.draw }
    each_cell(x, y) { |cell, *place| text(cell, *place) if cell[:middle] }
  end

  def style(table)
    @rows.each_with_index do |row, n|
      row[:cells].each_with_index do |cell, k|
        one = table.cells[n, k]
        one.height = @heights[n]
        next unless cell

        one.align = (cell[:align] || 'left').to_sym
        one.text_color = cell[:colour] || @pen.ink
        one.font = @pen.family(cell[:text].to_s, cell[:bold])
        one.size = cell[:size] || @size
        one.single_line = !cell[:wrap]
      end
    end
  end

  def rules(x, y)
    form = @style[:rule] || 'none'
    bottom = y + @heights.sum
    right = x + @widths.sum
    levels = @heights.each_with_object([y]) { |high, all| all << all.last + high }
    across(form, levels).each { |at| rule(x, at, right, at) }
    rule(x, levels[1], right, levels[1], HEAD + thick) if form == 'head'
    down(form).each { |wide| rule(x + wide, y, x + wide, bottom) }
    return unless %w[box columns five_box].include?(form)

    @pen.rect(x, y, @widths.sum, bottom - y, line: @style[:line], thick: thick)
  end

  def thick
    @style[:thick] || 0.5
  end

  def across(form, levels)
    case form
    when 'lines', 'grid', 'dots' then form == 'grid' ? levels : levels[1..]
    when 'head', 'columns' then [levels[1], levels[-1]]
    when 'closed' then [levels[0], levels[1], levels[-1]]
    when 'five', 'five_box' then levels.each_index.select { |n| n % 5 == 1 }.map { |n| levels[n] } + [levels[-1]]
    else []
    end
  end

  def down(form)
    edges = @widths.each_with_object([0]) { |wide, all| all << all.last + wide }
    case form
    when 'grid' then edges
    when 'columns' then edges[1..-2]
    else []
    end
  end

  def rule(x, y, to_x, to_y, wide = thick)
    @pen.line(x, y, to_x, to_y, @style[:line] || '808080', wide, @style[:rule] == 'dots' ? [0.8, 1.6] : @style[:dash])
  end
end
