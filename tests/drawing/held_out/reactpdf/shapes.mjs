// Shapes in the ways that React developers draw them: icons of strokes, boxes of CSS, painters.
import {
  Canvas,
  Circle,
  Defs,
  Image,
  LinearGradient,
  Path,
  Polygon,
  Polyline,
  Rect,
  Stop,
  Svg,
} from "./kit.mjs";
import { View, col, h, mix, row, text, useSheet } from "./kit.mjs";

const lines = (...all) => all.map((points) => [Polyline, { points, fill: "none" }]);
const filled = true;
const face = (mouth) => [
  [Circle, { cx: 12, cy: 12, r: 10, fill: "none" }],
  [Circle, { cx: 8.5, cy: 9.5, r: 1.3, filled }],
  [Circle, { cx: 15.5, cy: 9.5, r: 1.3, filled }],
  [Path, { d: mouth, fill: "none" }],
];
// On a square of 24, as icon sets have them.
const ICONS = {
  tick: lines("3.5,13 9.5,19 20.5,5.5"),
  cross: lines("5,5 19,19", "19,5 5,19"),
  plus: lines("12,3.5 12,20.5", "3.5,12 20.5,12"),
  minus: lines("3.5,12 20.5,12"),
  dash: lines("5,12 19,12"),
  arrow_up: lines("12,21.5 12,3", "4.5,10.5 12,3 19.5,10.5"),
  arrow_down: lines("12,2.5 12,21", "4.5,13.5 12,21 19.5,13.5"),
  chevron_up: lines("3.5,16.5 12,8 20.5,16.5"),
  chevron_down: lines("3.5,7.5 12,16 20.5,7.5"),
  triangle_up: [[Polygon, { points: "12,4 21,20 3,20", fill: "none" }]],
  triangle_down: [[Polygon, { points: "12,20 21,4 3,4", fill: "none" }]],
  diamond: [[Polygon, { points: "12,3 21,12 12,21 3,12", filled }]],
  disc: [[Circle, { cx: 12, cy: 12, r: 8.5, filled }]],
  ring: [[Circle, { cx: 12, cy: 12, r: 8.5, fill: "none" }]],
  square: [[Rect, { x: 3.5, y: 3.5, width: 17, height: 17, rx: 2, filled }]],
  smile: face("M7.2 14.2C9 18.6 15 18.6 16.8 14.2"),
  frown: face("M7.2 17.6C9 13.2 15 13.2 16.8 17.6"),
  neutral: face("M8 16H16"),
};

const svg = (high, ...children) =>
  h(Svg, { width: high, height: high, viewBox: "0 0 24 24" }, ...children);

// The strokes of an icon, without the square around it; the thumb is an outline.
export function strokesOf(mark, colour, width) {
  const pen = {
    stroke: colour,
    strokeWidth: width,
    strokeLinecap: "round",
    strokeLinejoin: "round",
  };
  if (!ICONS[mark.form])
    return [h(Path, { d: mark.d, fill: mix(colour, "#ffffff", 0.75), ...pen, strokeWidth: 1.6 })];
  return ICONS[mark.form].map(([tag, { filled: full, ...props }], key) =>
    h(tag, full ? { key, ...props, fill: colour } : { key, ...props, ...pen }),
  );
}

export const solid = (mark, colour) => h(Path, { d: mark.d, fill: colour, fillRule: "evenodd" });

export function gradient(id, colour) {
  const stops = [mix(colour, "#ffffff", 0.28), mix(colour, "#000000", 0.3)];
  const [top, foot] = stops.map((stopColor, n) => h(Stop, { key: n, offset: n, stopColor }));
  return h(Defs, null, h(LinearGradient, { id, x1: 0, y1: 0, x2: 0, y2: 1 }, top, foot));
}

function Stroked({ mark, high }) {
  const { way } = useSheet();
  return svg(high, ...strokesOf(mark, mark.colour, way.stroke));
}

function Shaded({ mark, high }) {
  return svg(high, gradient("shade", mark.colour), solid(mark, "url(#shade)"));
}

function Painted({ mark, high }) {
  const paint = (painter, wide) => {
    painter
      .save()
      .scale(wide / 24)
      .path(mark.d)
      .fill(mark.colour, "even-odd")
      .restore();
  };
  return h(Canvas, { paint, style: { width: high, height: high } });
}

function Glyph({ mark, high }) {
  const { way } = useSheet();
  return text({ fontFamily: way.glyphs, color: mark.colour, fontSize: high * 1.15 }, mark.glyph);
}

const bar = (colour, width, height, style) =>
  h(View, { style: { width, height, backgroundColor: colour, ...style } });

function crossed(high, colour, width, angle) {
  const middle = { position: "absolute", left: (high - width) / 2, top: 0 };
  return col(
    { width: high, height: high },
    bar(colour, width, high, { ...middle, transform: `rotate(${angle}deg)` }),
    bar(colour, width, high, { ...middle, transform: `rotate(${angle + 90}deg)` }),
  );
}

function pointed(high, colour, up, wide) {
  const [side, foot] = up ? ["borderBottom", "borderTop"] : ["borderTop", "borderBottom"];
  return h(View, {
    style: {
      width: 0,
      height: 0,
      borderStyle: "solid",
      [`${foot}Width`]: 0,
      borderLeftWidth: wide / 2,
      borderRightWidth: wide / 2,
      [`${side}Width`]: high,
      borderLeftColor: "transparent",
      borderRightColor: "transparent",
      [`${side}Color`]: colour,
    },
  });
}

function angled(high, colour, width, angle, part) {
  const edge = { borderRightWidth: width, borderBottomWidth: width, borderColor: colour };
  const [wide, tall] = part;
  const box = { width: high * wide, height: high * tall, transform: `rotate(${angle}deg)` };
  return col(
    { height: high, justifyContent: "center", alignItems: "center" },
    col({ ...edge, ...box }),
  );
}

function arrow(high, colour, width, up) {
  const parts = [pointed(high * 0.5, colour, up, high * 0.8), bar(colour, width * 1.3, high * 0.5)];
  return col({ alignItems: "center" }, ...(up ? parts : parts.reverse()));
}

const CSS = {
  tick: (high, colour, width) => angled(high, colour, width, 45, [0.42, 0.8]),
  cross: (high, colour, width) => crossed(high, colour, width, 45),
  plus: (high, colour, width) => crossed(high, colour, width, 0),
  minus: (high, colour, width) => bar(colour, high * 0.85, width),
  dash: (high, colour, width) => bar(colour, high * 0.7, width),
  arrow_up: (high, colour, width) => arrow(high, colour, width, true),
  arrow_down: (high, colour, width) => arrow(high, colour, width, false),
  triangle_up: (high, colour) => pointed(high * 0.8, colour, true, high * 0.95),
  triangle_down: (high, colour) => pointed(high * 0.8, colour, false, high * 0.95),
  chevron_up: (high, colour, width) => angled(high, colour, width, 225, [0.62, 0.62]),
  chevron_down: (high, colour, width) => angled(high, colour, width, 45, [0.62, 0.62]),
  disc: (high, colour) => bar(colour, high * 0.8, high * 0.8, { borderRadius: high * 0.4 }),
  ring: (high, colour, width) =>
    col({
      width: high * 0.85,
      height: high * 0.85,
      borderRadius: high * 0.43,
      borderWidth: width,
      borderColor: colour,
    }),
  square: (high, colour) => bar(colour, high * 0.75, high * 0.75),
  diamond: (high, colour) => bar(colour, high * 0.62, high * 0.62, { transform: "rotate(45deg)" }),
};

function Boxes({ mark, high }) {
  const { way } = useSheet();
  const drawn = CSS[mark.form](high, mark.colour, (high * way.stroke) / 20);
  return row({ width: high, height: high, justifyContent: "center" }, drawn);
}

function Pictured({ mark, high }) {
  return h(Image, { src: mark.picture, style: { width: high, height: high } });
}

const TECHNIQUES = {
  path: ({ mark, high }) => svg(high, solid(mark, mark.colour)),
  gradient: Shaded,
  stroke: Stroked,
  css: Boxes,
  glyph: Glyph,
  canvas: Painted,
  png: Pictured,
  few: Pictured,
  jpeg: Pictured,
};

export function Shape({ mark, high }) {
  const { way } = useSheet();
  if (mark.picture) return h(Pictured, { mark, high });
  return h(TECHNIQUES[way.technique] ?? TECHNIQUES.path, { mark, high });
}
