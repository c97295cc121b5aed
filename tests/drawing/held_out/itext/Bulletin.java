import com.lowagie.text.DocumentException;
import com.lowagie.text.Element;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfPTable;
import java.util.ArrayList;
import java.util.List;

/** Columns of a bulletin, from one of which all flows to the next. */
final class Bulletin {
    private static final int COLUMNS = 2;
    private static final float STEP = 6;

    private final Sheet s;
    private final Head head;
    private final Ends ends;
    private final float gutter;

    Bulletin(Sheet sheet, Head head, Ends ends) {
        this.s = sheet;
        this.head = head;
        this.ends = ends;
        this.gutter = sheet.gap * 2;
    }

    void draw(float left, float width, float top, float bottom) throws DocumentException {
        PdfPTable title = head.top(width);
        float y = title == null ? top : title.writeSelectedRows(0, -1, left, top, s.canvas) - s.gap;
        PdfPTable notes = ends.notes(width);
        float low = bottom + (notes == null ? 0 : notes.getTotalHeight() + s.gap);
        float each = (width - (COLUMNS - 1) * gutter) / COLUMNS;
        float high = 120;
        while (!flows(left, each, y, high, true)) {
            high += STEP;
            if (y - high < low) {
                throw new NoRoom("columns");
            }
        }
        flows(left, each, y, high, false);
        if (s.c.yes("flow_rule")) {
            s.canvas.saveState();
            s.canvas.setColorStroke(s.c.colour("line"));
            s.canvas.setLineWidth(0.5f);
            s.canvas.moveTo(left + each + gutter / 2, y);
            s.canvas.lineTo(left + each + gutter / 2, y - high);
            s.canvas.stroke();
            s.canvas.restoreState();
        }
        if (notes != null) {
            notes.writeSelectedRows(0, -1, left, y - high - s.gap, s.canvas);
        }
    }

    private boolean flows(float left, float each, float top, float high, boolean tried) throws DocumentException {
        ColumnText text = new ColumnText(s.canvas);
        parts(each).forEach(text::addElement);
        int status = ColumnText.NO_MORE_COLUMN;
        for (int column = 0; column < COLUMNS && ColumnText.hasMoreText(status); column++) {
            float x = left + column * (each + gutter);
            text.setSimpleColumn(x, top - high, x + each, top);
            status = text.go(tried);
        }
        return !ColumnText.hasMoreText(status);
    }

    private List<Element> parts(float each) {
        List<PdfPTable> parts = new ArrayList<>();
        States states = new States(s);
        parts.add(new Fields(s).made(each, s.c.text("narrow_fields")));
        PdfPTable totals = new Totals(s).made(each, s.c.text("narrow_totals"));
        PdfPTable end = ends.end(each, false);
        boolean early = s.c.yes("early");
        parts.add(early ? totals : null);
        parts.add(early ? end : null);
        parts.add(ends.legend(each));
        parts.add(s.c.is("states", "roll") ? new Cards(states).flowing(each) : states.flowing(each));
        parts.add(early ? null : totals);
        parts.add(early ? null : end);
        List<Element> all = new ArrayList<>();
        for (PdfPTable part : parts) {
            if (part != null) {
                part.setSpacingAfter(s.gap);
                part.setHorizontalAlignment(Element.ALIGN_LEFT);
                all.add(part);
            }
        }
        return all;
    }
}
