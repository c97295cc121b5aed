import com.lowagie.text.Image;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.Barcode128;
import com.lowagie.text.pdf.BarcodeDatamatrix;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import java.awt.Color;

/** What stands at the head and at the foot of the page. */
final class Head {
    private static final float FOOT = 22;

    private final Sheet s;

    Head(Sheet sheet) {
        this.s = sheet;
    }

    /** The title band; null where there are no words for it. */
    PdfPTable top(float width) {
        String title = s.c.text("title");
        String organisation = s.job.text("organisation");
        String main = title.isEmpty() ? organisation : title;
        String second = title.isEmpty() ? "" : organisation;
        String annex = s.job.text("annex");
        if (main.isEmpty()) {
            return annex.isEmpty() ? null : line(width, "", annex);
        }
        if (s.c.is("head", "centred") || s.c.is("head", "boxed")) {
            return middle(width, main, second, annex);
        }
        PdfPTable table = Pdf.table(width * 0.72f, width * 0.28f);
        boolean banded = s.c.is("head", "band");
        Color ink = banded ? s.c.colour("on_accent") : s.c.colour("deep");
        double large = Math.min(17, s.base * s.c.number("title_part"));
        PdfPCell left = Pdf.cell(s.faces.phrase(main, large, true, ink), "l", s.pad() * 1.6f);
        PdfPCell right = Pdf.cell(s.faces.phrase(annex, s.base, true, ink), "r", s.pad() * 1.6f);
        dressed(left);
        dressed(right);
        table.addCell(left);
        table.addCell(right);
        return second.isEmpty() ? table : below(table, line(width, second, ""), width);
    }

    private void dressed(PdfPCell cell) {
        switch (s.c.text("head")) {
            case "band" -> cell.setBackgroundColor(s.c.colour("accent"));
            case "ramp" -> new Rules(s, "").ramp(cell, s.c.colour("tint"), s.c.colour("pale"));
            case "ruled" -> Pdf.border(cell, Rectangle.BOTTOM, 1.6f, s.c.colour("deep"));
            default -> { }
        }
    }

    private PdfPTable middle(float width, String main, String second, String annex) {
        PdfPTable table = Pdf.table(width);
        if (!second.isEmpty()) {
            table.addCell(Pdf.cell(s.phrase(second), "c", s.pad()));
        }
        double large = Math.min(17, s.base * s.c.number("title_part"));
        table.addCell(Pdf.cell(s.faces.phrase(main, large, true, s.c.colour("deep")), "c", s.pad() * 1.4f));
        if (s.c.is("head", "boxed")) {
            new Rules(s, "").framed(table, s.c.colour("pale"));
        }
        return annex.isEmpty() ? table : below(line(width, "", annex), table, width);
    }

    private static PdfPTable below(PdfPTable first, PdfPTable second, float width) {
        PdfPTable both = Pdf.table(width);
        both.addCell(Pdf.nested(first));
        both.addCell(Pdf.nested(second));
        return both;
    }

    private PdfPTable line(float width, String left, String right) {
        PdfPTable table = Pdf.even(width, 2);
        table.addCell(Pdf.cell(s.phrase(left), "l", s.pad()));
        table.addCell(Pdf.cell(s.bold(right), "r", s.pad()));
        return table;
    }

    /** How much of the page's foot is taken. */
    float footHigh() {
        return s.c.text("foot").isEmpty() && s.c.text("barcode").isEmpty() ? 0 : FOOT;
    }

    void foot(float x, float width, float bottom) {
        if (footHigh() == 0) {
            return;
        }
        String foot = s.c.text("foot");
        PdfPTable table = Pdf.even(width, 3);
        Phrase left = foot.isEmpty() || foot.equals("page") ? new Phrase("") : small(s.job.text("number"));
        Phrase right = foot.isEmpty() || foot.equals("number") ? new Phrase("") : small("Page 2");
        PdfPCell middle = barcode();
        for (PdfPCell cell : new PdfPCell[] {Pdf.cell(left, "l", 0), middle, Pdf.cell(right, "r", 0)}) {
            cell.setFixedHeight(FOOT - 4);
            if (foot.equals("ruled")) {
                Pdf.border(cell, Rectangle.TOP, 0.5f, s.c.colour("line"));
            }
            table.addCell(cell);
        }
        table.writeSelectedRows(0, -1, x, bottom + FOOT - 4, s.canvas);
    }

    private Phrase small(String words) {
        return s.faces.phrase(words, s.size(0.84), false, s.ink());
    }

    private PdfPCell barcode() {
        Image image = null;
        try {
            if (s.c.is("barcode", "square")) {
                BarcodeDatamatrix code = new BarcodeDatamatrix();
                code.generate(s.job.text("number"));
                image = code.createImage();
                image.scaleToFit(FOOT * 3, FOOT - 7);
            } else if (s.c.is("barcode", "foot")) {
                Barcode128 code = new Barcode128();
                code.setCode(s.job.text("number"));
                code.setFont(null);
                code.setBarHeight(FOOT - 8);
                code.setX(0.7f);
                image = code.createImageWithBarcode(s.canvas, null, null);
            }
        } catch (com.lowagie.text.BadElementException | java.io.UnsupportedEncodingException fault) {
            throw new IllegalStateException(fault);
        }
        PdfPCell cell = image == null ? Pdf.empty() : new PdfPCell(image, false);
        cell.setBorder(0);
        cell.setPadding(2);
        cell.setHorizontalAlignment(Pdf.align("c"));
        return cell;
    }
}
