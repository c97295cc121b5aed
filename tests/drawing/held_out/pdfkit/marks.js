'use strict';
// Marks by every means that PDFKit has.

const { shade } = require('./pen.js');

const LETTERS = { yes: 'Y', no: 'N', abstain: 'A' };

class Marks {
  constructor(pen, job) {
    Object.assign(this, { pen, doc: pen.doc, look: job.look, c: job.choice, job });
  }

  word(mark) {
    return this.look.words[mark.shape] || '';
  }

  letters(size) {
    const signs = this.look.words.yes === '+' ? 1.45 : 1;
    return Math.min(size * 1.02, this.pen.size * 1.1) * signs;
  }

  // How wide a mark of this height is.
  width(mark, size) {
    if (mark.smudged) return size * 1.2;
    const word = this.word(mark);
    if (word && this.pilled(mark)) return this.pill(size).wide;
    if (word) {
      const wide = this.pen.width(word, this.letters(size), this.c.mark_bold);
      return this.ringed() ? Math.max(wide, size * 1.3) : wide;
    }
    return this.look.family === 'ground' ? size * 2 : size;
  }

  pilled(mark) {
    return this.look.family === 'pill' && mark.shape !== 'not_participating';
  }

  ringed() {
    return this.look.family === 'letter' && this.c.letter === 'ringed';
  }

  pill(size) {
    const letters = Math.min(size * 0.8, this.pen.size * 0.95);
    const words = ['yes', 'no', 'abstain'].map((kind) => this.look.words[kind]);
    const wide = Math.max(...words.map((word) => this.pen.width(word, letters, true)));
    return { letters, wide: wide + letters * 1.1, high: letters * 1.5 };
  }

  // A mark about a point.
  draw(mark, x, y, size) {
    if (mark.smudged) {
      const side = size * 1.25;
      this.picture(this.job.smudge, x, y, side);
    } else if (this.word(mark)) this.written(mark, x, y, size);
    else if (this.look.family === 'ground') this.ground(mark, x - size, y - size / 2, size * 2, size);
    else if (this.look.family === 'badge') this.badge(mark, x, y, size);
    else this.shape(mark, this.look.colours[mark.hue], x, y, size);
  }

  // The marks of a cell, beside one another; the ground of a cell fills it.
  cell(marks, x, y, w, h, size) {
    const [first] = marks;
    if (first && this.look.family === 'ground' && !first.smudged) {
      this.ground(first, x, y, w, h);
      return;
    }
    const widths = marks.map((mark) => this.width(mark, size));
    const gap = size * 0.25;
    const all = widths.reduce((sum, wide) => sum + wide, 0) + gap * (marks.length - 1);
    let left = x + (w - all) / 2;
    marks.forEach((mark, place) => {
      this.draw(mark, left + widths[place] / 2, y + h / 2, size);
      left += widths[place] + gap;
    });
  }

  picture(data, x, y, side) {
    const { doc, job } = this;
    job.opened = job.opened || {};
    const bytes = Buffer.from(data, 'base64');
    if (this.c.shared) job.opened[data] = job.opened[data] || doc.openImage(bytes);
    doc.image(this.c.shared ? job.opened[data] : bytes, x - side / 2, y - side / 2, {
      fit: [side, side],
    });
  }

  written(mark, x, y, size) {
    const { doc, pen, look } = this;
    const colour = look.colours[mark.hue];
    if (!this.pilled(mark)) {
      const small = mark.shape === 'not_participating';
      if (this.ringed() && !small) doc.circle(x, y, size * 0.62).lineWidth(0.8).stroke(colour);
      const letters = this.letters(size) * (this.ringed() ? 0.85 : 1);
      pen.say(this.word(mark), x, y, { size: letters, bold: this.c.mark_bold, align: 'center', colour });
      return;
    }
    const { letters, wide, high } = this.pill(size);
    const form = this.c.pill;
    const body = () => this.pillPath(form, x - wide / 2, y - high / 2, wide, high);
    let ink = look.inks[mark.hue];
    if (form === 'outlined') {
      ink = shade(colour, -0.45);
      body().lineWidth(0.9).fillAndStroke(shade(colour, 0.82), colour);
    } else if (form === 'glossy') {
      const ramp = doc.linearGradient(x, y - high / 2, x, y + high / 2);
      ramp.stop(0, shade(colour, 0.25)).stop(0.5, colour).stop(1, colour);
      body().fill(ramp);
    } else body().fill(colour);
    pen.say(this.word(mark), x, y, { size: letters, bold: true, align: 'center', colour: ink });
  }

  pillPath(form, x, y, w, h) {
    const cut = h / 3;
    if (form === 'tag') {
      return this.doc.polygon(
        [x + cut, y], [x + w, y], [x + w, y + h], [x + cut, y + h], [x, y + h / 2],
      );
    }
    if (form === 'rect') return this.doc.rect(x, y, w, h);
    return this.doc.roundedRect(x, y, w, h, form === 'soft' ? 2 : h / 2);
  }

  ground(mark, x, y, w, h) {
    const { doc, c, look } = this;
    const colour = look.colours[mark.hue];
    const inset = { inset: 1.2, round: 1.2, bar: 1 }[c.ground] || 0;
    const wide = c.ground === 'bar' ? Math.min(w, h * 1.7) - 2 * inset : w - 2 * inset;
    const box = [x + (w - wide) / 2, y + inset, wide, h - 2 * inset];
    doc.save();
    if (c.ground === 'ramp') {
      const ramp = doc.linearGradient(box[0], 0, box[0] + wide, 0);
      ramp.stop(0, shade(colour, 0.3)).stop(1, colour);
      doc.rect(...box).fill(ramp);
    } else if (c.ground === 'hatch') {
      doc.rect(...box).fill(shade(colour, 0.45));
      doc.rect(...box).fill(this.hatch(colour));
    } else if (c.ground === 'round') doc.roundedRect(...box, 3).fill(colour);
    else doc.rect(...box).fill(colour);
    doc.restore();
    if (!c.ground_letter || c.ground === 'hatch' || !LETTERS[mark.shape]) return;
    const size = Math.min(h * 0.7, this.pen.size);
    const ink = look.inks[mark.hue];
    this.pen.say(LETTERS[mark.shape], x + w / 2, y + h / 2, { size, bold: true, align: 'center', colour: ink });
  }

  hatch(colour) {
    const tile = this.doc.pattern([0, 0, 4, 4], 4, 4, '1.5 w 0 0 m 4 4 l s -2 2 m 2 6 l s 2 -2 m 6 2 l s');
    return [tile, colour];
  }

  badge(mark, x, y, size) {
    const { doc, c } = this;
    const colour = this.look.colours[mark.hue];
    const half = size / 2;
    if (c.badge === 'hollow') {
      doc.circle(x, y, half * 0.94).lineWidth(half * 0.14).stroke(colour);
      this.filled(mark, colour, x, y, half * 0.58);
      return;
    }
    let fill = colour;
    if (c.badge_ramp) {
      fill = doc.radialGradient(x - half / 3, y - half / 3, 0, x, y, half * 1.2);
      fill.stop(0, shade(colour, 0.22)).stop(1, colour);
    }
    if (c.badge === 'square') doc.roundedRect(x - half, y - half, size, size, size * 0.18).fill(fill);
    else if (c.badge === 'hexagon' || c.badge === 'octagon') {
      const sides = c.badge === 'hexagon' ? 6 : 8;
      const corners = Array.from({ length: sides }, (_, k) => {
        const angle = (2 * Math.PI * (k + 0.5)) / sides;
        return [x + half * Math.sin(angle), y + half * Math.cos(angle)];
      });
      doc.polygon(...corners).fill(fill);
    } else doc.circle(x, y, half).fill(fill);
    this.filled(mark, '#ffffff', x, y, half * 0.6);
  }

  outline(mark) {
    const shape = this.look.shapes[mark.shape];
    return mark.turned ? shape.turned : shape.path;
  }

  // The bare shape.
  filled(mark, fill, x, y, half) {
    const { doc } = this;
    doc.save().translate(x, y).scale(half).path(this.outline(mark)).fill(fill, 'even-odd').restore();
  }

  shape(mark, colour, x, y, size) {
    const way = this.c.technique;
    const half = size / 2;
    const means = {
      linear: () => this.ramp(mark, colour, x, y, half, false),
      radial: () => this.ramp(mark, colour, x, y, half, true),
      outline: () => this.outlined(mark, colour, x, y, half, shade(colour, 0.75)),
      hollow: () => this.outlined(mark, colour, x, y, half, null),
      strokes: () => this.stroked(mark, colour, x, y, half),
      picture: () => this.picture(this.job.pictures[`${mark.shape} ${mark.hue} ${mark.turned}`], x, y, size),
      svg: () => this.svg(mark, colour, x, y, half),
      dingbats: () => this.dingbat(mark, colour, x, y, size),
      signs: () => this.sign(mark, colour, x, y, size),
      clip: () => this.clipped(mark, colour, x, y, half),
      shadow: () => this.shadowed(mark, colour, x, y, half),
      boxed: () => this.boxed(mark, colour, x, y, half),
      pale: () => this.paled(mark, colour, x, y, half),
      hatch: () => this.hatched(mark, colour, x, y, half),
    };
    (means[way] || (() => this.filled(mark, colour, x, y, half)))();
  }
}

Object.assign(Marks.prototype, require('./means.js'));

module.exports = { Marks };
