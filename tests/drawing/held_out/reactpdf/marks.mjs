// Marks of every family as components: badges, pills, letters, swatches, and shapes.
import { Path, Rect, Svg, Text, View, col, h, mix, row, text, useSheet } from "./kit.mjs";
import { Shape, gradient, solid, strokesOf } from "./shapes.mjs";

const HEXAGON = "M12 0.5L22 6.2V17.8L12 23.5L2 17.8V6.2Z";
const DISC = "M12 0.5A11.5 11.5 0 1 1 11.99 0.5Z";

function badgeGround(way, colour) {
  if (way === "rounded")
    return [h(Rect, { x: 0.5, y: 0.5, width: 23, height: 23, rx: 6, fill: colour })];
  if (way === "hexagon") return [h(Path, { d: HEXAGON, fill: colour })];
  if (way === "gradient")
    return [gradient("ground", colour), h(Path, { d: DISC, fill: "url(#ground)" })];
  if (way === "outline")
    return [
      h(Path, {
        d: "M12 1.5A10.5 10.5 0 1 1 11.99 1.5Z",
        fill: "#ffffff",
        stroke: colour,
        strokeWidth: 2,
      }),
    ];
  return [h(Path, { d: DISC, fill: colour })];
}

function Badge({ mark, high }) {
  const { way } = useSheet();
  const ink = way.badge === "outline" ? mark.colour : "#ffffff";
  const shape =
    way.technique === "stroke" ? strokesOf(mark, ink, way.stroke + 0.6) : [solid(mark, ink)];
  // The shape stands in a smaller square in the middle of the ground.
  const inner = h(Svg, { width: high * 0.62, height: high * 0.62, viewBox: "0 0 24 24" }, ...shape);
  const ground = h(
    Svg,
    { width: high, height: high, viewBox: "0 0 24 24" },
    ...badgeGround(way.badge, mark.colour),
  );
  const place = { position: "absolute", left: high * 0.19, top: high * 0.19 };
  return col({ width: high, height: high }, ground, col(place, inner));
}

const PILLS = {
  solid: ({ colour, ink }) => [{ backgroundColor: colour }, ink],
  soft: ({ colour }) => [
    { backgroundColor: mix(colour, "#ffffff", 0.72) },
    mix(colour, "#000000", 0.55),
  ],
  outline: ({ colour }) => [
    { borderWidth: 1.1, borderColor: mix(colour, "#000000", 0.12) },
    "#222222",
  ],
  tag: ({ colour, ink }) => [{ backgroundColor: colour, borderRadius: 1.5 }, ink],
  gradient: ({ ink }) => [{}, ink],
  dot: ({ colour }) => [{ borderWidth: 0.8, borderColor: mix(colour, "#777777", 0.6) }, "#222222"],
};

export const pillWide = ({ room, size, way }) =>
  room.word * size * 0.92 + size * (way.pill === "dot" ? 1.9 : 1.1);

function Dot({ colour }) {
  const { size } = useSheet();
  const round = { width: size * 0.6, height: size * 0.6, borderRadius: size * 0.3 };
  return h(View, { style: { ...round, marginRight: size * 0.3, backgroundColor: colour } });
}

function Shades({ colour, width, height }) {
  const place = { x: 0, y: 0, width, height, rx: height / 2 };
  const shape = h(Rect, { ...place, fill: "url(#pill)" });
  const shades = gradient("pill", mix(colour, "#ffffff", 0.15));
  const below = { position: "absolute", left: 0, top: 0 };
  return col(below, h(Svg, { width, height }, shades, shape));
}

function Pill({ mark }) {
  const sheet = useSheet();
  const { size, way } = sheet;
  const { colour } = mark;
  const [look, ink] = PILLS[way.pill](mark);
  const [width, height] = [pillWide(sheet), size * 1.32];
  const base = { width, height, borderRadius: height / 2, justifyContent: "center", ...look };
  const before = {
    dot: [h(Dot, { colour })],
    gradient: [h(Shades, { colour, width, height })],
  };
  const style = { color: ink, fontWeight: "bold", fontSize: size * 0.88 };
  return row(base, ...(before[way.pill] ?? []), text(style, mark.word));
}

function Letter({ mark }) {
  const { size, way } = useSheet();
  const side = size * 1.4;
  const box = { width: side, height: side, justifyContent: "center" };
  const round = {
    borderWidth: 1,
    borderColor: mark.colour,
    borderRadius: way.letter === "round" ? side / 2 : 1,
  };
  const style =
    { plain: {}, solid: { backgroundColor: mark.colour, borderRadius: 2 } }[way.letter] ?? round;
  const color = way.letter === "solid" ? "#ffffff" : mark.colour;
  return row({ ...box, ...style }, text({ color, fontWeight: "bold" }, mark.word));
}

function Word({ mark }) {
  const { way } = useSheet();
  const style = {
    bold: { fontWeight: "bold" },
    plain: {},
    spaced: { fontWeight: "bold", letterSpacing: 0.5 },
    underlined: { borderBottomWidth: 1.2, borderBottomColor: mark.colour },
  }[way.word];
  return h(Text, { style: { color: mark.colour, ...style } }, mark.word);
}

function Written({ mark }) {
  const { family } = useSheet();
  if (mark.kind === "not_participating") return text({ color: "#555555" }, mark.word);
  if (family === "pill") return h(Pill, { mark });
  return h(family === "letter" ? Letter : Word, { mark });
}

function Swatch({ mark, high }) {
  const { way } = useSheet();
  const radius = high * way.swatch;
  return col({
    width: high * 1.7,
    height: high,
    borderRadius: radius,
    backgroundColor: mark.colour,
  });
}

// A mark on its own; where the ground is the mark, a piece of that.
export function Mark({ mark }) {
  const { family, mark: high } = useSheet();
  if (mark.smudged) return h(Shape, { mark, high });
  if (mark.word) return h(Written, { mark });
  if (mark.form === "ground") return h(Swatch, { mark, high });
  const badge = family === "badge" && mark.kind !== "not_participating";
  const drawn = h(badge ? Badge : Shape, { mark, high: badge ? high * 1.1 : high });
  // Pictures are turned where they are made.
  return mark.turned && !mark.picture ? col({ transform: "rotate(180deg)" }, drawn) : drawn;
}

// What paints a box whose ground is the mark, nothing for others.
export const groundOf = (mark) =>
  mark?.form === "ground" && !mark.smudged ? { backgroundColor: mark.colour, color: mark.ink } : {};

// How wide a place for the marks of one state has to be.
export function markWide(sheet) {
  const { family, mark, room, size } = sheet;
  const word = family === "pill" ? pillWide(sheet) : room.word * size * 1.12 + size * 0.5;
  const one = Math.max(room.word ? word : 0, family === "ground" ? mark * 1.7 : mark * 1.15);
  return one * room.marks + (room.marks > 1 ? size * 0.6 : 0);
}

export function Marks({ marks, style }) {
  const { size } = useSheet();
  const drawn = marks.map((mark, key) => h(Mark, { key, mark }));
  return row({ gap: size * 0.4, justifyContent: "center", ...style }, ...drawn);
}
