import com.lowagie.text.Chunk;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import java.util.ArrayList;
import java.util.List;

/** Date and result where they stand alone, legend and footnotes. Null where there is nothing. */
final class Ends {
    private static final double SMALL = 0.84;

    private final Sheet s;

    Ends(Sheet sheet) {
        this.s = sheet;
    }

    private List<Item> items() {
        List<Item> items = new ArrayList<>();
        if (s.c.is("date_place", "end")) {
            items.add(Item.date(s));
        }
        if (s.c.is("result_place", "end")) {
            items.add(s.c.yes("end_first") ? 0 : items.size(), Item.result(s));
        }
        return items;
    }

    PdfPTable end(float width, boolean abreast) {
        List<Item> items = items();
        if (items.isEmpty()) {
            return null;
        }
        double size = Math.min(11.5, s.size(s.c.number("end_part")));
        PdfPTable table = Pdf.even(width, abreast ? items.size() : 1);
        for (Item item : items) {
            boolean banded = s.c.is("end", "band");
            Phrase label = s.faces.phrase(item.label() + (banded ? "" : ":  "), size, true,
                banded ? s.c.colour("on_accent") : s.ink());
            Phrase value = item.shown(s, size, item.mark() != null || s.c.yes("bold_value"));
            table.addCell(banded ? banded(label, value, width / (abreast ? items.size() : 1)) : plain(label, value));
        }
        if (s.c.is("end", "box")) {
            new Rules(s, "").framed(table, null);
        }
        return table;
    }

    private PdfPCell plain(Phrase label, Phrase value) {
        label.addAll(value);
        PdfPCell cell = Pdf.cell(label, s.c.text("end_align"), s.pad() * 1.5f);
        if (s.c.is("end", "tint")) {
            cell.setBackgroundColor(s.c.colour("pale"));
        } else if (s.c.is("end", "rules")) {
            Pdf.border(cell, Rectangle.TOP | Rectangle.BOTTOM, 0.8f, s.c.colour("deep"));
        }
        return cell;
    }

    /** The label on the strong colour, its value beside it. */
    private PdfPCell banded(Phrase label, Phrase value, float width) {
        float left = Math.min(width * 0.55f, ColumnText.getWidth(label) + 4 * s.pad());
        PdfPTable inner = Pdf.table(left, width - left);
        PdfPCell first = Pdf.cell(label, "l", s.pad() * 1.5f);
        first.setBackgroundColor(s.c.colour("accent"));
        inner.addCell(first);
        PdfPCell second = Pdf.cell(value, "l", s.pad() * 1.5f);
        Pdf.border(second, Rectangle.BOX, 0.6f, s.c.colour("accent"));
        inner.addCell(second);
        return Pdf.nested(inner);
    }

    /** In one line or one row of cells; where these have no room, an entry a line. */
    PdfPTable legend(float width) {
        List<Bag> entries = s.job.bags("legend");
        if (entries.isEmpty()) {
            return null;
        }
        double size = s.size(0.95);
        float room = width / entries.size() - 2 * s.pad() - 1;
        boolean roomy = entries.stream().allMatch(one -> ColumnText.getWidth(entry(one, size)) < room);
        Phrase line = line(entries, size);
        PdfPTable table = Pdf.even(width, 1);
        if (roomy && s.c.is("legend_form", "table")) {
            table = Pdf.even(width, entries.size());
            for (Bag entry : entries) {
                PdfPCell cell = Pdf.cell(entry(entry, size), "c", s.pad());
                Pdf.border(cell, Rectangle.BOX, s.thick(), s.c.colour("line"));
                table.addCell(cell);
            }
        } else if (ColumnText.getWidth(line) < width - 2 * s.pad() - 1) {
            table.addCell(Pdf.cell(line, "l", s.pad()));
        } else {
            if (!s.c.text("legend_title").isEmpty()) {
                table.addCell(Pdf.cell(s.bold(s.c.text("legend_title")), "l", s.pad()));
            }
            for (Bag entry : entries) {
                table.addCell(Pdf.cell(entry(entry, size), "l", s.pad()));
            }
        }
        if (s.c.is("legend_form", "boxed")) {
            new Rules(s, "").framed(table, s.c.colour("pale"));
        }
        return table;
    }

    private Phrase line(List<Bag> entries, double size) {
        Phrase line = s.faces.phrase(s.c.text("legend_title"), size, true, s.ink());
        Chunk gap = new Chunk("     ", ((Chunk) s.phrase("x").getChunks().get(0)).getFont());
        for (Bag entry : entries) {
            if (!line.isEmpty()) {
                line.add(gap);
            }
            line.addAll(entry(entry, size));
        }
        return line;
    }

    private Phrase entry(Bag entry, double size) {
        String equals = s.c.text("legend_equals");
        String words = (equals.isEmpty() ? "" : equals + "\u00a0\u00a0") + entry.text("text").replace(' ', '\u00a0');
        return s.marks.beside(entry.mark("mark"), s.faces.phrase(words, size, false, s.ink()), (float) size);
    }

    PdfPTable notes(float width) {
        if (s.job.list("footnotes").isEmpty()) {
            return null;
        }
        PdfPTable table = Pdf.table(width);
        for (Object note : s.job.list("footnotes")) {
            Phrase words = s.faces.phrase(note.toString(), s.size(SMALL), false, s.ink());
            table.addCell(Pdf.cell(words, "l", s.pad() * 0.7f));
        }
        return table;
    }
}
