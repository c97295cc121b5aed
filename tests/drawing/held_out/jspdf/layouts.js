'use strict';
// Arrangements of a page: blocks below one another, and perhaps some at its foot.

const { stack, beside, panel, placed } = require('./blocks.js');
const { Fields } = require('./fields.js');
const { States } = require('./states.js');

// A large head with the fields in it, the outcome below, the sums at the end.
function masthead(sheet, w) {
  const fields = sheet.c.panel === 'corners'
    ? sheet.fields(w)
    : panel(sheet, w, (room) => sheet.fields(room), { kind: 'tint', pad: 9 });
  return { blocks: [fields, sheet.ending(w), sheet.states(w), sheet.sums(w)] };
}

// An office note: fields, a line, states, sums side by side with the end.
function memo(sheet, w) {
  const { pen, c } = sheet;
  const rule = { h: 2, draw: (x, y) => pen.line(x, y + 1, x + w, y + 1, pen.ink, 0.8, c.mirrored ? [4, 2] : []) };
  const fields = new Fields(sheet, w).block(c.fields === 'banner' ? 'leaders' : c.fields);
  const parts = [fields, rule, sheet.sums(w), rule, sheet.ending(w), sheet.states(w)];
  return { blocks: parts };
}

// Blocks beside a coloured edge; the frame leaves room for it.
function spine(sheet, w) {
  if (!sheet.c.wide) return { blocks: [sheet.fields(w), sheet.sums(w), sheet.ending(w), sheet.states(w)] };
  const gap = 20;
  const left = w * 0.4;
  const right = w - left - gap;
  const first = stack([sheet.fields(left), sheet.ending(left), sheet.sums(left)], sheet.gap * 1.2);
  return { blocks: [beside([[left, first], [right, sheet.states(right)]], gap)] };
}

// Every part in a panel of its own, the small ones in pairs.
function cards(sheet, w) {
  const gap = 12;
  const left = w * sheet.c.part;
  const right = w - left - gap;
  const kind = sheet.c.panel;
  const titles = sheet.c.mirrored ? ['About the vote', 'Count'] : ['Item', 'Votes'];
  const make = [(r) => sheet.fields(r), (r) => stack([sheet.sums(r), sheet.ending(r)], 8)];
  const bare = [left, right].map((wide, k) => panel(sheet, wide, make[k], { kind, title: titles[k] }));
  const high = Math.max(...bare.map((block) => block.h));
  const even = [left, right].map((wide, k) => [wide, panel(sheet, wide, make[k], { kind, title: titles[k], high })]);
  const states = sheet.c.states === 'tiles'
    ? sheet.states(w) : panel(sheet, w, (r) => sheet.states(r), { kind: kind === 'tint' ? 'line' : kind, title: 'Member States' });
  return { blocks: [beside(even, gap), states] };
}

// Boxes of a form with numbers; sums and end beside one another.
function form(sheet, w) {
  const gap = 16;
  const fields = new Fields(sheet, w, { numbered: sheet.c.mirrored }).block('squares');
  const end = sheet.ending(w * 0.36);
  if (!end) return { blocks: [fields, sheet.states(w), sheet.sums(w)] };
  const left = w * 0.64 - gap;
  return { blocks: [fields, sheet.states(w), beside([[left, sheet.sums(left)], [w * 0.36, end]], gap)] };
}

// Sums and end at the very foot of the page.
function pinned(sheet, w) {
  const foot = panel(sheet, w, (r) => stack([sheet.ending(r), sheet.sums(r)], 8), { kind: sheet.c.panel === 'tab' ? 'both' : sheet.c.panel });
  return { blocks: [sheet.fields(w), sheet.states(w)], foot };
}

// A ticket: the states on the large part, the rest on what is torn off.
function ticket(sheet, w) {
  const { pen, c } = sheet;
  const gap = 28;
  const stub = w * c.side;
  const main = w - stub - gap;
  const torn = stack([sheet.ending(stub), sheet.sums(stub)], sheet.gap * 1.3);
  const large = stack([sheet.fields(main), sheet.states(main)], sheet.gap);
  const pair = c.mirrored ? [[stub, torn], [main, large]] : [[main, large], [stub, torn]];
  const block = beside(pair, gap);
  const cut = (c.mirrored ? stub : main) + gap / 2;
  const draw = (x, y) => {
    pen.line(x + cut, y, x + cut, y + block.h, '#777777', 0.9, [4, 3]);
    block.draw(x, y);
  };
  return { blocks: [{ h: block.h, draw }] };
}

// The states at both sides of the sums.
function butterfly(sheet, w) {
  const { c, job } = sheet;
  const gap = 14;
  const middle = w * (c.wide ? 0.3 : 0.33);
  const wing = (w - middle - 2 * gap) / 2;
  const half = Math.ceil(job.rows.length / 2);
  const turned = c.wings ? [...c.order].reverse().join('') : c.order;
  const left = new States(sheet, wing, { rows: job.rows.slice(0, half), most: 1 }).block();
  const right = new States(sheet, wing, { rows: job.rows.slice(half), most: 1, order: turned, first: half }).block();
  const body = stack([sheet.sums(middle), sheet.ending(middle)], sheet.gap * 1.4);
  return { blocks: [sheet.fields(w), beside([[wing, left], [middle, body], [wing, right]], gap)] };
}

// The outcome first and large.
function poster(sheet, w) {
  const { c } = sheet;
  const wide = Math.min(w, 380);
  const end = placed(sheet.ending(wide), wide, w, c.end_align);
  return { blocks: [end, sheet.fields(w), sheet.states(w), sheet.sums(w)] };
}

module.exports = { masthead, memo, spine, cards, form, pinned, ticket, butterfly, poster };
