// Draw pages with MuhammaraJS: `press.js FOLDER`, which takes a JSON list of them.

'use strict';
const fs = require('fs');
const path = require('path');
const muhammara = require('muhammara');

const SMOOTH = 0.5522847;

class Board {
  constructor(writer, page, folder) {
    Object.assign(this, { writer, high: page.height, finish: page.finish, folder });
    this.fonts = Object.fromEntries(
      Object.entries(page.fonts).map(([name, file]) => [name, writer.getFontForFile(file)]));
    this.forms = new Map();
  }

  // Colours as three numbers between none and one.
  parts(colour) {
    return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  }

  dress(pen, fill, stroke, thick) {
    if (fill) pen.rg(...this.parts(fill));
    if (stroke) pen.RG(...this.parts(stroke)).w(thick);
  }

  paint(pen, fill, stroke, evenOdd) {
    if (fill && stroke) return pen.B();
    if (fill) return evenOdd ? pen.fStar() : pen.f();
    return pen.S();
  }

  // The library's own measure of words falls short of some fonts, so lengths are handed to it.
  text(pen, { text = '', x, y, font, fontSize, fill, align, length, angle = 0 }) {
    if (!text) return;
    const face = this.fonts[font];
    const shift = { left: 0, center: -length / 2, right: -length }[align];
    if (this.finish === 'own' && !angle) {
      const colour = parseInt(fill.slice(1), 16);
      pen.writeText(text, x + shift, this.high - y, { font: face, size: fontSize, colorspace: 'rgb', color: colour });
      return;
    }
    const turn = (-angle * Math.PI) / 180;
    const [c, s] = [Math.cos(turn), Math.sin(turn)];
    pen.BT().Tf(face, fontSize).rg(...this.parts(fill));
    pen.Tm(c, s, -s, c, x + c * shift, this.high - y + s * shift);
    if (this.finish === 'glyphs' && text.includes(' ')) {
      const pieces = text.split(' ').flatMap((word, n, all) => (n < all.length - 1 ? [`${word} `, 0] : [word]));
      pen.TJ(pieces);
    } else {
      pen.Tj(text);
    }
    pen.ET();
  }

  rule(pen, { x, y, x2, y2, stroke, strokeWidth, strokeDash }) {
    pen.q();
    this.dress(pen, '', stroke, strokeWidth);
    if (strokeDash) pen.d(strokeDash, 0);
    pen.m(x, this.high - y).l(x2, this.high - y2).S().Q();
  }

  rect(pen, { x, y, width, height, fill = '', stroke = '', strokeWidth = 0, cornerRadius = 0 }) {
    const top = this.high - y;
    const by = Math.min(cornerRadius, width / 2, height / 2);
    if (this.finish === 'own' && !by) {
      const colour = (one) => ({ colorspace: 'rgb', color: parseInt(one.slice(1), 16) });
      if (fill) pen.drawRectangle(x, top - height, width, height, { type: 'fill', ...colour(fill) });
      if (stroke) pen.drawRectangle(x, top - height, width, height, { type: 'stroke', width: strokeWidth, ...colour(stroke) });
      return;
    }
    pen.q();
    this.dress(pen, fill, stroke, strokeWidth);
    if (by) this.rounded(pen, x, top, width, height, by);
    else pen.re(x, top - height, width, height);
    this.paint(pen, fill, stroke);
    pen.Q();
  }

  rounded(pen, x, top, width, height, by) {
    const k = by * (1 - SMOOTH);
    const [right, low] = [x + width, top - height];
    pen.m(x + by, top).l(right - by, top).c(right - k, top, right, top - k, right, top - by);
    pen.l(right, low + by).c(right, low + k, right - k, low, right - by, low);
    pen.l(x + by, low).c(x + k, low, x, low + k, x, low + by);
    pen.l(x, top - by).c(x, top - k, x + k, top, x + by, top).h();
  }

  // A form that has been drawn once is placed wherever it is wanted.
  symbol(pen, one) {
    const side = Math.sqrt(one.size);
    if (this.finish !== 'shared' || one.shape.length > 4000) {
      pen.q().cm(1, 0, 0, 1, one.x, this.high - one.y);
      this.shape(pen, one, side / 2);
      pen.Q();
      return;
    }
    const key = JSON.stringify([one.shape, side, one.fill, one.stroke, one.strokeWidth]);
    if (!this.forms.has(key)) throw new Error('a form that was not drawn');
    pen.q().cm(1, 0, 0, 1, one.x, this.high - one.y).doXObject(this.named(this.forms.get(key))).Q();
  }

  // Forms are drawn before the page, which has no other open beside it.
  prepare(items) {
    if (this.finish !== 'shared') return;
    for (const one of items) {
      if (one.kind !== 'symbol' || one.shape.length > 4000) continue;
      const side = Math.sqrt(one.size);
      const key = JSON.stringify([one.shape, side, one.fill, one.stroke, one.strokeWidth]);
      if (this.forms.has(key)) continue;
      const reach = one.size === 4 ? 900 : side;
      const form = this.writer.createFormXObject(-reach, -reach, reach, reach);
      this.shape(form.getContentContext(), one, side / 2);
      this.writer.endFormXObject(form);
      this.forms.set(key, form.id);
    }
  }

  named(id) {
    return this.resources.addFormXObjectMapping(id);
  }

  shape(pen, { shape, fill = '', stroke = '', strokeWidth = 0, strokeJoin = '' }, scale) {
    this.dress(pen, fill, stroke, strokeWidth);
    if (strokeJoin) pen.j(strokeJoin === 'round' ? 1 : 0);
    for (const [, command, rest] of shape.matchAll(/([MLAZ])([^MLAZ]*)/g)) {
      const at = (rest.match(/-?[\d.]+/g) || []).map(Number);
      if (command === 'M') pen.m(at[0] * scale, -at[1] * scale);
      else if (command === 'L') pen.l(at[0] * scale, -at[1] * scale);
      else if (command === 'A') this.half(pen, at, scale);
      else pen.h();
    }
    this.paint(pen, fill, stroke);
  }

  // Half a circle about the middle, to a point on the level of it.
  half(pen, at, scale) {
    const [radius, end] = [at[0] * scale, at[5] * scale];
    const [k, way] = [radius * SMOOTH, Math.sign(end)];
    pen.c(-way * radius, way * k, -way * k, way * radius, 0, way * radius);
    pen.c(way * k, way * radius, way * radius, way * k, end, 0);
  }

  image(pen, { url, x, y, width, height }) {
    const [kind, data] = url.split(';base64,');
    const jpeg = kind.endsWith('jpeg');
    const file = path.join(this.folder, `${data.length}-${data.slice(-24, -2).replace(/\W/g, '')}.${jpeg ? 'jpg' : 'png'}`);
    if (!fs.existsSync(file)) fs.writeFileSync(file, Buffer.from(data, 'base64'));
    pen.drawImage(x, this.high - y - height, file, { transformation: { width, height, fit: 'always' } });
  }

  draw(pen, items) {
    for (const one of items) this[one.kind](pen, one);
  }
}

function print(page, file, folder) {
  const writer = muhammara.createWriter(file, { version: muhammara.ePDFVersion16 });
  const leaf = writer.createPage(0, 0, page.width, page.height);
  const board = new Board(writer, page, folder);
  board.prepare(page.items);
  if (page.finish === 'form') {
    const form = writer.createFormXObject(0, 0, page.width, page.height);
    board.resources = form.getResourcesDictionary();
    board.draw(form.getContentContext(), page.items);
    writer.endFormXObject(form);
    const pen = writer.startPageContentContext(leaf);
    pen.q().cm(1, 0, 0, 1, 0, 0).doXObject(leaf.getResourcesDictionary().addFormXObjectMapping(form.id)).Q();
  } else {
    board.resources = leaf.getResourcesDictionary();
    board.draw(writer.startPageContentContext(leaf), page.items);
  }
  writer.writePage(leaf);
  writer.end();
}

const folder = process.argv[2];
JSON.parse(fs.readFileSync(0, 'utf8')).forEach((page, n) => print(page, path.join(folder, `${n}.pdf`), folder));
