import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import java.util.ArrayList;
import java.util.List;

/** A ballot: a column for each position, the mark in the one that is meant. */
final class Matrix {
    private final States states;
    private final Sheet s;
    private final List<String> kinds = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();
    private final Rules rules;

    Matrix(States states) {
        this.states = states;
        this.s = states.s;
        boolean open = List.of("bare", "ends", "outer", "columns", "zebra").contains(s.c.text("states_rule"));
        this.rules = open ? new Rules(s, "grid") : states.rules;
        for (Bag total : s.job.bags("totals")) {
            String kind = total.text("position");
            if (List.of("yes", "no", "abstain").contains(kind) || !kind.isEmpty() && marked(kind)) {
                kinds.add(kind);
                labels.add(total.text("label"));
            }
        }
    }

    private boolean marked(String kind) {
        return states.rows.stream().anyMatch(
            row -> row.marks("marks").stream().anyMatch(mark -> mark.shape().equals(kind)));
    }

    PdfPTable made(float width) {
        int wished = Math.min(2, s.c.whole("blocks") + s.more);
        for (int count = wished; count > 0; count--) {
            float[] widths = widths((width - (count - 1) * states.between()) / count);
            if (widths != null) {
                return blocks(width, widths, count);
            }
        }
        throw new NoRoom("matrix");
    }

    private float[] widths(float room) {
        float[] widths = new float[2 + kinds.size()];
        float pad = 2 * s.pad() + 1.5f;
        widths[0] = Math.max(states.widest("name"), states.longest(states.head.get(0))) + pad;
        widths[1] = Math.max(states.widest("figure"), states.longest(states.head.get(1))) + pad;
        float sum = widths[0] + widths[1];
        for (int k = 0; k < kinds.size(); k++) {
            widths[k + 2] = Math.max(s.marks.widest(states.high), states.longest(labels.get(k))) + pad;
            sum += widths[k + 2];
        }
        if (sum > room) {
            return null;
        }
        float more = Math.min(room, sum * (float) s.c.number("full")) - sum;
        for (int k = 0; k < widths.length; k++) {
            widths[k] += more / widths.length;
        }
        return widths;
    }

    private PdfPTable blocks(float width, float[] widths, int count) {
        float wide = 0;
        for (float one : widths) {
            wide += one;
        }
        int length = (states.rows.size() + count - 1) / count;
        PdfPTable all = count == 1 ? Pdf.table(wide) : Pdf.table(wide, states.between(), wide);
        for (int block = 0; block < count; block++) {
            if (block > 0) {
                all.addCell(Pdf.empty());
            }
            int stop = Math.min(states.rows.size(), (block + 1) * length);
            all.addCell(Pdf.nested(Pdf.ended(block(widths, block * length, stop))));
        }
        return Pdf.placed(all, width, s.c.text("states_place"));
    }

    private PdfPTable block(float[] widths, int start, int stop) {
        PdfPTable table = Pdf.table(widths);
        String form = s.c.text("states_head_form");
        table.addCell(rules.head(states.head.get(0), "l", form));
        table.addCell(rules.head(states.head.get(1), "c", form));
        labels.forEach(label -> table.addCell(rules.head(label, "c", form)));
        for (int row = start; row < stop; row++) {
            Bag one = states.rows.get(row);
            add(table, Pdf.cell(s.phrase(one.text("name")), "l", s.pad()), row - start, stop - start, 0);
            add(table, Pdf.cell(s.phrase(one.text("figure")), s.c.text("figure_align"), s.pad()), row - start,
                stop - start, 1);
            for (int k = 0; k < kinds.size(); k++) {
                List<Mark> marks = new ArrayList<>(one.marks("marks"));
                String kind = kinds.get(k);
                marks.removeIf(mark -> !mark.shape().equals(kind));
                add(table, s.marks.cell(marks, states.high, "c"), row - start, stop - start, k + 2);
            }
        }
        return rules.finished(table);
    }

    private void add(PdfPTable table, PdfPCell cell, int row, int rows, int column) {
        java.awt.Color ground = cell.getBackgroundColor();
        cell.setFixedHeight(states.high);
        rules.dress(cell, row, rows, column);
        if (ground != null) {
            cell.setBackgroundColor(ground);
        }
        if (column > 1 && !s.c.is("states_rule", "hair")) {
            Pdf.border(cell, Rectangle.LEFT, Math.max(0.3f, s.thick()), s.c.colour("line"));
        }
        table.addCell(cell);
    }
}
