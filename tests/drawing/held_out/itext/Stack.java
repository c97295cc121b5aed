import com.lowagie.text.pdf.PdfPTable;
import java.util.ArrayList;
import java.util.List;

/** Tables one below the other. */
final class Stack {
    private final Sheet s;
    final float width;
    private final float gap;
    private final List<PdfPTable> parts = new ArrayList<>();

    Stack(Sheet sheet, float width, float gap) {
        this.s = sheet;
        this.width = width;
        this.gap = gap;
    }

    /** One more, unless that is null. */
    Stack add(PdfPTable part) {
        if (part != null) {
            parts.add(part);
        }
        return this;
    }

    float height() {
        float sum = gap * Math.max(0, parts.size() - 1);
        for (PdfPTable part : parts) {
            sum += part.getTotalHeight();
        }
        return sum;
    }

    /** Draws all, with wider gaps where there is room; returns where it ends. */
    float draw(float x, float top, float bottom) {
        float spare = top - bottom - height();
        if (spare < 0) {
            throw new NoRoom("stack");
        }
        float more = parts.size() > 1 ? spare / (parts.size() - 1) : 0;
        float apart = gap + Math.min(more, gap * ((float) s.c.number("spread_gaps") - 1));
        float y = top;
        for (PdfPTable part : parts) {
            y = part.writeSelectedRows(0, -1, x, y, s.canvas) - apart;
        }
        return y + apart;
    }
}
