// The Member States: tables, lists with leaders, small bars, cards, chips, or a column per kind.
import { Label, View, col, h, row, text, useSheet } from "./kit.mjs";
import { Marks, groundOf, markWide } from "./marks.mjs";
import { headLook } from "./totals.mjs";

function blocksOf(rows, count) {
  const length = Math.ceil(rows.length / count);
  return Array.from({ length: count }, (_, n) => rows.slice(n * length, (n + 1) * length));
}

// As many blocks as were asked for, or as many as find room.
function beside(width, need, gap, asked) {
  return Math.max(1, Math.min(asked, Math.floor((width + gap) / (need + gap))));
}

function columnWidths(sheet) {
  const { room, size, way } = sheet;
  return {
    n: room.name * size + size * 0.9 + (way.codes ? size * 2.2 : 0),
    f: Math.max(room.figureHead, room.figure) * size + size * 0.9,
    m: Math.max(markWide(sheet), room.voteHead * size) + size * 0.9,
  };
}

function Name({ state, style }) {
  const { muted, size, small, way } = useSheet();
  const weight = { fontWeight: way.name_bold ? "bold" : "normal" };
  if (!way.codes) return text({ ...weight, ...style }, state.name);
  const code = text(
    { width: size * 2.2, fontSize: small, color: style?.color ?? muted },
    state.state,
  );
  return row({}, code, text({ ...weight, ...style }, state.name));
}

// What a row paints: itself, the cell of its mark, a thick edge of that, or a swatch in it.
function painted(way, state) {
  const ground = groundOf(state.marks[0]);
  if (!ground.backgroundColor) return { row: {}, cell: {}, ink: {}, bare: false };
  const { backgroundColor, color } = ground;
  const edge = { borderLeftWidth: 7, borderLeftColor: backgroundColor };
  return {
    row: way.ground === "row" ? { backgroundColor } : {},
    cell: { cell: { backgroundColor }, edge }[way.ground] ?? {},
    ink: way.ground === "row" ? { color } : {},
    bare: way.ground !== "swatch",
  };
}

function cellsOf(sheet, state, wide) {
  const { line, size, way } = sheet;
  const { cell, ink, bare } = painted(way, state);
  const edged = ["grid", "columns"].includes(way.rules);
  const pad = {
    paddingVertical: (way.pad * size) / 9,
    paddingHorizontal: size * 0.4,
    justifyContent: "center",
  };
  const parts = {
    n: h(Name, { state, style: ink }),
    f: text({ textAlign: "right", ...ink }, state.figure),
    m: bare ? h(View) : h(Marks, { marks: state.marks }),
  };
  return [...way.columns].map((key, n) => {
    const edge =
      edged && n < way.columns.length - 1 ? { borderRightWidth: way.rule, borderColor: line } : {};
    const grow = key === "n" ? 1 : 0;
    return col(
      { ...pad, ...edge, width: wide[key], flexGrow: grow, ...(key === "m" ? cell : {}) },
      parts[key],
    );
  });
}

function headOf(sheet, wide, labels) {
  const { size, way } = sheet;
  const [ground, ink] = headLook(sheet);
  const aligned = { n: "left", f: "right", m: "center" };
  const cells = [...way.columns].map((key) =>
    col(
      { width: wide[key], flexGrow: key === "n" ? 1 : 0, paddingHorizontal: size * 0.4 },
      h(Label, { style: { textAlign: aligned[key], ...ink } }, labels[key]),
    ),
  );
  return row({ ...ground, paddingVertical: size * 0.3 }, ...cells);
}

const labelsOf = ({ statesHead: [n, f, m] }) => ({ n, f, m });

function TableRow({ state, place, wide, last }) {
  const sheet = useSheet();
  const { line, mark, size, tint, way } = sheet;
  const under = ["grid", "rows"].includes(way.rules) && !last ? way.rule : 0;
  const zebra = way.zebra && place % 2 ? { backgroundColor: tint } : {};
  const edge = {
    borderBottomWidth: under,
    borderBottomColor: line,
    minHeight: Math.max(mark, size * 1.3),
  };
  const look = { ...edge, alignItems: "stretch", ...zebra, ...painted(way, state).row };
  return row(look, ...cellsOf(sheet, state, wide));
}

function Table({ width, rows }) {
  const sheet = useSheet();
  const { gap, line, way } = sheet;
  const wide = columnWidths(sheet);
  const need = wide.n + wide.f + wide.m + 2;
  const count = beside(width, need, gap * 1.6, way.blocks);
  const led = way.zebra || way.rules !== "none" || way.ground === "row" || count > 1;
  const frame = ["grid", "frame", "columns"].includes(way.rules)
    ? { borderWidth: way.rule, borderColor: line }
    : {};
  const size = led ? { flexGrow: 1, flexBasis: 0 } : { width: need };
  const blocks = blocksOf(rows, count).map((part) =>
    col(
      { ...size, ...frame },
      headOf(sheet, wide, labelsOf(sheet.sheet)),
      ...part.map((state, place) =>
        h(TableRow, { state, place, wide, last: place === part.length - 1 }),
      ),
    ),
  );
  return row({ gap: gap * 1.6, alignItems: "flex-start" }, ...blocks);
}

function LeaderRow({ state, wide }) {
  const { line, mark, size, way } = useSheet();
  const { row: ground, cell, ink, bare } = painted(way, state);
  const vote = row(
    { width: wide.m, justifyContent: "center", alignSelf: "stretch", ...cell },
    ...(bare ? [] : [h(Marks, { marks: state.marks })]),
  );
  const leader = { borderBottomWidth: 0.8, borderBottomStyle: way.leader, borderBottomColor: line };
  const space = h(View, {
    style: { flexGrow: 1, marginHorizontal: 3, marginTop: size * 0.6, ...leader },
  });
  const words = [h(Name, { state, style: ink }), space, text(ink, state.figure)];
  const parts = way.columns.startsWith("m") ? [vote, ...words] : [...words, vote];
  const pad = { paddingVertical: (way.pad * size) / 10, paddingHorizontal: size * 0.3 };
  return row({ ...pad, minHeight: mark + 1, ...ground }, ...parts);
}

function Leaders({ width, rows }) {
  const sheet = useSheet();
  const { gap, line, size, way } = sheet;
  const wide = columnWidths(sheet);
  const count = beside(width, wide.n + wide.f + wide.m + size * 1.5, gap * 2, way.blocks);
  const [name, figure, vote] = sheet.sheet.statesHead;
  const first = way.columns.startsWith("m");
  const caption = () => {
    const place = h(Label, { style: { width: wide.m, textAlign: "center" } }, vote);
    const words = [h(Label, { style: { flexGrow: 1 } }, name), h(Label, null, figure)];
    const under = {
      borderBottomWidth: 0.8,
      borderBottomColor: line,
      marginBottom: 2,
      paddingHorizontal: size * 0.3,
    };
    return row(under, ...(first ? [place, ...words] : [...words, place]));
  };
  const blocks = blocksOf(rows, count).map((part) =>
    col(
      { flexGrow: 1, flexBasis: 0 },
      caption(),
      ...part.map((state) => h(LeaderRow, { state, wide })),
    ),
  );
  return row({ gap: gap * 2, alignItems: "flex-start" }, ...blocks);
}

function MeterRow({ state, wide, most }) {
  const { line, mark, size, tint, way } = useSheet();
  const { row: ground, cell, ink, bare } = painted(way, state);
  const part = state.figure ? state.share / most : 0;
  const fill = h(View, {
    style: { width: `${(100 * part).toFixed(2)}%`, height: size * 0.4, backgroundColor: line },
  });
  const track = col(
    { flexGrow: 1, marginHorizontal: size * 0.5, backgroundColor: ink.color ? "" : tint },
    fill,
  );
  const figure = text({ width: wide.f, textAlign: "right", ...ink }, state.figure);
  const vote = row(
    { width: wide.m, justifyContent: "center", alignSelf: "stretch", ...cell },
    ...(bare ? [] : [h(Marks, { marks: state.marks })]),
  );
  const pad = { paddingVertical: (way.pad * size) / 10, minHeight: mark + 1, paddingHorizontal: 2 };
  const name = col({ width: wide.n, marginLeft: size * 0.5 }, h(Name, { state, style: ink }));
  return row(
    { ...pad, borderBottomWidth: 0.4, borderBottomColor: line, ...ground },
    vote,
    name,
    track,
    figure,
  );
}

function Meters({ width, rows }) {
  const sheet = useSheet();
  const { gap, size, way } = sheet;
  const wide = columnWidths(sheet);
  const [name, figure, vote] = sheet.sheet.statesHead;
  const count = beside(width, wide.n + wide.f + wide.m + size * 4.5, gap * 1.5, way.blocks);
  const most = Math.max(...rows.map((state) => state.share));
  const [ground, ink] = headLook(sheet);
  const head = () =>
    row(
      { ...ground, paddingVertical: 2, paddingHorizontal: 2 },
      h(Label, { style: { width: wide.m, textAlign: "center", ...ink } }, vote),
      h(Label, { style: { flexGrow: 1, marginLeft: size * 0.5, ...ink } }, name),
      h(Label, { style: { textAlign: "right", width: wide.f, ...ink } }, figure),
    );
  const blocks = blocksOf(rows, count).map((part) =>
    col(
      { flexGrow: 1, flexBasis: 0 },
      head(),
      ...part.map((state) => h(MeterRow, { state, wide, most })),
    ),
  );
  return row({ gap: gap * 1.5, alignItems: "flex-start" }, ...blocks);
}

const STATES = { table: Table, leaders: Leaders, meters: Meters };

export const listed = (way) => STATES[way.states];
export { Name, beside, columnWidths, painted };
