// React and react-pdf, found through NODE_PATH, and what all components share.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const require = createRequire(import.meta.url);
const React = require("react");
const pdf = await import(pathToFileURL(require.resolve("@react-pdf/renderer")).href);

export const { Canvas, Circle, Defs, Document, Font, Image, LinearGradient, Page, Path } = pdf;
export const { Polygon, Polyline, Rect, Stop, Svg, Text, View, renderToFile } = pdf;
export const h = React.createElement;

const SheetContext = React.createContext(null);
export const SheetProvider = SheetContext.Provider;
export const useSheet = () => React.useContext(SheetContext);

// What components read of a sheet: all that was handed over, and sizes that follow from it.
export function prepared(handed) {
  const { size, part, way } = handed;
  const landscape = way.layout === "wide";
  const [wide, high] = landscape ? [841.89, 595.28] : [595.28, 841.89];
  return {
    ...handed,
    ...way.palette,
    landscape,
    paper: { wide, high },
    width: wide - 2 * way.margin,
    small: Math.max(6.5, size * 0.82),
    mark: size * 1.5 * part,
    gap: size * 0.9,
  };
}

export const row = (style, ...children) =>
  h(View, { style: { flexDirection: "row", alignItems: "center", ...style } }, ...children);
export const col = (style, ...children) => h(View, { style }, ...children);
export const text = (style, words) => h(Text, { style }, words);

// A colour between two others, `part` of the way to the second.
export function mix(first, second, part) {
  const parts = [1, 3, 5].map((i) => {
    const [a, b] = [first, second].map((colour) => parseInt(colour.slice(i, i + 2), 16));
    return Math.round(a + (b - a) * part)
      .toString(16)
      .padStart(2, "0");
  });
  return `#${parts.join("")}`;
}

// A label: what names a value, in the case and weight of this sheet.
export function Label({ children, style, plain }) {
  const { way, muted } = useSheet();
  const weight = way.label_bold && !plain ? "bold" : "normal";
  const look = { textTransform: way.label_case, letterSpacing: way.label_space, color: muted };
  return h(Text, { style: { ...look, fontWeight: weight, ...style } }, children);
}
