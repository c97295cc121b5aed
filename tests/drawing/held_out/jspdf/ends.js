'use strict';
// Date and result where they stand alone, the legend, and the notes at the foot.

const { stack, beside, panel, placed } = require('./blocks.js');

// Label, mark and word of the result in one line.
function resultLine(sheet, width, options = {}) {
  const { pen, marks, c } = sheet;
  const { result } = sheet.job;
  const { size = pen.size, label = true, align = 'left', colour = pen.ink } = options;
  const large = size * 1.35;
  const pieces = [];
  if (label) pieces.push(['say', result.label + (c.colon || ':'), pen.width(result.label + (c.colon || ':'), size), false]);
  if (result.mark) pieces.push(['mark', result.mark, marks.width(result.mark, large)]);
  if (result.word) pieces.push(['say', result.word, pen.width(result.word, size * 1.1, true), true]);
  const gap = size * 0.6;
  const all = pieces.reduce((sum, piece) => sum + piece[2] + gap, -gap);
  if (all > width && size > 7) return resultLine(sheet, width, { ...options, size: Math.max(7, size * 0.95) });
  const h = Math.max(size * 1.35, result.mark ? Math.max(large, marks.height(large)) * 1.1 : 0);
  return {
    h,
    w: all,
    draw(x, y) {
      let left = x + { left: 0, center: (width - all) / 2, right: width - all }[align];
      for (const [kind, what, wide, bold] of pieces) {
        if (kind === 'say') pen.say(what, left, y + h / 2, { bold, size: bold ? size * 1.1 : size, colour });
        else marks.draw(what, left + wide / 2, y + h / 2, large);
        left += wide + gap;
      }
    },
  };
}

function dateLine(sheet, width, options = {}) {
  const { job, c, pen } = sheet;
  const words = `${job.date[0]}${c.colon || ':'} ${job.date[1]}`;
  return pen.paragraph(words, width, { bold: c.strong === 'value', ...options });
}

// Date and result, as far as they stand by themselves.
function ending(sheet, width) {
  const { c, pen } = sheet;
  const size = Math.max(7, pen.size * c.end_part);
  const parts = [];
  if (c.date_place === 'own') parts.push((w, align) => dateLine(sheet, w, { size, align }));
  if (c.result_place === 'own') parts.push((w, align) => resultLine(sheet, w, { size, align }));
  if (!parts.length) return null;
  if (parts.length === 2 && width > 360) return pair(sheet, width, parts, size);
  const all = (w, align) => stack(parts.map((part) => part(w, align)), 4);
  return dressed(sheet, width, all, size);
}

function pair(sheet, width, parts, size) {
  const { c } = sheet;
  const each = (width - 20) / 2;
  if (c.end === 'banner') {
    const half = (w, k) => [w / 2, parts[k](w / 2, k ? 'right' : 'left')];
    const both = (w) => beside([half(w, 0), half(w, 1)], 0, 0.5);
    return panel(sheet, width, both, { kind: 'tint', pad: 7 });
  }
  const blocks = parts.map((part) => dressed(sheet, each, part, size));
  return beside(blocks.map((block) => [each, block]), 20, 0.5);
}

// One or both of them in the dress of this sheet.
function dressed(sheet, width, make, size) {
  const { pen, c } = sheet;
  if (c.end === 'plain') return make(width, c.end_align);
  if (c.end === 'panel' || c.end === 'banner') {
    return panel(sheet, width, (w) => make(w, c.end_align), { kind: c.end === 'banner' ? 'tint' : 'line', pad: 6 });
  }
  if (c.end === 'underlined') {
    const block = make(width, c.end_align);
    const h = block.h + 3;
    return { h, draw: (x, y) => { block.draw(x, y); pen.line(x, y + h, x + width, y + h, c.deep, 1); } };
  }
  const wide = Math.min(width, size * 26);
  const block = make(wide - 18, 'center');
  const sealed = {
    h: block.h + 14,
    draw: (x, y) => {
      pen.box(x, y, wide, block.h + 14, { line: c.deep, thick: 1.4, round: c.round });
      pen.box(x + 2.5, y + 2.5, wide - 5, block.h + 9, { line: c.deep, thick: 0.5, round: Math.max(0, c.round - 1.5) });
      block.draw(x + 9, y + 7);
    },
  };
  return placed(sealed, wide, width, c.end_align);
}

// The legend of a line of its own; downwards where there is little room.
function legend(sheet, width) {
  const { job, pen, marks, c } = sheet;
  if (!job.legend.length) return null;
  const large = pen.size * 1.3 * Math.max(0.75, job.look.size) * (marks.grow > 1 ? 1.15 : 1);
  const pieces = job.legend.map(([mark, words]) => {
    const wide = marks.width(mark, large);
    return { mark, words, wide, all: wide + 6 + pen.width(words) };
  });
  const title = c.legend_title && `${c.legend_title}:`;
  const first = title ? pen.width(title, pen.size, true) + 12 : 0;
  const sum = pieces.reduce((all, piece) => all + piece.all + 18, first - 18);
  const pad = c.legend_boxed ? 7 : 0;
  const down = sum > width - 2 * pad;
  const high = Math.max(pen.size * 1.55, marks.height(large) + 3);
  const block = {
    h: down ? high * (pieces.length + Boolean(title)) : high,
    draw(x, y) {
      pen.say(title, x, y + high / 2, { bold: true });
      let [left, mid] = down ? [x, y + high / 2 + (title ? high : 0)] : [x + first, y + high / 2];
      for (const piece of pieces) {
        marks.draw(piece.mark, left + piece.wide / 2, mid, large);
        pen.say(piece.words, left + piece.wide + 6, mid);
        if (down) mid += high;
        else left += piece.all + 18;
      }
    },
  };
  const wide = (down ? Math.max(first, ...pieces.map((piece) => piece.all)) : sum) + 2 * pad;
  const all = pad ? panel(sheet, wide, () => block, { kind: 'line', pad }) : block;
  return placed(all, wide, width, c.legend_align);
}

function notes(sheet, width) {
  const { job, pen } = sheet;
  if (!job.footnotes.length) return null;
  const size = Math.max(6.4, pen.size * 0.78);
  return stack(job.footnotes.map((note) => pen.paragraph(note, width, { size, colour: '#3f3f3f' })), 2);
}

module.exports = { resultLine, ending, legend, notes };
