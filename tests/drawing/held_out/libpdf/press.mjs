// Draws pages told as JSON, one a line, with LibPDF, as N.pdf in a folder.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const modules = process.env.LIBPDF_MODULES;
const { PDF, rgb, ops } = await import(
  pathToFileURL(`${modules}/@libpdf/core/dist/index.mjs`).href
);
const files = new Map();

function read(file) {
  if (!files.has(file)) files.set(file, readFileSync(file));
  return files.get(file);
}

function parts(colour) {
  return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
}

function toned(colour, target, part) {
  return rgb(...parts(colour).map((one) => one + (target - one) * part));
}

/** What fills and strokes an item. */
function dress(one) {
  const found = {};
  if (one.fill) found.color = rgb(...parts(one.fill));
  if (one.stroke) {
    found.borderColor = rgb(...parts(one.stroke));
    found.borderWidth = one.strokeWidth ?? 1;
  }
  return found;
}

class Press {
  constructor(told) {
    this.pdf = PDF.create();
    [this.wide, this.high] = told.paper;
    this.page = this.pdf.addPage({ width: this.wide, height: this.high });
    this.forms = new Map();
    this.images = new Map();
    this.fonts = new Map();
    for (const [name, file] of Object.entries(told.fonts)) {
      this.fonts.set(name, this.pdf.embedFont(read(file)));
    }
  }

  rule(one) {
    const line = this.page.drawPath().moveTo(one.x, this.high - one.y);
    line.lineTo(one.x2, this.high - one.y2).stroke({
      ...dress(one),
      dashArray: one.strokeDash,
      lineCap: one.strokeDash?.[0] === 0 ? "round" : "butt",
    });
  }

  rect(one) {
    const { x, y, width, height, cornerRadius } = one;
    const round = cornerRadius ? { cornerRadius: Math.min(cornerRadius, height / 2) } : {};
    const place = { x, y: this.high - y - height, width, height, ...round };
    this.page.drawRectangle({ ...place, ...dress(one) });
  }

  text(one) {
    const font = this.fonts.get(one.font);
    const room = font.widthOfTextAtSize(one.text, one.fontSize);
    const x = one.x - { left: 0, center: room / 2, right: room }[one.align];
    const color = rgb(...parts(one.fill));
    const y = this.high - one.y;
    this.page.drawText(one.text, { x, y, font, size: one.fontSize, color });
  }

  image(one) {
    if (!this.images.has(one.url)) {
      const data = Buffer.from(one.url.split(",")[1], "base64");
      this.images.set(one.url, this.pdf.embedImage(data));
    }
    const { x, y, width, height } = one;
    const place = { x, y: this.high - y - height, width, height };
    this.page.drawImage(this.images.get(one.url), place);
  }

  symbol(one) {
    const scale = Math.sqrt(one.size) / 2;
    const [x, y] = [one.x, this.high - one.y];
    if (one.dress === "form") return this.stamp(one, x, y, scale);
    const path = (dx, dy) =>
      this.page.drawPath().appendSvgPath(one.shape, {
        flipY: true, scale, translateX: x + dx, translateY: y + dy,
      });
    if (one.dress === "shadow") {
      path(scale * 0.14, -scale * 0.14).fill({ color: rgb(0.35, 0.35, 0.35), opacity: 0.4 });
    }
    if (one.dress === "shade") {
      return path(0, 0).fill({ pattern: this.shade(one.fill, x, y, scale) });
    }
    const look = dress(one);
    if (one.strokeJoin) look.lineJoin = one.strokeJoin;
    if (one.strokeJoin === "round") look.lineCap = "round";
    if (look.color && look.borderColor) path(0, 0).fillAndStroke(look);
    else if (look.color) path(0, 0).fill(look);
    else path(0, 0).stroke(look);
  }

  /** A gradient from the upper left to the lower right of a mark. */
  shade(colour, x, y, scale) {
    const shading = this.pdf.createAxialShading({
      coords: [x - scale, y + scale, x + scale, y - scale],
      stops: [
        { offset: 0, color: toned(colour, 1, 0.25) },
        { offset: 1, color: toned(colour, 0, 0.3) },
      ],
    });
    return this.pdf.createShadingPattern({ shading });
  }

  /** A mark as a form that is made once and painted wherever it stands. */
  stamp(one, x, y, scale) {
    const key = one.shape + one.fill;
    if (!this.forms.has(key)) {
      const inner = [ops.setNonStrokingRGB(...parts(one.fill))];
      for (const [, kind, left, top] of one.shape.matchAll(/([MLZ])(?:(\S+?) (-?[\d.]+))?/g)) {
        if (kind === "M") inner.push(ops.moveTo(Number(left), -Number(top)));
        if (kind === "L") inner.push(ops.lineTo(Number(left), -Number(top)));
        if (kind === "Z") inner.push(ops.closePath());
      }
      inner.push(ops.fill());
      const bbox = { x: -1.3, y: -1.3, width: 2.6, height: 2.6 };
      this.forms.set(key, this.pdf.createFormXObject({ bbox, operators: inner }));
    }
    const name = this.page.registerXObject(this.forms.get(key));
    this.page.drawOperators([
      ops.pushGraphicsState(), ops.concatMatrix(scale, 0, 0, scale, x, y),
      ops.paintXObject(name), ops.popGraphicsState(),
    ]);
  }
}

const [folder] = process.argv.slice(2);
const told = readFileSync(0, "utf8").split("\n").filter(Boolean);
for (const [place, line] of told.entries()) {
  const page = JSON.parse(line);
  const press = new Press(page);
  for (const one of page.items) press[one.kind](one);
  writeFileSync(`${folder}/${place}.pdf`, await press.pdf.save({ subsetFonts: true }));
}
