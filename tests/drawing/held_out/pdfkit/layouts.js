'use strict';
// Arrangements of a page: blocks below one another for a sheet and a width.

const { stack, beside, panel } = require('./pen.js');

// A bill: who and what above, what is counted in the middle, sums at its lower right.
function invoice(sheet, room) {
  const left = room * 0.56;
  const right = room * 0.4;
  const sums = sheet.totals(right);
  const rest = stack([sheet.ending(left), sheet.legend(left), sheet.job.footnotes.length ? sheet.notes(left) : null], 8);
  const gap = room - left - right;
  return [
    beside([[left, sheet.fields(left, 'large')], [right, sheet.boxed(right, 'small')]], gap),
    sheet.states(room),
    beside([[left, rest], [right, sums]], gap),
  ];
}

// Sums in front, then what was voted, then the states.
function dashboard(sheet, room) {
  return [sheet.totals(room), sheet.fields(room), sheet.ending(room), sheet.legend(room), sheet.states(room)];
}

function letter(sheet, room) {
  return [sheet.fields(room), sheet.ending(room), sheet.states(room), sheet.legend(room), sheet.totals(room)];
}

function split(sheet, room) {
  const gap = 18;
  const left = room * sheet.c.split - gap / 2;
  const right = room - left - gap;
  let pair = [[left, sheet.fields(left)], [right, stack([sheet.totals(right), sheet.legend(right)], 8)]];
  if (sheet.c.mirrored) pair = pair.reverse();
  return [beside(pair, gap), sheet.ending(room), sheet.states(room)];
}

// A tinted column beside the states.
function sidebar(sheet, room) {
  const { c, doc } = sheet;
  const gap = 22;
  const side = room * c.side;
  const main = room - side - gap;
  const parts = [sheet.fields(side), sheet.ending(side), sheet.totals(side), sheet.legend(side)];
  const column = stack(parts, sheet.gap * 1.2);
  const states = sheet.states(main, main > 420 ? 3 : 1 + (main > 330));
  const painted = {
    h: column.h,
    draw(x, y) {
      doc.rect(x - 9, y - 7, side + 18, Math.max(column.h, states.h) + 14).fill(c.theme.pale);
      column.draw(x, y);
    },
  };
  const pair = c.mirrored ? [[main, states], [side, painted]] : [[side, painted], [main, states]];
  return [beside(pair, gap)];
}

// Three columns of a page that lies on its side.
function triptych(sheet, room) {
  const { c } = sheet;
  const gap = 18;
  const outer = room * c.outer;
  const middle = room - 2 * outer - 2 * gap;
  const fields = stack([sheet.fields(outer), sheet.ending(outer)], 9);
  const totals = stack([sheet.totals(outer), sheet.legend(outer)], 10);
  const columns = [[outer, fields], [middle, sheet.states(middle, 2)], [outer, totals]];
  return [beside(c.mirrored ? columns.reverse() : columns, gap)];
}

// The states come first.
function upside(sheet, room) {
  const gap = 18;
  const left = room * 0.48;
  const right = room - left - gap;
  const lower = stack([sheet.totals(left), sheet.legend(left)], 8);
  return [sheet.states(room), beside([[left, lower], [right, sheet.boxed(right)]], gap), sheet.ending(room)];
}

// Everything inside one frame, in storeys.
function framed(sheet, room) {
  const inner = room - 20;
  const storeys = [sheet.fields(inner), sheet.totals(inner), sheet.ending(inner), sheet.legend(inner), sheet.states(inner)];
  const { c, pen } = sheet;
  const all = stack(storeys, sheet.gap);
  return [panel(pen, all, room, { pad: 10, line: c.theme.dark, thick: 1, corner: c.card.corner })];
}

module.exports = { invoice, dashboard, letter, split, sidebar, triptych, upside, framed };
