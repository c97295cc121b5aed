'use strict';
// One sheet: its page, its pieces, and whether they find room.

const { some, stack, placed } = require('./blocks.js');
const { ending, legend, notes, resultLine } = require('./ends.js');
const { Fields } = require('./fields.js');
const { footer, header } = require('./header.js');
const layouts = require('./layouts.js');
const { Marks } = require('./marks.js');
const { Pen, SMALLEST } = require('./pen.js');
const { States } = require('./states.js');
const { Totals } = require('./totals.js');

const SPINE = 30;

class Sheet {
  constructor(doc, job, scale, more) {
    Object.assign(this, { doc, job, c: job.choice, scale, more });
    const { c } = this;
    this.pen = new Pen(doc, c, Math.max(SMALLEST, c.size * scale));
    this.marks = new Marks(this);
    [this.width, this.height] = c.paper;
    this.margin = c.margin * (scale > 0.85 ? 1 : 0.8);
    this.gap = c.gap * Math.max(0.6, scale);
    // What does not fit in the narrow parts of its layout is set in a plain one.
    this.layout = more === 2 && ['butterfly', 'ticket'].includes(c.layout) ? 'masthead' : c.layout;
    const edge = this.layout === 'spine' ? SPINE : 0;
    const low = c.footer ? 10 : 0;
    this.frame = {
      x: this.margin + (c.mirrored ? 0 : edge),
      y: this.margin,
      w: this.width - 2 * this.margin - edge,
      h: this.height - 2 * this.margin - low,
    };
  }

  // Pieces

  pairs() {
    const { job, c } = this;
    const pairs = job.fields.map(([label, value]) => ({ label, value }));
    const date = { label: job.date[0], value: job.date[1] };
    if (c.date_place === 'fields') pairs.splice(c.date_first ? 1 : pairs.length, 0, date);
    if (c.result_place === 'fields') pairs.push({ label: job.result.label, result: true });
    return pairs;
  }

  fields(width) {
    return new Fields(this, width).block();
  }

  states(width) {
    return new States(this, width).block();
  }

  ending(width) {
    return ending(this, width);
  }

  // Totals and legend, with the result where that is its place.
  sums(width) {
    const { c } = this;
    const totals = new Totals(this, width).block();
    const shift = c.mirrored && totals.w ? placed(totals, totals.w, width, 'center') : totals;
    const key = legend(this, width);
    const result = c.result_place === 'totals'
      ? resultLine(this, width, { size: Math.max(SMALLEST, this.pen.size * c.end_part) }) : null;
    return stack(c.legend_below ? [shift, result, key] : [key, shift, result], 7);
  }

  // Arrangement

  arranged() {
    const { w } = this.frame;
    const { blocks, foot = null } = layouts[this.layout](this, w);
    const last = notes(this, w);
    this.blocks = some([header(this, w), ...blocks, foot ? null : last]);
    this.foot = foot ? stack([foot, last], 6) : null;
  }

  fits() {
    this.arranged();
    const low = this.foot ? this.foot.h + this.gap : 0;
    const used = this.blocks.reduce((sum, block) => sum + block.h, 0) + this.gap * (this.blocks.length - 1);
    this.spare = this.frame.h - used - low;
    return this.spare >= 0;
  }

  draw() {
    const { frame, c } = this;
    if (this.layout === 'spine') this.drawSpine();
    const more = Math.min(this.spare / this.blocks.length, this.gap * c.airy);
    let { y } = frame;
    for (const block of this.blocks) {
      block.draw(frame.x, y);
      y += block.h + this.gap + more;
    }
    if (this.foot) this.foot.draw(frame.x, frame.y + frame.h - this.foot.h);
    footer(this);
  }

  // A coloured edge of the page, with words that run along it.
  drawSpine() {
    const { pen, c, doc } = this;
    const x = c.mirrored ? this.width - SPINE : 0;
    pen.box(x, 0, SPINE, this.height, { fill: c.accent });
    const words = 'Council of the European Union';
    const size = 11;
    const wide = pen.width(words, size, true, 1);
    pen.face(words, true);
    doc.setFontSize(size).setTextColor(c.on_accent);
    doc.text(words, x + SPINE / 2 + size * 0.35, this.height / 2 + wide / 2, { angle: 90, charSpace: 1 });
  }
}

module.exports = { Sheet };
