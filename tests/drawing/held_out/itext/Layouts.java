import com.lowagie.text.DocumentException;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;

/** Where all of it stands. */
final class Layouts {
    private final Sheet s;
    private final Head head;
    private final Ends ends;
    private final float left;
    private final float width;
    private final float top;
    private final float bottom;

    Layouts(Sheet sheet) {
        this.s = sheet;
        this.head = new Head(sheet);
        this.ends = new Ends(sheet);
        this.left = sheet.margin;
        this.width = sheet.width - 2 * sheet.margin;
        this.top = sheet.height - sheet.margin;
        this.bottom = sheet.margin + head.footHigh();
    }

    /** Whether all of it finds room; the layout of most room is the last resort. */
    boolean draw() throws DocumentException {
        try {
            switch (s.more > 1 ? "banded" : s.c.text("layout")) {
                case "form" -> form();
                case "letter" -> letter();
                case "sidebar" -> sidebar();
                case "dashboard" -> dashboard();
                case "bulletin" -> new Bulletin(s, head, ends).draw(left, width, top, bottom);
                case "notice" -> notice();
                case "spread" -> spread();
                default -> banded();
            }
            head.foot(left, width, s.margin - 4);
            return true;
        } catch (NoRoom fault) {
            return false;
        }
    }

    private Stack stack(float wide) {
        return new Stack(s, wide, s.gap);
    }

    private PdfPTable fields(float wide, String key) {
        return named(0, new Fields(s).made(wide, s.c.text(key)), wide);
    }

    private PdfPTable totals(float wide, String key) {
        PdfPTable table = new Totals(s).made(wide, s.c.text(key));
        PdfPTable legend = s.c.is("legend_place", "totals") ? ends.legend(wide) : null;
        return named(2, legend == null ? table : both(table, legend, wide), wide);
    }

    private PdfPTable states(float wide) {
        PdfPTable table = new States(s).made(wide);
        PdfPTable legend = s.c.is("legend_place", "totals") ? null : ends.legend(wide);
        if (legend != null) {
            table = s.c.is("legend_place", "above") ? both(legend, table, wide) : both(table, legend, wide);
        }
        return named(3, table, wide);
    }

    private PdfPTable both(PdfPTable first, PdfPTable second, float wide) {
        PdfPTable table = Pdf.table(wide);
        table.addCell(Pdf.nested(first));
        PdfPCell cell = Pdf.nested(second);
        cell.setPaddingTop(s.gap * 0.5f);
        table.addCell(cell);
        return table;
    }

    /** A part below its name, where parts have names. */
    private PdfPTable named(int place, PdfPTable part, float wide) {
        String name = s.c.list("names").get(place).toString();
        boolean noResult = place == 1 && !s.c.is("result_place", "end");
        if (name.isEmpty() || part == null || noResult) {
            return part;
        }
        boolean banded = s.c.is("name_form", "band");
        PdfPCell cell = Pdf.cell(s.faces.phrase(name, s.base * 1.08, true,
            s.c.colour(banded ? "on_accent" : "deep")), "l", s.pad());
        switch (s.c.text("name_form")) {
            case "band" -> cell.setBackgroundColor(s.c.colour("accent"));
            case "tint" -> cell.setBackgroundColor(s.c.colour("tint"));
            case "line" -> Pdf.border(cell, Rectangle.BOTTOM, 1, s.c.colour("deep"));
            case "bar" -> {
                Pdf.border(cell, Rectangle.LEFT, 4, s.c.colour("accent"));
                cell.setPaddingLeft(s.pad() + 5);
            }
            default -> { }
        }
        PdfPTable table = Pdf.table(wide);
        table.addCell(cell);
        PdfPCell inner = Pdf.nested(part);
        inner.setPaddingTop(3);
        table.addCell(inner);
        return table;
    }

    private void banded() {
        Stack stack = stack(width).add(head.top(width)).add(fields(width, "fields"));
        PdfPTable end = named(1, ends.end(width, true), width);
        PdfPTable totals = totals(width, "totals");
        boolean early = s.c.yes("early");
        stack.add(early ? totals : null).add(early ? end : null).add(states(width));
        stack.add(early ? null : totals).add(early ? null : end).add(ends.notes(width));
        stack.draw(left, top, bottom);
    }

    /** Boxes without gaps, as on a paper to be filled in. */
    private void form() {
        Stack stack = new Stack(s, width, 0);
        float inner = width - 2 * s.gap;
        stack.add(head.top(width)).add(boxed(fields(inner, "fields")));
        PdfPTable end = ends.end(inner, true);
        if (s.c.yes("early")) {
            stack.add(boxed(totals(inner, "totals"))).add(boxed(end)).add(boxed(states(inner)));
        } else {
            stack.add(boxed(states(inner))).add(boxed(totals(inner, "totals"))).add(boxed(end));
        }
        stack.add(boxed(ends.notes(inner)));
        stack.draw(left, top, bottom);
    }

    private PdfPTable boxed(PdfPTable part) {
        if (part == null) {
            return null;
        }
        PdfPTable table = Pdf.table(width);
        PdfPCell cell = Pdf.nested(part);
        cell.setPadding(s.gap * 0.6f);
        cell.setPaddingLeft(s.gap);
        cell.setPaddingRight(s.gap);
        Pdf.border(cell, Rectangle.BOX, 0.8f, s.c.colour("deep"));
        table.addCell(cell);
        return table;
    }

    private void letter() {
        Stack stack = stack(width).add(head.top(width));
        if (!s.c.text("opening").isEmpty()) {
            PdfPTable opening = Pdf.table(width);
            opening.addCell(Pdf.cell(s.phrase(s.c.text("opening")), "l", s.pad()));
            stack.add(opening);
        }
        stack.add(new Fields(s).made(width, s.c.text("fields")));
        PdfPTable totals = totals(width, "totals");
        boolean early = s.c.yes("early");
        stack.add(early ? totals : null).add(states(width)).add(early ? null : totals);
        stack.add(ends.end(width, false)).add(ends.notes(width));
        stack.draw(left, top, bottom);
    }

    private void sidebar() {
        float part = (float) s.c.number("part") * (s.c.yes("landscape") ? 0.8f : 1);
        float side = width * part;
        float main = width - side - 1.5f * s.gap;
        PdfPTable title = head.top(width);
        float below = title == null ? top : title.writeSelectedRows(0, -1, left, top, s.canvas) - s.gap;
        boolean mirrored = s.c.yes("mirrored");
        float sideX = mirrored ? left + width - side : left;
        float pad = s.gap * 0.7f;
        float inner = side - 2 * pad;
        Stack narrow = stack(inner).add(fields(inner, "narrow_fields")).add(totals(inner, "narrow_totals"));
        narrow.add(named(1, ends.end(inner, false), inner));
        s.canvas.saveState();
        s.canvas.setColorFill(s.c.colour("pale"));
        s.canvas.setColorStroke(s.c.colour("tint"));
        Pdf.box(s.canvas, new Rectangle(sideX, bottom, sideX + side, below), (float) s.c.number("corner"));
        s.canvas.fillStroke();
        s.canvas.restoreState();
        narrow.draw(sideX + pad, below - pad, bottom + pad);
        Stack wide = stack(main).add(states(main)).add(ends.notes(main));
        wide.draw(mirrored ? left : left + width - main, below, bottom);
    }

    private void dashboard() {
        Stack stack = stack(width).add(head.top(width));
        PdfPTable fields = fields(width, "fields");
        PdfPTable totals = totals(width, "totals");
        boolean early = s.c.yes("early");
        stack.add(early ? totals : fields).add(early ? fields : totals);
        stack.add(ends.end(width, true)).add(states(width)).add(ends.notes(width));
        stack.draw(left, top, bottom);
    }

    /** All about the middle, the result first. */
    private void notice() {
        float narrow = width * 0.92f;
        Stack stack = stack(width).add(head.top(width));
        PdfPTable end = ends.end(width * 0.6f, false);
        stack.add(end == null ? null : Pdf.placed(end, width, "c"));
        stack.add(Pdf.placed(fields(narrow, "fields"), width, "c"));
        stack.add(Pdf.placed(totals(narrow, "totals"), width, "c"));
        stack.add(states(width)).add(ends.notes(width));
        stack.draw(left, top, bottom);
    }

    /** Two halves of a wide page. */
    private void spread() {
        float half = (width - 2 * s.gap) * 0.5f;
        Stack one = stack(half).add(head.top(half)).add(fields(half, "fields")).add(totals(half, "narrow_totals"));
        one.add(named(1, ends.end(half, half > 330), half)).add(ends.notes(half));
        Stack other = stack(half).add(states(half));
        boolean mirrored = s.c.yes("mirrored");
        float right = left + width - half;
        one.draw(mirrored ? right : left, top, bottom);
        other.draw(mirrored ? left : right, top, bottom);
        s.canvas.saveState();
        s.canvas.setColorStroke(s.c.colour("line"));
        s.canvas.setLineWidth(0.5f);
        s.canvas.moveTo(left + width / 2, top);
        s.canvas.lineTo(left + width / 2, bottom);
        s.canvas.stroke();
        s.canvas.restoreState();
    }
}
