'use strict';
// Tables: drawn line by line, or by PDFKit's own `table`; marks are laid into their cells.

const { paragraph, features } = require('./pen.js');

// A row is { cells, h, head }; a cell has text or marks or a block, and may have a ground.
class Grid {
  constructor(sheet, widths, rows, style) {
    Object.assign(this, { sheet, pen: sheet.pen, widths, rows, style });
    this.size = style.size || this.pen.size;
    this.pad = style.pad === undefined ? 4 : style.pad;
    for (const row of rows) row.h = Math.max(row.h || 0, this.needed(row));
    this.h = rows.reduce((sum, row) => sum + row.h, 0);
    this.w = widths.reduce((sum, wide) => sum + wide, 0);
  }

  // Each cell of a row with its left end and its width.
  spread(row, x = 0) {
    let column = 0;
    return row.cells.map((cell) => {
      const span = cell.span || 1;
      const w = this.widths.slice(column, column + span).reduce((sum, wide) => sum + wide, 0);
      const place = { cell, x, w };
      column += span;
      x += w;
      return place;
    });
  }

  needed(row) {
    const tall = this.spread(row).map(({ cell, w }) => {
      if (cell.block) return cell.block.h + 5;
      if (!cell.wrap) return 0;
      cell.block = this.lines(cell, w);
      return cell.block.h + 5;
    });
    return Math.max(...tall);
  }

  lines(cell, w) {
    const { bold, align, colour, size = this.size } = cell;
    const colours = colour ? { colour } : {};
    return paragraph(this.pen, cell.text, w - 2 * this.pad, { bold, align, size, gap: 0.06, ...colours });
  }

  draw(x, y) {
    const own = this.style.backend !== 'table';
    if (own) this.ground(x, y);
    else this.table(x, y);
    let top = y;
    for (const row of this.rows) {
      for (const place of this.spread(row, x)) this.inside(place, top, row, own);
      top += row.h;
    }
    if (own) this.rules(x, y);
    if (this.style.headline) this.headline(x, y + this.rows[0].h);
  }

  headline(x, y) {
    const { doc } = this.pen;
    doc.save().lineWidth(1.2).moveTo(x, y).lineTo(x + this.w, y).stroke(this.style.headline).restore();
  }

  ground(x, y) {
    const { doc } = this.pen;
    const { corner = 0 } = this.style;
    doc.save();
    if (corner) doc.roundedRect(x, y, this.w, this.h, corner).clip();
    for (const row of this.rows) {
      for (const { cell, x: left, w } of this.spread(row, x)) {
        if (cell.fill) doc.rect(left, y, w, row.h).fill(cell.fill);
      }
      y += row.h;
    }
    doc.restore();
  }

  inside({ cell, x, w }, y, row, own) {
    const { pen, pad } = this;
    const mid = y + row.h / 2;
    if (cell.marks) this.sheet.marks.cell(cell.marks, x, y, w, row.h, this.style.large || row.h * 0.7);
    if (cell.block) cell.block.draw(x + pad, mid - cell.block.h / 2);
    else if (own && cell.text) {
      const { bold, colour = pen.ink, align = 'left', size = this.size } = cell;
      let left = { left: x + pad, center: x + w / 2, right: x + w - pad }[align];
      if (cell.centred) left = x + w / 2 + cell.centred / 2;
      pen.say(cell.text, left, mid, { bold, colour, align, size, room: w - 1.2 * pad });
      if (cell.leader) this.leader(x + pad + pen.width(cell.text, size, bold) + 3, x + w, mid);
    }
  }

  // Dots from a name to what follows it.
  leader(x, end, mid) {
    if (end - x < 8) return;
    const { doc } = this.pen;
    doc.save().lineWidth(0.7).lineCap('round').dash(0.1, { space: 2.6 });
    doc.moveTo(x, mid + this.size * 0.3).lineTo(end, mid + this.size * 0.3).stroke('#9a9a9a');
    doc.restore();
  }

  rules(x, y) {
    const { doc } = this.pen;
    const { rule = 'none', line = '#888888', thick = 0.5, dash, corner = 0 } = this.style;
    doc.save().lineWidth(thick).strokeColor(line);
    if (dash) doc.dash(dash[0], { space: dash[1] }).lineCap(dash[0] < 0.5 ? 'round' : 'butt');
    let top = y;
    this.rows.forEach((row, place) => {
      top += row.h;
      const last = place === this.rows.length - 1;
      const across = rule === 'lines' || (rule === 'grid' && !last);
      if (across) doc.moveTo(x, top).lineTo(x + this.w, top).stroke();
      if (rule === 'grid' || rule === 'columns') this.uprights(row, x, top);
    });
    if (rule === 'grid' || rule === 'outer') {
      if (corner) doc.roundedRect(x, y, this.w, this.h, corner).stroke();
      else doc.rect(x, y, this.w, this.h).stroke();
    }
    doc.restore();
  }

  uprights(row, x, bottom) {
    const { doc } = this.pen;
    for (const { x: left } of this.spread(row, x).slice(1)) {
      doc.moveTo(left, bottom - row.h).lineTo(left, bottom).stroke();
    }
  }

  // PDFKit's own table: grounds, borders and single lines of words.
  table(x, y) {
    const { pen, style } = this;
    const { rule = 'none', line = '#888888', thick = 0.5 } = style;
    const border = {
      lines: [0, 0, thick, 0], grid: thick, columns: [0, thick, 0, thick],
    }[rule] || 0;
    const sides = Array.isArray(border)
      ? { top: border[0], right: border[1], bottom: border[2], left: border[3] } : border;
    const data = this.rows.map((row) => this.spread(row).map(({ cell, w }) => {
      const { bold = false, align = 'left', colour = pen.ink, fill } = cell;
      const text = cell.block || !cell.text ? '' : cell.text;
      const size = pen.fitting(text, cell.size || this.size, w - 2 * this.pad - 1, bold);
      const made = {
        text, colSpan: cell.span || 1, align: { x: align, y: 'center' }, textColor: colour,
        font: { src: pen.face(text, bold), size },
        padding: { top: 0, bottom: 0, left: this.pad, right: this.pad },
        border: sides, borderColor: line, textOptions: { lineBreak: true, ...features(text) },
      };
      return fill ? { ...made, backgroundColor: fill } : made;
    }));
    pen.doc.table({
      position: { x, y }, maxWidth: this.w, columnStyles: this.widths, data,
      rowStyles: (place) => ({ height: this.rows[place].h }),
    });
  }
}

module.exports = { Grid };
