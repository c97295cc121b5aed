import com.lowagie.text.Chunk;
import com.lowagie.text.Element;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.draw.DottedLineSeparator;
import java.util.List;

/** The fields of a sheet in one of their forms. */
final class Fields {
    private static final float MOST_OF_LABELS = 0.45f;
    private static final float CAPTION = 0.82f;

    private final Sheet s;
    private final List<Item> items;
    private final Rules rules;

    Fields(Sheet sheet) {
        this.s = sheet;
        this.items = Item.fields(sheet);
        this.rules = new Rules(sheet, sheet.c.text("fields_rule"));
    }

    PdfPTable made(float width, String form) {
        PdfPTable table = switch (form) {
            case "quad" -> pairs(width);
            case "captions" -> captions(width, s.c.whole("abreast"));
            case "above" -> captions(width, 1);
            case "lines" -> lines(width, false, "l");
            case "centred" -> lines(width, false, "c");
            case "leaders" -> lines(width, true, "l");
            default -> grid(width);
        };
        return rules.finished(table);
    }

    private Phrase label(Item item, String colon, double size) {
        String form = s.c.text("field_label");
        String words = form.equals("capitals") ? item.label().toUpperCase() : item.label();
        boolean bold = !form.equals("plain");
        return s.faces.phrase(words + colon, size, bold, bold && form.equals("deep") ? s.c.colour("deep") : s.ink());
    }

    private float labelsWide(String colon) {
        float most = 0;
        for (Item item : items) {
            most = Math.max(most, ColumnText.getWidth(label(item, colon, s.base)));
        }
        return most + 2 * s.pad() + 1;
    }

    private PdfPCell labelCell(Item item, String colon, int row, int column) {
        PdfPCell cell = Pdf.cell(label(item, colon, s.base), s.c.yes("label_right") ? "r" : "l", s.pad());
        cell.setVerticalAlignment(Element.ALIGN_TOP);
        rules.dress(cell, row, items.size(), column);
        if (s.c.is("field_label", "tint")) {
            cell.setBackgroundColor(s.c.colour("tint"));
        }
        return cell;
    }

    private PdfPCell valueCell(Item item, int row, int column) {
        PdfPCell cell = Pdf.cell(item.shown(s, s.base, s.c.yes("bold_value")), "l", s.pad());
        cell.setVerticalAlignment(Element.ALIGN_TOP);
        rules.dress(cell, row, items.size(), column);
        return cell;
    }

    private PdfPTable grid(float width) {
        String colon = s.c.text("colon");
        float left = labelsWide(colon);
        if (left > width * MOST_OF_LABELS) {
            return captions(width, 1);
        }
        PdfPTable table = Pdf.table(left, width - left);
        for (int row = 0; row < items.size(); row++) {
            table.addCell(labelCell(items.get(row), colon, row, 0));
            table.addCell(valueCell(items.get(row), row, 1));
        }
        return table;
    }

    /** Two fields abreast where both are short. */
    private PdfPTable pairs(float width) {
        String colon = s.c.text("colon");
        float left = labelsWide(colon);
        float room = width / 2 - left;
        if (room < left) {
            return grid(width);
        }
        PdfPTable table = Pdf.table(left, room, left, room);
        int taken = 0;
        for (int place = 0; place < items.size(); place++) {
            Item item = items.get(place);
            boolean wide = item.wide(s) > room - 2 * s.pad() - 1;
            if (taken == 1 && wide) {
                fill(table, 2, table.size());
                taken = 0;
            }
            int row = table.size();
            table.addCell(labelCell(item, colon, row, 0));
            PdfPCell value = valueCell(item, row, 1);
            value.setColspan(wide ? 3 : 1);
            table.addCell(value);
            taken = wide ? 0 : 1 - taken;
        }
        fill(table, taken == 1 ? 2 : 0, items.size() - 1);
        return table;
    }

    private void fill(PdfPTable table, int count, int row) {
        if (count > 0) {
            PdfPCell cell = Pdf.empty();
            cell.setColspan(count);
            rules.dress(cell, row, items.size(), 1);
            table.addCell(cell);
        }
    }

    /** A small label above each value, so many abreast. */
    private PdfPTable captions(float width, int abreast) {
        PdfPTable table = Pdf.even(width, abreast);
        float room = width / abreast - 2 * s.pad() - 1;
        int taken = 0;
        for (int place = 0; place < items.size(); place++) {
            Item item = items.get(place);
            boolean wide = abreast > 1 && item.wide(s) > room;
            if (wide && taken > 0) {
                fill(table, abreast - taken, table.size());
                taken = 0;
            }
            PdfPCell cell = Pdf.nested(captioned(item, wide ? width : width / abreast));
            cell.setColspan(wide ? abreast : 1);
            rules.dress(cell, table.size(), items.size(), 0);
            table.addCell(cell);
            taken = wide ? 0 : (taken + 1) % abreast;
        }
        fill(table, taken > 0 ? abreast - taken : 0, items.size() - 1);
        return table;
    }

    private PdfPTable captioned(Item item, float width) {
        PdfPTable table = Pdf.table(width);
        PdfPCell label = Pdf.cell(label(item, "", s.size(CAPTION)), "l", s.pad());
        label.setPaddingBottom(s.pad() * 0.25f);
        table.addCell(label);
        PdfPCell value = Pdf.cell(item.shown(s, s.base, s.c.yes("bold_value")), "l", s.pad());
        value.setPaddingTop(s.base * 0.14f);
        value.setPaddingBottom(s.pad() * 0.9f);
        value.setMinimumHeight(s.base * 1.3f);
        table.addCell(value);
        return table;
    }

    /** Label and value in one line, which goes on below where it has to. */
    private PdfPTable lines(float width, boolean leaders, String align) {
        PdfPTable table = Pdf.table(width);
        String colon = s.c.text("colon").isBlank() ? ":" : s.c.text("colon");
        for (Item item : items) {
            float all = item.wide(s) + labelsWide(colon) + 3 * s.base;
            boolean dots = leaders && all < width && !(item.value().isEmpty() && item.mark() == null);
            Phrase line = label(item, dots ? " " : colon + " ", s.base);
            if (dots) {
                line.add(new Chunk(new DottedLineSeparator()));
                line.add(new Chunk(" "));
            }
            line.addAll(item.shown(s, s.base, s.c.yes("bold_value")));
            PdfPCell cell = Pdf.cell(line, align, s.pad());
            if (s.c.is("fields_rule", "hair")) {
                Pdf.border(cell, Rectangle.BOTTOM, s.thick(), s.c.colour("line"));
            }
            table.addCell(cell);
        }
        return table;
    }
}
