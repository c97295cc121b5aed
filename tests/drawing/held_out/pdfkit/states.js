'use strict';
// The Member States: one to three tables beside one another.

const { beside, panel } = require('./pen.js');
const { Grid } = require('./grid.js');

const SMALL = 6.9;

class States {
  constructor(sheet, width, most = 3) {
    const { pen, c, job, marks } = sheet;
    Object.assign(this, { sheet, pen, c, marks, job, width, rows: job.rows });
    this.wanted = Math.min(c.blocks, most);
    this.order = c.order;
  }

  block() {
    const { c } = this;
    const pad = c.states_form === 'cards' ? 7 : 0;
    for (let count = this.wanted; count; count -= 1) {
      const gap = count > 1 ? c.between : 0;
      const room = (this.width - gap * (count - 1)) / count - 2 * pad;
      this.height = c.row_heights[count - 1] * this.sheet.scale;
      this.large = Math.min(this.height, 19) * Math.min(0.95, this.job.look.size * this.grow());
      let letters = Math.min(this.pen.size, this.height * 0.72);
      let widths = this.widths(letters);
      while (sum(widths) > room && letters > SMALL - 0.1) {
        letters *= 0.98;
        widths = this.widths(letters);
      }
      if (sum(widths) <= room || count === 1) return this.laid(count, letters, this.grown(widths, room), gap, pad);
    }
    return null;
  }

  // Marks with something round them have to be larger.
  grow() {
    const { family } = this.job.look;
    return family === 'badge' || this.c.technique === 'boxed' ? 1.25 : 1;
  }

  widths(letters) {
    const { pen, rows, c } = this;
    const wide = (texts, bold) => Math.max(...texts.map((text) => pen.width(text, letters, bold)));
    const pad = 2 * c.pad;
    const marks = rows.map((row) => row.marks.reduce((all, mark) => all + this.marks.width(mark, this.large) * 1.25, 0));
    const heads = this.heads();
    const need = {
      n: wide(rows.map((row) => row.name)) + (c.states_form === 'leaders' ? 14 : 4),
      f: wide(rows.map((row) => row.figure)) + 4,
      m: Math.max(...marks, this.large * 1.2) + 2,
      c: wide(['WW']) + 4,
      '#': wide(['28']) + 4,
    };
    return [...this.order].map((key) => Math.max(need[key], wide(heads[key].split(' '), true) + 3) + pad);
  }

  heads() {
    const [name, figure, vote] = this.job.states_head;
    return { n: name, f: figure, m: vote, c: '', '#': '' };
  }

  // Columns spread over the room, or little wider than they have to be.
  grown(widths, room) {
    const led = ['lines', 'grid', 'zebra', 'leaders'].includes(this.c.states_form);
    const most = { true: led ? 2.2 : 1.5, false: 1.3 }[this.c.full || this.c.states_form === 'leaders'];
    const part = Math.min(room / sum(widths), most);
    return widths.map((wide) => wide * Math.max(part, Math.min(1, room / sum(widths))));
  }

  parts(count) {
    const { rows } = this;
    const lots = Array.from({ length: count }, () => []);
    const length = Math.ceil(rows.length / count);
    rows.forEach((row, place) => {
      const at = this.c.rowwise ? place % count : Math.floor(place / length);
      lots[at].push([row, place + 1]);
    });
    return lots.filter((lot) => lot.length);
  }

  laid(count, letters, widths, gap, pad) {
    const { c, pen } = this;
    const grids = this.parts(count).map((lot) => this.grid(lot, widths, letters));
    const high = Math.max(...grids.map((grid) => grid.h));
    const blocks = grids.map((grid) => (pad
      ? panel(pen, top(grid, high), sum(widths) + 2 * pad, { ...c.state_card, pad })
      : grid));
    const wide = sum(widths) + 2 * pad;
    const all = wide * blocks.length + gap * (blocks.length - 1);
    const shift = c.states_align === 'center' ? (this.width - all) / 2 : 0;
    const row = beside(blocks.map((block) => [wide, block]), gap);
    return { h: row.h, draw: (x, y) => row.draw(x + Math.max(0, shift), y) };
  }

  grid(lot, widths, letters) {
    const { c, order } = this;
    const heads = this.heads();
    const align = { n: 'left', c: 'left', '#': 'right', f: c.align === 'middle' ? 'center' : c.align, m: 'center' };
    const style = this.sheet.headStyle();
    const head = [...order].map((key) => ({ text: heads[key], bold: true, wrap: true, align: align[key], ...style }));
    const rows = [{ head: true, h: this.height, cells: head }];
    const widest = Math.max(...this.rows.map((row) => this.pen.width(row.figure, letters)));
    lot.forEach(([row, number], place) => {
      const fill = c.states_form === 'zebra' && place % 2 ? c.theme.zebra : undefined;
      const follows = order.includes('nf') && row.figure;
      const cells = {
        n: { text: row.name, fill, bold: c.names_bold, leader: c.states_form === 'leaders' && follows },
        f: { text: row.figure, fill, align: c.align === 'middle' ? 'right' : c.align },
        m: { marks: row.marks, fill },
        c: { text: row.state, fill, bold: !c.names_bold, colour: c.theme.dark },
        '#': { text: String(number), fill, align: 'right', colour: '#777777' },
      };
      if (c.align === 'middle') cells.f.centred = widest;
      rows.push({ h: this.height, cells: [...order].map((key) => cells[key]) });
    });
    const rule = { lines: 'lines', grid: 'grid', columns: 'columns', outer: 'outer', cards: c.card_rule }[c.states_form] || 'none';
    const backend = c.align === 'middle' || c.states_form === 'leaders' ? 'own' : c.backend;
    const look = { ...c.rules, rule, backend, pad: c.pad, size: letters, large: this.large };
    return new Grid(this.sheet, widths, rows, { ...look, headline: this.sheet.headLine() });
  }
}

function sum(numbers) {
  return numbers.reduce((all, number) => all + number, 0);
}

// A block of this height, drawn at its top.
function top(block, high) {
  return { h: high, draw: (x, y) => block.draw(x, y) };
}

module.exports = { States };
