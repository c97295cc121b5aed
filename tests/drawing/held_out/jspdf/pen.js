'use strict';
// Words in the fonts of one sheet.

const fs = require('fs');

const LATIN = /^[\x20-\x7e\xa1-\xac\xae-\xff]*$/;
const SMALLEST = 7;
const held = new Map();

function bytes(file) {
  if (!held.has(file)) held.set(file, fs.readFileSync(file).toString('base64'));
  return held.get(file);
}

class Pen {
  constructor(doc, choice, size) {
    Object.assign(this, { doc, c: choice, size, ink: choice.ink });
    this.main = this.family('main', choice.font);
    this.spare = this.family('spare', choice.spare);
    this.family('signs', [choice.signs, choice.signs]);
  }

  // The name under which the document knows a font.
  family(name, files) {
    if (files.length === 1) return files[0];
    if (this.doc.getFontList()[name]) return name;
    files.forEach((file, place) => {
      const key = `${name}${place}.ttf`;
      this.doc.addFileToVFS(key, bytes(file));
      this.doc.addFont(key, name, place ? 'bold' : 'normal', undefined, 'Identity-H');
    });
    return name;
  }

  // Sets the font for these words: the sheet's own, or the spare one where letters are missing.
  face(words, bold) {
    const style = bold ? 'bold' : 'normal';
    this.doc.setFont(this.main, style);
    if (this.has(words)) return this.main;
    this.doc.setFont(this.spare, style);
    return this.spare;
  }

  // Whether the font that is set has all these letters.
  has(words) {
    const { metadata, encoding } = this.doc.getFont();
    if (encoding !== 'Identity-H') return LATIN.test(words);
    return [...words].every((letter) => metadata.characterToGlyph(letter.codePointAt(0)));
  }

  width(words, size = this.size, bold = false, spacing = 0) {
    if (!words) return 0;
    this.face(words, bold);
    const units = this.doc.getStringUnitWidth(words, { font: this.doc.getFont(), fontSize: size, charSpace: 0, doKerning: false });
    return units * size + spacing * words.length;
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
    this.face(words, bold);
    this.doc.setFontSize(size).setTextColor(colour);
    this.doc.text(words, left, mid + size * 0.35, spacing ? { charSpace: spacing } : {});
  }

  // The lines into which words fall.
  lines(words, size, width, bold) {
    const lines = [];
    let line = '';
    for (const word of words.split(' ')) {
      const longer = line ? `${line} ${word}` : word;
      if (line && this.width(longer, size, bold) > width) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    return [...lines, line];
  }

  // Words that may run over several lines: a block.
  paragraph(words, width, options = {}) {
    const { bold = false, align = 'left', colour = this.ink, leading = 1.18 } = options;
    let { size = this.size } = options;
    if (!words) return { h: size * leading, w: 0, draw() {} };
    const longest = words.split(' ').reduce((a, b) => (this.width(b, size, bold) > this.width(a, size, bold) ? b : a));
    size = this.fitting(longest, size, width, bold);
    const lines = this.lines(words, size, width, bold);
    const w = Math.max(...lines.map((line) => this.width(line, size, bold)));
    const draw = (x, y) => {
      const at = x + { left: 0, center: width / 2, right: width }[align];
      lines.forEach((line, place) => {
        this.say(line, at, y + size * leading * (place + 0.5), { size, bold, align, colour });
      });
    };
    return { h: lines.length * size * leading, w, draw };
  }

  line(x, y, u, v, colour, thick = 0.6, dash = []) {
    const { doc } = this;
    doc.setDrawColor(colour).setLineWidth(thick).setLineDashPattern(dash, 0);
    doc.line(x, y, u, v);
    doc.setLineDashPattern([], 0);
  }

  // A box with a ground, an edge, or both.
  box(x, y, w, h, style = {}) {
    const { doc } = this;
    const { fill, line, round = 0, thick = 0.7, dash = [] } = style;
    if (!fill && !line) return;
    if (fill) doc.setFillColor(fill);
    if (line) doc.setDrawColor(line).setLineWidth(thick).setLineDashPattern(dash, 0);
    const way = fill && line ? 'FD' : fill ? 'F' : 'S';
    if (round) doc.roundedRect(x, y, w, h, Math.min(round, w / 2, h / 2), Math.min(round, w / 2, h / 2), way);
    else doc.rect(x, y, w, h, way);
    doc.setLineDashPattern([], 0);
  }
}

module.exports = { Pen, SMALLEST };
