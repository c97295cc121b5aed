'use strict';
// Blocks: things that know their height and draw themselves at a point.

const some = (blocks) => blocks.filter((block) => block && block.h);

// What finds no room.
const NEVER = { h: Infinity, draw() {} };

const blank = (h) => ({ h, draw() {} });

function stack(blocks, gap = 0) {
  const all = some(blocks);
  if (!all.length) return null;
  const h = all.reduce((sum, block) => sum + block.h, 0) + gap * (all.length - 1);
  return {
    h,
    draw(x, y) {
      for (const block of all) {
        block.draw(x, y);
        y += block.h + gap;
      }
    },
  };
}

// Pairs of width and block beside one another; `sink` is 0 for the top and 1 for the bottom.
function beside(pairs, gap, sink = 0) {
  const h = Math.max(0, ...pairs.map(([, block]) => (block ? block.h : 0)));
  return {
    h,
    draw(x, y) {
      for (const [wide, block] of pairs) {
        if (block) block.draw(x, y + (h - block.h) * sink);
        x += wide + gap;
      }
    },
  };
}

// A block of this width somewhere in more room.
function placed(block, wide, room, align) {
  if (!block) return null;
  const shift = { left: 0, center: (room - wide) / 2, right: room - wide }[align];
  return { h: block.h, draw: (x, y) => block.draw(x + Math.max(0, shift), y) };
}

// A block inside a panel of one of several kinds; `make` is told the room inside.
function panel(sheet, width, make, options = {}) {
  const { pen, c } = sheet;
  const { kind = c.panel, pad = 8, title = '' } = options;
  const inner = make(width - 2 * pad);
  if (!inner) return null;
  const cap = kind === 'tab' && title ? pen.size * 1.7 : 0;
  const high = options.high || inner.h + 2 * pad + cap;
  return {
    h: high,
    inner: inner.h,
    draw(x, y) {
      ground(sheet, kind, x, y, width, high);
      if (cap) {
        pen.box(x, y, width, cap, { fill: c.accent });
        pen.say(title, x + pad, y + cap / 2, { bold: true, colour: c.on_accent });
      }
      inner.draw(x + pad, y + cap + (high - cap - inner.h) / 2);
    },
  };
}

function ground(sheet, kind, x, y, w, h) {
  const { pen, c } = sheet;
  const round = kind === 'tab' ? 0 : c.round;
  if (kind === 'shadow') pen.box(x + 2, y + 2, w, h, { fill: '#d4d4d4', round });
  const fill = { tint: c.tint, both: c.pale, shadow: '#ffffff' }[kind];
  const line = ['line', 'both', 'tab', 'shadow'].includes(kind) ? c.line : '';
  pen.box(x, y, w, h, { fill, line, round });
  if (kind !== 'corners') return;
  const arm = 9;
  for (const [u, du] of [[x, arm], [x + w, -arm]]) {
    for (const [v, dv] of [[y, arm], [y + h, -arm]]) {
      pen.line(u, v, u + du, v, c.deep, 1.1);
      pen.line(u, v, u, v + dv, c.deep, 1.1);
    }
  }
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

const sum = (numbers) => numbers.reduce((all, number) => all + number, 0);

module.exports = { NEVER, some, blank, stack, beside, placed, panel, shade, sum };
