"use strict";
// Draw sheets with pdf-lib: `draw.js FOLDER` takes them as JSON and writes 0.pdf, 1.pdf, ...
const fs = require("node:fs");
const path = require("node:path");
const fontkit = require("@pdf-lib/fontkit");

const { NoRoom, Pen, lib } = require("./kit.js");
const { draws, stocked } = require("./marks.js");
const { title, fields, ends, totals, legend, notes } = require("./parts.js");
const { states } = require("./tables.js");

// What the maker of such a service could have chosen.
const PALETTES = [
  ["#12355b", "#e8eef5", "#9fb1c6", "#46566a"], ["#2d2d2d", "#eeeeec", "#8c8c88", "#505050"],
  ["#004494", "#eaf1fb", "#8fa9cf", "#404f66"], ["#3c4f2f", "#eff3ea", "#a8b59b", "#4c5646"],
  ["#6b2737", "#f7eeef", "#c4a3aa", "#5f4b50"], ["#4b3f72", "#f0eef7", "#aea6c8", "#544e68"],
  ["#000000", "#f2f2f2", "#000000", "#333333"],
].map(([accent, tint, line, muted]) => ({ accent, tint, line, muted }));
const WAYS = {
  font: ["Helvetica", "Helvetica", "TimesRoman", "TimesRoman", "Liberation Sans", "Liberation Serif",
    "Liberation Sans Narrow", "DejaVu Sans Condensed", "DejaVu Serif", "Roboto", "Roboto Condensed",
    "Open Sans", "Lato", "P052", "C059"],
  size: [8.5, 9, 9.5, 10, 10.5, 11], margin: [26, 34, 40, 46, 54, 62], palette: PALETTES,
  title: ["Voting result", "Result of the vote", "Record of the vote", "Council vote", "VOTE", ""],
  titleWay: ["band", "band", "rule", "centred", "tab", "letterhead", "plain"],
  frame: ["", "", "", "square", "round"], foot: ["", "number", "both", "middle"],
  capitals: [false, false, true], colon: [":", ":", ""], empty: ["", "", "–", "none"],
  dateAt: ["first", "end", "end", "own"], resultAt: ["fields", "own", "own", "totals"],
  result: ["line", "box", "banner", "stamp"],
  fields: ["listed", "grid", "ruled", "above", "boxes", "inline"],
  totals: ["table", "table", "across", "strip", "lines"],
  legendTitle: ["", "Legend:", "Key:"],
  states: ["table", "table", "table", "table", "leaders", "tiles", "matrix"], blocks: [1, 2, 2, 3],
  columns: ["nfm", "nfm", "nmf", "mnf", "fnm", "mfn"], extra: ["", "", "", "#", "c"],
  rules: ["none", "rows", "rows", "grid", "dotted", "frame", "columns"], rule: [0.4, 0.6, 0.8],
  zebra: [false, false, true], head: ["accent", "tint", "bold", "line", "muted"],
  nameBold: [false, false, true], figureAt: [1, 1, 0.5], tall: [1.5, 1.7, 1.95, 2.35],
  tile: ["line", "tint", "shadow"], across: [3, 3, 4], dots: ["dots", "dashes", "fine"],
  ground: ["cell", "cell", "row", "edge", "inset"], corner: [0, 2, 4],
  technique: ["icon", "icon", "rings", "stroke", "stroke", "shade", "form", "page",
    "glyph", "symbol", "symbol", "zapf", "zapf", "png", "jpeg"],
  fat: [0, 1], stroke: [1.3, 1.7, 2.2],
  badge: ["disc", "disc", "rounded", "shield", "hexagon"],
  pill: ["solid", "outline", "soft", "tag", "ribbon", "lozenge"],
  letter: ["plain", "boxed", "round", "solid"],
};
// Parts one below the other; answers with their height.
function stack(pen, list, { x, y, w }) {
  return list.reduce((high, part) => high + part(pen, { x, y: y + high, w }), 0);
}

// Two stacks side by side.
const beside = (left, right, part) => (pen, { x, y, w }) => {
  const gap = pen.size * 2;
  const room = (w - gap) * part;
  const first = stack(pen, left, { x, y, w: room });
  return Math.max(first, stack(pen, right, { x: x + room + gap, y, w: w - gap - room }));
};

const beneath = [totals, ends, legend, notes];
const small = { totals: ["table", "table", "lines"] };
const narrow = { ...small, states: ["table", "table", "leaders"], blocks: [1, 1, 2] };
const panel = { ...narrow, fields: ["above", "inline"], states: ["table", "leaders", "tiles"], across: [2], frame: [""] };
const wide = { ...narrow, states: ["table", "table", "tiles", "leaders"], blocks: [2, 2, 3] };
// What stands above, below and beside the states, and to which ways that is bound.
const LAYOUTS = {
  plain: { top: [title, fields, ends, totals, legend], bottom: [notes], ways: {} },
  reverse: { top: [title, fields], bottom: [totals, legend, ends, notes], ways: {} },
  pair: { top: [title, beside([fields], [totals, ends], 0.52), legend], bottom: [notes], ways: small },
  low: { top: [title, fields], bottom: [beside([totals], [ends, legend, notes], 0.54)], ways: small },
  side: { top: [title, fields], column: beneath, part: 0.4, bottom: [], ways: narrow },
  panel: { top: [], column: [title, fields, ...beneath], part: 0.43, bottom: [], ways: panel },
  tail: { top: [title, totals, legend], bottom: [fields, ends, notes], ways: { blocks: [1, 2, 2] } },
  wide: { top: [title, fields], column: beneath, part: 0.31, bottom: [], ways: wide },
  strip: { top: [title, fields, totals, legend], bottom: [ends, notes],
    ways: { totals: ["across", "strip"], fields: ["above", "boxes"], blocks: [2, 3, 3] } },
};

function wayOf(handed) {
  const throws = [...handed.dice];
  const dice = { pick: (list) => list[Math.floor(throws.pop() * list.length)], chance: (p) => throws.pop() < p };
  const layout = dice.pick(Object.keys(LAYOUTS));
  const way = { layout };
  for (const [name, list] of Object.entries({ ...WAYS, ...LAYOUTS[layout].ways })) way[name] = dice.pick(list);
  const flat = layout === "wide" || (["strip", "panel"].includes(layout) && dice.chance(0.6));
  const paper = dice.chance(0.67) ? [595.28, 841.89] : [612, 792];
  way.paper = flat ? paper.reverse() : paper;
  way.turned = flat && dice.chance(0.4);
  way.cropped = dice.chance(0.2);
  way.left = dice.chance(0.5);
  // What does not go together is chosen otherwise.
  const { family } = handed;
  if (handed.coded && way.extra === "c") way.extra = "";
  if (!draws(way.technique, handed.shapes)) way.technique = way.fat ? "icon" : "rings";
  if (family === "badge" && ["png", "jpeg", "shade"].includes(way.technique)) way.technique = "icon";
  const alone = handed.trap || ["word", "pill", "letter", "ground", "badge"].includes(family);
  if (way.states === "matrix" && alone) way.states = "table"; // its columns say what the marks say
  if (way.states === "matrix") way.blocks = flat ? 2 : 1;
  if (family === "ground") way.zebra = false;
  if (family === "ground" && way.ground === "edge") Object.assign(way, { columns: "mnf", extra: "" });
  if (way.states === "leaders") {
    const last = way.columns.startsWith("m") ? "mnf" : "nfm";
    Object.assign(way, { columns: last, extra: "", rules: "none", zebra: false, figureAt: 1 });
  }
  if (layout === "panel" || layout === "side") way.blocks = flat ? way.blocks : 1;
  if (way.blocks === 3 && !flat) Object.assign(way, { extra: "", font: way.fat ? "Liberation Sans Narrow" : "Roboto Condensed" });
  if (way.resultAt === "totals" && way.totals !== "table") way.resultAt = "own";
  return way;
}

const SCALES = [1, 0.94, 0.88, 0.82, 0.76];
const WHOLE = new Set(["Roboto", "Roboto Condensed"]); // fontkit's subsets of them lack glyphs
const STANDARD = {
  Helvetica: ["Helvetica", "Helvetica-Bold", "Liberation Sans"],
  TimesRoman: ["Times-Roman", "Times-Bold", "Liberation Serif"],
};
const bytesOf = {};

function laid(pen, [wide, high]) {
  const { way, size, handed } = pen;
  const { margin: edge } = way;
  const [frame, foot] = [way.frame ? size : 0, way.foot ? size * 1.5 : 0];
  const [x, w, gap] = [edge + frame, wide - 2 * (edge + frame), size * 2];
  const lowest = high - edge - frame - foot;
  const out = size * 0.6;
  const look = { line: way.palette.line, width: 1, r: way.frame === "round" ? 8 : 0 };
  if (frame) pen.rect(x - out, edge + frame - out, w + 2 * out, lowest - edge - frame + 2 * out, look);
  const { top, bottom, column, part } = LAYOUTS[way.layout];
  const y = edge + frame + stack(pen, top, { x, y: edge + frame, w });
  const below = pen.dryly((dry) => stack(dry, bottom, { x, y: 0, w }));
  const box = { x, y, w, h: lowest - y - below - size };
  if (column) {
    const side = (w - gap) * part;
    const left = way.left ? x : x + w - side;
    const ground = { fill: way.palette.tint };
    if (way.layout === "panel" && way.zebra)
      pen.rect(left - size * 0.8, y - size * 0.8, side + size * 1.6, lowest - y + size * 1.6, ground);
    if (stack(pen, column, { x: left, y, w: side }) > lowest - y) throw new NoRoom("column");
    Object.assign(box, { x: way.left ? x + side + gap : x, w: w - side - gap });
  }
  stack(pen, bottom, { x, y: y + states(pen, box) + size, w });
  const small = { size: size * 0.85, colour: way.palette.muted };
  const put = (words, at, align) => pen.text(words, at, high - edge, { ...small, align });
  if (way.foot === "middle") put(`${handed.number}  ${handed.language}`, wide / 2, 0.5);
  if (way.foot === "number" || way.foot === "both") put(handed.number, edge, 0);
  if (way.foot === "both") put(handed.language, wide - edge, 1);
}

// Fonts of plain and of bold letters; what the standard ones lack, others have.
async function fontsOf(doc, way, embedded) {
  const [plain, bold, more] = STANDARD[way.font] ?? [null, null, way.font];
  const made = async (font) => Object.assign(font, { letters: new Set(font.getCharacterSet()) });
  const lists = [plain, bold].map(async (standard, n) => {
    const found = standard ? [await made(await doc.embedFont(standard))] : [];
    return [...found, await made(await embedded(more, n)), await made(await embedded("DejaVu Sans", n))];
  });
  return Promise.all(lists);
}

async function drawn(handed, way, size, files) {
  const doc = await lib.PDFDocument.create();
  doc.registerFontkit(fontkit);
  doc.setCreationDate(new Date(0));
  doc.setModificationDate(new Date(0));
  const [wide, high] = way.paper;
  const page = doc.addPage(way.turned ? [high, wide] : [wide, high]);
  if (way.turned) page.setRotation(lib.degrees(90));
  if (way.turned) page.pushOperators(lib.concatTransformationMatrix(0, 1, -1, 0, high, 0));
  const { width, height } = page.getSize();
  if (way.cropped) page.setMediaBox(-14, -14, width + 28, height + 28);
  if (way.cropped) page.setCropBox(0, 0, width, height);
  const embedded = (name, n) =>
    doc.embedFont((bytesOf[files[name][n]] ??= fs.readFileSync(files[name][n])), { subset: !WHOLE.has(name) });
  const pen = new Pen(doc, page, high, await fontsOf(doc, way, embedded), handed, way, size);
  const signs = { glyph: "DejaVu Sans", symbol: "Symbola" }[way.technique];
  pen.signs = signs ? await embedded(signs, 0) : await doc.embedFont(lib.StandardFonts.ZapfDingbats);
  pen.stock = await stocked(pen);
  laid(pen, way.paper);
  return doc.save();
}

// In the largest scale at which all of it finds room; nothing where there is none.
async function sheet(handed, files) {
  Math.random = () => handed.dice[0]; // for names of subsets
  const way = wayOf(handed);
  for (const scale of SCALES) {
    const size = Math.max(handed.least, way.size * scale);
    const pdf = await drawn(handed, way, size, files).catch((error) => {
      if (!(error instanceof NoRoom)) throw error;
    });
    if (pdf) return pdf;
  }
  return new Uint8Array();
}

(async () => {
  const { fonts, sheets } = JSON.parse(fs.readFileSync(0, "utf8"));
  for (const [place, handed] of sheets.entries())
    fs.writeFileSync(path.join(process.argv[2], `${place}.pdf`), await sheet(handed, fonts));
})();
