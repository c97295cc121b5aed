import com.lowagie.text.DocumentException;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import java.awt.Color;
import java.io.IOException;

/** Cells that say a vote by their ground. */
final class Grounds {
    private static final float INSET = 2;
    private static final float EDGE = 6;

    private final Marks marks;
    private final Sheet s;

    Grounds(Marks marks) {
        this.marks = marks;
        this.s = marks.s;
    }

    /** Whether the ground lies behind another cell than that of the mark. */
    static boolean behindNames(Sheet s) {
        return s.marks.family("ground") && (s.c.is("ground", "name") || s.c.is("ground", "edge"))
            && (s.c.is("states", "table") || s.c.is("states", "joined"));
    }

    void fill(PdfPCell cell, Mark mark) {
        Color colour = marks.colour(mark);
        if (mark.smudged()) {
            cell.setCellEvent((one, at, layers) -> smudge(layers[PdfPTable.TEXTCANVAS], at));
            return;
        }
        switch (s.c.text("ground")) {
            case "chip" -> cell.setCellEvent((one, at, layers) -> chip(layers[PdfPTable.BACKGROUNDCANVAS], at, colour));
            case "ramp" -> new Rules(s, "").ramp(cell, Pdf.shade(colour, 0.22), colour);
            default -> cell.setBackgroundColor(colour);
        }
    }

    /** What makes the cell of a name tell the vote. */
    void name(PdfPCell cell, Mark mark) {
        if (mark.smudged()) {
            fill(cell, mark);
        } else if (s.c.is("ground", "edge")) {
            Color colour = marks.colour(mark);
            cell.setPaddingLeft(cell.getPaddingLeft() + EDGE);
            cell.setCellEvent((one, at, layers) -> {
                Rectangle edge = new Rectangle(at.getLeft(), at.getBottom() + 0.6f, at.getLeft() + EDGE,
                    at.getTop() - 0.6f);
                box(layers[PdfPTable.BACKGROUNDCANVAS], edge, 0, colour);
            });
        } else {
            cell.setBackgroundColor(marks.colour(mark));
        }
    }

    private void chip(PdfContentByte cb, Rectangle at, Color colour) {
        Rectangle inner = new Rectangle(at.getLeft() + INSET, at.getBottom() + INSET, at.getRight() - INSET,
            at.getTop() - INSET);
        box(cb, inner, Math.min(3, (float) s.c.number("corner")), colour);
    }

    private static void box(PdfContentByte cb, Rectangle at, float corner, Color colour) {
        cb.saveState();
        cb.setColorFill(colour);
        Pdf.box(cb, at, corner);
        cb.fill();
        cb.restoreState();
    }

    private void smudge(PdfContentByte cb, Rectangle at) {
        try {
            float high = at.getHeight();
            marks.blot(cb, (at.getLeft() + at.getRight()) / 2, at.getBottom() + high / 2, high * 2, high);
        } catch (DocumentException | IOException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
