// Draw sheets with react-pdf: `draw.mjs FOLDER` takes them as JSON and writes 0.pdf, 1.pdf, ...
import fs from "node:fs";
import path from "node:path";

import { Document, Font, SheetProvider, h, prepared, renderToFile } from "./kit.mjs";
import { SheetPage } from "./layouts.mjs";

function registered(fonts) {
  for (const [family, { normal, bold }] of Object.entries(fonts)) {
    Font.register({ family, fonts: [{ src: normal }, { src: bold, fontWeight: "bold" }] });
  }
  Font.registerHyphenationCallback((word) => [word]);
}

function Sheet({ handed }) {
  const sheet = prepared(handed);
  const page = h(SheetProvider, { value: sheet }, h(SheetPage, { sheet }));
  return h(Document, { creationDate: new Date(0), modificationDate: new Date(0) }, page);
}

const { fonts, documents } = JSON.parse(fs.readFileSync(0, "utf8"));
registered(fonts);
for (const [place, handed] of documents.entries()) {
  await renderToFile(h(Sheet, { handed }), path.join(process.argv[2], `${place}.pdf`));
}
