// Draw pages with pdfjs: `node press.js FOLDER`, which takes a JSON list of pages: trees of cells,
// tables, words, operators and pictures. It knows nothing of this project.
const fs = require("fs");
const pdf = require("pdfjs");

const [, , folder] = process.argv;
const pages = JSON.parse(fs.readFileSync(0, "utf8"));
const fonts = {}, pictures = {};

function fontOf(file) {
  if (!fonts[file]) {
    const made = (fonts[file] = new pdf.Font(fs.readFileSync(file)));
    // Newer readers of fonts keep names by platform, and fail at what they do not know of a font;
    // pages are written letter by letter anyhow.
    const { font } = made;
    if (!font.names.fontFamily) font.names = font.names.windows || font.names.macintosh;
    font.stringToGlyphs = (said) => [...said].map((letter) => font.charToGlyph(letter));
  }
  return fonts[file];
}
const pictureOf = (data) =>
  (pictures[data] = pictures[data] || new pdf.Image(Buffer.from(data, "base64")));
const colour = (said) => (said ? parseInt(said.slice(1), 16) : undefined);

// How far below the top of a cell its first line of words stands.
const baseline = (page) =>
  fontOf(page.fonts.plain).instance().lineHeight(page.size, true) * page.leading;

// How high a line of words is: one of nothing but blanks has no height of its own.
const line = (page) =>
  baseline(page) - fontOf(page.fonts.plain).instance().descent(page.size) * page.leading;

function options(page, said) {
  const found = { ...said };
  if (said.lined) found.minHeight = line(page) + (said.paddingTop || 0) + (said.paddingBottom || 0);
  if (said.font) found.font = fontOf(page.fonts[said.font]);
  for (const name of Object.keys(said)) {
    if (/[cC]olor$/.test(name)) found[name] = colour(said[name]);
  }
  return found;
}

function addTable(page, parent, node) {
  const { widths, across, down, line: ink } = node.table;
  const last = node.rows.length;
  const upright = { borderVerticalWidths: down, borderVerticalColors: [...widths, 0].map(() => colour(ink)) };
  const level = { borderHorizontalWidths: (n) => across[Math.min(n, last)] };
  const table = parent.table({
    widths, ...(down && upright), ...(across && { ...level, borderHorizontalColor: colour(ink) }),
  });
  for (const row of node.rows) {
    const made = table.row(options(page, row.opts));
    for (const cell of row.cells) {
      const one = made.cell(options(page, cell.opts));
      cell.of.forEach((inner) => add(page, one, inner));
    }
  }
}

function add(page, parent, node) {
  if (node.table) return addTable(page, parent, node);
  if (node.cell) {
    const cell = parent.cell(options(page, node.cell));
    node.of.forEach((inner) => add(page, cell, inner));
  } else if (node.text) {
    const text = parent.text(options(page, node.opts));
    for (const run of node.text) text.add(run.said, options(page, run.opts));
  } else if (node.draw) {
    const at = (x, y) => `${(x + node.x).toFixed(2)} ${(y - baseline(page) + node.up).toFixed(2)}`;
    parent.op((x, y) => [`q 1 0 0 1 ${at(x, y)} cm ${node.draw} Q`]);
  } else if (node.picture) {
    const opts = { wrap: false, width: node.side, height: node.side };
    parent.op((x, y) => {  // Where the picture belongs is known when its turn comes.
      opts.x = x + node.x - node.side / 2;
      opts.y = y - baseline(page) + node.up + node.side / 2;
      return [""];
    });
    parent.image(pictureOf(node.picture), opts);
  }
}

async function draw(page, number) {
  const doc = new pdf.Document({
    width: page.width, height: page.height, padding: page.margin, font: fontOf(page.fonts.plain),
    fontSize: page.size, lineHeight: page.leading,
  });
  if (page.foot) add(page, doc.footer(), page.foot);
  page.of.forEach((node) => add(page, doc, node));
  fs.writeFileSync(`${folder}/${number}.pdf`, await doc.asBuffer());
}

(async () => {
  for (const [number, page] of pages.entries()) await draw(page, number);
})();
