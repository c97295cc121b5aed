'use strict';
// The Member States: tables beside one another, a table with a column for each vote, or tiles.

const { NEVER, beside, stack, sum } = require('./blocks.js');
const { Grid } = require('./grid.js');
const { SMALLEST } = require('./pen.js');

const VOTES = [['yes', 'Yes'], ['no', 'No'], ['abstain', 'Abstain'], ['not_participating', 'Not participating']];

class States {
  constructor(sheet, width, options = {}) {
    const { pen, c, job, marks } = sheet;
    Object.assign(this, { sheet, pen, c, marks, job, width, look: job.look });
    this.rows = options.rows || job.rows;
    this.most = options.most || 3;
    this.order = options.order || c.order;
    this.first = options.first || 0;
    const [name, figure, vote] = job.states_head;
    this.heads = { n: name, f: figure, m: vote, c: '', '#': '' };
  }

  block() {
    if (this.c.states === 'tiles') return this.tiles();
    const columns = this.c.states === 'matrix' ? 2 : 3;
    const wanted = Math.min(this.c.blocks + this.sheet.more, this.most, columns);
    for (let count = wanted; count; count -= 1) {
      const made = this.tables(count);
      if (made) return made;
    }
    return NEVER;
  }

  // Heights of rows, letters and marks for so many blocks.
  measure(count) {
    const high = Math.max(this.c.row_high[count - 1] * this.sheet.scale, SMALLEST * 1.35);
    const large = Math.min(high * 0.95, Math.min(high, 19) * 0.95 * this.look.size * this.marks.grow);
    this.large = Math.max(large, this.marks.least);
    this.high = Math.max(high, this.marks.height(this.large) + 1.5);
    this.letters = Math.max(SMALLEST, Math.min(this.pen.size, high * 0.68));
  }

  keys() {
    const keys = [...this.order];
    if (this.c.states !== 'matrix') return keys;
    const drawn = new Set(this.rows.flatMap((row) => row.marks.map((mark) => mark.shape)));
    const votes = VOTES.filter(([vote]) => vote !== 'not_participating' || drawn.has(vote));
    for (const [vote, label] of votes) this.heads[vote] = label;
    return keys.flatMap((key) => (key === 'm' ? votes.map(([vote]) => vote) : [key]));
  }

  widths(keys) {
    const { pen, rows, c, letters } = this;
    const wide = (texts, bold = false) => Math.max(0, ...texts.map((text) => pen.width(text, letters, bold)));
    const marks = rows.map((row) => sum(row.marks.map((mark) => this.marks.width(mark, this.large) * 1.2)));
    const mark = Math.max(...marks, this.large * 1.3) + 3;
    const need = {
      n: wide(rows.map((row) => row.name), c.names_bold) + 3,
      f: wide(rows.map((row) => row.figure)) + 3,
      c: wide(['WW'], true),
      '#': wide(['28']),
    };
    return keys.map((key) => Math.max(need[key] || mark, wide(this.heads[key].split(' '), true) + 2) + 2 * c.pad);
  }

  tables(count) {
    this.measure(count);
    const keys = this.keys();
    const gap = count > 1 ? this.c.between : 0;
    const room = (this.width - gap * (count - 1)) / count;
    let widths = this.widths(keys);
    while (sum(widths) > room && this.letters > SMALLEST) {
      this.letters = Math.max(SMALLEST, this.letters * 0.97);
      widths = this.widths(keys);
    }
    if (sum(widths) > room) return null;
    const part = Math.min(room / sum(widths), this.c.full);
    widths = widths.map((wide) => wide * part);
    const length = Math.ceil(this.rows.length / count);
    const lots = Array.from({ length: count }, (_, k) => this.rows.slice(k * length, (k + 1) * length));
    const wide = sum(widths);
    const tables = [];
    lots.forEach((lot, k) => {
      const high = k && this.c.head_once ? tables[0][1].headHigh : 0;
      tables.push([wide, this.table(keys, widths, lot, this.first + k * length, high)]);
    });
    const row = beside(tables, gap);
    const shift = this.c.mirrored ? (this.width - wide * count - gap * (count - 1)) / 2 : 0;
    return { h: row.h, w: wide, draw: (x, y) => row.draw(x + shift, y) };
  }

  // A table; where its head is given a height, it has no words.
  table(keys, widths, lot, start, silent) {
    const { c } = this;
    const align = { n: 'left', c: 'left', '#': 'right', f: c.figure_align };
    const mark = c.states === 'matrix' ? 'center' : c.mark_align;
    const head = keys.map((key) => ({
      text: silent && this.heads[key] ? '\u00a0' : this.heads[key], bold: true, align: align[key] || mark, size: this.letters, high: silent,
    }));
    const body = lot.map((row, k) => this.line(keys, row, start + k + 1, align, mark));
    const style = { theme: c.states_theme, head: c.states_head_form, high: this.high, size: this.letters, pad: c.pad };
    return new Grid(this.sheet, widths, head, body, style);
  }

  line(keys, row, number, align, markAlign) {
    const { c, look } = this;
    const [first] = row.marks;
    const painted = look.family === 'ground' && first && !first.smudged && ['row', 'full'].includes(c.ground) ? first : null;
    const whole = painted && c.ground === 'row' ? { fill: look.colours[painted.hue], colour: look.inks[painted.hue] } : {};
    const texts = { n: row.name, f: row.figure, c: row.state, '#': String(number) };
    return keys.map((key) => {
      if (key in texts) {
        const bold = (key === 'n' && c.names_bold) || (key === 'c' && !c.names_bold);
        return { text: texts[key], align: align[key], bold, ...whole };
      }
      const marks = key === 'm' ? row.marks : row.marks.filter((mark) => mark.shape === key);
      const fill = painted ? { fill: look.colours[painted.hue] } : {};
      return { ...fill, paint: (x, y, w, h) => this.marks.cell(marks, x, y, w, h, this.large, markAlign) };
    });
  }

  // A box for each state, the order going across.
  tiles() {
    const { c, pen, heads } = this;
    const gap = 5;
    this.measure(2);
    this.large = Math.max(this.marks.least, Math.min(this.high, 18) * Math.min(0.95, this.look.size * this.marks.grow));
    let count = c.abreast;
    const each = () => (this.width - gap * (count - 1)) / count;
    while (count > 1 && this.rows.some((row) => this.tile(row, each()) === NEVER)) count -= 1;
    const rows = [];
    for (let k = 0; k < this.rows.length; k += count) {
      const line = this.rows.slice(k, k + count).map((row) => [each(), this.tile(row, each())]);
      rows.push(beside(line, gap));
    }
    const title = pen.paragraph(`${heads.n} · ${heads.f} · ${heads.m}`, this.width, { bold: true, colour: c.deep });
    return stack([title, ...rows], gap);
  }

  tile(row, width) {
    const { c, pen } = this;
    const marks = sum(row.marks.map((mark) => this.marks.width(mark, this.large) + 4));
    const least = Math.max(this.large * 1.2, marks) + 4;
    const left = c.tile_mark === 'left';
    const room = width - least - 12;
    const size = Math.max(SMALLEST, pen.size * 0.95);
    const name = pen.fitting(row.name, size, room, true);
    if (name < SMALLEST) return NEVER;
    const high = Math.max(size * 2.9, this.marks.height(this.large) + 5);
    return {
      h: high,
      draw: (x, y) => {
        pen.box(x, y, width, high, { line: c.line, thick: 0.6, round: c.tile_round });
        this.marks.cell(row.marks, left ? x + 4 : x + width - least - 4, y, least, high, this.large);
        const at = left ? x + least + 8 : x + 6;
        pen.say(row.name, at, y + high / 2 - size * 0.62, { size: name, bold: true });
        pen.say(row.figure, at, y + high / 2 + size * 0.68, { size });
      },
    };
  }
}

module.exports = { States };
