import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the sheet is about: labels and values in several forms. */
final class Fields {
    /** A label and its value; the result has marks too. */
    record Pair(String label, String value, boolean result) { }

    private static final Set<String> SHORT =
        Set.of("Institution", "Session", "Voting Rule", "Sitting date", "Final result");

    private final Sheet sheet;
    private final Pen pen;
    private final Bag c;
    private final double width;
    private final List<Pair> pairs;
    private final double step;

    Fields(Sheet sheet, double width, List<Pair> pairs) {
        this.sheet = sheet;
        this.pen = sheet.pen;
        this.c = sheet.c;
        this.width = width;
        this.pairs = pairs;
        this.step = c.number("field_gap");
    }

    Block block(String form) {
        return switch (form) {
            case "grid" -> grid();
            case "running" -> running("");
            case "bullets" -> running("• ");
            case "form" -> onLines();
            case "pairs" -> pairs();
            case "centred" -> centred();
            case "dots" -> printed();
            default -> columns();
        };
    }

    private String label(Pair pair, String colon) {
        return (c.yes("label_capitals") ? pair.label.toUpperCase() : pair.label) + colon;
    }

    private Type named() {
        Color ink = c.yes("label_deep") ? c.colour("deep") : null;
        return pen.type.bold(c.is("strong", "label")).inked(ink);
    }

    private Type said() {
        return pen.type.bold(c.is("strong", "value"));
    }

    private Block value(Pair pair, double room, char align) {
        if (pair.result) {
            return Ends.result(sheet, room, said().to(align), false);
        }
        return pen.paragraph(pair.value, room, said().to(align));
    }

    private double longest(String colon) {
        Type type = named().bold(true);
        return pairs.stream().mapToDouble(pair -> pen.width(label(pair, colon), type)).max().orElse(0);
    }

    /** Labels and values in two columns, perhaps with a line between them. */
    private Block columns() {
        boolean right = c.yes("label_right");
        double first = Math.min(longest(c.text("colon")) + 4, width * 0.42);
        double gap = c.yes("between_line") ? 13 : 9;
        double rest = width - first - gap;
        Block[] rows = new Block[pairs.size()];
        for (int k = 0; k < rows.length; k++) {
            Pair pair = pairs.get(k);
            Block name = pen.paragraph(label(pair, c.text("colon")), first, named().to(right ? 'r' : 'l'));
            double sink = pair.result ? 0.5 : 0;
            rows[k] = Block.beside(gap, sink, first, name, rest, value(pair, rest, 'l'));
        }
        Block all = Block.stack(step, rows);
        if (!c.yes("between_line")) {
            return all;
        }
        return new Block(width, all.h, (x, y) -> {
            double at = x + first + gap / 2;
            pen.line(at, y, at, y + all.h, c.colour("accent"), 1.1);
            all.draw(x, y);
        });
    }

    private Block grid() {
        double first = Math.min(longest("") + 12, width * 0.4);
        double[] widths = {first, width - first};
        Grid grid = new Grid(sheet, widths, c.text("field_rule"), "bare", pen.type.size() * 1.3 + step, 5);
        for (Pair pair : pairs) {
            Block value = value(pair, widths[1] - 10, 'l');
            Cell name = Cell.of(label(pair, ""), named()).on(c.yes("label_tint") ? c.colour("tint") : null);
            Cell.Paint paint = (x, y, w, h) -> value.draw(x + 5, y + (h - value.h) / 2);
            grid.row(List.of(name, Cell.of(paint, value.h + step)));
        }
        return grid.block();
    }

    /** Lines that open with their labels. */
    private Block running(String bullet) {
        String colon = c.text("colon").isBlank() ? ":" : c.text("colon");
        Type named = c.is("strong", "none") ? named().bold(true) : named();
        Block[] rows = new Block[pairs.size()];
        for (int k = 0; k < rows.length; k++) {
            Pair pair = pairs.get(k);
            String label = bullet + label(pair, colon);
            if (pair.result) {
                double first = pen.width(label, named) + pen.type.size() * 0.4;
                Block name = pen.paragraph(label, first + 2, named);
                rows[k] = Block.beside(0, 0.5, first, name, width - first, value(pair, width - first, 'l'));
            } else {
                rows[k] = pen.mixed(label, pair.value, width, said(), named);
            }
        }
        return Block.stack(step, rows);
    }

    /** As on a form of paper: a value on a line, its label small below that. */
    private Block onLines() {
        Type small = named().bold(false).sized(Math.max(Pen.SMALLEST, pen.type.size() * 0.8));
        List<Block> lines = new ArrayList<>();
        for (List<Pair> held : shared(width < 330 ? 1 : 2)) {
            double each = (width - 14 * (held.size() - 1)) / held.size();
            List<Block> values = held.stream().map(pair -> value(pair, each - 4, 'l')).toList();
            double high = values.stream().mapToDouble(block -> block.h).max().orElse(0);
            List<Block> row = new ArrayList<>();
            for (int k = 0; k < held.size(); k++) {
                Block value = values.get(k);
                Block name = pen.paragraph(label(held.get(k), ""), each, small);
                row.add(new Block(each, high + 2.5 + name.h, (x, y) -> {
                    value.draw(x + 2, y + high - value.h);
                    pen.line(x, y + high + 1, x + each, y + high + 1, pen.type.ink(), 0.5);
                    name.draw(x, y + high + 2.5);
                }));
            }
            lines.add(Block.row(each, 14, row));
        }
        return Block.stack(step + 7, lines.toArray(Block[]::new));
    }

    /** Short fields share a line, others have one of their own. */
    private List<List<Pair>> shared(int most) {
        List<List<Pair>> lines = new ArrayList<>();
        List<Pair> held = new ArrayList<>();
        for (Pair pair : pairs) {
            boolean small = SHORT.contains(pair.label) || pair.value.length() < 18;
            if (!small) {
                lines.add(List.of(pair));
                continue;
            }
            held.add(pair);
            if (held.size() == most) {
                lines.add(List.copyOf(held));
                held.clear();
            }
        }
        if (!held.isEmpty()) {
            lines.add(held);
        }
        return lines;
    }

    /** A label above its value, short ones beside one another. */
    private Block pairs() {
        Type small = named().sized(Math.max(Pen.SMALLEST, pen.type.size() * 0.86));
        List<Block> lines = new ArrayList<>();
        int most = width < 240 ? 1 : width < 420 ? 2 : 3;
        for (List<Pair> held : shared(most)) {
            double each = (width - 12 * (held.size() - 1)) / held.size();
            List<Block> row = new ArrayList<>();
            for (Pair pair : held) {
                Block name = pen.paragraph(label(pair, c.text("colon")), each, small);
                row.add(Block.stack(1, name, value(pair, each, 'l')));
            }
            lines.add(Block.row(each, 12, row));
        }
        return Block.stack(step + 2, lines.toArray(Block[]::new));
    }

    private Block centred() {
        Block[] rows = new Block[pairs.size()];
        for (int k = 0; k < rows.length; k++) {
            Pair pair = pairs.get(k);
            if (pair.result) {
                rows[k] = Ends.result(sheet, width, pen.type.to('c'), true);
            } else if (pair.label.equals("Subject")) {
                Type large = pen.type.sized(pen.type.size() * 1.1).bold(true).to('c').inked(c.colour("deep"));
                Block name = pen.paragraph(label(pair, ":"), width, pen.type.to('c'));
                rows[k] = Block.stack(1, name, pen.paragraph(pair.value, width * 0.9, large).placed(width, 'l')
                    .padded(width * 0.05, 0));
            } else {
                rows[k] = pen.paragraph(label(pair, ": ") + pair.value, width, pen.type.to('c'));
            }
        }
        return Block.stack(step, rows);
    }

    /** Dots up to a colon, as a printer of lines sets them. */
    private Block printed() {
        Type type = pen.type;
        double dot = pen.width(".", type);
        double first = longest("") + 4 * dot;
        Block[] rows = new Block[pairs.size()];
        for (int k = 0; k < rows.length; k++) {
            Pair pair = pairs.get(k);
            String label = label(pair, " ");
            int count = (int) ((first - pen.width(label, type)) / dot);
            Block name = pen.paragraph(label + ".".repeat(Math.max(2, count)) + ":", first * 2, type);
            double left = first + 3 * dot;
            double sink = pair.result ? 0.5 : 0;
            rows[k] = Block.beside(0, sink, left, name, width - left, value(pair, width - left, 'l'));
        }
        return Block.stack(step, rows);
    }
}
