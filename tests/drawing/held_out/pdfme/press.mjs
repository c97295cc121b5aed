// Generate pages with pdfme: `press.mjs FOLDER`, which takes a JSON list of them.

import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const PT = 25.4 / 72;

// Modules of all are found by NODE_PATH, which only requests of the old kind look at.
async function load(name) {
  const require = createRequire(import.meta.url);
  const roots = (process.env.NODE_PATH ?? '').split(path.delimiter);
  for (const root of [...roots, ...require.resolve.paths(name)]) {
    const file = path.join(root, name, 'dist', 'index.js');
    if (fs.existsSync(file)) return import(pathToFileURL(file));
  }
  throw new Error(`${name} is not installed`);
}

const box = (wide) => ({ top: wide, right: wide, bottom: wide, left: wide });
const sides = (wide, said) =>
  Object.fromEntries(['top', 'right', 'bottom', 'left'].map((side) => [side, said.includes(side[0]) ? wide : 0]));

const MAKERS = {
  field: (one) => ({
    type: 'text', content: one.text, fontName: one.font, fontSize: one.size, lineHeight: one.leading,
    characterSpacing: one.spacing ?? 0, fontColor: one.colour, alignment: one.at,
    verticalAlignment: one.valign, backgroundColor: one.fill ?? '', rotate: one.rotate ?? 0,
  }),
  list: (one) => ({
    type: 'list', content: JSON.stringify(one.items), fontName: one.font, fontSize: one.size,
    lineHeight: one.leading, fontColor: one.colour, alignment: 'left', verticalAlignment: 'top',
    characterSpacing: 0, backgroundColor: '',
  }),
  box: (one) => ({
    type: one.round === 'full' ? 'ellipse' : 'rectangle', content: '', color: one.fill ?? '',
    borderColor: one.line ?? '', borderWidth: one.line ? one.thick * PT : 0,
    radius: one.round === 'full' ? 0 : (one.round ?? 0) * PT,
  }),
  rule: (one) => ({ type: 'line', content: '', color: one.colour }),
  svg: (one) => ({ type: 'svg', content: one.svg }),
  image: (one) => ({ type: 'image', content: one.url }),
  choice: (one) => ({
    type: one.form, content: String(one.chosen), color: one.colour,
    ...(one.form === 'radioGroup' ? { group: one.group } : {}),
  }),
  code: (one) => ({
    type: one.form, content: one.text, backgroundColor: '#ffffff', barColor: '#000000',
    ...(one.form === 'code128' ? { textColor: '#000000', includetext: false } : {}),
  }),
  table: (one) => {
    const cell = {
      alignment: 'left', verticalAlignment: 'middle', fontSize: one.size, lineHeight: one.leading,
      characterSpacing: 0, fontColor: one.colour, backgroundColor: '', borderColor: one.line,
      borderWidth: sides(one.thick * PT, one.sides),
      padding: { ...box(one.pad * PT), left: one.pad_across * PT, right: one.pad_across * PT },
    };
    const whole = one.widths.reduce((sum, wide) => sum + wide, 0);
    return {
      type: 'table', content: JSON.stringify(one.body), head: one.head, showHead: one.head_shown,
      repeatHead: false, headWidthPercentages: one.widths.map((wide) => (100 * wide) / whole),
      tableStyles: { borderColor: one.frame, borderWidth: one.frame_thick * PT },
      headStyles: { ...cell, fontName: one.bold, fontColor: one.head_colour, backgroundColor: one.head_fill },
      bodyStyles: { ...cell, fontName: one.font, alternateBackgroundColor: one.stripe },
      columnStyles: { alignment: Object.fromEntries(one.ats.map((at, n) => [n, at])) },
    };
  },
};

function schema(one, name) {
  return {
    name, readOnly: true, position: { x: one.x * PT, y: one.y * PT }, width: one.width * PT,
    height: one.height * PT, ...MAKERS[one.type](one),
  };
}

async function main() {
  const { generate } = await load('@pdfme/generator');
  const s = await load('@pdfme/schemas');
  const plugins = {
    text: s.text, table: s.table, list: s.list, svg: s.svg, image: s.image, line: s.line,
    rectangle: s.rectangle, ellipse: s.ellipse, checkbox: s.checkbox, radioGroup: s.radioGroup,
    qrcode: s.barcodes.qrcode, code128: s.barcodes.code128,
  };
  const pages = JSON.parse(fs.readFileSync(0, 'utf8'));
  for (const [number, page] of pages.entries()) {
    const font = Object.fromEntries(Object.entries(page.fonts).map(([name, file], n) =>
      [name, { data: fs.readFileSync(file), fallback: n === 0, subset: page.subset }]));
    const schemas = page.items.map((one, n) => schema(one, `${one.type}${n}`));
    const basePdf = { width: page.width * PT, height: page.height * PT, padding: [0, 0, 0, 0] };
    const made = await generate({ template: { basePdf, schemas: [schemas] }, inputs: [{}], options: { font }, plugins });
    fs.writeFileSync(path.join(process.argv[2], `${number}.pdf`), made);
  }
}

await main();
