'use strict';
// How a shape comes to be on the page; methods of Marks.

const { GState, ShadingPattern, TilingPattern } = require('jspdf');
const { shade } = require('./blocks.js');

const STROKES = {
  tick: [[[-0.8, 0], [-0.25, -0.6], [0.85, 0.65]]],
  cross: [[[-0.7, -0.7], [0.7, 0.7]], [[-0.7, 0.7], [0.7, -0.7]]],
  arrow_up: [[[0, -0.9], [0, 0.8]], [[-0.6, 0.2], [0, 0.85], [0.6, 0.2]]],
  arrow_down: [[[0, 0.9], [0, -0.8]], [[-0.6, -0.2], [0, -0.85], [0.6, -0.2]]],
  chevron_up: [[[-0.8, -0.4], [0, 0.45], [0.8, -0.4]]],
  chevron_down: [[[-0.8, 0.4], [0, -0.45], [0.8, 0.4]]],
  plus: [[[-0.8, 0], [0.8, 0]], [[0, -0.8], [0, 0.8]]],
  minus: [[[-0.8, 0], [0.8, 0]]],
  dash: [[[-0.6, 0], [0.6, 0]]],
};
// Signs of ZapfDingbats, with the middle of their ink and its width in thousandths.
const DINGBATS = {
  tick: ['3', 378, 340], cross: ['7', 381, 347], disc: ['l', 396, 347], square: ['n', 381, 346],
  diamond: ['u', 394, 346], triangle_up: ['s', 446, 382], triangle_down: ['t', 446, 310],
};
const GLYPHS = {
  arrow_up: '↑⬆', arrow_down: '↓⬇', triangle_up: '▲▲', triangle_down: '▼▼', tick: '✓✔',
  cross: '✗✘', disc: '●●', ring: '○○', square: '■■', diamond: '◆◆', dash: '––', plus: '+✚',
  minus: '−−',
};

module.exports = {
  by_image(mark, colour, x, y, half) {
    const key = `${mark.shape} ${mark.hue} ${Number(mark.turned)}`;
    const form = this.c.picture_form === 'jpeg' ? 'JPEG' : 'PNG';
    this.doc.addImage(this.job.pictures[key], form, x - half, y - half, 2 * half, 2 * half, key);
  },

  // One form object for each kind of mark, used again and again.
  by_object(mark, colour, x, y, half) {
    const { doc } = this;
    const size = 100;
    const key = `mark ${mark.shape} ${mark.hue} ${mark.turned}`;
    this.job.objects = this.job.objects || new Set();
    doc.advancedAPI((d) => {
      if (!this.job.objects.has(key)) {
        this.job.objects.add(key);
        d.beginFormObject(0, 0, size, size, d.Matrix(1, 0, 0, 1, 0, 0));
        this.filled(mark, colour, size / 2, size / 2, size / 2);
        d.endFormObject(key);
      }
      const scale = (2 * half) / size;
      d.doFormObject(key, d.Matrix(scale, 0, 0, scale, x - half, y - half));
    });
  },

  by_canvas(mark, colour, x, y, half) {
    // The canvas knows no rule of even and odd.
    if (['ring', 'smile', 'frown', 'neutral'].includes(this.name(mark))) {
      this.filled(mark, colour, x, y, half);
      return;
    }
    const canvas = this.doc.context2d;
    canvas.fillStyle = colour;
    canvas.beginPath();
    for (const ring of this.rings(mark)) {
      ring.forEach(([px, py], place) => {
        if (place) canvas.lineTo(x + px * half, y - py * half);
        else canvas.moveTo(x + px * half, y - py * half);
      });
      canvas.closePath();
    }
    canvas.fill();
  },

  by_axial(mark, colour, x, y, half) {
    this.shaded(mark, colour, x, y, half, 'axial', [0, -1, 0, 1]);
  },

  by_radial(mark, colour, x, y, half) {
    this.shaded(mark, colour, x, y, half, 'radial', [-0.3, -0.3, 0, 0, 0, 1.3]);
  },

  shaded(mark, colour, x, y, half, kind, coords) {
    const { doc } = this;
    const rgb = (part) => [1, 3, 5].map((at) => parseInt(shade(colour, part).slice(at, at + 2), 16));
    const key = `${kind} ${mark.hue}`;
    doc.advancedAPI((d) => {
      const colours = [{ offset: 0, color: rgb(0.35) }, { offset: 1, color: rgb(-0.1) }];
      if (!(this.job.shades = this.job.shades || new Set()).has(key)) {
        d.addShadingPattern(key, new ShadingPattern(kind, coords, colours));
        this.job.shades.add(key);
      }
      this.trace(mark, x, y, half);
      d.fillEvenOdd({ key, matrix: d.Matrix(half, 0, 0, half, x, y) });
    });
  },

  by_tiled(mark, colour, x, y, half) {
    const key = `tile ${mark.hue}`;
    this.filled(mark, shade(colour, 0.5), x, y, half);
    this.doc.advancedAPI((d) => {
      if (!(this.job.shades = this.job.shades || new Set()).has(key)) {
        const tile = new TilingPattern([0, 0, 3, 3], 3, 3);
        d.beginTilingPattern(tile);
        d.setFillColor(colour);
        d.rect(0, 0, 1.6, 3, 'F');
        d.endTilingPattern(key, tile);
        this.job.shades.add(key);
      }
      this.trace(mark, x, y, half);
      d.fillEvenOdd({ key });
    });
    this.edge(mark, colour, x, y, half, 0.1);
  },

  edge(mark, colour, x, y, half, part) {
    this.doc.setDrawColor(colour).setLineWidth(part * half).setLineJoin('round');
    this.trace(mark, x, y, half);
    this.doc.stroke();
  },

  by_edged(mark, colour, x, y, half) {
    this.filled(mark, shade(colour, 0.62), x, y, half * 0.94);
    this.edge(mark, colour, x, y, half * 0.94, this.c.edge);
  },

  by_strokes(mark, colour, x, y, half) {
    const strokes = STROKES[this.name(mark)];
    if (!strokes) {
      this.filled(mark, colour, x, y, half);
      return;
    }
    const { doc, c } = this;
    const way = mark.turned ? 1 : -1;
    doc.setDrawColor(colour).setLineWidth(c.stroke * half).setLineCap(c.cap);
    doc.setLineJoin(c.cap === 'round' ? 'round' : 'miter');
    for (const [[sx, sy], ...rest] of strokes) {
      doc.moveTo(x + sx * half, y + way * sy * half);
      for (const [px, py] of rest) doc.lineTo(x + px * half, y + way * py * half);
      doc.stroke();
    }
    doc.setLineCap('butt').setLineJoin('miter');
  },

  // A sign of a font, turned by its angle where it has to be.
  sign(text, colour, x, y, size, dx, dy, turned) {
    const at = turned ? [x + dx, y - dy] : [x - dx, y + dy];
    this.doc.setFontSize(size).setTextColor(colour).text(text, ...at, turned ? { angle: 180 } : {});
  },

  by_dingbat(mark, colour, x, y, half) {
    const [text, dx, dy] = DINGBATS[this.name(mark)];
    const size = half * 2.5;
    this.doc.setFont('zapfdingbats', 'normal');
    this.sign(text, colour, x, y, size, (dx * size) / 1000, (dy * size) / 1000, mark.turned);
  },

  by_glyph(mark, colour, x, y, half) {
    const text = GLYPHS[this.name(mark)][this.c.glyph_pick];
    this.doc.setFont('signs', 'normal');
    const { metadata } = this.doc.getFont();
    const id = metadata.characterToGlyph(text.codePointAt(0));
    const { xMin, xMax, yMin, yMax } = metadata.glyf.glyphFor(id);
    const em = metadata.head.unitsPerEm;
    const size = Math.min((half * 1.9 * em) / Math.max(xMax - xMin, yMax - yMin), half * 3.2);
    const middle = (low, high) => ((low + high) / 2 / em) * size;
    this.sign(text, colour, x, y, size, middle(xMin, xMax), middle(yMin, yMax), mark.turned);
  },

  by_sheer(mark, colour, x, y, half) {
    this.faint(0.78, () => this.filled(mark, colour, x, y, half));
  },

  by_offset(mark, colour, x, y, half) {
    this.faint(0.22, () => this.filled(mark, '#000000', x + half * 0.15, y + half * 0.15, half));
    this.filled(mark, colour, x, y, half);
  },

  faint(opacity, paint) {
    this.doc.saveGraphicsState().setGState(new GState({ opacity }));
    paint();
    this.doc.restoreGraphicsState();
  },

  by_coin(mark, colour, x, y, half) {
    this.doc.setFillColor('#e9e9e9').circle(x, y, half, 'F');
    this.filled(mark, colour, x, y, half * 0.62);
  },

  by_framed(mark, colour, x, y, half) {
    this.pen.box(x - half, y - half, 2 * half, 2 * half, { fill: '#ffffff', line: '#8a8a8a', thick: 0.6, round: half * 0.3 });
    this.filled(mark, colour, x, y, half * 0.66);
  },
};
