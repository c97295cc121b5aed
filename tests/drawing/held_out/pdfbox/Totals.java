import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/** How many voted how, in several forms. */
final class Totals {
    /** One vote, or all of them where position is empty. */
    record Row(String label, String members, String figure, Mark mark, String position) { }

    private final Sheet sheet;
    private final Pen pen;
    private final Bag c;
    private final double width;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> heads = new ArrayList<>();
    private final double large;
    private final double high;
    private final boolean marked;

    Totals(Sheet sheet, double width) {
        this.sheet = sheet;
        this.pen = sheet.pen;
        this.c = sheet.c;
        this.width = width;
        for (Bag bag : sheet.job.bags("totals")) {
            rows.add(new Row(bag.text("label"), bag.text("members"), bag.text("figure"), bag.mark("mark"),
                bag.text("position")));
        }
        sheet.job.list("totals_head").forEach(head -> heads.add((String) head));
        large = sheet.marks.size(pen.type.size() * 1.5);
        high = Math.max(pen.type.size() * c.number("totals_row"), sheet.marks.height(large) + 3);
        marked = rows.stream().anyMatch(row -> row.mark != null);
    }

    Block block() {
        String form = sheet.more > 2 ? "table" : c.text(width < 320 ? "narrow_totals" : "totals");
        Block made = switch (form) {
            case "across" -> across();
            case "counters" -> counters();
            case "lines" -> lines();
            case "strip" -> strip();
            default -> table();
        };
        made = made == null ? table() : made;
        made = made == null ? lines() : made;
        return made == null ? Block.NEVER : made;
    }

    private Type type(Row row) {
        return pen.type.bold(row.position.isEmpty() && c.yes("total_bold"));
    }

    private Cell mark(Row row) {
        List<Mark> marks = row.mark == null ? List.of() : List.of(row.mark);
        return Cell.of((x, y, w, h) -> sheet.marks.cell(marks, x, y, w, h, large, 'c'), 0);
    }

    private double widest(List<String> words, Type type) {
        return words.stream().mapToDouble(one -> pen.width(one, type)).max().orElse(0);
    }

    private String text(Row row, char key) {
        return key == 'v' ? row.label : key == 'm' ? row.members : row.figure;
    }

    private double need(char key, Type type) {
        if (key == 'k') {
            return sheet.marks.widest(rows.stream().map(Row::mark).filter(one -> one != null).toList(), large) + 9;
        }
        String head = heads.get("vmf".indexOf(key));
        double words = widest(rows.stream().map(row -> text(row, key)).toList(), type.bold(true));
        return Math.max(words, widest(List.of(head.split(" ")), type.bold(true))) + 12;
    }

    private Block table() {
        List<Character> keys = new ArrayList<>();
        for (char key : c.text("totals_order").toCharArray()) {
            if (key != 'k' || marked) {
                keys.add(key);
            }
        }
        Type type = pen.type;
        double all = keys.stream().mapToDouble(key -> need(key, pen.type)).sum();
        if (all > width) {
            type = type.sized(Math.max(Pen.SMALLEST, type.size() * width / all * 0.97));
        }
        Type set = type;
        double[] widths = keys.stream().mapToDouble(key -> need(key, set)).toArray();
        double sum = java.util.Arrays.stream(widths).sum();
        if (sum > width) {
            return null;
        }
        double part = Math.min(width / sum, c.number("totals_wide"));
        for (int k = 0; k < widths.length; k++) {
            widths[k] *= part;
        }
        char align = c.text("totals_align").charAt(0);
        Grid grid = new Grid(sheet, widths, c.text("totals_rule"), c.text("totals_head_form"), high, 5);
        grid.head(keys.stream().map(key -> Cell.of(key == 'k' ? "" : heads.get("vmf".indexOf(key)),
            set.to(key == 'v' ? 'l' : align))).toList());
        for (Row row : rows) {
            Color ground = row.position.isEmpty() && c.yes("total_tint") ? c.colour("tint") : null;
            grid.row(keys.stream().map(key -> key == 'k' ? mark(row) : Cell.of(text(row, key),
                set.bold(type(row).bold()).to(key == 'v' ? 'l' : align)).on(ground)).toList());
        }
        return grid.block();
    }

    /** The votes side by side, one line for members and one for figures. */
    private Block across() {
        double first = widest(heads, pen.type.bold(true)) + 12;
        double each = (width - first) / rows.size();
        double[] widths = new double[rows.size() + 1];
        java.util.Arrays.fill(widths, each);
        widths[0] = first;
        Type type = pen.type.bold(true).to('c');
        for (Row row : rows) {
            for (String word : (row.label + " " + row.figure.replace(" ", "")).split(" ")) {
                type = pen.fitting(word, type, each - 11);
            }
        }
        if (type.size() < Pen.SMALLEST) {
            return null;
        }
        Type set = type;
        Grid grid = new Grid(sheet, widths, c.text("totals_rule"), c.text("totals_head_form"), high, 4);
        List<Cell> head = new ArrayList<>(List.of(Cell.of(heads.get(0), pen.type)));
        rows.forEach(row -> head.add(Cell.of(row.label, set)));
        grid.head(head);
        if (marked) {
            List<Cell> marks = new ArrayList<>(List.of(Cell.of("", pen.type)));
            rows.forEach(row -> marks.add(mark(row)));
            grid.row(marks);
        }
        for (char key : new char[] {'m', 'f'}) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.of(heads.get(key == 'm' ? 1 : 2), pen.type.bold(true)));
            rows.forEach(row -> cells.add(Cell.of(text(row, key), set.bold(type(row).bold()))));
            grid.row(cells);
        }
        return grid.block();
    }

    /** A box for each vote, its number large; null where words find no room. */
    private Block counters() {
        double gap = 6;
        double each = (width - gap * (rows.size() - 1)) / rows.size();
        Type small = pen.type.sized(Math.max(Pen.SMALLEST, pen.type.size() * 0.85)).to('c');
        Type number = pen.type.sized(pen.type.size() * 1.8).bold(true).to('c').inked(c.colour("deep"));
        Type named = pen.type.bold(true).to('c');
        double lift = marked ? sheet.marks.height(large) + 6 : 2;
        double step = small.size() * 1.3;
        double foot = lift + pen.type.size() * 1.5 + number.size() * 1.3;
        double all = foot + 3 * step + 5;
        List<Block> boxes = new ArrayList<>();
        for (Row row : rows) {
            Type name = pen.fitting(row.label, named, each - 8);
            Type figure = pen.fitting(heads.get(2), small, each - 8);
            if (name.size() < Pen.SMALLEST || figure.size() < Pen.SMALLEST) {
                return null;
            }
            boolean shown = !row.figure.isEmpty();
            boxes.add(new Block(each, all, (x, y) -> {
                pen.box(x, y, each, all, c.yes("counter_tint") ? c.colour("pale") : null, c.colour("line"), 0.7,
                    c.number("round"));
                double mid = x + each / 2;
                if (row.mark != null) {
                    sheet.marks.draw(row.mark, mid, y + 3 + lift / 2, large);
                }
                pen.say(row.label, mid, y + lift + pen.type.size() * 0.9, name);
                pen.say(row.members, mid, y + lift + pen.type.size() * 1.5 + number.size() * 0.65, number);
                pen.say(heads.get(1), mid, y + foot + step * 0.4, small);
                pen.say(row.figure, mid, y + foot + step * 1.5, pen.type.to('c'));
                pen.say(shown ? heads.get(2) : "", mid, y + foot + step * 2.5, figure);
            }));
        }
        return Block.row(each, gap, boxes);
    }

    /** Dots between each vote and its numbers. */
    private Block lines() {
        Type head = pen.type.bold(true).to('r');
        double figures = need('f', pen.type);
        double members = need('m', pen.type);
        double sign = marked ? need('k', pen.type) : 0;
        double room = Math.min(width, 380);
        if (sign + need('v', pen.type) + members + figures > room) {
            return null;
        }
        double top = Math.max(1, heads.get(2).split(" ").length > 1 ? 2 : 1) * pen.type.size() * 1.25;
        double column = members + figures;
        return new Block(room, top + rows.size() * high, (x, y) -> {
            double right = x + room;
            pen.say(heads.get(0), x + sign, y + top / 2, head.to('l'));
            pen.paragraph(heads.get(1), members, head).draw(right - column, y + top / 2 - head.size() * 0.6);
            Block title = pen.paragraph(heads.get(2), figures - 4, head);
            title.draw(right - figures + 4, y + (top - title.h) / 2);
            for (int k = 0; k < rows.size(); k++) {
                Row row = rows.get(k);
                double mid = y + top + high * (k + 0.5);
                if (row.mark != null) {
                    sheet.marks.cell(List.of(row.mark), x, mid - high / 2 + 1, sign - 4, high - 2, large, 'c');
                }
                pen.say(row.label, x + sign, mid, type(row));
                double from = x + sign + pen.width(row.label, type(row)) + 4;
                double to = right - figures - pen.width(row.members, type(row)) - 4;
                if (to > from) {
                    pen.line(from, mid + 2.5, to, mid + 2.5, new Color(0x8c8c8c), 0.7, 0.7f, 2f);
                }
                pen.say(row.members, right - figures, mid, type(row).to('r'));
                pen.say(row.figure, right, mid, type(row).to('r'));
            }
        });
    }

    /** A bar of as many parts as there are votes, in shades of one colour, above the table. */
    private Block strip() {
        Block table = table();
        if (table == null) {
            return null;
        }
        double sum = rows.stream().filter(row -> !row.position.isEmpty())
            .mapToDouble(row -> Double.parseDouble(row.members)).sum();
        Block bar = new Block(table.w, 9, (x, y) -> {
            double at = x;
            double paler = 0;
            for (Row row : rows) {
                double wide = row.position.isEmpty() ? 0 : table.w * Double.parseDouble(row.members) / sum;
                if (wide > 0) {
                    pen.box(at, y, wide, 7, Pen.shade(c.colour("deep"), paler), Color.WHITE, 0.8, 0);
                }
                at += wide;
                paler += 0.25;
            }
        });
        return Block.stack(2, bar, table);
    }
}
