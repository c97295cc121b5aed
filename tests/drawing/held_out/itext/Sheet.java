import com.lowagie.text.Document;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;

/** One sheet in one scale: what all its pieces share. */
final class Sheet {
    private static final double LOWEST_ROW = 1.3;

    final Bag job;
    final Bag c;
    final Document document;
    final PdfWriter writer;
    final PdfContentByte canvas;
    final Faces faces;
    final Marks marks;
    final float width;
    final float height;
    final float margin;
    final float gap;
    final float base;
    final int more;
    private final double squeeze;

    Sheet(Bag job, Document document, PdfWriter writer, double scale, double squeeze, int more) {
        this.job = job;
        this.c = job.bag("choice");
        this.document = document;
        this.writer = writer;
        this.canvas = writer.getDirectContent();
        this.faces = new Faces(c);
        this.width = document.getPageSize().getWidth();
        this.height = document.getPageSize().getHeight();
        this.squeeze = squeeze;
        this.more = more;
        this.base = (float) (c.number("size") * scale);
        this.margin = (float) Math.max(26, c.number("margin") * Math.min(1, Math.min(scale, squeeze)));
        this.gap = (float) Math.max(6, c.number("gap") * scale * squeeze);
        this.marks = new Marks(this);
    }

    /** A size of type, never too small to be read. */
    float size(double part) {
        return (float) Math.max(c.number("least"), base * part);
    }

    /** How high rows are that the dice made so many lines high. */
    float row(String key) {
        return (float) (Math.max(LOWEST_ROW, c.number(key) * squeeze) * base);
    }

    float pad() {
        return base * 0.36f;
    }

    float thick() {
        return (float) c.number("thick");
    }

    Color ink() {
        return c.colour("ink");
    }

    Phrase phrase(String words) {
        return faces.phrase(words, base, false, ink());
    }

    Phrase bold(String words) {
        return faces.phrase(words, base, true, ink());
    }

    float wide(String words, boolean bold) {
        return faces.width(words, base, bold);
    }
}
