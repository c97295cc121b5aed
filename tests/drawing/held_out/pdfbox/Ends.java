import java.awt.Color;
import java.util.List;

/** Date and result where they stand by themselves, and the notes at the foot. */
final class Ends {
    private Ends() { }

    /** Label, mark and word of the result in one line. */
    static Block result(Sheet sheet, double width, Type wanted, boolean labelled) {
        Pen pen = sheet.pen;
        Bag result = sheet.job.bag("result");
        Mark mark = result.mark("mark");
        String colon = sheet.c.text("colon").isBlank() ? ":" : sheet.c.text("colon");
        String label = labelled ? result.text("label") + colon : "";
        Type strong = wanted.bold(true);
        double large = Math.max(wanted.size() * 1.35, sheet.marks.size(0));
        double gap = wanted.size() * 0.6;
        double lead = label.isEmpty() ? 0 : pen.width(label, wanted) + gap;
        double sign = mark == null ? 0 : sheet.marks.width(mark, large) + gap;
        double all = lead + sign + pen.width(result.text("word"), strong);
        if (all > width && wanted.size() > Pen.SMALLEST) {
            return result(sheet, width, wanted.sized(Math.max(Pen.SMALLEST, wanted.size() * 0.95)), labelled);
        }
        double high = Math.max(wanted.size() * 1.3, mark == null ? 0 : sheet.marks.height(large) * 1.1);
        char align = wanted.align();
        double shift = align == 'l' ? 0 : (width - all) / (align == 'c' ? 2 : 1);
        return new Block(align == 'l' ? all : width, high, (x, y) -> {
            double at = x + shift;
            pen.say(label, at, y + high / 2, wanted.to('l'));
            if (mark != null) {
                sheet.marks.draw(mark, at + lead + (sign - gap) / 2, y + high / 2, large);
            }
            pen.say(result.text("word"), at + lead + sign, y + high / 2, strong.to('l'));
        });
    }

    static Block date(Sheet sheet, double width, Type type) {
        List<?> date = sheet.job.list("date");
        String colon = sheet.c.text("colon").isBlank() ? ":" : sheet.c.text("colon");
        return sheet.pen.paragraph(date.get(0) + colon + " " + date.get(1), width, type);
    }

    /** Date and result, as far as they stand by themselves; else null. */
    static Block both(Sheet sheet, double width) {
        Bag c = sheet.c;
        double size = Math.max(Pen.SMALLEST, sheet.pen.type.size() * c.number("end_part"));
        Type type = sheet.pen.type.sized(size);
        boolean date = c.is("date_place", "own");
        boolean result = c.is("result_place", "own");
        if (!date && !result) {
            return null;
        }
        if (date && result && width > 340 && c.yes("end_abreast")) {
            double each = (width - 18) / 2;
            Block one = dressed(sheet, each, w -> date(sheet, w, type.to('l')));
            Block two = dressed(sheet, each, w -> result(sheet, w, type.to('r'), true));
            return Block.beside(18, 0.5, each, one, each, two);
        }
        Type placed = type.to(c.text("end_align").charAt(0));
        return dressed(sheet, width, w -> Block.stack(4,
            date ? date(sheet, w, placed) : null, result ? result(sheet, w, placed, true) : null));
    }

    /** In the dress of this sheet: bare, between lines, in a box, or behind a bar. */
    private static Block dressed(Sheet sheet, double width, Block.Maker make) {
        Pen pen = sheet.pen;
        Bag c = sheet.c;
        String dress = c.text("end");
        if (dress.equals("bare")) {
            return make.in(width);
        }
        Block inner = make.in(width - 18);
        double high = inner.h + 10;
        return new Block(width, high, (x, y) -> {
            switch (dress) {
                case "lines" -> {
                    pen.line(x, y, x + width, y, c.colour("deep"), 0.9);
                    pen.line(x, y + high, x + width, y + high, c.colour("deep"), 0.9);
                }
                case "box" -> pen.box(x, y, width, high, null, c.colour("deep"), 1.1, c.number("round"));
                case "tint" -> pen.box(x, y, width, high, c.colour("tint"), null, 0, c.number("round"));
                default -> {
                    pen.box(x, y, width, high, c.colour("pale"), null, 0, 0);
                    pen.box(x, y, 4, high, c.colour("accent"), null, 0, 0);
                }
            }
            inner.draw(x + 9, y + 5);
        });
    }

    static Block notes(Sheet sheet, double width) {
        List<?> notes = sheet.job.list("footnotes");
        Type small = sheet.pen.type.sized(Math.max(6.4, sheet.pen.type.size() * 0.78)).inked(new Color(0x404040));
        Block[] all = new Block[notes.size()];
        for (int k = 0; k < all.length; k++) {
            all[k] = sheet.pen.paragraph((String) notes.get(k), width, small);
        }
        return Block.stack(2, all);
    }
}
