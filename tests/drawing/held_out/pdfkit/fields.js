'use strict';
// The fields of a sheet in many forms, and the result.

const { paragraph, stack, beside, panel, space } = require('./pen.js');
const { Grid } = require('./grid.js');

const SHORT = new Set(['Session', 'Voting Rule', 'Sitting date', 'Final result', 'Institution']);

class Fields {
  constructor(sheet, pairs, width) {
    Object.assign(this, { sheet, pen: sheet.pen, c: sheet.c, pairs, width });
    this.size = this.pen.size;
  }

  block() {
    const form = this.c.fields;
    const narrow = this.width < 260;
    const forms = {
      rows: () => this.rows(), rail: () => this.rail(), above: () => this.above(),
      cards: () => this.cards(7), form: () => this.cards(0), inline: () => this.inline(),
      centred: () => this.centred(),
    };
    return (forms[narrow && ['rows', 'rail', 'centred'].includes(form) ? 'above' : form])();
  }

  label(words) {
    return words + this.c.colon;
  }

  value(pair, width, options = {}) {
    if (pair.result) return this.sheet.resultBlock(width, options);
    const bold = this.c.strong === 'value';
    return paragraph(this.pen, pair.value, width, { bold, ...options });
  }

  longest() {
    const wide = this.pairs.map((pair) => this.pen.width(this.label(pair.label), this.size, true));
    return Math.max(...wide) + 10;
  }

  // A table of two columns.
  rows() {
    const { c } = this;
    const first = this.longest() + 2;
    const fill = c.field_ground === 'label' ? c.theme.tint : undefined;
    const rows = this.pairs.map((pair, place) => {
      const zebra = c.field_ground === 'zebra' && place % 2 ? c.theme.tint : undefined;
      return {
        h: this.size * 1.75,
        cells: [
          { text: this.label(pair.label), bold: c.strong === 'label', fill: fill || zebra },
          { block: this.value(pair, this.width - first - 8), fill: zebra },
        ],
      };
    });
    const style = { ...c.rules, rule: c.field_rule, backend: c.backend, corner: 0 };
    return new Grid(this.sheet, [first, this.width - first], rows, style);
  }

  // Labels to the right, values to the left of a line.
  rail() {
    const first = this.longest();
    const { doc } = this.pen;
    const lines = this.pairs.map((pair) => {
      const words = this.label(pair.label);
      const bold = this.c.strong === 'label';
      const label = paragraph(this.pen, words, first - 6, { bold, align: 'right', colour: this.c.theme.dark });
      return beside([[first - 6, label], [this.width - first - 10, this.value(pair, this.width - first - 10)]], 16);
    });
    const all = stack(lines, 3.5);
    return {
      h: all.h,
      draw: (x, y) => {
        const at = x + first + 2;
        doc.save().lineWidth(1.3).moveTo(at, y).lineTo(at, y + all.h).stroke(this.c.theme.accent).restore();
        all.draw(x, y);
      },
    };
  }

  // A small label above its value.
  piece(pair, width) {
    const small = Math.max(6.6, this.size * 0.8);
    const colour = this.c.theme.dark;
    const label = paragraph(this.pen, pair.label, width, { size: small, colour, bold: this.c.strong === 'label' });
    return stack([label, this.value(pair, width)], 1.5);
  }

  // Short fields share a line.
  lines(most) {
    const lines = [];
    let held = [];
    for (const pair of this.pairs) {
      if (most > 1 && SHORT.has(pair.label)) held.push(pair);
      else lines.push([pair]);
      if (held.length === most) {
        lines.push(held);
        held = [];
      }
    }
    if (held.length) lines.push(held);
    return lines;
  }

  count() {
    if (this.width < 230) return 1;
    return this.width < 420 ? 2 : this.c.abreast;
  }

  above() {
    const gap = 14;
    return stack(this.lines(this.count()).map((pairs) => {
      const width = (this.width - gap * (pairs.length - 1)) / pairs.length;
      return beside(pairs.map((pair) => [width, this.piece(pair, width)]), gap);
    }), 5);
  }

  // Every field in a box of its own; without a gap the boxes are a form's.
  cards(gap) {
    const { c } = this;
    const style = gap ? c.card : { line: c.rules.line, thick: c.rules.thick };
    const pad = 5;
    return stack(this.lines(this.count()).map((pairs) => {
      const width = (this.width - gap * (pairs.length - 1)) / pairs.length;
      const pieces = pairs.map((pair) => this.piece(pair, width - 2 * pad - 3));
      const high = Math.max(...pieces.map((piece) => piece.h)) + 2 * pad;
      return beside(pieces.map((p) => [width, panel(this.pen, p, width, { ...style, pad, high })]), gap);
    }), gap && 5);
  }

  // Label and value in one run of words.
  inline() {
    const { pen } = this;
    return stack(this.pairs.map((pair) => {
      const words = `${this.label(pair.label)} `;
      const wide = pen.width(words, this.size, true) + 4;
      if (pair.result) return beside([[wide, this.bold(words, wide)], [this.width - wide, this.value(pair, this.width - wide)]], 0, 0.5);
      const more = wide - pen.width(words, this.size);
      const all = paragraph(pen, words + pair.value, this.width - more);
      return { h: all.h, draw: (x, y) => this.run(words, pair.value, x, y) };
    }), 3);
  }

  bold(words, width) {
    return paragraph(this.pen, words, width, { bold: true });
  }

  run(label, value, x, y) {
    const { pen } = this;
    const style = { width: this.width, lineGap: this.size * 0.12, continued: Boolean(value) };
    pen.face(label, true);
    pen.doc.fontSize(this.size).fillColor(this.c.theme.dark).text(label, x, y, style);
    if (!value) return;
    pen.face(value, false);
    pen.doc.fillColor(pen.ink).text(value, { continued: false });
  }

  centred() {
    const small = Math.max(6.6, this.size * 0.84);
    return stack(this.pairs.map((pair) => {
      if (pair.result) return this.sheet.resultLine(this.width, 'center');
      const colour = this.c.theme.dark;
      const label = paragraph(this.pen, pair.label, this.width, { size: small, align: 'center', colour });
      if (SHORT.has(pair.label) || !pair.value) {
        return paragraph(this.pen, `${pair.label}: ${pair.value}`, this.width, { align: 'center' });
      }
      return stack([space(1), label, this.value(pair, this.width, { align: 'center' })], 0.5);
    }), 3);
  }
}

// Label, mark and word of the result in one line.
function resultLine(sheet, width, align = 'left', options = {}) {
  const { pen, marks } = sheet;
  const { result } = sheet.job;
  const { size = pen.size, label = true, colour = pen.ink } = options;
  const large = size * sheet.c.result_size;
  const words = label ? result.label + sheet.c.colon : '';
  const pieces = [words && ['say', words, pen.width(words, size), false]];
  if (result.mark) pieces.push(['mark', result.mark, marks.width(result.mark, large)]);
  if (result.word) pieces.push(['say', result.word, pen.width(result.word, size * 1.1, true), true]);
  const some = pieces.filter(Boolean);
  const gap = size * 0.6;
  const all = some.reduce((sum, piece) => sum + piece[2] + gap, -gap);
  if (all > width && size > 5) return resultLine(sheet, width, align, { ...options, size: size * 0.96 });
  const h = Math.max(size * 1.35, result.mark ? large * 1.1 : 0);
  return {
    h,
    w: all,
    draw(x, y) {
      let left = x + { left: 0, center: (width - all) / 2, right: width - all }[align];
      for (const [kind, what, wide, bold] of some) {
        if (kind === 'say') pen.say(what, left, y + h / 2, { bold, size: bold ? size * 1.1 : size, colour });
        else marks.draw(what, left + wide / 2, y + h / 2, large);
        left += wide + gap;
      }
    },
  };
}

module.exports = { Fields, resultLine };
