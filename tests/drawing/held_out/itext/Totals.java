import com.lowagie.text.Chunk;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.draw.DottedLineSeparator;
import java.util.ArrayList;
import java.util.List;

/** How many Members took which position, and what they hold. */
final class Totals {
    private static final float SMALL = 0.84f;
    private static final float LARGE = 1.7f;

    private final Sheet s;
    private final List<Bag> rows;
    private final List<String> head = new ArrayList<>();
    private final Rules rules;
    private final boolean marked;

    Totals(Sheet sheet) {
        this.s = sheet;
        this.rows = sheet.job.bags("totals");
        this.rules = new Rules(sheet, sheet.c.text("totals_rule"));
        sheet.job.list("totals_head").forEach(one -> head.add(one.toString()));
        this.marked = rows.stream().anyMatch(row -> row.has("mark"));
    }

    PdfPTable made(float width, String form) {
        PdfPTable table = switch (form) {
            case "crosstab" -> crosstab(width);
            case "tiles" -> tiles(width);
            case "leaders" -> leaders(width);
            default -> table(width);
        };
        if (!s.c.is("result_place", "totals")) {
            return table;
        }
        PdfPTable both = Pdf.table(width);
        both.addCell(Pdf.nested(table));
        Item result = Item.result(s);
        Phrase line = s.bold(result.label() + ":  ");
        line.addAll(result.shown(s, s.base, true));
        PdfPCell cell = Pdf.cell(line, "l", s.pad());
        cell.setPaddingTop(s.pad() * 1.4f);
        both.addCell(cell);
        return both;
    }

    private boolean whole(Bag row) {
        return !row.has("position");
    }

    private Phrase words(Bag row, String words) {
        return s.faces.phrase(words, s.base, whole(row) && s.c.yes("total_bold"), s.ink());
    }

    private float natural(char column) {
        float most = column == 'k' ? 0 : longest(head.get("lmf".indexOf(column)));
        for (Bag row : rows) {
            most = Math.max(most, switch (column) {
                case 'l' -> s.wide(row.text("label"), true);
                case 'm' -> s.wide(row.text("members"), true);
                case 'f' -> s.wide(row.text("figure"), true);
                default -> row.has("mark") ? s.marks.wide(row.mark("mark"), s.row("totals_row")) : 0;
            });
        }
        return most + 2 * s.pad() + 1.5f;
    }

    /** The widest of these words, set bold. */
    private float longest(String words) {
        float most = 0;
        for (String word : words.split(" ")) {
            most = Math.max(most, s.wide(word, true));
        }
        return most;
    }

    private PdfPTable table(float width) {
        String order = marked ? s.c.text("totals_order") : s.c.text("totals_order").replace("k", "");
        float[] widths = new float[order.length()];
        float sum = 0;
        for (int k = 0; k < widths.length; k++) {
            widths[k] = natural(order.charAt(k));
            sum += widths[k];
        }
        float wide = Math.max(sum, width * (float) s.c.number("totals_part"));
        if (sum > width) {
            throw new NoRoom("totals");
        }
        for (int k = 0; k < widths.length; k++) {
            widths[k] += (wide - sum) * switch (order.charAt(k)) {
                case 'k' -> 0;
                case 'l' -> 0.5f;
                default -> 0.25f;
            };
        }
        PdfPTable table = Pdf.table(widths);
        heads(table, order);
        for (int row = 0; row < rows.size(); row++) {
            for (int k = 0; k < widths.length; k++) {
                PdfPCell cell = cell(rows.get(row), order.charAt(k));
                rules.dress(cell, row, rows.size(), k);
                strengthened(cell, rows.get(row));
                table.addCell(cell);
            }
        }
        return Pdf.placed(rules.finished(table), width, s.c.text("totals_place"));
    }

    private void strengthened(PdfPCell cell, Bag row) {
        if (whole(row) && s.c.yes("total_bold") && !s.c.is("totals_rule", "grid")) {
            Pdf.border(cell, Rectangle.TOP, 0.8f, s.c.colour("line"));
        }
    }

    private void heads(PdfPTable table, String order) {
        for (int k = 0; k < order.length(); k++) {
            char column = order.charAt(k);
            boolean before = order.startsWith("kl", k);
            boolean after = order.startsWith("lk", k);
            String words = column == 'k' && !before ? "" : head.get(before ? 0 : "lmf".indexOf(column));
            String align = column == 'm' || column == 'f' ? s.c.text("totals_align") : "l";
            PdfPCell cell = rules.head(words, align, s.c.text("totals_head_form"));
            cell.setColspan(before || after ? 2 : 1);
            table.addCell(cell);
            k += before || after ? 1 : 0;
        }
    }

    private PdfPCell cell(Bag row, char column) {
        float high = s.row("totals_row");
        if (column == 'k') {
            return s.marks.cell(row.has("mark") ? List.of(row.mark("mark")) : List.of(), high, "c");
        }
        String key = column == 'l' ? "label" : column == 'm' ? "members" : "figure";
        PdfPCell cell = Pdf.cell(words(row, row.text(key)), column == 'l' ? "l" : s.c.text("totals_align"), s.pad());
        cell.setMinimumHeight(high);
        return cell;
    }

    private Phrase labelled(Bag row, double size, java.awt.Color ink) {
        Phrase words = s.faces.phrase(row.text("label"), size, true, ink);
        return row.has("mark") ? s.marks.beside(row.mark("mark"), words, (float) size) : words;
    }

    /** A column for each position. */
    private PdfPTable crosstab(float width) {
        float first = Math.max(longest(head.get(1)), longest(head.get(2))) + 2 * s.pad() + 2;
        float each = (width - first) / rows.size();
        float mark = marked ? natural('k') + s.base : 0;
        if (each < longest("participating") + mark * 0.6f + 2 * s.pad()) {
            return table(width);
        }
        PdfPTable table = Pdf.table(first, each, each, each, each, each);
        table.addCell(rules.head(head.get(0), "l", "bold"));
        for (Bag row : rows) {
            PdfPCell cell = rules.head("", "c", marked ? "bold" : s.c.text("totals_head_form"));
            boolean banded = !marked && s.c.is("totals_head_form", "band");
            cell.setPhrase(labelled(row, s.base, banded ? s.c.colour("on_accent") : s.ink()));
            table.addCell(cell);
        }
        for (int line = 0; line < 2; line++) {
            PdfPCell label = Pdf.cell(s.bold(head.get(line + 1)), "l", s.pad());
            rules.dress(label, line, 2, 0);
            table.addCell(label);
            for (int k = 0; k < rows.size(); k++) {
                PdfPCell cell = Pdf.cell(words(rows.get(k), rows.get(k).text(line == 0 ? "members" : "figure")), "c",
                    s.pad());
                cell.setMinimumHeight(s.row("totals_row"));
                rules.dress(cell, line, 2, k + 1);
                table.addCell(cell);
            }
        }
        return rules.finished(table);
    }

    /** A tile for each position: how many, in large type. */
    private PdfPTable tiles(float width) {
        float gap = 6;
        float each = (width - gap * (rows.size() - 1)) / rows.size();
        float mark = marked ? natural('k') : 0;
        float needed = Math.max(s.wide("participating", true) + mark, s.wide(head.get(2), true)) + 2 * s.pad();
        if (each < needed) {
            return table(width);
        }
        PdfPTable table = Pdf.table(each, gap, each, gap, each, gap, each, gap, each);
        for (int k = 0; k < rows.size(); k++) {
            if (k > 0) {
                table.addCell(Pdf.empty());
            }
            PdfPCell cell = Pdf.nested(Pdf.ended(tile(rows.get(k), each)));
            Pdf.border(cell, Rectangle.BOX, Math.max(0.5f, s.thick()), s.c.colour("line"));
            cell.setBackgroundColor(s.c.is("totals_rule", "zebra") ? s.c.colour("pale") : null);
            table.addCell(cell);
        }
        return table;
    }

    private PdfPTable tile(Bag row, float width) {
        PdfPTable table = Pdf.table(width);
        table.addCell(Pdf.cell(labelled(row, s.base, s.ink()), "c", s.pad()));
        String large = row.text("members");
        table.addCell(Pdf.cell(s.faces.phrase(large, s.base * LARGE, true, s.c.colour("deep")), "c", s.pad()));
        table.addCell(Pdf.cell(s.faces.phrase(head.get(1), s.size(SMALL), false, s.ink()), "c", s.pad()));
        if (!row.text("figure").isEmpty()) {
            table.addCell(Pdf.cell(s.bold(row.text("figure")), "c", s.pad()));
            table.addCell(Pdf.cell(s.faces.phrase(head.get(2), s.size(SMALL), false, s.ink()), "c", s.pad()));
        }
        return table;
    }

    private PdfPTable leaders(float width) {
        float members = natural('m') + s.base;
        float figures = natural('f') + s.base;
        if (natural('l') + natural('k') + members + figures + 2 * s.base > width) {
            return table(width);
        }
        float wide = Math.max(natural('l') + natural('k') + members + figures + 4 * s.base,
            width * (float) s.c.number("totals_part"));
        wide = Math.min(wide, width);
        PdfPTable table = Pdf.table(wide - members - figures, members, figures);
        for (int k = 0; k < head.size(); k++) {
            table.addCell(rules.head(head.get(k), k == 0 ? "l" : "r", "ruled"));
        }
        for (Bag row : rows) {
            Phrase line = labelled(row, s.base, s.ink());
            line.add(new Chunk(" "));
            line.add(new Chunk(new DottedLineSeparator()));
            PdfPCell cell = Pdf.cell(line, "l", s.pad());
            cell.setPaddingRight(0);
            table.addCell(cell);
            table.addCell(Pdf.cell(words(row, row.text("members")), "r", s.pad()));
            table.addCell(Pdf.cell(words(row, row.text("figure")), "r", s.pad()));
        }
        return Pdf.placed(table, width, s.c.text("totals_place"));
    }
}
