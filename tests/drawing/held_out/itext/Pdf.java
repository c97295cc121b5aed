import com.lowagie.text.DocumentException;
import com.lowagie.text.Element;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import java.awt.Color;

/** Tables and cells as all pieces want them. */
final class Pdf {
    private static final float LEADING = 1.18f;

    private Pdf() { }

    /** A table of columns as wide as this. */
    static PdfPTable table(float... widths) {
        try {
            PdfPTable table = new PdfPTable(widths.length);
            table.setTotalWidth(widths);
            table.setLockedWidth(true);
            return table;
        } catch (DocumentException fault) {
            throw new IllegalStateException(fault);
        }
    }

    static PdfPTable even(float width, int columns) {
        float[] widths = new float[columns];
        java.util.Arrays.fill(widths, width / columns);
        return table(widths);
    }

    /** A cell of words: `l`, `c` or `r`; in the middle of its height, without borders. */
    static PdfPCell cell(Phrase words, String align, float pad) {
        PdfPCell cell = new PdfPCell(words);
        cell.setLeading(0, LEADING);
        cell.setUseAscender(true);
        cell.setUseDescender(true);
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        cell.setHorizontalAlignment(align(align));
        cell.setPadding(pad * 0.6f);
        cell.setPaddingLeft(pad);
        cell.setPaddingRight(pad);
        return cell;
    }

    static PdfPCell empty() {
        return cell(new Phrase(""), "l", 0);
    }

    /** A last row that may grow, so that no other does where a table is lower than its neighbour. */
    static PdfPTable ended(PdfPTable table) {
        PdfPCell cell = empty();
        cell.setColspan(table.getNumberOfColumns());
        table.addCell(cell);
        return table;
    }

    /** A table in a cell, without room about it. */
    static PdfPCell nested(PdfPTable table) {
        PdfPCell cell = new PdfPCell(table);
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPadding(0);
        return cell;
    }

    static int align(String align) {
        return switch (align) {
            case "c" -> Element.ALIGN_CENTER;
            case "r" -> Element.ALIGN_RIGHT;
            default -> Element.ALIGN_LEFT;
        };
    }

    static void border(PdfPCell cell, int sides, float thick, Color colour) {
        cell.setBorder(cell.getBorder() | sides);
        cell.setUseVariableBorders(true);
        if ((sides & Rectangle.TOP) != 0) {
            cell.setBorderWidthTop(thick);
            cell.setBorderColorTop(colour);
        }
        if ((sides & Rectangle.BOTTOM) != 0) {
            cell.setBorderWidthBottom(thick);
            cell.setBorderColorBottom(colour);
        }
        if ((sides & Rectangle.LEFT) != 0) {
            cell.setBorderWidthLeft(thick);
            cell.setBorderColorLeft(colour);
        }
        if ((sides & Rectangle.RIGHT) != 0) {
            cell.setBorderWidthRight(thick);
            cell.setBorderColorRight(colour);
        }
    }

    /** A colour nearer to white, by such a part; nearer to black where that is negative. */
    static Color shade(Color colour, double part) {
        double to = part > 0 ? 255 : 0;
        double by = Math.abs(part);
        return new Color((int) Math.round(colour.getRed() + (to - colour.getRed()) * by),
            (int) Math.round(colour.getGreen() + (to - colour.getGreen()) * by),
            (int) Math.round(colour.getBlue() + (to - colour.getBlue()) * by));
    }

    /** A table of one cell about another, narrower one; `l`, `c` or `r`. */
    static PdfPTable placed(PdfPTable inner, float width, String align) {
        float spare = Math.max(0, width - inner.getTotalWidth());
        if (spare < 1) {
            return inner;
        }
        float left = switch (align) {
            case "c" -> spare / 2;
            case "r" -> spare - 0.01f;
            default -> 0.01f;
        };
        PdfPTable table = table(left, width - spare, spare - left);
        table.addCell(empty());
        table.addCell(nested(inner));
        table.addCell(empty());
        return table;
    }

    static void box(PdfContentByte cb, Rectangle at, float corner) {
        if (corner > 0) {
            cb.roundRectangle(at.getLeft(), at.getBottom(), at.getWidth(), at.getHeight(), corner);
        } else {
            cb.rectangle(at.getLeft(), at.getBottom(), at.getWidth(), at.getHeight());
        }
    }
}
