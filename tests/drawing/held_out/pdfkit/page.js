'use strict';
// One sheet: the head of the page, and how its blocks are arranged.

const { Pen, paragraph, stack, beside, panel, space } = require('./pen.js');
const { Marks } = require('./marks.js');
const { Fields, resultLine } = require('./fields.js');
const { Totals, legend, ending } = require('./totals.js');
const { States } = require('./states.js');

class Sheet {
  constructor(doc, job, scale) {
    Object.assign(this, { doc, job, c: job.choice, scale });
    this.pen = new Pen(doc, job.fonts, Math.max(6.9, job.choice.size * scale));
    this.marks = new Marks(this.pen, job);
    [this.width, this.height] = job.paper;
    this.margin = job.choice.margin * (scale > 0.85 ? 1 : 0.8);
    this.room = this.width - 2 * this.margin;
    this.gap = job.choice.gap * Math.max(0.6, scale);
  }

  headStyle() {
    const { theme, head } = this.c;
    return {
      band: { fill: theme.accent, colour: theme.on_accent },
      tint: { fill: theme.tint, colour: theme.dark },
    }[head] || {};
  }

  headLine() {
    return this.c.head === 'line' ? this.c.theme.accent : '';
  }

  // Pieces

  pairs(part) {
    const { job, c } = this;
    const pairs = job.fields.map(([label, value]) => ({ label, value }));
    if (c.date_place === 'fields') pairs.splice(c.date_first ? 1 : pairs.length, 0, { label: job.date[0], value: job.date[1] });
    if (c.result_place === 'fields') pairs.push({ label: job.result.label, result: true });
    const small = ['Institution', 'Session', 'Voting Rule', 'Sitting date', 'Final result'];
    if (!part) return pairs;
    return pairs.filter((pair) => small.includes(pair.label) === (part === 'small'));
  }

  // Date and result, if they stand by themselves.
  loose() {
    const { c } = this;
    const all = [];
    if (c.date_place === 'own') all.push('date');
    if (c.result_place === 'own') all.push('result');
    return all;
  }

  fields(width, part = '') {
    return new Fields(this, this.pairs(part), width).block();
  }

  boxed(width, part = '') {
    const inner = new Fields(this, this.pairs(part), width - 18).block();
    return panel(this.pen, inner, width, { ...this.c.card, pad: 9 });
  }

  resultBlock(width, options) {
    return resultLine(this, width, 'left', { label: false, ...options });
  }

  resultLine(width, align, options) {
    return resultLine(this, width, align, options);
  }

  // The totals, with date and result below them where that is their place.
  totals(width) {
    const { c, job } = this;
    const blocks = [new Totals(this, width).block()];
    if (c.date_place === 'totals') blocks.push(paragraph(this.pen, `${job.date[0]}${c.colon} ${job.date[1]}`, width));
    if (c.result_place === 'totals') {
      const line = this.resultLine(width - 14, 'left', { size: this.pen.size * c.result_letters });
      const wide = Math.min(width, line.w + 24);
      blocks.push(c.result_panel ? panel(this.pen, line, wide, { ...c.card, pad: 6, high: line.h + 10 }) : line);
    }
    return stack(blocks, 6);
  }

  states(width, most) {
    return new States(this, width, most).block();
  }

  legend(width) {
    return legend(this, width);
  }

  ending(width) {
    return ending(this, width);
  }

  notes(width) {
    const size = Math.max(6.2, this.pen.size * 0.78);
    return stack(this.job.footnotes.map((note) => paragraph(this.pen, note, width, { size, colour: '#444444' })), 2);
  }

  // The head of the page

  header() {
    const { job, c } = this;
    const title = c.title || job.organisation;
    const second = c.title ? job.organisation : '';
    if (!title && !job.annex) return null;
    const size = this.pen.size * c.title_size;
    const form = c.header;
    const white = form === 'bar' || form === 'ramp';
    const colour = { bar: c.theme.on_accent, ramp: c.theme.on_accent, plain: '#000000' }[form] || c.theme.dark;
    const annex = job.annex ? this.pen.width(job.annex, this.pen.size, true) + 14 : 0;
    const align = form === 'centred' ? 'center' : 'left';
    const left = stack([
      title ? paragraph(this.pen, title, this.room - annex, { size, bold: true, colour, align }) : null,
      second ? paragraph(this.pen, second, this.room - annex, { colour, align }) : null,
    ], 1);
    const right = annex ? paragraph(this.pen, job.annex, annex, { bold: true, align: 'right', colour }) : space(1);
    const head = align === 'center' && annex
      ? stack([paragraph(this.pen, job.annex, this.room, { bold: true, align: 'right', colour }), { ...left, draw: (x, y) => left.draw(x + annex / 2, y) }])
      : beside([[this.room - annex, left], [annex, right]], 0);
    return this.headed(head, white);
  }

  headed(head, white) {
    const { doc, c } = this;
    const { accent } = c.theme;
    const h = head.h + (white ? 9 : 5);
    return {
      h,
      draw: (x, y) => {
        doc.save();
        if (white) {
          let fill = accent;
          if (c.header === 'ramp') fill = doc.linearGradient(0, 0, this.width, 0).stop(0, accent).stop(1, c.theme.deep);
          doc.rect(0, 0, this.width, y + h).fill(fill);
        } else if (c.header === 'stripe') doc.rect(0, 0, this.width, 9).fill(accent);
        else if (c.header === 'corner') doc.polygon([0, 0], [46, 0], [0, 46]).fill(accent);
        else if (c.header === 'rule') doc.lineWidth(1.4).moveTo(x, y + h).lineTo(x + this.room, y + h).stroke(accent);
        else if (c.header === 'centred') doc.lineWidth(0.7).moveTo(x + this.room * 0.3, y + h).lineTo(x + this.room * 0.7, y + h).stroke(accent);
        doc.restore();
        head.draw(x, y);
      },
    };
  }

  // Arrangements

  arranged() {
    const { c, room } = this;
    const forms = require('./layouts.js');
    const body = forms[c.layout](this, room);
    const notes = this.job.footnotes.length && c.layout !== 'invoice' ? this.notes(room) : null;
    return [this.header(), ...body, notes].filter((block) => block && block.h);
  }

  foot() {
    const { job, c, pen } = this;
    if (!job.foot) return;
    const y = this.height - Math.min(20, this.margin * 0.6);
    const size = Math.max(6.4, pen.size * 0.8);
    pen.say(job.foot[0], this.margin, y, { size, colour: '#555555' });
    pen.say(job.foot[1], this.width - this.margin, y, { size, colour: '#555555', align: 'right', bold: true });
    if (c.foot_line) this.doc.lineWidth(0.5).moveTo(this.margin, y - 8).lineTo(this.width - this.margin, y - 8).stroke('#999999');
  }

  // Draws all of it, if it finds room.
  draw() {
    const blocks = this.arranged();
    const sum = blocks.reduce((all, block) => all + block.h, 0);
    const room = this.height - 2 * this.margin - (this.job.foot ? 12 : 0);
    const spare = room - sum - this.gap * (blocks.length - 1);
    if (spare < 0) return false;
    const more = Math.min(spare / Math.max(1, blocks.length), this.gap * this.c.airy);
    let y = this.margin;
    for (const block of blocks) {
      block.draw(this.margin, y);
      y += block.h + this.gap + more;
    }
    this.foot();
    return true;
  }
}

module.exports = { Sheet };
