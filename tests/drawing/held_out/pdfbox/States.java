import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The Member States: tables beside one another, strips, or entries of two lines. */
final class States {
    /** One state's line. */
    record Row(String name, String figure, String code, List<Mark> marks) { }

    private final Sheet sheet;
    private final Pen pen;
    private final Bag c;
    private final double width;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> heads = new ArrayList<>();
    private double high;
    private double large;
    private Type type;

    States(Sheet sheet, double width) {
        this.sheet = sheet;
        this.pen = sheet.pen;
        this.c = sheet.c;
        this.width = width;
        for (Bag bag : sheet.job.bags("rows")) {
            rows.add(new Row(bag.text("name"), bag.text("figure"), bag.text("state"), bag.marks("marks")));
        }
        sheet.job.list("states_head").forEach(head -> heads.add((String) head));
        type = pen.type;
    }

    Block block(int most) {
        boolean plain = sheet.more > 1;
        Block made = plain ? null : c.is("states", "strips") ? strips() : c.is("states", "entries") ? entries() : null;
        int wanted = Math.min(c.whole("blocks") + sheet.more, most);
        for (int count = wanted; made == null && count > 0; count--) {
            made = tables(count);
        }
        return made == null ? Block.NEVER : made;
    }

    private void measure(double row) {
        high = Math.max(row * sheet.scale, Pen.SMALLEST * 1.4);
        large = sheet.marks.size(high * 0.95);
        high = Math.max(high, sheet.marks.height(large) + 1.8);
        type = pen.type.sized(Math.max(Pen.SMALLEST, Math.min(pen.type.size(), high * 0.7)));
    }

    private double widest(List<String> words, boolean bold) {
        return words.stream().mapToDouble(one -> pen.width(one, type.bold(bold))).max().orElse(0);
    }

    private String head(char key) {
        return switch (key) {
            case 'n' -> heads.get(0);
            case 'f' -> heads.get(1);
            case 'm' -> heads.get(2);
            default -> "";
        };
    }

    private double need(char key) {
        double own = switch (key) {
            case 'n' -> widest(rows.stream().map(Row::name).toList(), c.yes("names_bold")) + 3;
            case 'f' -> widest(rows.stream().map(Row::figure).toList(), false) + 3;
            case 'm' -> Math.max(large * 1.3, rows.stream()
                .mapToDouble(row -> sheet.marks.across(row.marks, large)).max().orElse(0)) + 4;
            case 'c' -> widest(List.of("WW"), true);
            default -> widest(List.of("28."), false);
        };
        return Math.max(own, widest(List.of(head(key).split(" ")), true) + 2) + 2 * c.number("pad");
    }

    private double[] needs(String order) {
        return order.chars().mapToDouble(key -> need((char) key)).toArray();
    }

    /** So many tables beside one another; null where they find no room. */
    private Block tables(int count) {
        measure(((Number) c.list("row_high").get(count - 1)).doubleValue());
        String order = c.text("order");
        double gap = count > 1 ? c.number("between") : 0;
        double room = (width - gap * (count - 1)) / count;
        double[] widths = needs(order);
        while (Arrays.stream(widths).sum() > room && type.size() > Pen.SMALLEST) {
            type = type.sized(Math.max(Pen.SMALLEST, type.size() * 0.97));
            widths = needs(order);
        }
        double sum = Arrays.stream(widths).sum();
        if (sum > room) {
            return null;
        }
        double part = Math.min(room / sum, c.number("full"));
        double[] wide = Arrays.stream(widths).map(one -> one * part).toArray();
        int length = (rows.size() + count - 1) / count;
        List<Block> tables = new ArrayList<>();
        for (int start = 0; start < rows.size(); start += length) {
            tables.add(table(order, wide, start, Math.min(rows.size(), start + length)));
        }
        Block all = Block.row(sum * part, gap, tables);
        Block lined = c.yes("between_rule") ? ruled(all, sum * part, gap, tables.size()) : all;
        return lined.placed(width, c.text("states_align").charAt(0));
    }

    /** Lines between the tables. */
    private Block ruled(Block all, double each, double gap, int count) {
        return new Block(all.w, all.h, (x, y) -> {
            all.draw(x, y);
            for (int k = 1; k < count; k++) {
                double at = x + k * (each + gap) - gap / 2;
                pen.line(at, y, at, y + all.h, c.colour("line"), 0.8);
            }
        });
    }

    private char align(char key) {
        String figure = c.text("figure_align");
        return switch (key) {
            case 'f' -> figure.charAt(0);
            case '#' -> 'r';
            case 'm' -> c.text("mark_align").charAt(0);
            default -> 'l';
        };
    }

    private Block table(String order, double[] widths, int from, int to) {
        Grid grid = new Grid(sheet, widths, c.text("states_rule"), c.text("states_head_form"), high, c.number("pad"));
        List<Cell> head = new ArrayList<>();
        for (char key : order.toCharArray()) {
            head.add(Cell.of(head(key), type.to(align(key))));
        }
        grid.head(head);
        for (int k = from; k < to; k++) {
            Row row = rows.get(k);
            List<Cell> cells = new ArrayList<>();
            for (char key : order.toCharArray()) {
                cells.add(cell(key, row, k + 1));
            }
            grid.row(cells);
        }
        return grid.block();
    }

    private Cell cell(char key, Row row, int number) {
        Type set = type.to(align(key));
        return switch (key) {
            case 'n' -> c.yes("leaders") ? leading(row) : Cell.of(row.name, set.bold(c.yes("names_bold")));
            case 'f' -> Cell.of(row.figure, set);
            case 'c' -> Cell.of(row.code, set.bold(!c.yes("names_bold")).inked(c.colour("deep")));
            case '#' -> Cell.of(number + ".", set);
            default -> mark(row, align('m'));
        };
    }

    private Cell mark(Row row, char align) {
        return Cell.of((x, y, w, h) -> sheet.marks.cell(row.marks, x, y, w, h, large, align), 0);
    }

    /** A name and dots up to the end of its cell. */
    private Cell leading(Row row) {
        Type set = type.bold(c.yes("names_bold"));
        double pad = c.number("pad");
        return Cell.of((x, y, w, h) -> {
            pen.say(row.name, x + pad, y + h / 2, set);
            double from = x + pad + pen.width(row.name, set) + 4;
            if (from + 6 < x + w) {
                pen.line(from, y + h / 2 + 2.4, x + w, y + h / 2 + 2.4, new Color(0x8c8c8c), 0.7, 0.7f, 2f);
            }
        }, 0);
    }

    /** Names across, with figures and marks below them, as many strips as it takes. */
    private Block strips() {
        measure(15);
        double first = widest(heads.stream().flatMap(head -> Arrays.stream(head.split(" "))).toList(), true) + 10;
        double marks = rows.stream().mapToDouble(row -> sheet.marks.across(row.marks, large)).max().orElse(0) + 6;
        List<String> words = rows.stream().flatMap(row -> Arrays.stream(row.name.split(" "))).toList();
        int count = c.whole("abreast");
        double each = (width - first) / count;
        while (count > 3 && Math.max(marks, widest(words, true) + 7) > each) {
            count--;
            each = (width - first) / count;
        }
        if (count < 4) {
            return null;
        }
        List<Block> strips = new ArrayList<>();
        for (int start = 0; start < rows.size(); start += count) {
            strips.add(strip(rows.subList(start, Math.min(rows.size(), start + count)), first, each));
        }
        return Block.stack(c.yes("strips_apart") ? 6 : 0, strips.toArray(Block[]::new));
    }

    private Block strip(List<Row> some, double first, double each) {
        double[] widths = new double[some.size() + 1];
        Arrays.fill(widths, each);
        widths[0] = first;
        String rule = c.yes("strips_apart") ? c.text("strips_rule") : "grid";
        Grid grid = new Grid(sheet, widths, rule, "bare", high, 3);
        List<List<Cell>> lines = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int k = 0; k < 3; k++) {
            lines.get(k).add(Cell.of(heads.get(k), type.bold(true).inked(c.colour("deep"))));
        }
        for (Row row : some) {
            lines.get(0).add(Cell.of(row.name, type.bold(c.yes("names_bold")).to('c')).on(c.colour("tint")));
            lines.get(1).add(Cell.of(row.figure, type.to('c')));
            lines.get(2).add(mark(row, 'c'));
        }
        lines.forEach(grid::row);
        return grid.block();
    }

    /** A mark, and beside it the name above the figure; in columns that are read downwards. */
    private Block entries() {
        measure(15);
        int count = c.whole("columns");
        double gap = 10;
        double sign = Math.max(large * 1.3, rows.stream()
            .mapToDouble(row -> sheet.marks.across(row.marks, large)).max().orElse(0)) + 5;
        double each = (width - gap * (count - 1)) / count;
        while (count > 1 && widest(rows.stream().map(Row::name).toList(), true) + sign + 8 > each) {
            count--;
            each = (width - gap * (count - 1)) / count;
        }
        double room = each;
        double tall = Math.max(type.size() * 2.7, sheet.marks.height(large) + 4);
        int length = (rows.size() + count - 1) / count;
        List<Block> columns = new ArrayList<>();
        for (int start = 0; start < rows.size(); start += length) {
            Block[] some = rows.subList(start, Math.min(rows.size(), start + length)).stream()
                .map(row -> entry(row, room, sign, tall)).toArray(Block[]::new);
            columns.add(Block.stack(0, some));
        }
        String title = heads.get(0) + " / " + heads.get(1) + " / " + heads.get(2);
        Block head = pen.paragraph(title, width, type.bold(true).inked(c.colour("deep")));
        return Block.stack(4, head, Block.row(room, gap, columns));
    }

    private Block entry(Row row, double w, double sign, double tall) {
        boolean left = c.yes("entry_left");
        return new Block(w, tall, (x, y) -> {
            sheet.marks.cell(row.marks, left ? x : x + w - sign, y + 1, sign, tall - 2, large, 'c');
            double at = left ? x + sign + 5 : x + 2;
            pen.say(row.name, at, y + tall / 2 - type.size() * 0.58, type.bold(true));
            pen.say(row.figure, at, y + tall / 2 + type.size() * 0.62, type);
            pen.line(x, y + tall, x + w, y + tall, c.colour("line"), 0.4);
        });
    }
}
