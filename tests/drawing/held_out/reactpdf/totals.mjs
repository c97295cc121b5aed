// How many voted in which way: tables, tiles, bars, a ring of parts, or lines.
import { Label, Path, Svg, View, col, h, row, text, useSheet } from "./kit.mjs";
import { Mark } from "./marks.mjs";

const bold = (total) => ({ fontWeight: total.position ? "normal" : "bold" });

const marked = (total, gap) =>
  total.mark ? [col({ marginRight: gap }, h(Mark, { mark: total.mark }))] : [];

// The label of a kind, its mark before it where that is the legend.
function Kind({ total, style, room = 0 }) {
  const { size } = useSheet();
  const place = room
    ? [row({ width: room, justifyContent: "center" }, ...marked(total, 0))]
    : marked(total, size * 0.45);
  return row({}, ...place, h(KindLabel, { total, style }));
}

const KindLabel = ({ total, style }) =>
  h(Label, { style: { color: "#222222", ...bold(total), ...style } }, total.label);

function widths(sheet) {
  const { family, mark, room, size } = sheet;
  const wide = sheet.sheet.totals.some((total) => total.mark)
    ? Math.max(mark * (family === "ground" ? 2.4 : 1.8), room.word * size * 1.1 + size * 2.2)
    : 0;
  return {
    mark: wide,
    kind: room.kind * size + size * 0.8 + wide,
    members: room.membersHead * size + size * 1.2,
    figure: Math.max(room.totalHead, room.totalFigure) * size + size * 1.8,
  };
}

// The size at which the longest word of a label finds room.
const fitting = ({ room, size }, wide) => Math.max(6.5, Math.min(size, wide / room.kindWord));

export function headLook({ accent, line, tint, way }) {
  return {
    accent: [{ backgroundColor: accent }, { color: "#ffffff", fontWeight: "bold" }],
    tint: [{ backgroundColor: tint }, { color: "#222222", fontWeight: "bold" }],
    bold: [
      { borderBottomWidth: 1.2, borderBottomColor: "#222222" },
      { color: "#222222", fontWeight: "bold" },
    ],
    muted: [{ borderBottomWidth: 0.6, borderBottomColor: line }, { fontWeight: "normal" }],
  }[way.head];
}

function Table() {
  const sheet = useSheet();
  const { line, size, way } = sheet;
  const { totals, totalsHead: heads } = sheet.sheet;
  const wide = widths(sheet);
  const [ground, ink] = headLook(sheet);
  const pad = { paddingVertical: size * 0.2, paddingHorizontal: size * 0.4 };
  const place = (width, textAlign) => ({
    width,
    textAlign,
    paddingLeft: textAlign === "right" ? size * 0.6 : 0,
  });
  const head = row(
    { ...pad, ...ground },
    h(Label, { style: { ...place(wide.kind, "left"), ...ink } }, heads[0]),
    h(Label, { style: { ...place(wide.members, "right"), ...ink } }, heads[1]),
    h(Label, { style: { ...place(wide.figure, "right"), ...ink } }, heads[2]),
  );
  const rows = totals.map((total) => {
    const edge = total.position ? 0 : Math.max(0.8, way.rule);
    const under = ["grid", "rows"].includes(way.rules) && total.position ? way.rule : 0;
    return row(
      { ...pad, borderTopWidth: edge, borderBottomWidth: under, borderColor: line },
      col({ width: wide.kind }, h(Kind, { total, room: wide.mark })),
      text({ ...place(wide.members, "right"), ...bold(total) }, total.members),
      text({ ...place(wide.figure, "right"), ...bold(total) }, total.figure),
    );
  });
  const frame = ["grid", "frame"].includes(way.rules)
    ? { borderWidth: way.rule, borderColor: line }
    : {};
  return col({ alignSelf: "flex-start", ...frame }, head, ...rows);
}

function AcrossLine({ label, children, ground, last }) {
  const { line, size, way } = useSheet();
  const cell = {
    flexBasis: 0,
    gap: size * 0.25,
    padding: size * 0.3,
    borderColor: line,
    alignItems: "center",
    justifyContent: "center",
  };
  const under = { borderBottomWidth: last ? 0 : way.rule, borderColor: line };
  const name = { ...cell, flexGrow: 1.25, alignItems: "flex-start", borderRightWidth: way.rule };
  const cells = children.map((parts, n) => {
    const borderRightWidth = n < children.length - 1 ? way.rule : 0;
    return col({ ...cell, flexGrow: 1, borderRightWidth }, ...parts);
  });
  const style = { alignItems: "stretch", backgroundColor: ground, ...under };
  return row(style, col(name, h(Label, null, label)), ...cells);
}

function Across() {
  const { line, room, sheet, size, tint, way, width } = useSheet();
  const { totals, totalsHead } = sheet;
  const fontSize = fitting({ room, size }, (width - size * 10) / 6.25);
  const style = { textAlign: "center", fontSize };
  const kinds = totals.map((total) => [...marked(total, 0), h(KindLabel, { total, style })]);
  const figures = (of) => totals.map((total) => [text(bold(total), total[of])]);
  return col(
    { borderWidth: way.rule, borderColor: line },
    h(AcrossLine, { label: totalsHead[0], ground: tint, children: kinds }),
    h(AcrossLine, { label: totalsHead[1], children: figures("members") }),
    h(AcrossLine, { label: totalsHead[2], children: figures("figure"), last: true }),
  );
}

function Figure({ words, label, big }) {
  const { size, small } = useSheet();
  const look = { fontSize: big ? size * 1.7 : size, fontWeight: big ? "bold" : "normal" };
  const name = h(Label, { plain: true, style: { fontSize: small, letterSpacing: 0 } }, label);
  return col({ marginTop: 2 }, text(look, words), name);
}

function Tile({ total }) {
  const { line, mark, sheet, size, tint, way, ...others } = useSheet();
  const keyed = sheet.totals.some((one) => one.mark);
  const [, members, share] = sheet.totalsHead;
  const look = {
    borderWidth: way.rule,
    borderColor: line,
    borderRadius: way.radius,
    padding: size * 0.5,
  };
  const fontSize = fitting({ size, ...others }, (others.width - size * 12) / 5);
  return col(
    { ...look, flexBasis: 0, flexGrow: 1, backgroundColor: total.position ? "#ffffff" : tint },
    h(KindLabel, { total, style: { fontWeight: "bold", fontSize } }),
    ...(keyed ? [row({ marginTop: 2, minHeight: mark }, ...marked(total, 0))] : []),
    h(Figure, { words: total.members, label: members, big: true }),
    ...(total.figure ? [h(Figure, { words: total.figure, label: share })] : []),
  );
}

function Tiles() {
  const { gap, sheet } = useSheet();
  return row(
    { gap: gap * 0.7, alignItems: "stretch" },
    ...sheet.totals.map((total) => h(Tile, { total })),
  );
}

const said = ({ members, figure }, [, first, second]) =>
  `${first}: ${members}${figure ? ` – ${second}: ${figure}` : ""}`;

function Bars() {
  const { accent, sheet, size, small, tint, way } = useSheet();
  const most = Number(sheet.totals.at(-1).members);
  const track = (total) => {
    const colour = way.bar === "kind" && total.position ? total.colour : accent;
    const fill = {
      height: size * 0.55,
      width: `${(100 * Number(total.members)) / most}%`,
      backgroundColor: colour,
    };
    const groove = { backgroundColor: tint, height: size * 0.55, marginTop: 1.5 };
    return col(groove, Number(total.members) ? h(View, { style: fill }) : h(View));
  };
  const items = sheet.totals.map((total) =>
    col(
      {},
      row(
        { justifyContent: "space-between", gap: size, flexWrap: "wrap" },
        h(Kind, { total }),
        text({ fontSize: small, ...bold(total) }, said(total, sheet.totalsHead)),
      ),
      track(total),
    ),
  );
  return col({ gap: size * 0.5 }, ...items);
}

function slice(from, to) {
  const at = (part, r) => {
    const angle = 2 * Math.PI * part - Math.PI / 2;
    return `${(50 + r * Math.cos(angle)).toFixed(2)} ${(50 + r * Math.sin(angle)).toFixed(2)}`;
  };
  const large = to - from > 0.5 ? 1 : 0;
  const end = Math.min(to, from + 0.9999);
  const outer = `M${at(from, 48)}A48 48 0 ${large} 1 ${at(end, 48)}`;
  return `${outer}L${at(end, 28)}A28 28 0 ${large} 0 ${at(from, 28)}Z`;
}

function Donut() {
  const { gap, sheet, size } = useSheet();
  const kinds = sheet.totals.filter((total) => total.position);
  const most = Number(sheet.totals.at(-1).members);
  let from = 0;
  const slices = kinds
    .filter((kind) => Number(kind.members))
    .map((kind, key) => {
      const to = from + Number(kind.members) / most;
      const path = h(Path, { key, d: slice(from, to), fill: kind.colour });
      from = to;
      return path;
    });
  const ring = h(Svg, { width: size * 9, height: size * 9, viewBox: "0 0 100 100" }, ...slices);
  return row({ gap: gap * 2 }, ring, h(Table));
}

function Lines() {
  const { sheet, size } = useSheet();
  const items = sheet.totals.map((total) =>
    row(
      { gap: size * 0.7 },
      h(Kind, { total, style: { fontWeight: "bold" } }),
      text({ ...bold(total), flexShrink: 1 }, said(total, sheet.totalsHead)),
    ),
  );
  return col({ gap: size * 0.25 }, ...items);
}

const TOTALS = {
  table: Table,
  across: Across,
  tiles: Tiles,
  bars: Bars,
  donut: Donut,
  lines: Lines,
};

// Where a table finds no room in this width, lines do.
export function Totals({ width }) {
  const sheet = useSheet();
  const { size, way } = sheet;
  const wide = widths(sheet);
  const need = wide.kind + wide.members + wide.figure + size;
  return h(way.totals === "table" && need > width ? Lines : TOTALS[way.totals]);
}
