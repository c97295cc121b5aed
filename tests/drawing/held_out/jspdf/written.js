'use strict';
// Marks that are letters, words, grounds and badges; methods of Marks.

const { shade } = require('./blocks.js');

const LETTERS = { yes: 'Y', no: 'N', abstain: 'A' };

module.exports = {
  written(mark, x, y, size) {
    const colour = this.look.colours[mark.hue];
    const letters = this.letters(size);
    const bold = this.c.mark_bold;
    if (this.cased(mark)) this.casing(colour, x, y, letters * 0.76);
    this.pen.say(this.word(mark), x, y, { size: letters, bold, align: 'center', colour });
  },

  casing(colour, x, y, half) {
    const { pen, c } = this;
    const box = [x - half, y - half, 2 * half, 2 * half];
    if (c.letter === 'ring') this.doc.setDrawColor(colour).setLineWidth(0.8).circle(x, y, half, 'S');
    else if (c.letter === 'tint') pen.box(...box, { fill: shade(colour, 0.84), round: half * 0.4 });
    else {
      pen.box(box[0], box[1] + 1, box[2], box[3], { fill: '#b9bdc2', round: half * 0.35 });
      pen.box(...box, { fill: '#fbfbfb', line: '#b9bdc2', thick: 0.6, round: half * 0.35 });
    }
  },

  drawPill(mark, x, y, size) {
    const { pen, c, look } = this;
    const colour = look.colours[mark.hue];
    const { letters, wide, high } = this.pill(size);
    const [left, top] = [x - wide / 2, y - high / 2];
    const round = { round: high / 2, outline: high / 2, dotted: high / 2, soft: 2.5 }[c.pill] || 0;
    const dark = shade(colour, -0.5);
    let [ink, at] = [look.inks[mark.hue], x];
    if (c.pill === 'outline') {
      pen.box(left, top, wide, high, { fill: shade(colour, 0.85), line: colour, thick: 0.9, round });
      ink = dark;
    } else if (c.pill === 'dotted') {
      pen.box(left, top, wide, high, { fill: '#eef0f2', round });
      this.doc.setFillColor(colour).circle(left + high * 0.5, y, high * 0.27, 'F');
      [ink, at] = ['#222222', x + letters * 0.5];
    } else if (c.pill === 'edged') {
      pen.box(left, top, wide, high, { fill: shade(colour, 0.82) });
      pen.box(left, top, 3, high, { fill: colour });
      ink = dark;
    } else if (c.pill === 'underlined') {
      pen.box(left, top + high - 2, wide, 2, { fill: colour });
      [ink, y] = [dark, y - 1];
    } else pen.box(left, top, wide, high, { fill: colour, round });
    pen.say(this.word(mark), at, y, { size: letters, bold: true, align: 'center', colour: ink });
  },

  // The ground of a cell, or as much of it as is painted.
  patch(mark, x, y, w, h) {
    const { c, look, pen } = this;
    const colour = look.colours[mark.hue];
    const form = c.ground;
    const box = {
      inset: [x + 1.2, y + 1.2, w - 2.4, h - 2.4],
      round: [x + 1.2, y + 1.2, w - 2.4, h - 2.4],
      bar: [x + w * 0.15, y + h * 0.3, w * 0.7, h * 0.4],
      half: [x + (w - Math.min(w, h * 1.5)) / 2, y + 1, Math.min(w, h * 1.5), h - 2],
    }[form] || [x, y, w, h];
    pen.box(...box, { fill: colour, round: form === 'round' ? 3 : 0 });
    if (!c.ground_letter || form === 'bar' || !LETTERS[mark.shape]) return;
    const size = Math.max(7, Math.min(h * 0.68, pen.size));
    pen.say(LETTERS[mark.shape], x + w / 2, y + h / 2, { size, bold: true, align: 'center', colour: look.inks[mark.hue] });
  },

  badge(mark, x, y, size) {
    const { doc, c, pen } = this;
    const colour = this.look.colours[mark.hue];
    const half = size / 2;
    if (c.badge === 'ringed') {
      doc.setDrawColor(colour).setLineWidth(half * 0.15).circle(x, y, half * 0.92, 'S');
      this.bare(mark, colour, x, y, half * 0.58);
      return;
    }
    const round = { tile: 0, soft: half * 0.45 }[c.badge];
    const corners = {
      shield: [[-1, -0.95], [1, -0.95], [1, 0.35], [0, 1.1], [-1, 0.35]],
      diamond: [[0, -1.3], [1.3, 0], [0, 1.3], [-1.3, 0]],
    }[c.badge];
    if (corners) {
      doc.setFillColor(colour);
      corners.forEach(([px, py], k) => doc[k ? 'lineTo' : 'moveTo'](x + px * half, y + py * half));
      doc.close().fill();
    } else if (c.badge === 'disc') doc.setFillColor(colour).circle(x, y, half, 'F');
    else pen.box(x - half, y - half, size, size, { fill: colour, round });
    this.bare(mark, '#ffffff', x, y, half * (corners ? 0.56 : 0.6));
  },

  // The shape inside of a badge.
  bare(mark, colour, x, y, half) {
    if (this.c.technique === 'canvas') this.by_canvas(mark, colour, x, y, half);
    else if (this.c.technique === 'object') this.by_object(mark, colour, x, y, half);
    else this.filled(mark, colour, x, y, half);
  },
};
