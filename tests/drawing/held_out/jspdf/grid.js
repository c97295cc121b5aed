'use strict';
// Tables of AutoTable as blocks; what is no word is drawn into their cells by its hooks.

const { __createTable: createTable, __drawTable: drawTable } = require('jspdf-autotable');
const { sum } = require('./blocks.js');

// A cell is { text, bold, align, colour, size, fill, wrap, paint }; `paint` draws into it.
class Grid {
  constructor(sheet, widths, head, body, style) {
    Object.assign(this, { sheet, pen: sheet.pen, style });
    const { pad = 4, high = 0, size = this.pen.size } = style;
    Object.assign(this, { pad, high, size });
    this.w = sum(widths);
    this.table = createTable(this.pen.doc, {
      theme: style.theme === 'striped' ? 'striped' : 'plain',
      startY: 0,
      margin: 0,
      pageBreak: 'auto',
      tableWidth: this.w,
      styles: this.plain(),
      headStyles: { fillColor: false },
      alternateRowStyles: style.theme === 'striped' ? { fillColor: sheet.c.pale } : {},
      columnStyles: Object.fromEntries(widths.map((cellWidth, place) => [place, { cellWidth }])),
      head: head.length ? [head.map((cell) => this.cell(cell, true))] : [],
      body: body.map((row) => row.map((cell) => this.cell(cell, false))),
      didParseCell: (data) => this.parsed(data, widths.length, body.length),
      didDrawCell: (data) => this.drawn(data),
    });
    this.headHigh = sum(this.table.head.map((row) => row.height));
    this.h = sum(this.table.allRows().map((row) => row.height));
  }

  plain() {
    const { pad, high, size } = this;
    return {
      font: this.pen.main,
      fontSize: size,
      textColor: this.pen.ink,
      cellPadding: { left: pad, right: pad, top: 1.5, bottom: 1.5 },
      minCellHeight: high,
      valign: 'middle',
      overflow: 'visible',
      lineColor: this.sheet.c.line,
      lineWidth: 0,
    };
  }

  cell(cell, head) {
    const { text = '', bold = false, align = 'left', colour, fill, wrap = head } = cell;
    const styles = { halign: align, fontStyle: bold ? 'bold' : 'normal', overflow: wrap ? 'linebreak' : 'visible' };
    if (colour) styles.textColor = colour;
    if (fill) styles.fillColor = fill;
    if (cell.size) styles.fontSize = cell.size;
    if (cell.high) styles.minCellHeight = cell.high;
    styles.font = this.pen.face(text, bold);
    return { content: text, styles, paint: cell.paint };
  }

  // Lines between cells, as the theme has them.
  parsed({ cell, row, column, section }, columns, rows) {
    const { c } = this.sheet;
    const { theme } = this.style;
    const { thick } = c;
    const lastRow = section === 'body' && row.index === rows - 1;
    const lastColumn = column.index === columns - 1;
    const lines = {
      grid: thick,
      lines: { bottom: thick },
      head: section === 'head' ? { bottom: thick + 0.5 } : lastRow ? { bottom: thick } : 0,
      columns: lastColumn ? 0 : { right: thick },
      frame: 0,
    }[theme];
    if (lines) cell.styles.lineWidth = lines;
    if (section === 'head') this.parsedHead(cell);
  }

  parsedHead(cell) {
    const { c } = this.sheet;
    const form = this.style.head || 'bare';
    if (form === 'band') Object.assign(cell.styles, { fillColor: c.accent, textColor: c.on_accent });
    if (form === 'tint') Object.assign(cell.styles, { fillColor: c.tint, textColor: c.deep });
    if (form === 'line' && !cell.styles.lineWidth) cell.styles.lineWidth = { bottom: 1.1 };
    if (form === 'line') Object.assign(cell.styles, { lineColor: c.deep, textColor: c.deep });
  }

  drawn({ cell, row, section }) {
    const { doc } = this.pen;
    const { c } = this.sheet;
    doc.setLineDashPattern([], 0);
    if (this.style.theme === 'dashed' && section === 'body') {
      this.pen.line(cell.x, cell.y + cell.height, cell.x + cell.width, cell.y + cell.height, c.line, 0.6, [2, 2]);
    }
    if (cell.raw.paint) cell.raw.paint(cell.x, cell.y, cell.width, cell.height, row.index);
    doc.setTextColor(this.pen.ink);
  }

  draw(x, y) {
    const { settings } = this.table;
    settings.startY = y;
    settings.margin = { left: x, right: 0, top: 0, bottom: 0 };
    drawTable(this.pen.doc, this.table);
    if (this.style.theme === 'frame') this.pen.box(x, y, this.w, this.h, { line: this.sheet.c.line, thick: 1 });
  }
}

module.exports = { Grid };
