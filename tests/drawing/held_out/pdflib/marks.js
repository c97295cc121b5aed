"use strict";
// Marks: paths, strokes, glyphs, pictures, shades, forms and embedded pages.
const { hex, lib, mix, round, shade } = require("./kit.js");

// Icons on a square of 24; those that point down are turned or mirrored.
const arc = (r, x, y, way) =>
  `M${x - r} ${y}A${r} ${r} 0 0 ${way} ${x + r} ${y}A${r} ${r} 0 0 ${way} ${x - r} ${y}Z`;
const circle = (r, x = 12, y = 12) => arc(r, x, y, 1);
const hole = (r, x = 12, y = 12) => arc(r, x, y, 0);
const FACE = `${circle(11)}${hole(9.2)}${circle(1.6, 8.2, 9.4)}${circle(1.6, 15.8, 9.4)}`;
const ICONS = {
  arrow: "M12 1.5L21.5 11Q22 13 20 13H15.4V21Q15.4 22.5 14 22.5H10Q8.6 22.5 8.6 21V13H4Q2 13 2.5 11Z",
  triangle: "M13.6 3.4L22.8 19Q23.4 21.5 21 21.5H3Q0.6 21.5 1.2 19L10.4 3.4Q12 1 13.6 3.4Z",
  chevron: "M12 5.5L22.5 16L19.7 18.8L12 11.1L4.3 18.8L1.5 16Z",
  tick: "M2 13.2Q4 10.4 5.6 11.6Q7.6 13.4 9 16.6Q13.6 7.6 21.4 2.6Q22.6 2.4 22.4 3.6Q14.8 11 10.4 21.6Q8.6 23 7.4 21.2Q5.2 15.8 2 13.2Z",
  cross: "M4.6 2.2L12 9.4L19.4 2.2Q22.6 2 21.8 4.8L14.8 12L21.8 19.2Q22.4 22 19.4 21.8L12 14.6L4.6 21.8Q1.6 22 2.2 19.2L9.2 12L2.2 4.8Q1.4 2 4.6 2.2Z",
  thumb: "M2 10.4H5.6V21.6H2ZM7 11.2L11.2 2.6Q12 1 13.6 1.6Q15.6 2.6 15.2 5.4L14.4 9H20.4Q22.6 9 22.4 11.2L20.8 19.6Q20.2 21.6 18.2 21.6H9.4Q7 21.6 7 19.4Z",
  plus: "M9.6 2.5H14.4V9.6H21.5V14.4H14.4V21.5H9.6V14.4H2.5V9.6H9.6Z", minus: "M2.5 9.6H21.5V14.4H2.5Z",
  dash: "M4 10.6H20V13.4H4Z", disc: circle(9.5), ring: `${circle(10)}${hole(6.6)}`,
  square: "M4.5 2.5H19.5Q21.5 2.5 21.5 4.5V19.5Q21.5 21.5 19.5 21.5H4.5Q2.5 21.5 2.5 19.5V4.5Q2.5 2.5 4.5 2.5Z",
  diamond: "M12 1L23 12L12 23L1 12Z", neutral: `${FACE}M7 14.6H17V16.8H7Z`,
  smile: `${FACE}M5.8 13.6Q12 24 18.2 13.6L16.4 12.9Q12 19.4 7.6 12.9Z`,
  frown: `${FACE}M6 18.6Q12 9.4 18 18.6L16.3 19.4Q12 13.4 7.7 19.4Z`,
};
const STROKES = {
  arrow: "M12 22V3M4 11L12 3L20 11", chevron: "M3 17L12 7L21 17", triangle: "M12 3.5L21.5 20.5H2.5Z",
  tick: "M3 13L9.5 20L21.5 4.5", cross: "M4 4L20 20M20 4L4 20", plus: "M12 3V21M3 12H21", minus: "M3 12H21",
  dash: "M5 12H19", ring: circle(8.6), square: "M4 4H20V20H4Z", diamond: "M12 2.5L21.5 12L12 21.5L2.5 12Z",
};
// Glyphs of fonts with signs, thin and fat.
const DEJAVU = {
  arrow_up: "↑⬆", arrow_down: "↓⬇", triangle_up: "▲▲", triangle_down: "▼▼", tick: "✓✔", cross: "✗✘",
  plus: "+✚", minus: "−−", disc: "●●", ring: "○○", square: "■■", diamond: "◆◆", dash: "–—",
};
const SYMBOLA = {
  ...DEJAVU, thumb_up: "👍👍", thumb_down: "👎👎", smile: "🙂😃", frown: "🙁😞", neutral: "😐😐",
  chevron_up: "⮝⮝", chevron_down: "⮟⮟", arrow_up: "⇧⮉", arrow_down: "⇩⮋",
};
const ZAPF = {
  arrow_up: "➜➡", arrow_down: "➜➡", triangle_up: "▲▲", triangle_down: "▼▼", tick: "✓✔", cross: "✗✖",
  disc: "●●", square: "■■", diamond: "◆❖", dash: "❘❘", minus: "❙❙", plus: "✚✚",
};
const SIGNS = { glyph: DEJAVU, symbol: SYMBOLA, zapf: ZAPF };
const TURNS = { arrow_up: 90, arrow_down: -90, dash: 90, minus: 90 }; // of what Zapf has lying or standing
const base = (form) => form.replace(/_(up|down)$/, "");

// Whether a technique has all these shapes.
function draws(technique, shapes) {
  if (SIGNS[technique]) return shapes.every((form) => SIGNS[technique][form]);
  return technique !== "stroke" || shapes.every((form) => form === "disc" || STROKES[base(form)]);
}

// Whatever is drawn stands about the origin, y upwards.
function about(page, x, y, angle, draw) {
  const [c, s] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  page.pushOperators(lib.pushGraphicsState(), lib.concatTransformationMatrix(c, s, -s, c, x, y));
  draw();
  page.pushOperators(lib.popGraphicsState());
}

const ringOf = (ring, r) => ring.map(([x, y], n) => (n ? lib.lineTo : lib.moveTo)(x * r, y * r));
const pathOf = (rings, r) => rings.flatMap((ring) => [...ringOf(ring, r), lib.closePath()]);
const filled = (rings, r, colour) =>
  [lib.setFillingColor(hex(colour)), ...pathOf(rings, r), lib.PDFOperator.of("f*")];
const turns = (mark) => (/_down$/.test(mark.form) ? 180 : 0) + (mark.turned ? 180 : 0);

const WAYS = {
  rings: ({ page }, mark, r, colour) => page.pushOperators(...filled(mark.rings, r, colour)),
  icon({ page }, mark, r, colour) {
    about(page, 0, 0, turns(mark), () => {
      if (mark.form === "thumb_down") page.pushOperators(lib.concatTransformationMatrix(-1, 0, 0, 1, 0, 0));
      page.drawSvgPath(ICONS[base(mark.form)], { x: -r, y: r, scale: r / 12, color: hex(colour), borderWidth: 0 });
    });
  },
  stroke({ page, way }, mark, r, colour) {
    if (mark.form === "disc") return page.drawCircle({ size: r * 0.6, color: hex(colour) });
    const look = { borderWidth: way.stroke, borderColor: hex(colour) };
    if (way.fat) look.borderLineCap = lib.LineCapStyle.Round;
    return about(page, 0, 0, turns(mark), () =>
      page.drawSvgPath(STROKES[base(mark.form)], { x: -r, y: r, scale: r / 12, ...look }));
  },
  shade({ doc, page }, mark, r, colour) {
    page.pushOperators(...pathOf(mark.rings, r), lib.clipEvenOdd(), lib.endPath());
    shade(doc, page, [0, -r, 0, r], mix(colour, "#000000", 0.3), mix(colour, "#ffffff", 0.3));
  },
  form({ doc, page, stock }, mark, r, colour) {
    const made = doc.context.formXObject(filled(mark.rings, 50, colour), { BBox: [-52, -52, 52, 52] });
    const ref = (stock[`form ${mark.key} ${colour}`] ??= doc.context.register(made));
    const name = page.node.newXObject("Mark", ref);
    page.pushOperators(lib.concatTransformationMatrix(r / 50, 0, 0, r / 50, 0, 0), lib.drawObject(name));
  },
};

// A glyph in the middle of its ink, as high or wide as the mark.
function glyph({ page, way, signs }, mark, r, colour) {
  const letter = [...SIGNS[way.technique][mark.form]][way.fat];
  const lying = (way.technique === "zapf" && TURNS[mark.form]) || 0;
  about(page, 0, 0, lying + (mark.turned ? 180 : 0), () => {
    const [left, bottom, right, top] = inkOf(signs, letter);
    const size = (2 * r) / Math.max(right - left, top - bottom, 0.5);
    const place = { x: (-size * (left + right)) / 2, y: (-size * (bottom + top)) / 2, size };
    page.drawText(letter, { ...place, font: signs, color: hex(colour) });
  });
}

// The box of a letter's ink, in parts of its size; roughly, of the font that every reader has.
function inkOf(font, letter) {
  const kit = font.embedder.font;
  if (!kit.layout) return [0.03, 0, font.widthOfTextAtSize(letter, 1) - 0.03, 0.69];
  const { minX, minY, maxX, maxY } = kit.layout(letter).glyphs[0].bbox;
  return [minX, minY, maxX, maxY].map((v) => v / kit.unitsPerEm);
}

const GROUNDS = {
  disc: circle(11.6), rounded: "M4 0.5H20L23.5 4V20L20 23.5H4L0.5 20V4Z",
  shield: "M1.5 1.5H22.5V12Q22.5 20 12 23.6Q1.5 20 1.5 12Z",
  hexagon: "M12 0.2L22.6 6.1V17.9L12 23.8L1.4 17.9V6.1Z",
};

function shape(canvas, mark, r, colour) {
  const draw = SIGNS[canvas.way.technique] ? glyph : WAYS[canvas.way.technique] ?? WAYS.icon;
  draw(canvas, mark, r, colour);
}

function figure(canvas, mark, r) {
  if (canvas.handed.family !== "badge" || mark.absent) return shape(canvas, mark, r * (mark.absent ? 0.8 : 0.95), mark.colour);
  const { way, page } = canvas;
  const place = { x: -r, y: r, scale: r / 12, color: hex(mark.colour), borderWidth: 0 };
  about(page, 0, 0, mark.turned ? 180 : 0, () => page.drawSvgPath(GROUNDS[way.badge], place));
  return shape(canvas, mark, r * 0.68, "#ffffff");
}

// What has to be embedded before anything is drawn.
async function stocked({ doc, handed, way }) {
  const stock = { smudge: await doc.embedPng(handed.smudge) };
  for (const [key, data] of Object.entries(handed.pictures[way.technique] ?? {}))
    stock[key] = await (way.technique === "png" ? doc.embedPng(data) : doc.embedJpg(data));
  if (way.technique !== "page") return stock;
  const others = [...handed.totals.map((row) => row.mark), ...handed.legend.map(([mark]) => mark)];
  const all = [...handed.rows.flatMap((row) => row.marks), ...others, handed.result.mark];
  for (const mark of all.filter((one) => one?.rings.length)) {
    if (stock[mark.key]) continue;
    const small = await lib.PDFDocument.create();
    const page = small.addPage([48, 48]);
    about(page, 24, 24, 0, () => figure({ doc: small, page, handed, way }, mark, 23));
    [stock[mark.key]] = await doc.embedPdf(await small.save());
  }
  return stock;
}

const widest = (pen) => pen.widest(pen.handed.words, true) * 0.92;

// How wide one mark is in a line of this height.
function wideOf(pen, high) {
  const { family, words } = pen.handed;
  const word = words.length ? widest(pen) + pen.size * (family === "pill" ? 1.5 : 0.2) : 0;
  return Math.max(word, family === "ground" ? high * 1.5 : high);
}

const PILLS = {
  solid: (w, h) => round(w, h, h / 2), outline: (w, h) => round(w, h, h / 2), soft: (w, h) => round(w, h, h / 4),
  tag: (w, h) => `M${h / 3} 0H${w}V${h}H${h / 3}L0 ${h / 2}Z`,
  ribbon: (w, h) => `M0 0H${w}L${w - h / 4} ${h / 2}L${w} ${h}H0Z`,
  lozenge: (w, h) => `M${h / 3} 0H${w - h / 3}L${w} ${h / 2}L${w - h / 3} ${h}H${h / 3}L0 ${h / 2}Z`,
};

// What is written: on a ground of its own, in a box, or in its colour alone.
function written(pen, mark, cx, cy) {
  const { size, way, handed } = pen;
  let colour = mark.absent ? "#444444" : mark.colour;
  const bold = !mark.absent && (way.fat || handed.family !== "word");
  if (handed.family === "pill" && !mark.absent) {
    const [w, h] = [widest(pen) + size * 1.4, size * 1.28];
    const fill = way.pill === "soft" ? mix(colour, "#ffffff", 0.7) : colour;
    const look = way.pill === "outline" ? { borderColor: hex(colour), borderWidth: 1.2 } : { color: hex(fill) };
    pen.page.drawSvgPath(PILLS[way.pill](w, h), { x: cx - w / 2, y: pen.high - cy + h / 2, ...look });
    colour = { soft: mix(colour, "#000000", 0.6), outline: "#222222" }[way.pill] ?? mark.ink;
  } else if (handed.family === "letter" && way.letter !== "plain" && !mark.absent) {
    const [r, solid] = [size * 0.66, way.letter === "solid"];
    const look = solid ? { fill: colour } : { line: colour, width: 0.9 };
    pen.rect(cx - r, cy - r, 2 * r, 2 * r, { ...look, r: way.letter === "round" ? r : 1 });
    if (solid) colour = "#ffffff";
  }
  const high = size * (handed.family === "letter" && way.letter === "plain" && !mark.absent ? 1.15 : 0.92);
  pen.text(mark.word, cx, cy + high * 0.35, { size: high, bold, colour, align: 0.5 });
}

// One mark about a point, from the upper left corner of the page.
function drawMark(pen, mark, cx, cy, high) {
  if (pen.dry || !mark) return;
  const { page, stock, way } = pen;
  const r = (high / 2) * (mark.smudged ? 1.3 : 1);
  const image = stock[mark.smudged ? "smudge" : mark.key];
  const place = { x: cx - r, y: pen.high - cy - r, width: 2 * r, height: 2 * r };
  if (mark.smudged) page.drawImage(image, place);
  else if (mark.word) written(pen, mark, cx, cy);
  else if (mark.form === "ground")
    pen.rect(cx - r * 1.5, cy - r * 0.85, r * 3, r * 1.7, { fill: mark.colour, r: way.corner });
  else if (image) page[way.technique === "page" ? "drawPage" : "drawImage"](image, place);
  else about(page, cx, pen.high - cy, 0, () => figure(pen, mark, r));
}

module.exports = { draws, drawMark, stocked, wideOf };
