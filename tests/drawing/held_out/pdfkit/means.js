'use strict';
// How a shape comes to be on the page; methods of Marks.

const SVGtoPDF = require('svg-to-pdfkit');
const { shade } = require('./pen.js');

const STROKES = {
  tick: 'M-.8 .05L-.25 .6L.85 -.65', cross: 'M-.7 -.7L.7 .7M.7 -.7L-.7 .7',
  arrow_up: 'M0 .9L0 -.8M-.6 -.2L0 -.85L.6 -.2', arrow_down: 'M0 -.9L0 .8M-.6 .2L0 .85L.6 .2',
  chevron_up: 'M-.8 .4L0 -.45L.8 .4', chevron_down: 'M-.8 -.4L0 .45L.8 -.4',
  plus: 'M-.8 0L.8 0M0 -.8L0 .8', minus: 'M-.8 0L.8 0', dash: 'M-.6 0L.6 0',
};
// Signs of ZapfDingbats by their code, with the middle of their ink in thousandths.
const DINGBATS = {
  tick: ['3', 378, 283], cross: ['7', 285, 297], disc: ['l', 396, 347], ring: ['m', 437, 346],
  square: ['n', 381, 339], diamond: ['u', 395, 346], triangle_up: ['s', 447, 382],
  triangle_down: ['t', 447, 310],
};
const SIGNS = {
  arrow_up: '↑⬆⇧', arrow_down: '↓⬇⇩', triangle_up: '▲▲△', triangle_down: '▼▼▽', tick: '✓✔✔',
  cross: '✗✘✖', disc: '●●●', ring: '○○○', square: '■■■', diamond: '◆◆◆', dash: '–––',
  plus: '+✚+', minus: '−−−', chevron_up: '⌃∧⋀', chevron_down: '⌄∨⋁',
};

module.exports = {
  ramp(mark, colour, x, y, half, round) {
    const { doc } = this;
    const fill = round
      ? doc.radialGradient(x - half * 0.3, y - half * 0.3, 0, x, y, half * 1.3)
      : doc.linearGradient(x, y - half, x, y + half);
    fill.stop(0, shade(colour, 0.35)).stop(1, shade(colour, -0.12));
    doc.save().path(this.placed(mark, x, y, half)).fill(fill, 'even-odd').restore();
  },

  // The outline's path in the page's own points.
  placed(mark, x, y, half) {
    let odd = false;
    return this.outline(mark).replace(/-?\d+\.\d+/g, (number) => {
      odd = !odd;
      return ((odd ? x : y) + half * Number(number)).toFixed(3);
    });
  },

  outlined(mark, colour, x, y, half, fill) {
    const { doc } = this;
    const path = doc.save().translate(x, y).scale(half).lineWidth(0.16).lineJoin('round')
      .path(this.outline(mark));
    if (fill) path.fillAndStroke(fill, colour, 'even-odd');
    else path.stroke(colour);
    doc.restore();
  },

  stroked(mark, colour, x, y, half) {
    const line = STROKES[this.look.shapes[mark.shape].name];
    if (!line) {
      this.filled(mark, colour, x, y, half);
      return;
    }
    const { doc, c } = this;
    doc.save().translate(x, y).scale(half, mark.turned ? -half : half).lineWidth(c.stroke)
      .lineCap(c.cap).lineJoin(c.cap === 'round' ? 'round' : 'miter').path(line).stroke(colour);
    doc.restore();
  },

  svg(mark, colour, x, y, half) {
    const source = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-1 -1 2 2">
      <g fill="${colour}" fill-rule="evenodd"><path d="${this.outline(mark)}"/></g></svg>`;
    SVGtoPDF(this.doc, source, x - half, y - half, { width: 2 * half, height: 2 * half });
  },

  dingbat(mark, colour, x, y, size) {
    const sign = DINGBATS[this.look.shapes[mark.shape].name];
    if (!sign) {
      this.filled(mark, colour, x, y, size / 2);
      return;
    }
    const [code, dx, dy] = sign;
    const { doc } = this;
    const large = size * 1.25;
    doc.save();
    if (mark.turned) doc.rotate(180, { origin: [x, y] });
    doc.font('ZapfDingbats').fontSize(large).fillColor(colour);
    doc.text(code, x - (dx * large) / 1000, y + (dy * large) / 1000, {
      lineBreak: false, baseline: 'alphabetic',
    });
    doc.restore();
  },

  sign(mark, colour, x, y, size) {
    const { doc, c, job } = this;
    const sign = SIGNS[this.look.shapes[mark.shape].name];
    if (!sign) {
      this.filled(mark, colour, x, y, size / 2);
      return;
    }
    const letter = sign[c.pick];
    doc.font(job.fonts.signs);
    const cut = doc._font.font;
    const { bbox } = cut.glyphForCodePoint(letter.codePointAt(0));
    const tall = Math.max(bbox.maxX - bbox.minX, bbox.maxY - bbox.minY) / cut.unitsPerEm;
    const large = Math.min((size * 0.95) / tall, size * 1.5);
    const scale = large / cut.unitsPerEm;
    doc.save();
    if (mark.turned) doc.rotate(180, { origin: [x, y] });
    doc.fontSize(large).fillColor(colour).text(
      letter, x - ((bbox.minX + bbox.maxX) / 2) * scale, y + ((bbox.minY + bbox.maxY) / 2) * scale,
      { lineBreak: false, baseline: 'alphabetic' },
    );
    doc.restore();
  },

  // Two tones, painted through the shape.
  clipped(mark, colour, x, y, half) {
    const { doc } = this;
    doc.save().path(this.placed(mark, x, y, half)).clip('even-odd');
    doc.rect(x - half, y - half, 2 * half, 2 * half).fill(colour);
    doc.rect(x, y - half, half, 2 * half).fill(shade(colour, -0.28));
    doc.restore();
  },

  shadowed(mark, colour, x, y, half) {
    const { doc } = this;
    doc.save().fillOpacity(0.25);
    this.filled(mark, '#000000', x + half * 0.14, y + half * 0.16, half);
    doc.restore();
    doc.fillOpacity(1);
    this.filled(mark, colour, x, y, half);
  },

  boxed(mark, colour, x, y, half) {
    const { doc } = this;
    doc.save().lineWidth(0.6).roundedRect(x - half, y - half, 2 * half, 2 * half, half * 0.35);
    doc.fillAndStroke('#ffffff', '#8c8c8c').restore();
    this.filled(mark, colour, x, y, half * 0.7);
  },

  paled(mark, colour, x, y, half) {
    this.doc.save().fillOpacity(0.8);
    this.filled(mark, colour, x, y, half);
    this.doc.restore();
    this.doc.fillOpacity(1);
  },

  hatched(mark, colour, x, y, half) {
    const { doc } = this;
    const path = this.placed(mark, x, y, half);
    doc.save().path(path).fill(shade(colour, 0.45), 'even-odd');
    doc.path(path).fill(this.hatch(colour), 'even-odd');
    doc.lineWidth(0.9).path(path).stroke(colour).restore();
  },
};
