'use strict';
// The head of a page and its foot.

const { stack, beside } = require('./blocks.js');

// Title, organisation and annex; nothing where the sheet has none of them.
function header(sheet, width) {
  const { pen, c, job } = sheet;
  let title = c.title || job.organisation;
  const second = c.title ? job.organisation : '';
  if (!title && !job.annex) return null;
  if (c.title_capitals) title = title.toUpperCase();
  const spacing = c.title_spaced ? 1 : 0;
  const white = c.header === 'band' || c.header === 'ramp';
  const colour = white ? c.on_accent : c.deep;
  const annex = job.annex ? pen.width(job.annex, pen.size, true) + 14 : 0;
  const pad = white || c.header === 'boxed' ? 9 : 0;
  const room = width - annex - 2 * pad;
  const left = title ? stack([
    headline(pen, title, room, { size: pen.size * c.title_part, colour, spacing }),
    second ? pen.paragraph(second, room, { colour }) : null,
  ], 2) : { h: pen.size * 1.3, draw() {} };
  const right = annex ? pen.paragraph(job.annex, annex, { bold: true, align: 'right', colour }) : null;
  const head = beside([[room, left], [annex, right]], 0, c.mirrored ? 0.5 : 0);
  const h = head.h + (pad ? 14 : 6);
  const draw = (x, y) => {
    behind(sheet, x, y, width, h);
    head.draw(x + pad, y + (pad ? 7 : 1));
  };
  return { h, draw };
}

function headline(pen, words, room, { size, colour, spacing }) {
  const wide = pen.width(words, size, true, spacing);
  const fit = wide > room ? (size * room) / wide : size;
  const draw = (x, y) => pen.say(words, x, y + fit * 0.6, { size: fit, bold: true, colour, spacing: wide > room ? 0 : spacing });
  return { h: fit * 1.25, draw };
}

// What lies behind the title or below it.
function behind(sheet, x, y, w, h) {
  const { pen, c } = sheet;
  if (c.header === 'band') pen.box(x, y, w, h, { fill: c.accent });
  else if (c.header === 'ramp') {
    pen.box(x, y, w, h, { fill: c.accent });
    pen.box(x, y + h - 3, w, 3, { fill: c.deep });
  } else if (c.header === 'boxed') pen.box(x, y, w, h, { line: c.deep, thick: 0.9, round: c.round });
  else if (c.header === 'line') pen.line(x, y + h, x + w, y + h, c.accent, 1.5);
  else if (c.header === 'dots') pen.line(x, y + h, x + w, y + h, c.deep, 1, [1, 2.5]);
  else if (c.header === 'double') {
    pen.line(x, y + h - 2, x + w, y + h - 2, c.deep, 0.8);
    pen.line(x, y + h, x + w, y + h, c.deep, 0.8);
  }
}

function footer(sheet) {
  const { pen, c, job, frame } = sheet;
  if (!c.footer) return;
  const y = sheet.height - Math.min(18, sheet.margin * 0.5);
  const style = { size: 7, colour: '#5a5a5a' };
  if (c.footer_line) pen.line(frame.x, y - 7, frame.x + frame.w, y - 7, '#9a9a9a', 0.5);
  const page = c.footer === 'page' ? '2' : `${job.language}`;
  if (c.footer !== 'page') pen.say(job.number, frame.x, y, style);
  if (c.footer !== 'number') pen.say(page, frame.x + frame.w, y, { ...style, align: 'right' });
}

module.exports = { header, footer };
