// Draw pages with Kendo UI Drawing: `press.js FOLDER`, which takes a JSON list of them.

'use strict';
const fs = require('fs');
const path = require('path');

// The library asks a browser for files and for the dots of pictures; this is all it asks for.
global.window = global;
if (!global.navigator) global.navigator = { userAgent: 'node' };
global.XMLHttpRequest = class {
  open(method, file) {
    this.file = file;
  }

  send() {
    const data = fs.readFileSync(this.file);
    this.status = 200;
    this.response = data.buffer.slice(data.byteOffset, data.byteOffset + data.length);
    this.onload();
  }
};
global.Image = class {
  set src(url) {
    const [, width, height, data] = url.match(/^data:image\/raw;(\d+);(\d+);base64,(.*)$/);
    Object.assign(this, { url, complete: true, width: Number(width), height: Number(height) });
    this.dots = Buffer.from(data, 'base64');
  }

  get src() {
    return this.url;
  }
};
const drawing = require('@progress/kendo-drawing');

const { Circle, Group, Image: Picture, LinearGradient, MultiPath, Path, Text, geometry } = drawing;

// Not before the library is there, which would ask a page for more.
global.document = {
  createElement: () => ({
    getContext: () => ({
      drawImage(image) {
        this.image = image;
      },
      getImageData() {
        return { data: this.image.dots };
      },
    }),
  }),
};

Text.prototype.measure = function measure() {
  const size = parseFloat(this.options.get('font'));
  return { width: this.options.get('length'), height: size * 1.2, baseline: size };
};

function filled(fill) {
  if (!fill) return undefined;
  if (fill.stops) return new LinearGradient({ start: [0, 0], end: [0, 1], stops: fill.stops });
  if (!fill.startsWith('graded')) return { color: fill };
  const [, first, last] = fill.split(' ');
  return new LinearGradient({ start: [0, 0], end: [1, 0], stops: [{ offset: 0, color: first }, { offset: 1, color: last }] });
}

function dress({ fill, stroke, strokeWidth, strokeJoin, strokeDash }) {
  const made = { fill: filled(fill), stroke: stroke ? { color: stroke, width: strokeWidth } : null };
  if (stroke && strokeJoin === 'round') Object.assign(made.stroke, { lineCap: 'round', lineJoin: 'round' });
  if (strokeDash) made.stroke.dashType = strokeDash[0] > 2 ? 'dash' : 'dot';
  return made;
}

const MAKERS = {
  text({ text = '', x, y, font, fontSize, fill, align, length }) {
    const shift = { left: 0, center: -length / 2, right: -length }[align];
    return new Text(text, [x + shift, y - fontSize], { font: `${fontSize}px ${font}`, length, fill: { color: fill } });
  },

  rule: (one) => new Path(dress(one)).moveTo(one.x, one.y).lineTo(one.x2, one.y2),

  rect(one) {
    const { x, y, width, height, cornerRadius = 0 } = one;
    const by = Math.min(cornerRadius, width / 2, height / 2);
    if (by && Math.abs(width - height) < 0.01 && by > width / 2 - 0.01) {
      return new Circle(new geometry.Circle([x + by, y + by], by), dress(one));
    }
    const form = new geometry.Rect([x, y], [width, height], by);
    return by ? Path.fromRect(form, dress(one)) : new drawing.Rect(form, dress(one));
  },

  // Straight lines and halves of circles about the middle.
  symbol(one) {
    const scale = Math.sqrt(one.size) / 2;
    const form = new MultiPath(dress(one));
    for (const [, command, rest] of one.shape.matchAll(/([MLAZ])([^MLAZ]*)/g)) {
      const at = (rest.match(/-?[\d.]+/g) || []).map((part) => Number(part) * scale);
      if (command === 'M') form.moveTo(one.x + at[0], one.y + at[1]);
      else if (command === 'L') form.lineTo(one.x + at[0], one.y + at[1]);
      else if (command === 'Z') form.close();
      else half(form, one, at);
    }
    return form;
  },

  image: ({ url, x, y, width, height }) => new Picture(url, new geometry.Rect([x, y], [width, height])),
};

function half(form, { x, y }, at) {
  const [radius, end] = [at[0], at[5]];
  const [k, way] = [radius * 0.5522847, Math.sign(end)];
  form.curveTo([x - way * radius, y - way * k], [x - way * k, y - way * radius], [x, y - way * radius]);
  form.curveTo([x + way * k, y - way * radius], [x + way * radius, y - way * k], [x + end, y]);
}

function composed(page) {
  const sheet = new Group();
  for (const one of page.items) {
    const made = MAKERS[one.kind](one);
    if (page.finish !== 'grouped' || one.kind === 'text') {
      sheet.append(made);
      continue;
    }
    const own = new Group({ opacity: 0.999 });
    own.append(made);
    sheet.append(own);
  }
  if (page.finish === 'clipped') {
    sheet.clip(Path.fromRect(new geometry.Rect([4, 4], [page.width - 8, page.height - 8])));
  }
  return sheet;
}

async function print(page, file) {
  drawing.pdf.defineFont(page.fonts);
  let sheet = composed(page);
  if (page.finish === 'scaled') {
    const large = new Group({ transform: geometry.transform().scale(0.5, 0.5) });
    const twice = new Group({ transform: geometry.transform().scale(2, 2) });
    twice.append(sheet);
    large.append(twice);
    sheet = large;
  }
  const root = new Group();
  root.append(sheet);
  // So fine that no picture is made smaller, which takes a browser.
  const size = { paperSize: [page.width, page.height], margin: 0 };
  const url = await drawing.exportPDF(root, { ...size, keepPNG: true, imgDPI: 2400 });
  fs.writeFileSync(file, Buffer.from(url.split(',')[1], 'base64'));
}

async function main(folder) {
  const pages = JSON.parse(fs.readFileSync(0, 'utf8'));
  for (const [n, page] of pages.entries()) await print(page, path.join(folder, `${n}.pdf`));
}

main(process.argv[2]).catch((error) => {
  console.error(error);
  process.exit(1);
});
