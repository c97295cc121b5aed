import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/** One sheet in one scale: its page, its pieces, and whether they find room. */
final class Sheet {
    final Bag job;
    final Bag c;
    final double scale;
    final int more;
    final Pen pen;
    final Marks marks;
    final double width;
    final double height;
    final double margin;
    final double gap;
    final double x;
    final double y;
    final double w;
    private final double h;
    private List<Block> blocks;
    private double spare;

    Sheet(PDDocument document, Faces faces, Bag job, double scale, int more) {
        this.job = job;
        this.c = job.bag("choice");
        this.scale = scale;
        this.more = more;
        width = ((Number) c.list("paper").get(0)).doubleValue();
        height = ((Number) c.list("paper").get(1)).doubleValue();
        double size = Math.max(Pen.SMALLEST, c.number("size") * scale);
        pen = new Pen(document, faces, height, new Type(size, false, 'l', c.colour("ink")));
        marks = new Marks(this);
        double frame = c.is("layout", "charter") ? 14 : 0;
        double edge = c.yes("edge") ? 22 : 0;
        margin = c.number("margin") * (scale > 0.85 ? 1 : 0.8) + frame;
        gap = c.number("gap") * Math.max(0.6, scale);
        x = margin + (c.yes("mirrored") ? 0 : edge);
        y = c.is("layout", "ribbon") ? 22 : margin;
        w = width - 2 * margin - edge;
        h = height - y - margin - (c.text("footer").isEmpty() ? 0 : 9);
    }

    private List<Fields.Pair> pairs() {
        List<Fields.Pair> pairs = new ArrayList<>();
        for (Object one : job.list("fields")) {
            List<?> pair = (List<?>) one;
            pairs.add(new Fields.Pair((String) pair.get(0), (String) pair.get(1), false));
        }
        if (c.is("date_place", "fields")) {
            List<?> date = job.list("date");
            int place = c.yes("date_first") ? 1 : pairs.size();
            pairs.add(place, new Fields.Pair((String) date.get(0), (String) date.get(1), false));
        }
        if (c.is("result_place", "fields")) {
            pairs.add(new Fields.Pair(job.bag("result").text("label"), "", true));
        }
        return pairs;
    }

    Block fields(double room) {
        String form = more > 2 ? "running" : c.text(room < 290 ? "narrow_fields" : "fields");
        return new Fields(this, room, pairs()).block(form);
    }

    Block states(double room, int most) {
        return new States(this, room).block(most);
    }

    Block end(double room) {
        return Ends.both(this, room);
    }

    /** Totals and legend, with the result where that is its place. */
    Block sums(double room) {
        Block totals = new Totals(this, room).block().placed(room, c.text("totals_place").charAt(0));
        Block key = Legend.block(this, room);
        Block result = null;
        if (c.is("result_place", "totals")) {
            Type type = pen.type.sized(Math.max(Pen.SMALLEST, pen.type.size() * c.number("end_part")));
            result = Ends.result(this, room, type.to(c.text("totals_place").charAt(0)), true);
        }
        boolean first = c.yes("result_first");
        Block both = first ? Block.stack(6, result, totals) : Block.stack(6, totals, result);
        return c.yes("legend_below") ? Block.stack(7, both, key) : Block.stack(7, key, both);
    }

    boolean fits() {
        blocks = new Layouts(this).blocks(c.text("layout"));
        double used = blocks.stream().mapToDouble(block -> block.h).sum() + gap * (blocks.size() - 1);
        spare = h - used;
        return spare >= 0;
    }

    void draw() throws IOException {
        if (c.is("layout", "charter")) {
            frame();
        }
        if (c.yes("edge")) {
            edge();
        }
        double more = Math.min(spare / blocks.size(), gap * c.number("airy"));
        double at = y;
        for (Block block : blocks) {
            block.draw(x, at);
            at += block.h + gap + more;
        }
        Head.foot(this);
    }

    /** Two lines about the whole page. */
    private void frame() throws IOException {
        Color ink = c.colour("deep");
        double out = margin - 14;
        pen.box(out - 6, out - 6, width - 2 * out + 12, height - 2 * out + 12, null, ink, 2.2, 0);
        pen.box(out - 2, out - 2, width - 2 * out + 4, height - 2 * out + 4, null, ink, 0.6, 0);
    }

    /** The number of the document along one edge of the page. */
    private void edge() throws IOException {
        double at = c.yes("mirrored") ? width - margin - 6 : margin + 4;
        Type type = pen.type.sized(8).inked(new Color(0x666666));
        pen.sayUpwards(job.text("number"), at, height / 2, type);
        double line = c.yes("mirrored") ? at - 8 : at + 8;
        pen.line(line, y, line, y + h, new Color(0x999999), 0.5);
    }
}
