import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A table with its rules. */
final class Grid {
    private final Sheet sheet;
    private final Pen pen;
    private final Bag c;
    private final double[] widths;
    private final String rule;
    private final String headForm;
    private final double least;
    private final double pad;
    private final List<List<Cell>> rows = new ArrayList<>();
    private final List<Double> highs = new ArrayList<>();
    private List<Cell> head = List.of();
    private double headHigh;

    Grid(Sheet sheet, double[] widths, String rule, String headForm, double least, double pad) {
        this.sheet = sheet;
        this.pen = sheet.pen;
        this.c = sheet.c;
        this.widths = widths;
        this.rule = rule;
        this.headForm = headForm;
        this.least = least;
        this.pad = pad;
    }

    void head(List<Cell> cells) {
        head = cells.stream().map(this::asHead).toList();
        headHigh = Math.max(least * 1.1, high(head) + 3);
    }

    private Cell asHead(Cell cell) {
        Color ink = switch (headForm) {
            case "band" -> c.colour("on_accent");
            case "tint", "ruled" -> c.colour("deep");
            default -> null;
        };
        return Cell.of(cell.words(), cell.type().bold(true).inked(ink));
    }

    void row(List<Cell> cells) {
        rows.add(cells);
        highs.add(Math.max(least, high(cells)));
    }

    private double high(List<Cell> cells) {
        double most = 0;
        for (int k = 0; k < cells.size(); k++) {
            Cell cell = cells.get(k);
            double own = cell.paint() == null ? words(cell, widths[k]).h + 3 : cell.least();
            most = Math.max(most, own);
        }
        return most;
    }

    private Block words(Cell cell, double width) {
        return pen.paragraph(cell.words(), width - 2 * pad, cell.type());
    }

    Block block() {
        double wide = 0;
        for (double one : widths) {
            wide += one;
        }
        double all = headHigh + highs.stream().mapToDouble(Double::doubleValue).sum();
        return new Block(wide, all, this::draw);
    }

    private void draw(double x, double y) throws IOException {
        double at = y;
        if (!head.isEmpty()) {
            Color ground = headForm.equals("band") ? c.colour("accent")
                : headForm.equals("tint") ? c.colour("tint") : null;
            if (ground != null) {
                pen.box(x, at, wide(), headHigh, ground, null, 0, 0);
            }
            cells(head, x, at, headHigh);
            at += headHigh;
        }
        boolean striped = rule.equals("striped");
        for (int k = 0; k < rows.size(); k++) {
            if (striped && k % 2 == 1) {
                pen.box(x, at, wide(), highs.get(k), c.colour("pale"), null, 0, 0);
            }
            cells(rows.get(k), x, at, highs.get(k));
            at += highs.get(k);
        }
        rules(x, y, at);
    }

    private double wide() {
        double wide = 0;
        for (double one : widths) {
            wide += one;
        }
        return wide;
    }

    private void cells(List<Cell> cells, double x, double y, double h) throws IOException {
        double at = x;
        for (int k = 0; k < cells.size(); k++) {
            Cell cell = cells.get(k);
            if (cell.fill() != null) {
                pen.box(at, y, widths[k], h, cell.fill(), null, 0, 0);
            }
            if (cell.paint() != null) {
                cell.paint().into(at, y, widths[k], h);
            } else if (!cell.words().isEmpty()) {
                Block words = words(cell, widths[k]);
                words.draw(at + pad, y + (h - words.h) / 2);
            }
            at += widths[k];
        }
    }

    private void rules(double x, double top, double foot) throws IOException {
        Color ink = c.colour("line");
        double thick = c.number("thick");
        double right = x + wide();
        if (!head.isEmpty() && !rule.equals("bare")) {
            double heavy = headForm.equals("ruled") ? thick + 0.6 : thick;
            pen.line(x, top + headHigh, right, top + headHigh, ink, heavy);
        }
        between(x, right, top + headHigh, ink, thick);
        if (List.of("grid", "outer", "ends", "upright").contains(rule)) {
            double heavy = rule.equals("ends") ? thick + 0.7 : thick;
            pen.line(x, top, right, top, ink, heavy);
            pen.line(x, foot, right, foot, ink, heavy);
        }
        if (List.of("grid", "outer").contains(rule)) {
            pen.line(x, top, x, foot, ink, thick);
            pen.line(right, top, right, foot, ink, thick);
        }
        if (List.of("grid", "upright").contains(rule)) {
            double at = x;
            for (int k = 0; k + 1 < widths.length; k++) {
                at += widths[k];
                pen.line(at, top, at, foot, ink, thick);
            }
        }
    }

    private void between(double x, double right, double top, Color ink, double thick) throws IOException {
        double at = top;
        for (int k = 0; k < rows.size(); k++) {
            at += highs.get(k);
            boolean last = k + 1 == rows.size();
            if (rule.equals("grid") || rule.equals("hair")) {
                pen.line(x, at, right, at, ink, rule.equals("hair") ? 0.25 : thick);
            } else if (rule.equals("dotted")) {
                pen.line(x, at, right, at, ink, 0.7, 0.8f, 1.8f);
            } else if (rule.equals("fives") && (k % 5 == 4 || last)) {
                pen.line(x, at, right, at, ink, thick);
            }
        }
    }
}
