// Whole pages: where the title, the facts, the totals and the Member States stand.
import { Page, View, col, h, row, text } from "./kit.mjs";
import { Ends, Fields, Footnotes, Legend, hasEnds } from "./fields.mjs";
import { Edge, Footer, Section, Title, headResult } from "./frame.mjs";
import { States } from "./tiles.mjs";
import { Totals } from "./totals.mjs";

const facts = () => h(Section, { title: "Details" }, h(Fields));
const totals = (width) => h(Section, { title: "Totals" }, h(Totals, { width }));
const ends = (sheet) => (hasEnds(sheet) ? [h(Ends)] : []);
const legend = (sheet, at) =>
  sheet.sheet.legend.length && sheet.way.legend_at === at ? [h(Legend)] : [];
const notes = (sheet) => (sheet.sheet.footnotes.length ? [h(Footnotes)] : []);
const members = (sheet, width) => [
  ...legend(sheet, "above"),
  h(Section, { title: "Member States" }, h(States, { width })),
  ...legend(sheet, "below"),
];
const last = (sheet) => [...legend(sheet, "foot"), ...notes(sheet)];
const stacked = ({ gap }, ...children) => col({ gap: gap * 1.1 }, ...children);

function Register({ sheet }) {
  return stacked(
    sheet,
    facts(),
    ...members(sheet, sheet.width),
    totals(sheet.width),
    ...ends(sheet),
    ...last(sheet),
  );
}

function CardBoard({ sheet }) {
  return stacked(
    sheet,
    facts(),
    totals(sheet.width),
    ...ends(sheet),
    ...members(sheet, sheet.width),
    ...last(sheet),
  );
}

// Facts to the left, totals to the right; the lists below.
function Columns({ sheet }) {
  const { gap, width } = sheet;
  const left = col({ flexGrow: 1, flexBasis: 0 }, facts());
  const right = col({ width: width * 0.44 }, totals(width * 0.44));
  const head = row({ gap: gap * 2, alignItems: "flex-start" }, left, right);
  return stacked(sheet, head, ...ends(sheet), ...members(sheet, width), ...last(sheet));
}

const sideLeft = (way) => way.columns !== "nfm";

function sideWide({ room, size, way, width }) {
  const part = way.totals === "bars" ? 0.36 : 0.42;
  return Math.max(width * part, (room.label + 1) * size);
}

// The ground of a side as high as the page, below all else.
function SideGround({ sheet }) {
  const { gap, paper, tint, way } = sheet;
  const edge = sideLeft(way) ? { left: 0 } : { right: 0 };
  const size = { width: sideWide(sheet) + gap + way.margin, height: paper.high };
  return h(View, {
    fixed: true,
    style: { position: "absolute", top: 0, ...edge, ...size, backgroundColor: tint },
  });
}

// A coloured side with all but the states and the title.
function Sidebar({ sheet }) {
  const { gap, way, width } = sheet;
  const side = sideWide(sheet);
  const aside = col({ width: side, gap: gap * 1.4 }, facts(), totals(side), ...ends(sheet));
  const head = [h(Title), ...headResult(sheet)];
  const states = members(sheet, width - side - gap * 3);
  const main = col({ flexGrow: 1, flexBasis: 0, gap }, ...head, ...states, ...last(sheet));
  const both = sideLeft(way) ? [aside, main] : [main, aside];
  return row({ gap: gap * 3, alignItems: "flex-start" }, ...both);
}

function Dashboard({ sheet }) {
  const { gap, line, size, way, width } = sheet;
  const panel = {
    borderWidth: 0.8,
    borderColor: line,
    borderRadius: way.radius,
    padding: size * 0.8,
  };
  return col(
    { gap: gap * 1.2 },
    facts(),
    col(panel, totals(width - size * 2)),
    ...ends(sheet),
    col({ ...panel, gap: gap * 0.6 }, ...members(sheet, width - size * 1.6 - 2)),
    ...last(sheet),
  );
}

// One box from top to foot, in numbered parts.
function Form({ sheet }) {
  const { accent, gap, size, tint, width } = sheet;
  const part = (n, title, ...children) => {
    const bar = {
      backgroundColor: tint,
      borderBottomWidth: 0.8,
      borderBottomColor: accent,
      padding: size * 0.35,
    };
    const name = row(
      { ...bar, borderTopWidth: n > 1 ? 0.8 : 0, borderTopColor: accent },
      text({ fontWeight: "bold" }, `${"ABC"[n - 1]}. ${title}`),
    );
    return col({}, name, col({ padding: size * 0.8, gap }, ...children));
  };
  const box = { borderWidth: 1.2, borderColor: accent };
  const inner = width - size * 1.6 - 3;
  const three = [
    part(1, "Act and procedure", h(Fields)),
    part(2, "Outcome", h(Totals, { width: inner }), ...ends(sheet)),
    part(3, "Votes cast", h(States, { width: inner })),
  ];
  return stacked(
    sheet,
    ...legend(sheet, "above"),
    col(box, ...three),
    ...legend(sheet, "below"),
    ...last(sheet),
  );
}

// Across the page: facts and totals in a narrow pane, the states in a wide one.
function Wide({ sheet }) {
  const { gap, line, size, width } = sheet;
  const pane = width * 0.33;
  const rest = width - pane - gap * 2.4;
  const left = col({ width: pane, gap: gap * 1.3 }, facts(), totals(pane), ...ends(sheet));
  const edge = { borderLeftWidth: 0.8, borderLeftColor: line, paddingLeft: gap * 1.2 };
  const right = col(
    { ...edge, flexGrow: 1, flexBasis: 0, gap: size * 0.8 },
    ...members(sheet, rest),
    ...last(sheet),
  );
  return row({ gap: gap * 1.2, alignItems: "flex-start" }, left, right);
}

function Airy({ sheet }) {
  const { gap, width } = sheet;
  return col(
    { gap: gap * 1.6 },
    ...members(sheet, width),
    facts(),
    totals(width),
    ...ends(sheet),
    ...last(sheet),
  );
}

const LAYOUTS = {
  register: Register,
  cards: CardBoard,
  columns: Columns,
  sidebar: Sidebar,
  dashboard: Dashboard,
  form: Form,
  wide: Wide,
  chips: Airy,
};

export function SheetPage({ sheet }) {
  const { gap, landscape, size, way } = sheet;
  const style = {
    padding: way.margin,
    paddingTop: way.margin * 0.8,
    fontFamily: way.font,
    fontSize: size,
    color: "#111111",
  };
  const layout = h(LAYOUTS[way.layout], { sheet });
  const side = way.layout === "sidebar";
  const head = side ? [] : [h(Title), ...headResult(sheet)];
  const body = col({ gap }, h(Edge), ...head, layout);
  const ground = side ? [h(SideGround, { sheet })] : [];
  const orientation = landscape ? "landscape" : "portrait";
  return h(Page, { size: "A4", orientation, style }, ...ground, body, h(Footer, { sheet }));
}
