'use strict';
// How many voted how, in several forms.

const { stack, beside, panel, sum, NEVER } = require('./blocks.js');
const { Grid } = require('./grid.js');
const { SMALLEST } = require('./pen.js');

class Totals {
  constructor(sheet, width) {
    const { pen, c, job, marks } = sheet;
    Object.assign(this, { sheet, pen, c, marks, width, rows: job.totals, heads: job.totals_head });
    this.size = pen.size;
    this.large = this.size * 1.3 * Math.max(0.75, job.look.size) * (marks.grow > 1 ? 1.15 : 1);
    this.high = Math.max(this.size * c.totals_row, marks.height(this.large) + 3);
    this.marked = this.rows.some((row) => row.mark);
  }

  // The form of this sheet, or a table where that finds no room.
  block() {
    const form = this.width < 300 ? this.c.narrow_totals : this.c.totals;
    return this[form]() || this.table() || NEVER;
  }

  bold(row) {
    return !row.position && this.c.total_bold;
  }

  fill(row) {
    return !row.position && this.c.total_tint ? this.c.tint : undefined;
  }

  mark(row, align = 'center') {
    if (!row.mark) return {};
    return { paint: (x, y, w, h) => this.marks.cell([row.mark], x, y, w, h, this.large, align) };
  }

  // How wide each kind of column has to be.
  needs(size = this.size) {
    const { heads } = this;
    const wide = (texts) => Math.max(...texts.map((text) => this.pen.width(text, size, true)));
    const head = (text) => wide(text.split(' '));
    const pad = 11;
    return {
      k: Math.max(0, ...this.rows.map((row) => (row.mark ? this.marks.width(row.mark, this.large) : 0))) + 9,
      v: Math.max(wide(this.rows.map((row) => row.label)), head(heads[0])) + pad,
      m: Math.max(wide(this.rows.map((row) => row.members)), head(heads[1])) + pad,
      f: Math.max(wide(this.rows.map((row) => row.figure)), head(heads[2])) + pad,
    };
  }

  table() {
    const { c, heads } = this;
    const order = [...c.totals_order].filter((key) => key !== 'k' || this.marked);
    let { size } = this;
    let need = this.needs(size);
    const all = () => sum(order.map((key) => need[key]));
    while (all() > this.width && size > SMALLEST) {
      size = Math.max(SMALLEST, size * 0.97);
      need = this.needs(size);
    }
    if (all() > this.width) return null;
    const part = Math.min(this.width / all(), c.totals_wide);
    const widths = order.map((key) => need[key] * part);
    const align = { k: 'center', v: 'left', m: c.totals_align, f: c.totals_align };
    const titles = { k: '', v: heads[0], m: heads[1], f: heads[2] };
    const head = order.map((key) => ({ text: titles[key], bold: true, align: align[key], size }));
    const body = this.rows.map((row) => order.map((key) => {
      const text = { k: '', v: row.label, m: row.members, f: row.figure }[key];
      const more = key === 'k' ? this.mark(row) : {};
      return { text, bold: this.bold(row), fill: this.fill(row), align: align[key], size, ...more };
    }));
    const style = { theme: c.totals_theme, head: c.totals_head_form, high: this.high };
    return new Grid(this.sheet, widths, head, body, style);
  }

  // The votes side by side, one line for members and one for the figures.
  across() {
    const { c, heads, pen } = this;
    const first = Math.max(...heads.map((text) => pen.width(text, this.size, true))) + 11;
    const each = (this.width - first) / this.rows.length;
    const room = each - 9;
    const words = this.rows.flatMap((row) => row.label.split(' '));
    const small = Math.min(...words.map((word) => pen.fitting(word, this.size, room, true)));
    if (small < SMALLEST) return null;
    const head = [{ text: heads[0], bold: true, high: this.high }];
    const marks = [{ text: '', high: this.high }];
    for (const row of this.rows) {
      head.push({ text: row.label, bold: true, align: 'center', size: small });
      marks.push(this.mark(row));
    }
    const line = (title, key) => [{ text: title, bold: true }, ...this.rows.map((row) => {
      const size = pen.fitting(row[key], this.size, room, this.bold(row));
      return { text: row[key], align: 'center', bold: this.bold(row), fill: this.fill(row), size };
    })];
    const body = [...(this.marked ? [marks] : []), line(heads[1], 'members'), line(heads[2], 'figure')];
    const style = { theme: c.totals_theme, head: c.totals_head_form, high: this.high };
    return new Grid(this.sheet, [first, ...this.rows.map(() => each)], head, body, style);
  }

  // A box for each vote, its number large.
  tiles() {
    const gap = 7;
    const each = (this.width - gap * (this.rows.length - 1)) / this.rows.length;
    if (this.tight(each - 12)) return null;
    const kind = this.c.panel === 'tab' ? 'line' : this.c.panel;
    const tile = (row) => panel(this.sheet, each, (w) => this.tile(row, w), { pad: 6, kind });
    return beside(this.rows.map((row) => [each, tile(row)]), gap);
  }

  get small() {
    return Math.max(SMALLEST, this.size * 0.8);
  }

  // Whether some words do not find this room.
  tight(room) {
    const { pen, heads, size, small } = this;
    return this.rows.some((row) => {
      const mark = row.mark ? this.marks.width(row.mark, this.large) + 5 : 0;
      const members = pen.width(row.members, size * 1.6, true) + 5 + pen.width(heads[1], small);
      const label = mark + (pen.width(row.label, size, true) * SMALLEST) / size;
      return Math.max(label, members, pen.width(heads[2], small)) > room;
    });
  }

  tile(row, w) {
    const { pen, heads, size, small } = this;
    const wide = row.mark ? this.marks.width(row.mark, this.large) + 5 : 0;
    const lift = Math.max(size * 0.9, this.marks.height(this.large) / 2);
    const draw = (x, y) => {
      if (row.mark) this.marks.draw(row.mark, x + (wide - 5) / 2, y + lift, this.large);
      pen.say(row.label, x + wide, y + lift, { bold: true, room: w - wide });
      const number = y + lift + size * 2;
      pen.say(row.members, x, number, { size: size * 1.6, bold: true, colour: this.c.deep });
      const at = x + pen.width(row.members, size * 1.6, true) + 5;
      pen.say(heads[1], at, number + size * 0.25, { size: small });
      if (!row.figure) return;
      pen.say(row.figure, x, number + size * 1.8, { room: w });
      pen.say(heads[2], x, number + size * 3, { size: small });
    };
    return { h: lift + size * 5.5, draw };
  }

  // A table with a bar as long as the members are many.
  bars() {
    const { c, heads, pen } = this;
    const need = this.needs();
    const keys = this.marked ? ['k', 'v', 'b', 'm', 'f'] : ['v', 'b', 'm', 'f'];
    need.b = Math.max(0, this.width - sum(keys.map((key) => need[key] || 0)));
    if (need.b < 40) return null;
    const most = Math.max(...this.rows.map((row) => Number(row.members)));
    const titles = { k: '', v: heads[0], b: '', m: heads[1], f: heads[2] };
    const align = { v: 'left', m: 'right', f: 'right' };
    const head = keys.map((key) => ({ text: titles[key], bold: true, align: align[key] }));
    const body = this.rows.map((row) => keys.map((key) => {
      if (key === 'k') return this.mark(row);
      const cell = { text: { v: row.label, b: '', m: row.members, f: row.figure }[key], align: align[key], bold: this.bold(row) };
      if (key !== 'b' || !row.position) return cell;
      const long = (w) => (Number(row.members) / most) * (w - 12);
      const paint = (x, y, w, h) => {
        if (long(w)) pen.box(x + 6, y + h * 0.33, long(w), h * 0.34, { fill: c.tint, line: c.line, thick: 0.4 });
      };
      return { ...cell, paint };
    }));
    const style = { theme: c.totals_theme === 'columns' ? 'lines' : c.totals_theme, head: c.totals_head_form, high: this.high };
    return new Grid(this.sheet, keys.map((key) => need[key]), head, body, style);
  }

  // Lines of words: the vote, dots, and what it holds.
  ladder() {
    const need = this.needs();
    const wide = Math.min(this.width, this.size * 30);
    const key = this.marked ? need.k : 0;
    if (key + need.v + need.m + need.f > wide) return null;
    const steps = this.rows.map((row) => this.step(row, key, wide, need.f));
    return stack([this.stepHead(key, wide, need.f), ...steps], 0);
  }

  stepHead(key, wide, last) {
    const { pen, c, heads } = this;
    const small = { size: Math.max(SMALLEST, this.size * 0.85), colour: c.deep };
    const top = pen.paragraph(heads[2], last - 9, { ...small, align: 'right' });
    const draw = (x, y) => {
      const mid = y + top.h - small.size * 0.6;
      pen.say(heads[0], x + key, mid, small);
      pen.say(heads[1], x + wide - last, mid, { ...small, align: 'right' });
      top.draw(x + wide - last + 9, y);
      pen.line(x, y + top.h + 1, x + wide, y + top.h + 1, c.deep, 0.8);
    };
    return { h: top.h + 2, draw };
  }

  step(row, key, wide, last) {
    const { pen, size } = this;
    const bold = !row.position;
    const draw = (x, y) => {
      const mid = y + this.high / 2;
      if (row.mark) this.marks.draw(row.mark, x + (key - 9) / 2, mid, this.large);
      pen.say(row.label, x + key, mid, { bold });
      const start = x + key + pen.width(row.label, size, bold) + 4;
      const end = x + wide - last - pen.width(row.members, size, bold) - 5;
      const foot = mid + size * 0.3;
      if (end - start > 6) pen.line(start, foot, end, foot, '#9a9a9a', 0.6, [0.6, 2]);
      pen.say(row.members, x + wide - last, mid, { bold, align: 'right' });
      pen.say(row.figure, x + wide, mid, { bold, align: 'right' });
    };
    return { h: this.high, draw };
  }
}

module.exports = { Totals };
