"use strict";
// The parts around the states. Each draws itself into a box and answers with its height.
const { NoRoom } = require("./kit.js");
const { drawMark, wideOf } = require("./marks.js");
const { WHITE, drawResult, grid } = require("./tables.js");

function title(pen, { x, y, w }) {
  const { handed, way, size } = pen;
  const { accent, muted, line } = way.palette;
  const [big, filled] = [size * 1.55, way.titleWay === "band"];
  const words = way.title || (filled ? "Voting result" : "");
  const both = handed.organisation && handed.annex && way.titleWay !== "letterhead";
  pen.text(handed.organisation, x, y + size * 1.1, { colour: muted, room: w * 0.6 });
  pen.text(handed.annex, x + w, y + size * (both ? 2.4 : 1.1), { align: 1, bold: true, room: w * 0.38 });
  let at = y + (handed.organisation || handed.annex ? size * (both ? 3 : 1.7) : 0);
  if (way.titleWay === "letterhead") {
    pen.line(x, at, x + w, at, { colour: accent, width: 1.6 });
    pen.line(x, at + 2.6, x + w, at + 2.6, { colour: accent, width: 0.5 });
    at += size * 0.7;
  }
  if (!words) return at - y;
  if (filled) pen.rect(x, at, w, big * 1.7, { fill: accent, r: way.corner });
  if (way.titleWay === "tab") pen.rect(x, at, size * 0.55, big * 1.35, { fill: accent });
  const [align, inset] = [way.titleWay === "centred" ? 0.5 : 0, filled ? size : way.titleWay === "tab" ? size * 1.1 : 0];
  const look = { size: big, bold: true, align, room: w - 2 * inset, colour: filled ? WHITE : accent };
  pen.text(words, x + inset + align * (w - inset), at + big * (filled ? 1.2 : 1.02), look);
  at += big * (filled ? 1.7 : 1.4);
  if (way.titleWay === "rule") pen.line(x, at, x + w, at, { colour: line, width: 1 });
  return at + size * 0.7 - y;
}

// Labels and values; no value stands for the result.
function pairsOf(pen) {
  const { handed, way } = pen;
  const found = handed.fields.map(([label, value]) => [label, value || way.empty]).filter(([, value]) => value);
  if (way.dateAt !== "own") found.splice(way.dateAt === "first" ? 0 : found.length, 0, handed.date);
  if (way.resultAt === "fields") found.push([handed.result.label, null]);
  return found.map(([label, value]) => [way.capitals ? label.toUpperCase() : label, value]);
}

function listed(pen, { x, y, w }) {
  const { way, size } = pen;
  const [box, pairs] = [way.fields === "grid", pairsOf(pen)];
  const side = pen.widest(pairs.map(([label]) => label + way.colon), true) + size * (box ? 1.3 : 1);
  const rows = pairs.map(([label, value]) => [
    { t: label + way.colon, bold: true, fill: box ? way.palette.tint : "" },
    value === null ? { result: true } : { t: value },
  ]);
  const rules = { grid: "grid", ruled: "rows" }[way.fields] ?? "none";
  const left = box ? 0 : size * 0.45;
  return grid(pen, { x: x - left, y, widths: [side, w - side + left], rows, rules, zebra: false });
}

function inline(pen, { x, y, w }) {
  let at = y;
  for (const [label, value] of pairsOf(pen)) {
    const indent = pen.width(`${label}:`, pen.size, true) + pen.size * 0.45;
    pen.text(`${label}:`, x, at + pen.size * 0.9, { bold: true });
    if (value === null) drawResult(pen, x + indent, at + pen.size * 0.55);
    at += (value === null ? pen.size * 1.3 : pen.para(value, x, at, w, { indent })) + pen.size * 0.18;
  }
  return at - y;
}

// Labels above their values, short ones side by side, with or without boxes.
function flowing(pen, { x, y, w }) {
  const { way, size } = pen;
  const boxed = way.fields === "boxes";
  const [gap, inset] = boxed ? [size * 0.55, size * 0.55] : [size, 0];
  const across = w > 420 ? 3 : w > 250 ? 2 : 1;
  const unit = (w - gap * (across - 1)) / across;
  const lines = [];
  for (const pair of pairsOf(pen)) {
    const long = pair[1] !== null && pen.width(pair[1]) > unit - 2 * inset;
    const last = lines[lines.length - 1];
    if (long || !last || last.long || last.pairs.length === across) lines.push({ long, pairs: [pair] });
    else last.pairs.push(pair);
  }
  let at = y;
  for (const { long, pairs } of lines) {
    const room = long ? w : unit;
    const folded = pairs.map(([, value]) => pen.fold(value ?? "", room - 2 * inset).length);
    const high = Math.max(...folded) * size * 1.22 + size * (boxed ? 1.5 : 1.1);
    pairs.forEach(([label, value], n) => {
      const left = x + n * (unit + gap) + inset;
      if (boxed) pen.rect(left - inset, at, room, high, { line: way.palette.line, r: way.corner });
      const look = { size: size * 0.82, colour: way.palette.muted, bold: !boxed, room: room - 2 * inset };
      pen.text(label, left, at + inset * 0.4 + size * 0.85, look);
      if (value === null) drawResult(pen, left, at + size * (boxed ? 1.98 : 1.7), size * 0.96);
      else pen.para(value, left, at + inset * 0.4 + size * 1.1, room - 2 * inset);
    });
    at += high + size * 0.5;
  }
  return at - y;
}

const FIELDS = { inline, above: flowing, boxes: flowing };
const fields = (pen, box) => (FIELDS[pen.way.fields] ?? listed)(pen, box) + pen.size * 0.7;

// Date and result where they stand on their own.
function ends(pen, { x, y, w }) {
  const { handed, way, size } = pen;
  let at = y;
  if (way.dateAt === "own") {
    const indent = pen.text(`${handed.date[0]}:`, x, at + size, { bold: true }) + size * 0.45;
    at += pen.para(handed.date[1], x, at + size * 0.1, w, { indent }) + size * 0.4;
  }
  if (way.resultAt !== "own") return at - y;
  const big = size * 1.15;
  const label = handed.result.label + (way.result === "stamp" ? "" : ":");
  const inset = way.result === "line" ? 0 : size * 0.8;
  const side = pen.width(label, big, true) + size * 0.7;
  const answer = pen.width(handed.result.word, big, true) + (handed.result.mark ? big * 1.75 : 0);
  const two = side + answer + 2 * inset > w;
  const wide = way.result === "banner" ? w : (two ? Math.max(side, answer) : side + answer) + 2 * inset;
  const high = big * (two ? 3.2 : 1.5) + inset * 0.75;
  const { tint: fill, accent } = way.palette;
  const looks = { box: { line: "#000000", width: 0.9 }, banner: { fill, r: way.corner }, stamp: { line: accent, width: 1.6, r: 6 } };
  if (looks[way.result]) pen.rect(x, at, wide, high, looks[way.result]);
  const first = at + inset * 0.38 + big * 0.75;
  pen.text(label, x + inset, first + big * 0.35, { size: big, bold: true });
  drawResult(pen, x + inset + (two ? 0 : side), first + (two ? big * 1.6 : 0), big);
  return at + high + size * 0.8 - y;
}

// A label behind its mark.
function labelOf(pen, row) {
  const high = pen.size * 1.15;
  const marked = pen.handed.totals.some(({ mark }) => mark);
  const indent = marked ? wideOf(pen, high) + pen.size * 0.6 : 0;
  return { t: row.label, marks: row.mark ? [row.mark] : [], indent, high, bold: !row.colour };
}

function totalsTable(pen, { x, y, w }) {
  const { handed, way, size } = pen;
  const [kind, members, figure] = handed.totalsHead;
  const labels = handed.totals.map((row) => labelOf(pen, row));
  const figures = [...handed.totals.map((row) => row.figure), ...figure.split(" ")];
  const name = pen.widest(labels.map(({ t }) => t), true) + labels[0].indent;
  const widths = [name, pen.widest([members], true), pen.widest(figures, true)];
  const free = Math.min(w, 320) - widths.reduce((sum, one) => sum + one + size * 1.1, 0);
  if (free < 0) throw new NoRoom("totals");
  const number = (t, row) => ({ t, align: 1, bold: !row.colour });
  const rows = handed.totals.map((row, n) => [labels[n], number(row.members, row), number(row.figure, row)]);
  if (way.resultAt === "totals") rows.push([{ t: handed.result.label, bold: true }, { result: true }, {}]);
  const head = [{ t: kind }, { t: members, align: 1 }, { t: figure, align: 1 }];
  const all = widths.map((one, n) => one + size * 1.1 + (n ? 0 : free));
  return grid(pen, { x, y, widths: all, head, rows, high: size * 1.65 });
}

// The kinds side by side, perhaps below a bar of their parts.
function totalsAcross(pen, { x, y, w }) {
  const { handed, size } = pen;
  const heads = handed.totalsHead.slice(1);
  const side = pen.widest(heads, true) + size * 1.2;
  const labels = handed.totals.map((row) => ({ ...labelOf(pen, row), bold: true }));
  const wide = labels.map(({ t, indent }) => pen.width(t, size, true) + indent + size);
  const free = (w - side - wide.reduce((sum, one) => sum + one, 0)) / wide.length;
  if (free < 0) throw new NoRoom("totals");
  const at = y + (pen.way.totals === "strip" ? strip(pen, x, y, w) : 0);
  const row = (head, key) => [{ t: head, bold: true }, ...handed.totals.map((one) => ({ t: one[key], bold: !one.colour }))];
  const rows = [[{ t: "" }, ...labels], row(heads[0], "members"), row(heads[1], "figure")];
  const widths = [side, ...wide.map((one) => one + free)];
  return at - y + grid(pen, { x, y: at, widths, rows, high: size * 1.7 });
}

function strip(pen, x, y, w) {
  const rows = pen.handed.totals;
  rows.slice(0, 4).reduce((left, row, n) => {
    const wide = (w * Number(row.members)) / Number(rows[4].members);
    const grey = ["#3d4652", "#7f8996", "#b3bac3", "#dde0e5"][n];
    pen.rect(left, y, wide, pen.size * 0.95, { fill: pen.handed.hues ? row.colour : grey });
    return left + wide;
  }, x);
  return pen.size * 1.5;
}

// A sentence for each kind, with as many words as there is room for.
function totalsLines(pen, { x, y, w }) {
  const { handed, size } = pen;
  const labels = handed.totals.map((row) => labelOf(pen, row));
  const side = labels[0].indent + pen.widest(labels.map(({ t }) => `${t}:`), true) + size * 0.6;
  const sentence = (ending) => ({ members, figure }) => {
    const share = handed.shares ? `${figure}${figure.includes("%") ? "" : " %"}` : figure;
    return `${members} member${members === "1" ? "" : "s"}${figure ? `, ${share}${ending}` : ""}`;
  };
  const endings = handed.shares ? [" of the population", ""] : [" weighted votes", " votes"];
  const found = endings.map((ending) => handed.totals.map(sentence(ending)));
  const words = found.find((list) => pen.widest(list, true) <= w - side);
  if (!words) throw new NoRoom("lines");
  handed.totals.forEach((row, n) => {
    const [cy, bold] = [y + (n + 0.5) * size * 1.55, !row.colour];
    drawMark(pen, row.mark, x + (labels[n].indent - size * 0.6) / 2, cy, labels[n].high);
    pen.text(`${row.label}:`, x + labels[n].indent, cy + size * 0.35, { bold });
    pen.text(words[n], x + side, cy + size * 0.35, { bold });
  });
  return size * 1.55 * 5;
}

const TOTALS = { table: totalsTable, lines: totalsLines };
const totals = (pen, box) => (TOTALS[pen.way.totals] ?? totalsAcross)(pen, box) + pen.size * 0.9;

function legend(pen, { x, y, w }) {
  const { handed, way, size } = pen;
  if (!handed.legend.length) return 0;
  const inset = way.legendTitle ? size * 0.6 : 0;
  const [one, rowHigh] = [wideOf(pen, size * 1.2), size * 1.6];
  let at = x + inset + (way.legendTitle ? pen.width(way.legendTitle, size, true) + size * 0.8 : 0);
  let top = y + inset * 0.7;
  pen.text(way.legendTitle, x + inset, top + rowHigh / 2 + size * 0.35, { bold: true });
  for (const [mark, words] of handed.legend) {
    const wide = one + size * 0.5 + pen.width(words);
    if (at + wide > x + w - inset + 1) [at, top] = [x + inset, top + rowHigh];
    drawMark(pen, mark, at + one / 2, top + rowHigh / 2, size * 1.2);
    pen.text(words, at + one + size * 0.5, top + rowHigh / 2 + size * 0.35);
    at += wide + size * 1.5;
  }
  const high = top + rowHigh + inset * 0.7 - y;
  if (inset) pen.rect(x, y, w, high, { line: way.palette.line, r: way.corner });
  return high + size * 0.7;
}

function notes(pen, { x, y, w }) {
  const size = Math.max(pen.size * 0.78, 6.2);
  let at = y + (pen.handed.footnotes.length ? pen.size * 0.5 : 0);
  for (const text of pen.handed.footnotes) at += pen.para(text, x, at, w, { size, colour: "#333333" }) + size * 0.2;
  return at - y;
}

module.exports = { title, fields, ends, totals, legend, notes };
