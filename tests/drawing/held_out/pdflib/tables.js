"use strict";
// Tables, drawn by hand: a head, rows of cells, grounds and rules; and the Member States in tables,
// perhaps with leaders or a column for each kind, or in tiles.
const { NoRoom, mix } = require("./kit.js");
const { drawMark, wideOf } = require("./marks.js");

const WHITE = "#ffffff";

// Marks side by side about a point.
function drawMarks(pen, marks, cx, cy, high) {
  const one = wideOf(pen, high) + pen.size * 0.4;
  marks.forEach((mark, n) => drawMark(pen, mark, cx + (n - (marks.length - 1) / 2) * one, cy, high));
}

// Mark and word of the result, from a left side about a middle.
function drawResult(pen, x, cy, size = pen.size) {
  const { word, mark } = pen.handed.result;
  drawMark(pen, mark, x + size * 0.65, cy, size * 1.25);
  pen.text(word, x + (mark ? size * 1.75 : 0), cy + size * 0.35, { size, bold: true });
}

// A cell is {t, align, bold, colour, marks, fill, shape, indent, result}; all rows are as high as
// `high`, or as their words need.
function grid(pen, { x, y, widths, head, rows, high, rules = pen.way.rules, zebra = pen.way.zebra }) {
  const { way, size } = pen;
  const { accent, tint, line, muted } = way.palette;
  const inset = size * 0.45;
  const lefts = widths.map((_, n) => widths.slice(0, n).reduce((sum, one) => sum + one, x));
  const wide = lefts[widths.length - 1] + widths[widths.length - 1] - x;
  const room = (n) => widths[n] - 2 * inset;
  const put = (n, { align = 0, indent = 0, ...look }, lines, cy, fitted) =>
    lines.forEach((words, k) => {
      const at = lefts[n] + inset + indent + align * (room(n) - indent);
      const base = cy + size * (0.35 + 1.12 * (k - (lines.length - 1) / 2));
      pen.text(words, at, base, { ...look, align, room: fitted && room(n) - indent + 0.1 });
    });
  let at = y;
  if (head) {
    const folded = head.map(({ t }, n) => (t ? pen.fold(t, room(n) + size * 0.2, size, true) : []));
    const tall = size * (0.65 + 1.12 * Math.max(...folded.map((lines) => lines.length)));
    const [fill, colour] = [{ accent, tint }[way.head], { accent: WHITE, muted }[way.head]];
    if (fill) pen.rect(x, y, wide, tall, { fill });
    else pen.line(x, y + tall, x + wide, y + tall, way.head === "line" ? { colour: accent, width: 1.4 } : {});
    head.forEach((cell, n) => put(n, { ...cell, bold: true, colour }, folded[n], y + tall / 2));
    at += tall;
  }
  for (const [k, row] of rows.entries()) {
    const folds = !high || high > size * 2.2;
    const lines = row.map(({ t = "", bold, indent = 0 }, n) =>
      folds && pen.width(t, size, bold) > room(n) - indent ? pen.fold(t, room(n) - indent, size, bold) : [t]);
    const tall = high ?? size * (1.12 * Math.max(...lines.map((list) => list.length)) + (rules === "none" ? 0.25 : 0.6));
    const cy = at + tall / 2;
    if (zebra && k % 2) pen.rect(x, at, wide, tall, { fill: tint });
    row.forEach((cell, n) => {
      const less = cell.shape === "inset" ? size * 0.22 : 0;
      const [left, look] = [lefts[n] + less, { fill: cell.fill, r: less && way.corner }];
      if (cell.fill) pen.rect(left, at + less, widths[n] - 2 * less, tall - 2 * less, look);
      if (cell.result) drawResult(pen, lefts[n] + inset, cy);
      const middle = cell.t === undefined ? widths[n] / 2 : inset + (cell.indent - size * 0.6) / 2;
      drawMarks(pen, cell.marks ?? [], lefts[n] + middle, cy, cell.high);
      put(n, cell, lines[n], cy, true);
    });
    at += tall;
    const under = { colour: mix(line, WHITE, 0.15), dash: rules === "dotted" ? [0.8, 2] : undefined };
    if (["rows", "grid", "dotted"].includes(rules)) pen.line(x, at, x + wide, at, under);
  }
  if (rules === "grid" || rules === "columns") for (const left of lefts.slice(1)) pen.line(left, y, left, at);
  if (["grid", "frame", "columns"].includes(rules)) pen.rect(x, y, wide, at - y, { line });
  return at - y;
}

function blocksOf({ handed: { rows }, way }) {
  const length = Math.ceil(rows.length / way.blocks);
  return [...Array(way.blocks).keys()].map((n) => rows.slice(n * length, (n + 1) * length));
}

// How wide the place of the marks is.
function marksWide(pen, high) {
  const most = Math.max(...pen.handed.rows.map((row) => row.marks.length));
  return wideOf(pen, high) * most + (most > 1 ? pen.size * 0.5 : 0);
}
const groundOf = (row) => row.marks.find((mark) => mark.form === "ground" && !mark.smudged);

function table(pen, { x, y, w, h }) {
  const { handed, way, size } = pen;
  const blocks = blocksOf(pen);
  const gap = size * 1.8;
  const edge = handed.family === "ground" && way.ground === "edge";
  const [names, figures, vote] = handed.statesHead;
  const heads = { n: names, f: figures, m: edge ? "" : vote, "#": "No", c: "Code" };
  handed.totals.slice(0, 4).forEach((row, n) => (heads[n] = row.label));
  let keys = [...(way.extra === "#" ? "#" : ""), ...way.columns];
  if (way.extra === "c") keys.splice(keys.indexOf("n"), 0, "c");
  if (way.states === "matrix") keys = [..."nf012", ...(handed.absent ? "3" : "")];
  const text = { f: handed.rows.map((row) => row.figure) };
  const widths = keys.map((key) => {
    const inside = Math.max(pen.widest(heads[key].split(" "), true), pen.widest(text[key] ?? []));
    if (key === "m") return edge ? size * 0.9 : Math.max(inside, marksWide(pen, size * 1.75)) + size;
    return (key < "4" ? Math.max(inside, size * 1.6) : inside) + size;
  });
  const at = keys.indexOf("n");
  const others = widths.reduce((sum, one, n) => sum + (n === at ? 0 : one), 0);
  let wide = (w - gap * (blocks.length - 1)) / blocks.length;
  const bare = way.rules === "none" && !way.zebra;
  const name = pen.widest(handed.rows.map((row) => row.name), way.nameBold);
  const compact = others + name + size * (bare ? 1.5 : 6);
  if (compact < wide && (way.blocks === 1 || bare)) wide = compact;
  widths[at] = wide - others;
  if (widths[at] < pen.widest(heads.n.split(" "), true) + size) throw new NoRoom("names");
  const align = { f: way.figureAt, n: 0, c: 0 };
  const head = keys.map((key) => ({ t: heads[key], align: align[key] ?? 0.5 }));
  const rowHigh = Math.min(way.tall * size, (h - size * 3.6) / blocks[0].length);
  if (rowHigh < size * 1.24) throw new NoRoom("rows");
  const cells = (row) => {
    const ground = groundOf(row);
    const whole = ground && way.ground === "row" ? { fill: ground.colour, colour: ground.ink } : {};
    const [column, high] = [String(row.column), Math.min(rowHigh * handed.part, size * 1.75)];
    const found = {
      n: { t: row.name, bold: way.nameBold }, f: { t: row.figure, align: way.figureAt },
      c: { t: row.state }, "#": { t: String(handed.rows.indexOf(row) + 1), align: 0.5 },
      m: ground ? { fill: ground.colour, shape: way.ground } : { marks: row.marks, high },
    };
    return keys.map((key) => ({ ...(found[key] ?? { marks: key === column ? row.marks : [], high }), ...whole }));
  };
  const start = x + (way.blocks === 1 && way.left && way.layout === "plain" ? (w - wide) / 2 : 0);
  const high = blocks.map((rows, n) => {
    const left = start + n * (wide + gap);
    const used = grid(pen, { x: left, y, widths, head, rows: rows.map(cells), high: rowHigh });
    const names = left + (at ? widths[0] : 0) + size;
    const first = y + used - rowHigh * (rows.length - 0.5) + size * 0.3;
    const end = names + widths[at] + widths[at + 1] - size * 1.45;
    if (way.states === "leaders") rows.forEach((row, k) => leader(pen, row, names, end, first + k * rowHigh));
    return used;
  });
  return Math.max(...high);
}

// Dots or a thin line between a name and its figure.
function leader(pen, row, from, to, y) {
  const dash = { dots: [0.9, 2.4], dashes: [3, 2.4] }[pen.way.dots];
  const start = from + pen.width(row.name, pen.size, pen.way.nameBold);
  const end = to - pen.width(row.figure) - pen.size * 0.5;
  const look = { colour: pen.way.palette.muted, width: 0.5, dash };
  if (row.figure && end - start > pen.size) pen.line(start, y, end, y, look);
}

// A card for each state, read from line to line.
function tiles(pen, { x, y, w, h }) {
  const { handed, way, size } = pen;
  const gap = size * 0.55;
  const wide = (w - gap * (way.across - 1)) / way.across;
  const lines = Math.ceil(handed.rows.length / way.across);
  const high = Math.min(size * 3.1, (h - size * 1.5) / lines - gap);
  if (high < size * 2.35) throw new NoRoom("tiles");
  const of = Math.min(high * handed.part * 0.8, size * 1.9);
  const place = Math.max(marksWide(pen, of), size * 2);
  const look = { colour: way.palette.muted, size: size * 0.86, room: w };
  pen.text(handed.statesHead.join("  ·  "), x, y + size, look);
  handed.rows.forEach((row, n) => {
    const left = x + (n % way.across) * (wide + gap);
    const top = y + size * 1.5 + Math.floor(n / way.across) * (high + gap);
    const ground = groundOf(row);
    const whole = ground && way.ground !== "edge" && way.ground !== "inset";
    const r = way.corner;
    if (way.tile === "shadow") pen.rect(left + 1.4, top + 1.4, wide, high, { fill: "#c9ccd1", r });
    const plain = way.tile === "tint" ? { fill: way.palette.tint, r } : { line: way.palette.line, fill: WHITE, r };
    pen.rect(left, top, wide, high, whole ? { fill: ground.colour, r } : plain);
    const first = way.columns.startsWith("m") && !whole;
    const inset = size * 0.6;
    const at = left + inset + (first ? place + inset * 0.6 : 0);
    const room = wide - 2 * inset - (whole ? 0 : place + inset * 0.6);
    const colour = whole ? ground.ink : undefined;
    pen.text(row.name, at, top + high / 2 - size * 0.22, { bold: way.nameBold, colour, room });
    pen.text(row.figure, at, top + high / 2 + size * 0.98, { colour });
    const cx = first ? left + inset + place / 2 : left + wide - inset - place / 2;
    const strip = { fill: ground?.colour, r };
    if (ground && !whole) pen.rect(cx - place * 0.4, top + high / 2 - of / 2, place * 0.8, of, strip);
    else if (!ground) drawMarks(pen, row.marks, cx, top + high / 2, of);
  });
  return size * 1.5 + lines * (high + gap);
}

const states = (pen, box) => (pen.way.states === "tiles" ? tiles : table)(pen, box);

module.exports = { WHITE, drawResult, grid, states };
