// What stands around a layout: the emblem, the title, the headings of its parts, the footer.
import { Path, Svg, col, h, row, text, useSheet } from "./kit.mjs";
import { Result } from "./fields.mjs";

const STAR = "M0 -6L1.4 -1.9H5.7L2.2 0.7L3.5 4.9L0 2.3L-3.5 4.9L-2.2 0.7L-5.7 -1.9H-1.4Z";

function Emblem({ high }) {
  const stars = Array.from({ length: 12 }, (_, key) => {
    const angle = (key * Math.PI) / 6;
    const [x, y] = [60 + 26 * Math.sin(angle), 40 - 26 * Math.cos(angle)];
    return h(Path, {
      key,
      d: STAR,
      fill: "#ffcc00",
      transform: `translate(${x.toFixed(2)}, ${y.toFixed(2)})`,
    });
  });
  const ground = h(Path, { key: "ground", d: "M0 0H120V80H0Z", fill: "#003399" });
  return h(Svg, { width: high * 1.5, height: high, viewBox: "0 0 120 80" }, ground, ...stars);
}

export function Edge() {
  const { sheet, small } = useSheet();
  if (!sheet.organisation && !sheet.annex) return col({});
  const style = { fontSize: small };
  return row(
    { justifyContent: "space-between" },
    text(style, sheet.organisation),
    text(style, sheet.annex),
  );
}

function titleLook({ accent, size, tint, way }) {
  const out = {
    marginHorizontal: -way.margin,
    paddingHorizontal: way.margin,
    paddingVertical: size * 0.9,
  };
  return {
    band: [{ ...out, backgroundColor: accent }, { color: "#ffffff" }],
    hero: [{ ...out, backgroundColor: tint }, { color: accent }],
    line: [
      { borderBottomWidth: 2, borderBottomColor: accent, paddingBottom: size * 0.4 },
      { color: accent },
    ],
    centred: [{ justifyContent: "center" }, { color: "#000000" }],
    block: [
      { borderLeftWidth: 6, borderLeftColor: accent, paddingLeft: size * 0.7 },
      { color: accent },
    ],
    plain: [{}, { color: "#111111" }],
  }[way.title_way];
}

export function Title() {
  const sheet = useSheet();
  const { gap, size, way } = sheet;
  const [box, ink] = titleLook(sheet);
  const weight = way.title_bold ? "bold" : "normal";
  const words = way.title
    ? [text({ ...ink, fontSize: size * 1.7, fontWeight: weight }, way.title)]
    : [];
  const emblem = way.emblem ? [h(Emblem, { high: size * 2.6 })] : [];
  if (!words.length && !emblem.length) return col({});
  return row({ gap: gap * 1.2, ...box }, ...emblem, ...words);
}

// The result beside the title, where it stands there.
export const headResult = ({ way }) => (way.result_at === "title" ? [row({}, h(Result))] : []);

export function Section({ title, children }) {
  const { accent, gap, line, size, way } = useSheet();
  if (!way.headings) return col({}, children);
  const look = {
    plain: { fontWeight: "bold", fontSize: size * 1.15 },
    caps: { fontWeight: "bold", textTransform: "uppercase", letterSpacing: 0.6, color: accent },
    line: { fontWeight: "bold", color: accent, borderBottomWidth: 0.8, borderBottomColor: line },
  }[way.headings];
  return col({ gap: gap * 0.4 }, text(look, title), children);
}

export function Footer({ sheet }) {
  const { footer, small, way } = sheet;
  if (!way.footer) return col({});
  const [number, language] = way.footer === "both" ? footer : [footer[0], ""];
  const place = {
    position: "absolute",
    left: way.margin,
    right: way.margin,
    bottom: way.margin * 0.4,
  };
  const style = { fontSize: small };
  const justifyContent = way.footer === "middle" ? "center" : "space-between";
  const end = language ? [text(style, language)] : [];
  return row({ ...place, justifyContent }, text(style, number), ...end);
}
