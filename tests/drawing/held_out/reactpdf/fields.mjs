// The facts of a vote: labels and values, the result, and what the marks mean.
import { Label, Text, View, col, h, row, text, useSheet } from "./kit.mjs";
import { Mark } from "./marks.mjs";

const LONG = 32;

function ResultValue({ style }) {
  const { sheet, size } = useSheet();
  const { word, mark } = sheet.result;
  const drawn = mark ? [h(Mark, { mark })] : [];
  if (word) drawn.push(text({ fontWeight: "bold", ...style }, word));
  return row({ gap: size * 0.5 }, ...drawn);
}

const Value = ({ value, style }) =>
  value === null ? h(ResultValue, { style }) : h(Text, { style }, value);

function Ruled({ pairs }) {
  const { line, room, size, tint, way } = useSheet();
  const ruled = way.fields === "ruled";
  const [edge, pad] = [{ borderColor: line, borderStyle: "solid" }, size * 0.28];
  const wide = (room.label + 0.4) * size + 2 * pad + size * 0.6;
  const rows = pairs.map(([label, value], n) => {
    const under = n < pairs.length - 1 ? { borderBottomWidth: way.rule } : {};
    const ground = ruled ? { backgroundColor: tint, borderRightWidth: way.rule } : {};
    return row(
      { ...edge, ...under, alignItems: "stretch" },
      col(
        { ...edge, ...ground, width: wide, padding: pad, paddingLeft: ruled ? size * 0.6 : 0 },
        h(Label, null, label + way.colon),
      ),
      col({ flex: 1, padding: pad, paddingLeft: size * 0.6 }, h(Value, { value })),
    );
  });
  return col(ruled ? { ...edge, borderWidth: way.rule } : {}, ...rows);
}

function Inline({ pairs }) {
  const { size } = useSheet();
  const lines = pairs.map(([label, value]) => {
    if (value === null)
      return row({ gap: size * 0.4 }, h(Label, null, `${label}:`), h(Value, { value }));
    const name = h(Label, { style: { color: "#222222" } }, `${label}: `);
    return h(Text, null, name, value);
  });
  return col({ gap: size * 0.25 }, ...lines);
}

function Stacked({ pairs }) {
  const { line, size, small, way } = useSheet();
  const tight = way.fields === "stack";
  const items = pairs.map(([label, value]) => {
    const edge = tight
      ? { borderLeftWidth: 1.5, borderLeftColor: line, paddingLeft: size * 0.5 }
      : {};
    const name = h(Label, { style: tight ? { fontSize: small } : {} }, label + way.colon);
    return col(edge, name, h(Value, { value }));
  });
  return col({ gap: size * 0.5 }, ...items);
}

function cellLook({ line, size, tint, way }) {
  const base = { borderColor: line, borderStyle: "solid" };
  const pad = { paddingHorizontal: size * 0.6, paddingVertical: size * 0.4 };
  if (way.fields === "grid") return { ...base, borderTopWidth: way.rule, paddingTop: size * 0.3 };
  const box = { ...base, ...pad, borderRadius: way.radius, borderWidth: way.rule };
  if (way.fields === "boxes") return { ...box, backgroundColor: tint };
  return { ...box, paddingTop: size * 0.75, marginTop: size * 0.35 };
}

function Cell({ label, value, basis }) {
  const sheet = useSheet();
  const { size, small, way } = sheet;
  const onEdge = way.fields === "fieldset";
  const place = {
    position: "absolute",
    left: size * 0.5,
    top: -small * 0.72,
    backgroundColor: "#ffffff",
    paddingHorizontal: 2.5,
  };
  const name = col(onEdge ? place : {}, h(Label, { style: { fontSize: small } }, label));
  const style = { ...cellLook(sheet), flexBasis: basis, flexGrow: 1 };
  return col(style, name, h(Value, { value, style: { marginTop: 1 } }));
}

function Grid({ pairs }) {
  const { gap, width } = useSheet();
  const third = (width - 2 * gap) / 3 - 1;
  const cells = pairs.map(([label, value]) => {
    const basis = (value ?? "").length > LONG ? "100%" : third;
    return h(Cell, { label, value, basis });
  });
  return row({ flexWrap: "wrap", alignItems: "stretch", gap: gap * 0.8 }, ...cells);
}

const FIELDS = {
  ruled: Ruled,
  rows: Ruled,
  inline: Inline,
  defs: Stacked,
  stack: Stacked,
  grid: Grid,
  boxes: Grid,
  fieldset: Grid,
};

export function Fields() {
  const { sheet, way } = useSheet();
  return h(FIELDS[way.fields], { pairs: sheet.pairs });
}

// Date and result, where they do not stand among the fields or beside the title.
export function Ends() {
  const { gap, sheet, way } = useSheet();
  const date =
    way.date_at === "with result"
      ? [
          h(
            Text,
            null,
            h(Label, { style: { color: "#222222" } }, `${sheet.date[0]}: `),
            sheet.date[1],
          ),
        ]
      : [];
  const result = way.result_at === "own" ? [h(Result)] : [];
  return row({ gap: gap * 2, flexWrap: "wrap" }, ...date, ...result);
}

export const hasEnds = ({ way }) => way.date_at === "with result" || way.result_at === "own";

export function Result() {
  const { accent, sheet, size, tint, way } = useSheet();
  const name = h(
    Label,
    { style: { color: "#222222", fontWeight: "bold" } },
    `${sheet.result.label}:`,
  );
  const pad = { paddingHorizontal: size * 0.8, paddingVertical: size * 0.4 };
  const box = {
    line: {},
    banner: { ...pad, backgroundColor: tint, borderLeftWidth: 4, borderLeftColor: accent },
    box: { ...pad, borderWidth: 1, borderColor: accent, borderRadius: way.radius },
  }[way.result];
  return row({ gap: size * 0.6, ...box }, name, h(ResultValue));
}

export function Legend() {
  const { line, sheet, size, way } = useSheet();
  const title = way.legend_title ? [text({ fontWeight: "bold" }, `${way.legend_title}:`)] : [];
  const items = sheet.legend.map(([mark, words]) =>
    row({ gap: size * 0.4 }, h(Mark, { mark }), text({}, words)),
  );
  const box = way.legend_box
    ? { borderWidth: 0.6, borderColor: line, borderRadius: way.radius, padding: size * 0.4 }
    : {};
  return row(
    { gap: size * 1.2, flexWrap: "wrap", alignSelf: "flex-start", ...box },
    ...title,
    ...items,
  );
}

export function Footnotes() {
  const { line, sheet, small } = useSheet();
  const notes = sheet.footnotes.map((note) => text({ fontSize: small }, note));
  return h(
    View,
    { style: { gap: 2, borderTopWidth: 0.5, borderTopColor: line, paddingTop: 3 } },
    ...notes,
  );
}
