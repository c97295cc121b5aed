import com.lowagie.text.Chunk;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.draw.DottedLineSeparator;
import java.util.List;

/** The votes by Member State without a table of columns: as cards, or as a roll with leaders. */
final class Cards {
    private final States states;
    private final Sheet s;
    private final float mark;

    Cards(States states) {
        this.states = states;
        this.s = states.s;
        this.mark = s.marks.widest(states.high) + 2 * s.pad() + 2;
    }

    /** A grid of small boxes: name, share and mark of one State in each. */
    PdfPTable cards(float width) {
        float gap = s.c.is("card_rule", "under") ? 12 : 5;
        float needed = mark + Math.max(states.widest("name"), states.widest("figure")) + 2 * s.pad() + 2;
        int count = s.c.whole("cards");
        while (count > 1 && (width - (count - 1) * gap) / count < needed) {
            count--;
        }
        if (count < 2) {
            throw new NoRoom("cards");
        }
        float each = (width - (count - 1) * gap) / count;
        float[] widths = new float[2 * count - 1];
        for (int k = 0; k < widths.length; k++) {
            widths[k] = k % 2 == 0 ? each : gap;
        }
        PdfPTable table = Pdf.table(widths);
        caption(table, widths.length);
        int length = (states.rows.size() + count - 1) / count;
        for (int row = 0; row < length; row++) {
            for (int k = 0; k < widths.length; k++) {
                int place = s.c.yes("across") ? row * count + k / 2 : k / 2 * length + row;
                boolean there = k % 2 == 0 && place < states.rows.size();
                table.addCell(there ? framed(states.rows.get(place), each) : Pdf.empty());
            }
        }
        return table;
    }

    /** What stands in each card, told once. */
    private void caption(PdfPTable table, int columns) {
        String words = String.join("  ·  ", states.head);
        PdfPCell cell = Pdf.cell(s.faces.phrase(words, s.base, true, s.c.colour("deep")), "l", s.pad());
        cell.setColspan(columns);
        cell.setPaddingBottom(s.pad() * 1.2f);
        table.addCell(cell);
    }

    private PdfPCell framed(Bag row, float width) {
        PdfPTable card = card(row, width);
        PdfPCell cell = Pdf.nested(card);
        cell.setPaddingBottom(3);
        switch (s.c.text("card_rule")) {
            case "tint" -> { }
            case "under" -> Pdf.border(card.getRow(1).getCells()[s.c.yes("card_left") ? 1 : 0], Rectangle.BOTTOM, 0.5f,
                s.c.colour("line"));
            default -> new Rules(s, "").framed(card, null);
        }
        return cell;
    }

    private PdfPTable card(Bag row, float width) {
        boolean left = s.c.yes("card_left");
        PdfPTable card = left ? Pdf.table(mark, width - mark) : Pdf.table(width - mark, mark);
        PdfPCell sign = s.marks.cell(row.marks("marks"), states.high, "c");
        sign.setFixedHeight(0);
        sign.setMinimumHeight(states.high);
        sign.setRowspan(2);
        Phrase words = s.faces.phrase(row.text("name"), s.base, s.c.yes("names_bold"), s.ink());
        PdfPCell name = Pdf.cell(words, "l", s.pad());
        name.setPaddingBottom(s.pad() * 0.2f);
        PdfPCell figure = Pdf.cell(s.phrase(row.text("figure")), "l", s.pad());
        figure.setMinimumHeight(s.base * 1.35f);
        if (s.c.is("card_rule", "tint")) {
            List.of(sign, name, figure).forEach(cell -> cell.setBackgroundColor(s.c.colour("pale")));
        }
        for (PdfPCell cell : left ? List.of(sign, name, figure) : List.of(name, sign, figure)) {
            card.addCell(cell);
        }
        return card;
    }

    /** Lines with leaders from name to share, in columns. */
    PdfPTable roll(float width) {
        float gap = states.between();
        float figure = Math.max(states.widest("figure"), states.longest(states.head.get(1))) + 2 * s.pad() + 1;
        float sign = Math.max(mark, states.longest(states.head.get(2)) + 2 * s.pad() + 1);
        float name = states.widest("name") + 3.5f * s.base;
        int count = s.c.whole("roll") + s.more;
        while (count > 1 && (width - (count - 1) * gap) / count < name + figure + sign) {
            count--;
        }
        float each = (width - (count - 1) * gap) / count;
        if (each < name + figure + sign) {
            throw new NoRoom("roll");
        }
        float[] widths = new float[2 * count - 1];
        for (int k = 0; k < widths.length; k++) {
            widths[k] = k % 2 == 0 ? each : gap;
        }
        PdfPTable table = Pdf.table(widths);
        int length = (states.rows.size() + count - 1) / count;
        for (int k = 0; k < widths.length; k++) {
            int start = k / 2 * length;
            int stop = Math.min(states.rows.size(), start + length);
            table.addCell(k % 2 == 1 ? Pdf.empty() : Pdf.nested(Pdf.ended(lines(start, stop, each, figure, sign))));
        }
        return table;
    }

    /** The roll of a column that flows. */
    PdfPTable flowing(float width) {
        float figure = Math.max(states.widest("figure"), states.longest(states.head.get(1))) + 2 * s.pad() + 1;
        float sign = Math.max(mark, states.longest(states.head.get(2)) + 2 * s.pad() + 1);
        if (width < states.widest("name") + 3.5f * s.base + figure + sign) {
            throw new NoRoom("column");
        }
        PdfPTable table = lines(0, states.rows.size(), width, figure, sign);
        table.setHeaderRows(1);
        return table;
    }

    private PdfPTable lines(int start, int stop, float wide, float figure, float sign) {
        boolean first = s.c.text("order").startsWith("m");
        float name = wide - figure - sign;
        PdfPTable table = first ? Pdf.table(sign, name, figure) : Pdf.table(name, figure, sign);
        PdfPCell[] heads = {
            states.rules.head(states.head.get(0), "l", "ruled"), states.rules.head(states.head.get(1), "r", "ruled"),
            states.rules.head(states.head.get(2), "c", "ruled")};
        add(table, first, heads);
        for (Bag row : states.rows.subList(start, stop)) {
            Phrase line = s.phrase(row.text("name") + " ");
            if (!row.text("figure").isEmpty()) {
                line.add(new Chunk(new DottedLineSeparator()));
            }
            PdfPCell left = Pdf.cell(line, "l", s.pad());
            left.setPaddingRight(0);
            PdfPCell middle = Pdf.cell(s.phrase(row.text("figure")), "r", s.pad());
            add(table, first, left, middle, s.marks.cell(row.marks("marks"), states.high, "c"));
        }
        return table;
    }

    private static void add(PdfPTable table, boolean first, PdfPCell... cells) {
        if (first) {
            table.addCell(cells[2]);
        }
        table.addCell(cells[0]);
        table.addCell(cells[1]);
        if (!first) {
            table.addCell(cells[2]);
        }
    }
}
