import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/** Arrangements of a page: the blocks that stand below one another. */
final class Layouts {
    private static final Color WHITE = Color.WHITE;

    private final Sheet sheet;
    private final Pen pen;
    private final Bag c;
    private final double w;

    Layouts(Sheet sheet) {
        this.sheet = sheet;
        this.pen = sheet.pen;
        this.c = sheet.c;
        this.w = sheet.w;
    }

    List<Block> blocks(String layout) {
        Block head = Head.block(sheet, w);
        Block notes = Ends.notes(sheet, w);
        return switch (layout) {
            case "margin" -> margin(head, notes);
            case "ledger" -> Block.some(ledger(head), notes);
            case "board" -> Block.some(head, board(), notes);
            case "printout" -> printout(head, notes);
            case "colophon" -> colophon(head, notes);
            case "ribbon" -> Block.some(ribbon(), middle(), sheet.states(w, 3), notes);
            case "charter" -> charter(head, notes);
            case "window" -> Block.some(window(), notes);
            default -> Block.some(head, sheet.fields(w), sheet.sums(w), sheet.states(w, 3), sheet.end(w), notes);
        };
    }

    /** Names of the parts in the margin, a line above each part. */
    private List<Block> margin(Block head, Block notes) {
        List<?> names = c.list("names");
        double aside = w * 0.15;
        double room = w - aside - 12;
        Block[] parts = {sheet.fields(room), sheet.end(room), sheet.sums(room), sheet.states(room, 3)};
        List<Block> all = new ArrayList<>(Block.some(head));
        Type type = pen.type.bold(true).inked(c.colour("deep"));
        for (int k = 0; k < parts.length; k++) {
            Block part = parts[k];
            if (part == null) {
                continue;
            }
            Block name = pen.paragraph((String) names.get(k), aside, type);
            boolean right = c.yes("mirrored");
            all.add(new Block(w, Math.max(part.h, name.h) + 6, (x, y) -> {
                pen.line(x, y, x + w, y, c.colour("accent"), 0.9);
                name.draw(right ? x + room + 12 : x, y + 6);
                part.draw(right ? x : x + aside + 12, y + 6);
            }));
        }
        all.addAll(Block.some(notes));
        return all;
    }

    /** All in one frame, with a line between the parts. */
    private Block ledger(Block head) {
        double pad = 8;
        double room = w - 2 * pad;
        Block first = head == null ? null : Head.block(sheet, room);
        List<Block> parts = c.yes("mirrored")
            ? Block.some(first, sheet.fields(room), sheet.states(room, 3), sheet.sums(room), sheet.end(room))
            : Block.some(first, sheet.end(room), sheet.fields(room), sheet.sums(room), sheet.states(room, 3));
        double high = parts.stream().mapToDouble(part -> part.h + 2 * pad).sum();
        return new Block(w, high, (x, y) -> {
            double at = y;
            for (Block part : parts) {
                if (at > y) {
                    pen.line(x, at, x + w, at, pen.type.ink(), 0.7);
                }
                part.draw(x + pad, at + pad);
                at += part.h + 2 * pad;
            }
            pen.box(x, y, w, high, null, pen.type.ink(), 1.3, 0);
        });
    }

    /** A wide page: sums above, then fields beside the states. */
    private Block board() {
        double gap = 20;
        double left = w * c.number("part");
        double right = w - left - gap;
        Block aside = Block.stack(sheet.gap, sheet.fields(left), sheet.end(left));
        Block states = sheet.states(right, 3);
        Block both = c.yes("mirrored")
            ? Block.beside(gap, 0, right, states, left, aside) : Block.beside(gap, 0, left, aside, right, states);
        return Block.stack(sheet.gap, sheet.sums(w), both);
    }

    private List<Block> printout(Block head, Block notes) {
        String sign = c.text("printed_rule");
        int count = (int) (w / pen.width(sign, pen.type));
        Block rule = pen.paragraph(sign.repeat(count), w + 5, pen.type);
        return Block.some(head, rule, sheet.fields(w), rule, sheet.sums(w), rule, sheet.states(w, 3),
            sheet.end(w) == null ? null : rule, sheet.end(w), notes);
    }

    /** The outcome first, what it was about last. */
    private List<Block> colophon(Block head, Block notes) {
        Block line = new Block(w, 2, (x, y) -> pen.line(x, y + 1, x + w, y + 1, c.colour("accent"), 1.2));
        return Block.some(head, sheet.end(w), sheet.states(w, 3), sheet.sums(w), line, sheet.fields(w), notes);
    }

    /** A band over the whole head of the page, with title and date in it. */
    private Block ribbon() {
        Color ink = c.colour("on_accent");
        String title = Head.title(sheet);
        Type large = pen.type.sized(pen.type.size() * c.number("title_part")).bold(true).inked(ink);
        String annex = sheet.job.text("annex");
        Type small = pen.type.bold(true).inked(ink);
        double aside = annex.isEmpty() ? 0 : pen.width(annex, small) + 12;
        Block words = Block.stack(2, Head.second(sheet, w - aside, 'l', ink),
            pen.paragraph(title.isEmpty() ? "Council of the European Union" : title, w - aside, large));
        double high = words.h + 20;
        double rise = sheet.y;
        return new Block(w, high, (x, y) -> {
            pen.box(0, 0, sheet.width, rise + high, c.colour("accent"), null, 0, 0);
            pen.box(0, rise + high, sheet.width, 3, c.colour("deep"), null, 0, 0);
            words.draw(x, y);
            pen.say(annex, x + w, y + small.size() * 0.6, small.to('r'));
        });
    }

    /** Fields, then sums beside the end where both stand by themselves. */
    private Block middle() {
        double gap = 22;
        double part = w * 0.62 - gap;
        Block end = sheet.end(w * 0.38);
        Block low = end == null ? sheet.sums(w)
            : c.yes("mirrored") ? Block.beside(gap, 0, w * 0.38, end, part, sheet.sums(part))
            : Block.beside(gap, 0, part, sheet.sums(part), w * 0.38, end);
        return Block.stack(sheet.gap, sheet.fields(w), low);
    }

    /** As a deed: everything in the middle, within the frame of the page. */
    private List<Block> charter(Block head, Block notes) {
        Block rule = new Block(w, 5, (x, y) -> {
            double mid = x + w / 2;
            pen.line(x + w * 0.3, y + 2.5, mid - 8, y + 2.5, c.colour("deep"), 0.7);
            pen.line(mid + 8, y + 2.5, x + w * 0.7, y + 2.5, c.colour("deep"), 0.7);
            pen.figure(new double[][] {{0, 1}, {1, 0}, {0, -1}, {-1, 0}}, mid, y + 2.5, 2.5, c.colour("deep"));
        });
        return Block.some(head, rule, sheet.fields(w), rule, sheet.sums(w), sheet.states(w, 3), rule, sheet.end(w),
            notes);
    }

    /** A window of a program: a bar with its title, and groups with frames. */
    private Block window() {
        double pad = 10;
        double room = w - 2 * pad;
        double bar = pen.type.size() * 2.1;
        List<?> names = c.list("names");
        List<Block> groups = new ArrayList<>();
        double half = (room - 12) / 2;
        Block.Maker sums = wide -> sheet.sums(wide - 16);
        Block.Maker ends = wide -> sheet.end(wide - 16);
        groups.add(group((String) names.get(0), room, sheet.fields(room - 16)));
        Block end = ends.in(half);
        if (end == null || !c.yes("mirrored")) {
            groups.add(group((String) names.get(2), room, sums.in(room)));
            groups.add(end == null ? null : group((String) names.get(1), room, ends.in(room)));
        } else {
            groups.add(Block.beside(12, 0, half, group((String) names.get(2), half, sums.in(half)), half,
                group((String) names.get(1), half, end)));
        }
        groups.add(group((String) names.get(3), room, sheet.states(room - 16, 3)));
        Block all = Block.stack(8, groups.toArray(Block[]::new));
        double high = bar + all.h + 2 * pad;
        String title = Head.title(sheet);
        String words = title.isEmpty() ? "Council of the European Union" : title;
        return new Block(w, high, (x, y) -> {
            pen.box(x, y, w, high, new Color(0xf3f4f6), new Color(0x9aa0a6), 0.8, 4);
            pen.box(x, y, w, bar, c.colour("accent"), null, 0, 3);
            pen.say(words, x + pad, y + bar / 2, pen.type.bold(true).inked(c.colour("on_accent")));
            pen.say(sheet.job.text("annex"), x + w - pad, y + bar / 2, pen.type.to('r').inked(c.colour("on_accent")));
            all.draw(x + pad, y + bar + pad);
        });
    }

    private Block group(String name, double width, Block inner) {
        double cap = pen.type.size() * 1.6;
        double high = inner.h + cap + 14;
        return new Block(width, high, (x, y) -> {
            pen.box(x, y, width, high, WHITE, new Color(0xc4c8cd), 0.7, 3);
            pen.say(name, x + 8, y + cap / 2 + 2, pen.type.bold(true).inked(c.colour("deep")));
            inner.draw(x + 8, y + cap + 6);
        });
    }
}
