'use strict';
// The fields of a sheet in many forms.

const { stack, beside, blank } = require('./blocks.js');
const { Grid } = require('./grid.js');
const { resultLine } = require('./ends.js');

const SHORT = new Set(['Institution', 'Session', 'Voting Rule', 'Sitting date', 'Final result']);

class Fields {
  constructor(sheet, width, options = {}) {
    const { pen, c } = sheet;
    Object.assign(this, { sheet, pen, c, width, size: pen.size, options });
    this.pairs = options.pairs || sheet.pairs();
  }

  block(form = this.width < 270 ? this.c.narrow_fields : this.c.fields) {
    return this[form]();
  }

  label(pair, colon = this.c.colon) {
    return (this.c.label_capitals ? pair.label.toUpperCase() : pair.label) + colon;
  }

  labelStyle() {
    const { c } = this;
    return { bold: c.strong === 'label', colour: c.label_deep ? c.deep : this.pen.ink };
  }

  value(pair, width, options = {}) {
    if (pair.result) return resultLine(this.sheet, width, { label: false, ...options });
    const bold = this.c.strong === 'value';
    return this.pen.paragraph(pair.value || this.c.blank, width, { bold, ...options });
  }

  longest(extra) {
    return Math.max(...this.pairs.map((pair) => this.pen.width(this.label(pair), this.size, true))) + extra;
  }

  // A table of two columns.
  table() {
    const { c, pen } = this;
    const first = Math.min(this.longest(2 * 4 + 3), this.width * 0.45);
    const rest = this.width - first;
    const body = this.pairs.map((pair) => {
      const value = this.value(pair, rest - 10);
      const high = Math.max(this.size * 1.2, value.h) + 2 * c.field_pad;
      const label = { ...this.labelStyle(), align: c.label_right ? 'right' : 'left', fill: c.label_tint ? c.tint : undefined };
      return [
        { text: this.label(pair), wrap: true, high, ...label },
        { paint: (x, y, w, h) => value.draw(x + 5, y + (h - value.h) / 2) },
      ];
    });
    const theme = { edge: 'plain' }[c.field_theme] || c.field_theme;
    const grid = new Grid(this.sheet, [first, rest], [], body, { theme });
    if (c.field_theme !== 'edge') return grid;
    return {
      h: grid.h,
      draw: (x, y) => {
        grid.draw(x, y);
        pen.line(x + first + 1, y, x + first + 1, y + grid.h, c.accent, 1.6);
      },
    };
  }

  // Dots between a label and its value.
  leaders() {
    const first = this.longest(22);
    const { pen, c } = this;
    return stack(this.pairs.map((pair) => {
      const value = this.value(pair, this.width - first);
      const words = this.label(pair, '');
      const mid = Math.min(value.h / 2, this.size * 0.6);
      return {
        h: Math.max(value.h, this.size * 1.2),
        draw: (x, y) => {
          const at = pair.result ? value.h / 2 : mid;
          pen.say(words, x, y + at, this.labelStyle());
          const start = x + pen.width(words, this.size, c.strong === 'label') + 3;
          const foot = y + at + this.size * 0.33;
          pen.line(start, foot, x + first - 5, foot, '#8c8c8c', 0.7, [0.7, 2]);
          value.draw(x + first, y);
        },
      };
    }), c.field_pad * 1.6);
  }

  // A label above its value, which is set in.
  hanging() {
    const { pen, c } = this;
    const small = Math.max(7, this.size * 0.86);
    return stack(this.pairs.map((pair) => {
      const label = pen.paragraph(this.label(pair), this.width, { size: small, ...this.labelStyle() });
      const value = this.value(pair, this.width - 8);
      return stack([label, { h: value.h, draw: (x, y) => value.draw(x + 8, y) }], 1);
    }), c.field_pad * 1.8);
  }

  // Short fields in little boxes, long ones below them.
  chips() {
    const { pen, c } = this;
    const short = this.pairs.filter((pair) => this.small(pair) && !pair.result);
    const long = this.pairs.filter((pair) => !short.includes(pair));
    const lines = [[]];
    let used = 0;
    for (const pair of short) {
      const words = `${this.label(pair, ':')} ${pair.value || c.blank}`;
      const wide = pen.width(words, this.size) + 14;
      if (used && used + wide > this.width) {
        lines.push([]);
        used = 0;
      }
      lines[lines.length - 1].push([wide, words]);
      used += wide + 7;
    }
    const high = this.size * 1.8;
    const chip = (wide, words) => ({
      h: high,
      draw: (x, y) => {
        pen.box(x, y, wide, high, { fill: c.tint, line: c.line, thick: 0.5, round: c.round });
        pen.say(words, x + 7, y + high / 2, { colour: c.deep });
      },
    });
    const rows = lines.map((line) => beside(line.map(([wide, words]) => [wide, chip(wide, words)]), 7));
    const rest = new Fields(this.sheet, this.width, { pairs: long });
    return stack([...rows, blank(1), rest.block('hanging')], 5);
  }

  small(pair) {
    return SHORT.has(pair.label) || (pair.value || '').length < 18;
  }

  // Short fields share a line of boxes.
  rows(most) {
    const rows = [];
    let held = [];
    for (const pair of this.pairs) {
      if (this.small(pair)) held.push(pair);
      else rows.push([pair]);
      if (held.length === most) rows.push(held.splice(0));
    }
    if (held.length) rows.push(held);
    return rows;
  }

  // Boxes of a form, with or without numbers.
  squares() {
    const { pen, c, options } = this;
    const most = this.width < 250 ? 1 : this.width < 430 ? 2 : 3;
    const small = Math.max(7, this.size * 0.8);
    let number = 0;
    return stack(this.rows(most).map((pairs) => {
      const width = this.width / pairs.length;
      return beside(pairs.map((pair) => {
        number += 1;
        const words = (options.numbered ? `${number}. ` : '') + this.label(pair, '');
        const label = pen.paragraph(words, width - 10, { size: small, ...this.labelStyle() });
        return [width, stack([label, this.value(pair, width - 10)], 1.5)];
      }).map(([wide, block], place, all) => {
        const h = Math.max(...all.map((one) => one[1].h)) + 2 * c.field_pad + 2;
        const draw = (x, y) => {
          pen.box(x, y, wide, h, { line: c.line, thick: Math.max(0.4, c.thick) });
          block.draw(x + 5, y + c.field_pad + 1);
        };
        return [wide, { h, draw }];
      }), 0);
    }), 0);
  }

  // The subject large and in the middle, all else in lines of small letters.
  banner() {
    const { pen, c } = this;
    const mid = { align: 'center' };
    const parts = this.pairs.map((pair) => {
      if (pair.result) return resultLine(this.sheet, this.width, mid);
      const words = `${this.label(pair, ':')} ${pair.value || c.blank}`;
      const bold = pair.label === 'Subject';
      const size = bold ? this.size * 1.12 : this.size;
      return pen.paragraph(words, this.width, { ...mid, bold, size, colour: bold ? c.deep : pen.ink });
    });
    return stack(parts, c.field_pad * 1.5);
  }
}

module.exports = { Fields };
