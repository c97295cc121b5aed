'use strict';
// The totals in many forms, the legend, and what stands at the end.

const { paragraph, stack, beside, panel } = require('./pen.js');
const { Grid } = require('./grid.js');

class Totals {
  constructor(sheet, width) {
    const { pen, c, job, marks } = sheet;
    Object.assign(this, { sheet, pen, c, marks, width, totals: job.totals, heads: job.totals_head });
    this.size = pen.size;
    this.large = this.size * 1.5 * job.look.size;
    this.shown = job.totals.some((row) => row.mark);
  }

  block() {
    const wide = this.width > 400;
    let form = this.c.totals;
    if (!wide && ['tiles', 'flip', 'strip'].includes(form)) form = this.c.narrow_totals;
    if (form === 'table' || form === 'receipt') this.fit(form);
    return this[form]();
  }

  // Smaller letters, where the columns need more than the width.
  fit(form) {
    const order = form === 'receipt' ? 'kvmf' : this.order();
    const room = this.width - (form === 'receipt' ? 16 : 0);
    while (this.size > 5.8 && sum(Object.values(this.needs(order))) > room) {
      this.size *= 0.98;
      this.large *= 0.98;
    }
  }

  order() {
    return this.shown ? this.c.totals_order : this.c.totals_order.replace('k', '');
  }

  needs(order) {
    const { heads } = this;
    const marks = this.totals.map((row) => (row.mark ? this.marks.width(row.mark, this.large) : 0));
    const words = (texts) => Math.max(...texts.map((text) => this.pen.width(text, this.size, true)));
    const need = {
      k: this.shown ? Math.max(...marks) + 8 : 0,
      v: words([heads[0], ...this.totals.map((row) => row.label)]) + 9,
      m: words([...heads[1].split(' '), '27']) + 9,
      f: words([...heads[2].split(' '), ...this.totals.map((row) => row.figure)]) + 9,
    };
    return Object.fromEntries([...order].map((key) => [key, need[key]]));
  }

  head() {
    return this.sheet.headStyle();
  }

  // Upright, a line for each position.
  table() {
    const { c, heads } = this;
    const order = this.order();
    const head = { k: '', v: heads[0], m: heads[1], f: heads[2] };
    const widths = this.columns(order);
    const align = c.totals_align;
    const rows = [{
      head: true,
      h: this.size * 1.7,
      cells: [...order].map((key) => ({
        text: head[key], bold: true, wrap: true, align: key === 'v' ? 'left' : align, ...this.head(),
      })),
    }];
    for (const row of this.totals) {
      const bold = !row.position && c.total_bold;
      const fill = !row.position && c.total_ground ? c.theme.tint : undefined;
      const cells = {
        k: { marks: row.mark ? [row.mark] : [], fill },
        v: { text: row.label, bold, fill },
        m: { text: row.members, bold, fill, align },
        f: { text: row.figure, bold, fill, align },
      };
      rows.push({ h: this.size * c.totals_row, cells: [...order].map((key) => cells[key]) });
    }
    const style = { ...c.rules, rule: c.totals_rule, backend: c.backend, size: this.size, large: this.large };
    return new Grid(this.sheet, widths, rows, { ...style, headline: this.sheet.headLine() });
  }

  columns(order) {
    const needs = Object.values(this.needs(order));
    const room = Math.min(this.width, sum(needs) * this.c.totals_wide);
    return needs.map((need) => (need * room) / sum(needs));
  }

  // A column for each position.
  flip() {
    const { totals, heads, c } = this;
    const first = this.width * 0.2;
    const rest = (this.width - first) / totals.length;
    const style = this.head();
    const top = [heads[0], ...totals.map((row) => row.label)];
    const line = (title, key) => [
      { text: title, bold: true },
      ...totals.map((row) => ({ text: row[key], align: 'center', bold: !row.position && c.total_bold })),
    ];
    const cells = top.map((text, n) => ({ text, bold: true, wrap: true, align: n ? 'center' : 'left', ...style }));
    const rows = [{ head: true, h: this.size * 1.8, cells }];
    if (this.shown) {
      const marks = totals.map((row) => ({ marks: row.mark ? [row.mark] : [] }));
      rows.push({ h: this.size * 1.9, cells: [{ text: '' }, ...marks] });
    }
    rows.push({ h: this.size * 1.7, cells: line(heads[1], 'members') });
    rows.push({ h: this.size * 1.7, cells: line(heads[2], 'figure') });
    const look = { ...c.rules, rule: c.totals_rule, backend: c.backend, large: this.large };
    return new Grid(this.sheet, [first, ...totals.map(() => rest)], rows, look);
  }

  // A card for each position.
  tiles() {
    const gap = 7;
    const count = this.width > 470 ? this.totals.length : 3;
    const width = (this.width - gap * (count - 1)) / count;
    const tiles = this.totals.map((row) => this.tile(row, width));
    const lines = [];
    for (let at = 0; at < tiles.length; at += count) {
      lines.push(beside(tiles.slice(at, at + count).map((tile) => [width, tile]), gap));
    }
    return stack(lines, gap);
  }

  tile(row, width) {
    const { pen, size, heads } = this;
    const small = Math.max(6.2, size * 0.72);
    const mark = row.mark ? this.marks.width(row.mark, this.large) : 0;
    const right = this.c.tile_mark === 'right';
    const inner = width - 12;
    const grey = this.c.theme.dark;
    return panel(pen, {
      h: size * 4.9,
      draw: (x, y) => {
        const mid = y + size * 0.85;
        const words = x + (mark && !right ? mark + 5 : 0);
        if (mark) this.marks.draw(row.mark, right ? x + inner - mark / 2 : x + mark / 2, mid, this.large);
        pen.say(row.label, words, mid, { bold: true, room: inner - (mark ? mark + 5 : 0) });
        const number = y + size * 2.75;
        pen.say(row.members, x, number, { size: size * 1.7, bold: true });
        pen.say(heads[1], x, y + size * 4.4, { size: small, colour: grey, room: inner * 0.42 });
        if (!row.figure) return;
        pen.say(row.figure, x + inner, number, { size: size * 1.15, align: 'right', room: inner * 0.58 });
        pen.say(heads[2], x + inner, y + size * 4.4, { size: small, align: 'right', colour: grey, room: inner * 0.55 });
      },
    }, width, { ...this.c.card, pad: 6 });
  }

  // A receipt: dots between what is counted and the count.
  receipt() {
    const { pen, size, heads, c } = this;
    const room = Math.min(this.width, size * 27);
    const { k: mark, m: members, f: figures } = this.needs('kvmf');
    const label = room - 16 - mark - figures - members;
    const widths = mark ? [mark, label, members, figures] : [label, members, figures];
    const small = { size: size * 0.85, colour: c.theme.dark, align: 'right', wrap: true };
    const blank = mark ? [{ text: '' }] : [];
    const rows = [{ h: size * 1.5, cells: [...blank, { text: heads[0], size: size * 0.85, colour: c.theme.dark }, { text: heads[1], ...small }, { text: heads[2], ...small }] }];
    for (const row of this.totals) {
      const bold = !row.position;
      const cells = [{ text: row.label, bold, leader: !bold }, { text: row.members, bold, align: 'right' }, { text: row.figure, bold, align: 'right' }];
      rows.push({ h: size * 1.75, cells: mark ? [{ marks: row.mark ? [row.mark] : [] }, ...cells] : cells });
    }
    const grid = new Grid(this.sheet, widths, rows, { rule: 'none', pad: 2, size, large: this.large });
    return panel(pen, grid, room, { ...c.card, pad: 8 });
  }

  // Cells of one line, upright strokes between them.
  strip() {
    const { pen, size, heads } = this;
    const width = this.width / this.totals.length;
    const grey = this.c.theme.dark;
    const h = size * 4.3;
    const draw = (x, y) => {
      this.totals.forEach((row, place) => {
        const left = x + place * width;
        if (place) pen.doc.save().lineWidth(0.8).moveTo(left, y).lineTo(left, y + h).stroke(this.c.rules.line).restore();
        const mark = row.mark ? this.marks.width(row.mark, this.large) + 4 : 0;
        const room = width - 10 - mark;
        const wide = Math.min(room, pen.width(row.label, size, true));
        const start = left + (width - wide - mark) / 2;
        if (mark) this.marks.draw(row.mark, start + (mark - 4) / 2, y + size * 0.9, this.large);
        pen.say(row.label, start + mark, y + size * 0.9, { bold: true, room });
        pen.say(`${heads[1]}: ${row.members}`, left + width / 2, y + size * 2.3, { align: 'center', room: width - 8 });
        if (row.figure) pen.say(`${heads[2]}: ${row.figure}`, left + width / 2, y + size * 3.6, { align: 'center', size: size * 0.9, colour: grey, room: width - 8 });
      });
    };
    return { h, draw };
  }
}

function sum(numbers) {
  return numbers.reduce((all, number) => all + number, 0);
}

// The legend of a line of its own; downwards where there is little room.
function legend(sheet, width) {
  const { job, pen, marks, c } = sheet;
  if (!job.legend.length) return null;
  const large = pen.size * 1.35 * job.look.size;
  const pieces = job.legend.map(([mark, words]) => {
    const wide = marks.width(mark, large);
    return { mark, words, wide, all: wide + 5 + pen.width(words, pen.size) };
  });
  const sum = pieces.reduce((all, piece) => all + piece.all + 16, 0);
  const down = sum > width - 12;
  const high = pen.size * 1.6;
  const block = {
    h: down ? high * pieces.length : high,
    draw(x, y) {
      for (const piece of pieces) {
        marks.draw(piece.mark, x + piece.wide / 2, y + high / 2, large);
        pen.say(piece.words, x + piece.wide + 5, y + high / 2);
        if (down) y += high;
        else x += piece.all + 16;
      }
    },
  };
  if (!c.legend_box) return block;
  const wide = (down ? Math.max(...pieces.map((piece) => piece.all)) : sum - 16) + 14;
  return panel(pen, block, wide, { pad: 5, line: c.rules.line, corner: c.card.corner });
}

// Date and result, where they stand by themselves.
function ending(sheet, width) {
  const { c, job, pen } = sheet;
  const parts = sheet.loose();
  if (!parts.length) return null;
  const [label, date] = job.date;
  const say = (room) => paragraph(pen, `${label}${c.colon} ${date}`, room, { bold: c.strong === 'value' });
  const each = parts.length > 1 && width > 330 ? (width - 12) / 2 : width;
  const blocks = parts.map((part) => {
    const inner = each - 16;
    const block = part === 'date' ? say(inner) : sheet.resultLine(inner, 'left', { size: pen.size * c.result_letters });
    const boxed = c.end === 'boxes' || (c.end === 'stamp' && part === 'result');
    if (c.end === 'plain' || (c.end === 'stamp' && !boxed)) return block;
    const style = c.end === 'stamp' ? { line: c.theme.dark, thick: 1.6, corner: 4 } : { ...c.card };
    const wide = c.end === 'stamp' ? Math.min(each, block.w + 18) : each;
    return panel(pen, block, wide, { ...style, pad: 6, high: block.h + 10 });
  });
  if (each === width) return stack(blocks, 5);
  return beside(blocks.map((block) => [each, block]), 12, 0.5);
}

module.exports = { Totals, legend, ending };
