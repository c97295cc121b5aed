// The Member States as cards, as chips, or with a column for each kind of vote.
import { Label, View, col, h, row, text, useSheet } from "./kit.mjs";
import { Mark, Marks, groundOf, markWide } from "./marks.mjs";
import { Name, beside, columnWidths, listed, painted } from "./states.mjs";
import { headLook } from "./totals.mjs";

// What stands in a card, where there are no heads of columns.
function Caption() {
  const { sheet, small } = useSheet();
  return h(Label, { plain: true, style: { fontSize: small } }, sheet.statesHead.join(" · "));
}

function insideOf(way, parts) {
  const { name, figure, vote, size } = parts;
  const both = col({ flexGrow: 1, flexShrink: 1 }, name, figure);
  return {
    stacked: [
      col(
        { flexGrow: 1 },
        name,
        row({ justifyContent: "space-between", marginTop: 2 }, figure, vote),
      ),
    ],
    side: [vote, col({ width: size * 0.6 }), both],
    "side right": [both, vote],
    centred: [col({ flexGrow: 1, alignItems: "center", gap: 2 }, name, vote, figure)],
  }[way.card];
}

function Card({ state, width }) {
  const sheet = useSheet();
  const { line, mark, size, small, way } = sheet;
  const { row: whole, cell, ink, bare } = painted(way, state);
  const ground = { ...whole, ...cell };
  const shade = cell.backgroundColor ? { color: state.marks[0].ink } : ink;
  const style = { fontWeight: way.name_bold ? "bold" : "normal", ...shade };
  const parts = {
    size,
    name: text(style, state.name),
    figure: text({ fontSize: small, ...shade, minHeight: small * 1.2 }, state.figure),
    vote: bare ? h(View) : row({ minHeight: mark * 1.1 }, h(Marks, { marks: state.marks })),
  };
  const edge = {
    borderWidth: Math.max(0.7, way.rule),
    borderColor: line,
    borderRadius: way.radius,
  };
  const pad = { paddingHorizontal: size * 0.5, paddingVertical: size * 0.32 };
  return row({ width, ...edge, ...pad, alignItems: "center", ...ground }, ...insideOf(way, parts));
}

function Cards({ width, rows }) {
  const sheet = useSheet();
  const { gap, room, size, way } = sheet;
  const [name, vote] = [room.name * size, markWide(sheet) + size];
  const space = gap * 0.6;
  const inside = way.card.startsWith("side")
    ? name + vote
    : Math.max(name, room.figure * size + vote);
  const across = beside(width, inside + size * 1.4, space, way.across);
  const wide = (width - space * (across - 1)) / across - 0.05;
  const cards = rows.map((state) => h(Card, { state, width: wide }));
  return col(
    { gap: 3 },
    h(Caption),
    row({ flexWrap: "wrap", gap: space, alignItems: "stretch" }, ...cards),
  );
}

function Chip({ state }) {
  const { line, mark, size, way } = useSheet();
  const { row: whole, cell, ink, bare } = painted(way, state);
  const style = {
    borderWidth: Math.max(0.7, way.rule),
    borderColor: line,
    borderRadius: way.radius * 1.5,
    gap: size * 0.5,
  };
  const pad = {
    paddingHorizontal: size * 0.6,
    paddingVertical: size * 0.3,
    minHeight: mark + size * 0.6,
  };
  const vote = bare || !state.marks.length ? [] : [h(Marks, { marks: state.marks })];
  const words = [text({ fontWeight: way.name_bold ? "bold" : "normal", ...ink }, state.name)];
  if (state.figure) words.push(text(ink, state.figure));
  const parts = way.columns.startsWith("m") ? [...vote, ...words] : [...words, ...vote];
  return row({ ...style, ...pad, ...whole, ...cell }, ...parts);
}

function Chips({ rows }) {
  const { gap } = useSheet();
  const chips = rows.map((state) => h(Chip, { state }));
  return col({ gap: 4 }, h(Caption), row({ flexWrap: "wrap", gap: gap * 0.7 }, ...chips));
}

function MatrixRow({ state, kinds, wide, place }) {
  const { line, mark, size, tint, way } = useSheet();
  const zebra = way.zebra && place % 2 ? { backgroundColor: tint } : {};
  const edge = ["grid", "columns"].includes(way.rules)
    ? { borderLeftWidth: way.rule, borderColor: line }
    : {};
  const votes = kinds.map((kind) => {
    const held = state.marks.filter((one) => one.kind === kind);
    const { backgroundColor } = groundOf(held[0]);
    const drawn = held.length && !backgroundColor ? [h(Mark, { mark: held[0] })] : [];
    const ground = backgroundColor ? { backgroundColor } : {};
    return row({ width: wide.kind, justifyContent: "center", ...edge, ...ground }, ...drawn);
  });
  const pad = {
    minHeight: Math.max(mark, size * 1.25) + (way.pad * size) / 6,
    alignItems: "stretch",
  };
  const under = {
    borderBottomWidth: way.rules === "none" ? 0.3 : way.rule,
    borderBottomColor: line,
  };
  const middle = { justifyContent: "center", paddingHorizontal: size * 0.4 };
  const name = col({ ...middle, width: wide.n, flexGrow: 1 }, h(Name, { state }));
  const figure = col(
    { ...middle, ...edge, width: wide.f },
    text({ textAlign: "right" }, state.figure),
  );
  return row({ ...pad, ...under, ...zebra }, name, figure, ...votes);
}

function Matrix({ rows }) {
  const sheet = useSheet();
  const { line, room, size, way } = sheet;
  const shown = new Set(rows.flatMap((state) => state.marks.map((mark) => mark.kind)));
  const totals = sheet.sheet.totals.filter(
    ({ position }) => position && (position !== "not_participating" || shown.has(position)),
  );
  const kinds = totals.map((total) => total.position);
  const wide = {
    ...columnWidths(sheet),
    kind: Math.max(markWide(sheet), room.kind * size * 0.7) + size,
  };
  const [ground, ink] = headLook(sheet);
  const head = (words, style) =>
    h(Label, { style: { paddingHorizontal: size * 0.3, ...style, ...ink } }, words);
  const [name, figure] = sheet.sheet.statesHead;
  const heads = row(
    { ...ground, paddingVertical: size * 0.3 },
    head(name, { width: wide.n, flexGrow: 1 }),
    head(figure, { width: wide.f, textAlign: "right" }),
    ...totals.map((total) => head(total.label, { width: wide.kind, textAlign: "center" })),
  );
  const frame = way.rules === "none" ? {} : { borderWidth: way.rule, borderColor: line };
  const lines = rows.map((state, place) => h(MatrixRow, { state, kinds, wide, place }));
  return col(frame, heads, ...lines);
}

const TILED = { cards: Cards, chips: Chips, matrix: Matrix };

export function States({ width }) {
  const { sheet, way } = useSheet();
  return h(TILED[way.states] ?? listed(way), { width, rows: sheet.rows });
}
