"use strict";
// The pen: words, lines and boxes on a page of pdf-lib, measured from its upper left corner.
const lib = require("pdf-lib");

class NoRoom extends Error {}

const parts = (colour) => [1, 3, 5].map((i) => parseInt(colour.slice(i, i + 2), 16) / 255);
const hex = (colour) => lib.rgb(...parts(colour));
const byte = (v) => Math.round(255 * v).toString(16).padStart(2, "0");
// A colour on its way to another.
const mix = (from, to, part) => `#${parts(from).map((v, i) => byte(v + (parts(to)[i] - v) * part)).join("")}`;

// A rectangle with round corners; y of SVG runs downwards.
const round = (w, h, r) =>
  `M${r} 0H${w - r}A${r} ${r} 0 0 1 ${w} ${r}V${h - r}A${r} ${r} 0 0 1 ${w - r} ${h}` +
  `H${r}A${r} ${r} 0 0 1 0 ${h - r}V${r}A${r} ${r} 0 0 1 ${r} 0Z`;

// Paint the present clip with a shade from one colour to another.
function shade(doc, page, coords, from, to) {
  const fn = { FunctionType: 2, Domain: [0, 1], C0: parts(from), C1: parts(to), N: 1 };
  const made = { ShadingType: 2, ColorSpace: "DeviceRGB", Coords: coords, Function: fn };
  const ref = doc.context.register(doc.context.obj({ ...made, Extend: [true, true] }));
  const resources = page.node.normalizedEntries().Resources;
  const kind = lib.PDFName.of("Shading");
  if (!resources.has(kind)) resources.set(kind, doc.context.obj({}));
  const name = lib.PDFName.of(`Sh${ref.objectNumber}`);
  resources.lookup(kind).set(name, ref);
  page.pushOperators(lib.PDFOperator.of("sh", [name]));
}

class Pen {
  constructor(doc, page, high, fonts, handed, way, size) {
    Object.assign(this, { doc, page, high, fonts, handed, way, size, dry: false });
  }

  // The first font that has all of these letters.
  font(words, bold) {
    const list = this.fonts[bold ? 1 : 0];
    const has = (font) => [...words].every((c) => font.letters.has(c.codePointAt(0)));
    return list.find(has) ?? list[list.length - 1];
  }

  width(words, size = this.size, bold = false) {
    return this.font(words, bold).widthOfTextAtSize(words, size);
  }

  widest(list, bold = false) {
    return Math.max(0, ...list.map((words) => this.width(words, this.size, bold)));
  }

  // Words at a baseline; `room` makes them smaller where they have to be.
  text(words, x, y, { size = this.size, bold = false, colour = "#000000", align = 0, room } = {}) {
    if (!words) return 0;
    const wide = this.width(words, size, bold);
    if (room !== undefined && wide > room) {
      const less = (size * room) / wide;
      if (less < this.size * 0.76 || less < this.handed.least * 0.9) throw new NoRoom(words);
      return this.text(words, x, y, { size: less * 0.999, bold, colour, align });
    }
    const look = { size, font: this.font(words, bold), color: hex(colour) };
    if (!this.dry) this.page.drawText(words, { x: x - align * wide, y: this.high - y, ...look });
    return wide;
  }

  // Words in lines no wider than the room; the first begins with an indent.
  fold(words, room, size = this.size, bold = false, indent = 0) {
    const lines = [""];
    for (const word of words.split(" ")) {
      const last = lines[lines.length - 1];
      const longer = last ? `${last} ${word}` : word;
      const fits = this.width(longer, size, bold) <= room - (lines.length === 1 ? indent : 0);
      if (fits || (!last && !indent)) lines[lines.length - 1] = longer;
      else lines.push(word);
      if (this.width(lines[lines.length - 1], size, bold) > room + 0.1) throw new NoRoom(word);
    }
    return lines;
  }

  // Folded words from a top; answers with their height.
  para(words, x, y, room, { size = this.size, bold, colour, indent = 0 } = {}) {
    const lines = this.fold(words, room, size, bold, indent);
    const look = { size, bold, colour };
    lines.forEach((line, n) => this.text(line, x + (n ? 0 : indent), y + size * (0.9 + 1.22 * n), look));
    return lines.length * size * 1.22;
  }

  rect(x, y, w, h, { fill, line, width = this.way.rule, r = 0 } = {}) {
    if (this.dry || w <= 0) return;
    const look = { borderWidth: line ? width : 0, color: fill && hex(fill), borderColor: line && hex(line) };
    const top = this.high - y;
    if (r) this.page.drawSvgPath(round(w, h, Math.min(r, w / 2, h / 2)), { x, y: top, ...look });
    else this.page.drawRectangle({ x, y: top - h, width: w, height: h, ...look });
  }

  line(x, y, toX, toY, { colour = this.way.palette.line, width = this.way.rule, dash } = {}) {
    if (this.dry) return;
    const [start, end] = [{ x, y: this.high - y }, { x: toX, y: this.high - toY }];
    this.page.drawLine({ start, end, thickness: width, color: hex(colour), dashArray: dash });
  }

  // What parts answer with, without drawing them.
  dryly(draw) {
    return draw(Object.assign(Object.create(this), { dry: true }));
  }
}

module.exports = { NoRoom, Pen, hex, lib, mix, round, shade };
