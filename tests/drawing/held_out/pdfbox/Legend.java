import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The legend where it stands by itself, downwards where there is little room. */
final class Legend {
    private record Piece(Mark mark, String words, double sign, double all) { }

    private final Sheet sheet;
    private final Pen pen;
    private final Bag c;
    private final double large;
    private final double gap;
    private final double step;
    private final String title;
    private final List<Piece> pieces = new ArrayList<>();

    private Legend(Sheet sheet) {
        this.sheet = sheet;
        this.pen = sheet.pen;
        this.c = sheet.c;
        large = sheet.marks.size(pen.type.size() * 1.5);
        step = Math.max(pen.type.size() * 1.5, sheet.marks.height(large) + 3);
        title = c.text("legend_title");
        String equals = c.text("legend_equals");
        gap = equals.isEmpty() ? 6 : pen.width(equals, pen.type) + 9;
        for (Object one : sheet.job.list("legend")) {
            List<?> pair = (List<?>) one;
            Mark mark = Mark.of(pair.get(0));
            double sign = sheet.marks.width(mark, large);
            String words = (String) pair.get(1);
            pieces.add(new Piece(mark, words, sign, sign + gap + pen.width(words, pen.type)));
        }
    }

    /** Null where the sheet has none. */
    static Block block(Sheet sheet, double width) {
        Legend legend = new Legend(sheet);
        return legend.pieces.isEmpty() ? null : legend.in(width);
    }

    private Block in(double width) {
        double first = title.isEmpty() ? 0 : pen.width(title, pen.type.bold(true)) + 12;
        double pad = c.yes("legend_box") ? 6 : 0;
        double sum = first + pieces.stream().mapToDouble(piece -> piece.all + 20).sum() - 20;
        boolean down = sum + 2 * pad > width || c.yes("legend_down");
        Block inner = down ? column(first) : line(first, sum);
        Block block = inner.padded(pad, pad);
        if (pad > 0) {
            Block bare = block;
            block = new Block(bare.w, bare.h, (x, y) -> {
                pen.box(x, y, bare.w, bare.h, null, c.colour("line"), 0.6, c.number("round"));
                bare.draw(x, y);
            });
        }
        return block.placed(width, c.text("legend_align").charAt(0));
    }

    private Block line(double first, double sum) {
        return new Block(sum, step, (x, y) -> {
            pen.say(title, x, y + step / 2, pen.type.bold(true));
            double at = x + first;
            for (Piece piece : pieces) {
                draw(piece, at, y + step / 2, piece.sign);
                at += piece.all + 20;
            }
        });
    }

    private Block column(double first) {
        double signs = pieces.stream().mapToDouble(Piece::sign).max().orElse(0);
        double most = pieces.stream().mapToDouble(piece -> piece.all - piece.sign).max().orElse(0);
        double top = title.isEmpty() ? 0 : step;
        return new Block(Math.max(first, most + signs), top + step * pieces.size(), (x, y) -> {
            pen.say(title, x, y + step / 2, pen.type.bold(true));
            double mid = y + top + step / 2;
            for (Piece piece : pieces) {
                draw(piece, x, mid, signs);
                mid += step;
            }
        });
    }

    private void draw(Piece piece, double x, double mid, double room) throws IOException {
        sheet.marks.draw(piece.mark, x + room / 2, mid, large);
        pen.say(c.text("legend_equals"), x + room + gap / 2, mid, pen.type.to('c'));
        pen.say(piece.words, x + room + gap, mid, pen.type);
    }
}
