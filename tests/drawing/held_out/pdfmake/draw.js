// Draw documents of pdfmake: `draw.js FOLDER` takes a JSON list of them and writes 0.pdf, 1.pdf, ...
"use strict";

const fs = require("fs");
const path = require("path");
const pdfmake = require("pdfmake");

// Widths of rules: at the top, under the head, between rows, at the bottom, at the sides, between
// columns; the padding of cells; and the colour.
function ruled({ rules: [top, head, row, bottom, side, column], pad, colour }) {
  const across = (i, { table }) =>
    i === 0 ? top : i === table.body.length ? bottom : i === table.headerRows ? head : row;
  return {
    hLineWidth: across,
    vLineWidth: (i, { table }) => (i % table.widths.length === 0 ? side : column),
    hLineColor: () => colour,
    vLineColor: () => colour,
    paddingLeft: () => pad[0],
    paddingRight: () => pad[0],
    paddingTop: () => pad[1],
    paddingBottom: () => pad[1],
  };
}

function prepared(node) {
  for (const [key, value] of Object.entries(node)) {
    if (key === "layout") node.layout = ruled(value);
    else if (value && typeof value === "object") prepared(value);
  }
  return node;
}

async function main() {
  const { fonts, documents } = JSON.parse(fs.readFileSync(0, "utf8"));
  pdfmake.setFonts(fonts);
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
  for (const [place, document] of documents.entries()) {
    document.info = { creationDate: new Date(0) };
    await pdfmake.createPdf(prepared(document)).write(path.join(process.argv[2], `${place}.pdf`));
  }
}

main();
