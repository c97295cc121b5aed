'use strict';
// Words in the fonts of one sheet, and blocks: things that know their height and draw themselves.

const LATIN = /^[\x20-\x7e\xa1-\xff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]*$/;

// Kerning hides a comma between some digits.
const FIGURE = /\d[.,]\d/;
const features = (words) => (FIGURE.test(words) ? { features: { kern: false } } : {});

class Pen {
  constructor(doc, fonts, size) {
    Object.assign(this, { doc, fonts, size, ink: '#111111' });
    this.known = new Map();
  }

  // Sets the font for these words: the sheet's own, or the spare one where letters are missing.
  face(words, bold) {
    const own = bold ? this.fonts.bold : this.fonts.regular;
    this.doc.font(own);
    if (this.has(own, words)) return own;
    const spare = bold ? this.fonts.spare_bold : this.fonts.spare;
    this.doc.font(spare);
    return spare;
  }

  has(font, words) {
    if (!font.includes('/')) return LATIN.test(words);
    const key = `${font} ${words}`;
    if (!this.known.has(key)) {
      const cut = this.doc._font.font;
      // A font with some letters of an alphabet for mathematics is none for words.
      const proof = (/[Ͱ-Ͽ]/.test(words) ? 'ήω' : '') + (/[Ѐ-ӿ]/.test(words) ? 'жя' : '');
      const all = [...words, ...proof].every((letter) => cut.hasGlyphForCodePoint(letter.codePointAt(0)));
      this.known.set(key, all);
    }
    return this.known.get(key);
  }

  width(words, size, bold = false, spacing = 0) {
    this.face(words, bold);
    return this.doc.fontSize(size).widthOfString(words, { characterSpacing: spacing, ...features(words) });
  }

  // The size, or the largest below it at which the words find room.
  fitting(words, size, room, bold = false) {
    const wide = this.width(words, size, bold);
    return wide <= room ? size : (size * room) / wide;
  }

  // One line about the height `mid`; x is its left end, its middle or its right end.
  say(words, x, mid, options = {}) {
    if (!words) return;
    const { bold = false, align = 'left', colour = this.ink, room = 0, spacing = 0 } = options;
    let size = options.size || this.size;
    if (room) size = this.fitting(words, size, room, bold);
    const wide = this.width(words, size, bold, spacing);
    const left = x - { left: 0, center: wide / 2, right: wide }[align];
    this.doc.fillColor(colour).text(words, left, mid + size * 0.35, {
      lineBreak: false, baseline: 'alphabetic', characterSpacing: spacing, ...features(words),
    });
  }
}

// Blocks

const space = (h) => ({ h, draw() {} });

// Words that may run over several lines.
function paragraph(pen, words, width, options = {}) {
  const { bold = false, align = 'left', colour = pen.ink, size = pen.size, gap = 0.12 } = options;
  const style = { width, align, lineGap: size * gap, ...features(words) };
  pen.face(words, bold);
  const h = words ? pen.doc.fontSize(size).heightOfString(words, style) : size * 1.15;
  return {
    h,
    words: true,
    draw(x, y) {
      if (!words) return;
      pen.face(words, bold);
      pen.doc.fontSize(size).fillColor(colour).text(words, x, y, style);
    },
  };
}

function stack(blocks, gap = 0) {
  const some = blocks.filter((block) => block && block.h);
  const h = some.reduce((sum, block) => sum + block.h, 0) + gap * Math.max(0, some.length - 1);
  return {
    h,
    draw(x, y) {
      for (const block of some) {
        block.draw(x, y);
        y += block.h + gap;
      }
    },
  };
}

// Blocks beside one another: pairs of width and block; `valign` is 0 for top and 1 for bottom.
function beside(pairs, gap, valign = 0) {
  const h = Math.max(...pairs.map(([, block]) => block.h));
  return {
    h,
    draw(x, y) {
      for (const [wide, block] of pairs) {
        block.draw(x, y + (h - block.h) * valign);
        x += wide + gap;
      }
    },
  };
}

// A block on a ground of its own.
function panel(pen, block, width, style) {
  const { pad = 7, fill, line, corner = 0, shadow, stripe, thick = 0.7, dash } = style;
  const high = style.high || block.h + 2 * pad;
  return {
    h: high,
    draw(x, y) {
      const { doc } = pen;
      const shape = (dx, dy) => (corner
        ? doc.roundedRect(x + dx, y + dy, width, high, corner)
        : doc.rect(x + dx, y + dy, width, high));
      doc.save();
      if (shadow) {
        doc.fillOpacity(0.16);
        shape(1.8, 2).fill('#000000');
        doc.fillOpacity(1);
        shape(0, 0).fill('#ffffff');
      }
      if (fill) shape(0, 0).fill(fill);
      if (line) {
        doc.lineWidth(thick);
        if (dash) doc.dash(dash, { space: dash });
        shape(0, 0).stroke(line);
      }
      doc.restore();
      if (stripe) doc.rect(x, y, 3, high).fill(stripe);
      block.draw(x + pad, y + (high - block.h) / 2);
    },
  };
}

// A colour so far towards white (part > 0) or black (part < 0).
function shade(colour, part) {
  const mixed = [1, 3, 5].map((at) => {
    const value = parseInt(colour.slice(at, at + 2), 16);
    const goal = part > 0 ? 255 : 0;
    return Math.round(value + (goal - value) * Math.abs(part)).toString(16).padStart(2, '0');
  });
  return `#${mixed.join('')}`;
}

module.exports = { Pen, features, space, paragraph, stack, beside, panel, shade };
