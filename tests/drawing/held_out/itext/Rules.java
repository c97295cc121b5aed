import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfShading;
import java.awt.Color;

/** Lines and grounds of tables. */
final class Rules {
    private static final int ALL = Rectangle.BOX;
    private static final int FIVE = 5;

    private final Sheet s;
    private final String form;

    Rules(Sheet sheet, String form) {
        this.s = sheet;
        this.form = form;
    }

    /** A cell of the body. */
    void dress(PdfPCell cell, int row, int rows, int column) {
        Color line = s.c.colour("line");
        boolean last = row == rows - 1;
        switch (form) {
            case "grid" -> Pdf.border(cell, ALL, s.thick(), line);
            case "hair" -> Pdf.border(cell, Rectangle.BOTTOM, s.thick() * 0.7f, line);
            case "upright" -> {
                Pdf.border(cell, Rectangle.LEFT | Rectangle.RIGHT, s.thick(), line);
                Pdf.border(cell, last ? Rectangle.BOTTOM : 0, s.thick(), line);
            }
            case "ends" -> Pdf.border(cell, last ? Rectangle.BOTTOM : 0, 0.9f, line);
            case "fives" -> Pdf.border(cell, last || row % FIVE == FIVE - 1 ? Rectangle.BOTTOM : 0, 0.5f, line);
            case "dotted" -> cell.setCellEvent((one, at, layers) -> dots(layers[PdfPTable.LINECANVAS], at));
            case "zebra" -> ground(cell, row % 2 == 1 ? "tint" : "");
            case "columns" -> ground(cell, column % 2 == 1 ? "pale" : "");
            default -> { }
        }
    }

    private void ground(PdfPCell cell, String colour) {
        if (!colour.isEmpty()) {
            cell.setBackgroundColor(s.c.colour(colour));
        }
    }

    private void dots(PdfContentByte cb, Rectangle at) {
        cb.saveState();
        cb.setColorStroke(s.c.colour("line"));
        cb.setLineWidth(0.6f);
        cb.setLineDash(0.6f, 1.8f, 0);
        cb.moveTo(at.getLeft(), at.getBottom());
        cb.lineTo(at.getRight(), at.getBottom());
        cb.stroke();
        cb.restoreState();
    }

    /** A table once it is filled. */
    PdfPTable finished(PdfPTable table) {
        if (form.equals("outer")) {
            framed(table, null);
        }
        return table;
    }

    /** A frame about a table, on a ground or none. */
    void framed(PdfPTable table, Color ground) {
        float corner = (float) s.c.number("corner");
        table.setTableEvent((one, widths, heights, headers, start, layers) -> {
            float[] row = widths[0];
            Rectangle at = new Rectangle(row[0], heights[heights.length - 1], row[row.length - 1], heights[0]);
            if (ground != null) {
                PdfContentByte below = layers[PdfPTable.BASECANVAS];
                below.saveState();
                below.setColorFill(ground);
                Pdf.box(below, at, corner);
                below.fill();
                below.restoreState();
            }
            PdfContentByte cb = layers[PdfPTable.LINECANVAS];
            cb.saveState();
            cb.setLineWidth(Math.max(0.5f, s.thick()));
            cb.setColorStroke(s.c.colour("line"));
            Pdf.box(cb, at, corner);
            cb.stroke();
            cb.restoreState();
        });
    }

    /** A cell of a header. */
    PdfPCell head(String words, String align, String headForm) {
        boolean banded = headForm.equals("band");
        Color ink = banded ? s.c.colour("on_accent") : headForm.equals("bold") ? s.ink() : s.c.colour("deep");
        Phrase phrase = s.faces.phrase(words, s.base, true, ink);
        PdfPCell cell = Pdf.cell(phrase, align, s.pad());
        switch (headForm) {
            case "band" -> cell.setBackgroundColor(s.c.colour("accent"));
            case "tint" -> cell.setBackgroundColor(s.c.colour("tint"));
            case "ramp" -> ramp(cell, s.c.colour("tint"), s.c.colour("pale"));
            case "ruled" -> Pdf.border(cell, Rectangle.BOTTOM, 1.1f, s.c.colour("deep"));
            default -> Pdf.border(cell, Rectangle.BOTTOM, 0.5f, s.c.colour("line"));
        }
        if (form.equals("grid")) {
            Pdf.border(cell, ALL, s.thick(), s.c.colour("line"));
        }
        return cell;
    }

    /** A ground that runs from one colour above to another below. */
    void ramp(PdfPCell cell, Color from, Color to) {
        cell.setCellEvent((one, at, layers) -> shaded(layers[PdfPTable.BACKGROUNDCANVAS], at, from, to));
    }

    private void shaded(PdfContentByte cb, Rectangle at, Color from, Color to) {
        cb.saveState();
        Pdf.box(cb, at, 0);
        cb.clip();
        cb.newPath();
        cb.paintShading(PdfShading.simpleAxial(s.writer, at.getLeft(), at.getTop(), at.getLeft(), at.getBottom(),
            from, to));
        cb.restoreState();
    }

    /** A bar of such a part of its cell's width. */
    static void bar(PdfContentByte cb, Rectangle at, double part) {
        float low = at.getBottom() + at.getHeight() * 0.3f;
        cb.saveState();
        cb.setColorFill(new Color(0xB9BEC6));
        cb.rectangle(at.getLeft() + 2, low, Math.max(0.4f, (at.getWidth() - 4) * (float) part), at.getHeight() * 0.4f);
        cb.fill();
        cb.restoreState();
    }
}
