'use strict';
// The marks of a sheet: which of them is drawn where; the means are in other files.

const { SMALLEST } = require('./pen.js');

class Marks {
  constructor(sheet) {
    const { pen, job, c } = sheet;
    Object.assign(this, { pen, doc: pen.doc, c, job, look: job.look });
  }

  word(mark) {
    return this.look.words[mark.shape] || '';
  }

  // Marks with something about them have to be larger.
  get grow() {
    return this.look.family === 'badge' || ['framed', 'coin'].includes(this.c.technique) ? 1.25 : 1;
  }

  // The smallest size at which a mark is plain.
  get least() {
    if (this.grow > 1) return 10.5;
    if (this.look.family === 'face') return 11;
    return this.look.family === 'thumb' || this.c.technique === 'edged' ? 9.5 : 8;
  }

  letters(size) {
    const signs = this.look.words.yes === '+' ? 1.4 : 1;
    return Math.max(SMALLEST, Math.min(size * 1.05, this.pen.size * 1.08)) * signs;
  }

  pilled(mark) {
    return this.look.family === 'pill' && mark.shape !== 'not_participating';
  }

  // Letters with a line or a ground about them.
  cased(mark) {
    return this.look.family === 'letter' && this.c.letter !== 'plain' && mark.shape !== 'not_participating';
  }

  pill(size) {
    const letters = Math.max(SMALLEST, Math.min(size * 0.82, this.pen.size) * this.c.pill_part);
    const words = ['yes', 'no', 'abstain'].map((kind) => this.look.words[kind]);
    const wide = Math.max(...words.map((word) => this.pen.width(word, letters, true)));
    const dot = this.c.pill === 'dotted' ? letters * 1.1 : 0;
    return { letters, wide: wide + letters * 1.2 + dot, high: letters * 1.5 };
  }

  // How wide and how high a mark of this size is.
  width(mark, size) {
    if (mark.smudged) return size * 1.2;
    if (this.pilled(mark)) return this.pill(size).wide;
    if (this.cased(mark)) return this.letters(size) * 1.55;
    const word = this.word(mark);
    if (word) return this.pen.width(word, this.letters(size), this.c.mark_bold);
    return this.look.family === 'ground' ? size * 2 : size;
  }

  height(size) {
    const { family } = this.look;
    if (family === 'pill') return this.pill(size).high;
    if (family === 'letter' || family === 'word') return this.letters(size) * 1.55;
    return size;
  }

  // A mark about a point.
  draw(mark, x, y, size) {
    if (mark.smudged) {
      const side = size * 1.25;
      this.doc.addImage(this.job.smudge, 'PNG', x - side / 2, y - side / 2, side, side, 'smudge');
    } else if (this.pilled(mark)) this.drawPill(mark, x, y, size);
    else if (this.word(mark)) this.written(mark, x, y, size);
    else if (this.look.family === 'ground') this.patch(mark, x - size, y - size / 2, size * 2, size);
    else if (this.look.family === 'badge') this.badge(mark, x, y, size);
    else this.shape(mark, x, y, size);
  }

  // The marks of a cell, beside one another.
  cell(marks, x, y, w, h, size, align = 'center') {
    const [first] = marks;
    if (!first) return;
    if (this.look.family === 'ground' && !first.smudged) {
      this.patch(first, x, y, w, h);
      return;
    }
    const widths = marks.map((mark) => this.width(mark, size));
    const gap = size * 0.25;
    const all = widths.reduce((sum, wide) => sum + wide, 0) + gap * (marks.length - 1);
    let left = align === 'left' ? x + 4 : x + (w - all) / 2;
    marks.forEach((mark, place) => {
      this.draw(mark, left + widths[place] / 2, y + h / 2, size);
      left += widths[place] + gap;
    });
  }

  rings(mark) {
    const shape = this.look.shapes[mark.shape];
    return mark.turned ? shape.turned : shape.rings;
  }

  name(mark) {
    return this.look.shapes[mark.shape].name;
  }

  // The bare shape about a point.
  filled(mark, colour, x, y, half) {
    this.doc.setFillColor(colour);
    this.trace(mark, x, y, half);
    this.doc.fillEvenOdd();
  }

  trace(mark, x, y, half) {
    const { doc } = this;
    for (const ring of this.rings(mark)) {
      ring.forEach(([px, py], place) => {
        const at = [x + px * half, y - py * half];
        if (place) doc.lineTo(...at);
        else doc.moveTo(...at);
      });
      doc.close();
    }
  }

  shape(mark, x, y, size) {
    const colour = this.look.colours[mark.hue];
    const half = size / 2;
    const way = this[`by_${this.c.technique}`];
    if (way) way.call(this, mark, colour, x, y, half);
    else this.filled(mark, colour, x, y, half);
  }
}

Object.assign(Marks.prototype, require('./means.js'), require('./written.js'));

module.exports = { Marks };
