import java.awt.Color;
import java.io.IOException;

/** The head of a page and its foot. */
final class Head {
    private static final Color FAINT = new Color(0x555555);

    private Head() { }

    /** Title, organisation and annex; null where the sheet has none of them. */
    static Block block(Sheet sheet, double width) {
        Pen pen = sheet.pen;
        Bag c = sheet.c;
        String title = title(sheet);
        String annex = sheet.job.text("annex");
        if (title.isEmpty() && annex.isEmpty()) {
            return null;
        }
        boolean centred = c.is("head", "centred");
        Type large = pen.type.sized(pen.type.size() * c.number("title_part")).bold(true).inked(c.colour("deep"));
        Type strong = pen.type.bold(true);
        if (centred) {
            Block above = annex.isEmpty() ? null : pen.paragraph(annex, width, strong.to('r'));
            return Block.stack(2, above, second(sheet, width, 'c', FAINT),
                title.isEmpty() ? null : pen.paragraph(title, width, large.to('c')));
        }
        double aside = annex.isEmpty() ? 0 : pen.width(annex, strong) + 10;
        double room = width - aside;
        Block words = Block.stack(1.5, second(sheet, room, 'l', FAINT),
            title.isEmpty() ? null : pen.paragraph(title, room, large));
        Block mark = annex.isEmpty() ? null : pen.paragraph(annex, aside, strong.to('r'));
        Block both = Block.beside(0, 0, room, words, aside, mark);
        double high = both.h + (c.is("head", "plain") ? 0 : 5);
        return new Block(width, high, (x, y) -> {
            both.draw(x, y);
            under(sheet, x, y + high, width);
        });
    }

    static String title(Sheet sheet) {
        String title = sheet.c.text("title");
        title = title.isEmpty() ? sheet.job.text("organisation") : title;
        return sheet.c.yes("title_capitals") ? title.toUpperCase() : title;
    }

    /** The organisation above a title; null where it is the title itself. */
    static Block second(Sheet sheet, double width, char align, Color ink) {
        String words = sheet.job.text("organisation");
        if (words.isEmpty() || sheet.c.text("title").isEmpty()) {
            return null;
        }
        return sheet.pen.paragraph(words, width, sheet.pen.type.to(align).inked(ink));
    }

    private static void under(Sheet sheet, double x, double y, double width) throws IOException {
        Pen pen = sheet.pen;
        Bag c = sheet.c;
        switch (c.text("head")) {
            case "line" -> pen.line(x, y, x + width, y, c.colour("accent"), 1.4);
            case "short" -> pen.line(x, y, x + width * 0.22, y, c.colour("accent"), 2.6);
            case "pair" -> {
                pen.line(x, y - 2, x + width, y - 2, c.colour("deep"), 1.2);
                pen.line(x, y, x + width, y, c.colour("deep"), 0.4);
            }
            default -> { }
        }
    }

    static void foot(Sheet sheet) throws IOException {
        String form = sheet.c.text("footer");
        if (form.isEmpty()) {
            return;
        }
        double y = sheet.height - Math.min(17, sheet.margin * 0.5);
        Type type = sheet.pen.type.sized(Pen.SMALLEST).inked(FAINT);
        String number = sheet.job.text("number");
        double left = sheet.x;
        double right = sheet.x + sheet.w;
        switch (form) {
            case "middle" -> sheet.pen.say("– 2 –", (left + right) / 2, y, type.to('c'));
            case "number" -> sheet.pen.say(number, left, y, type);
            default -> {
                sheet.pen.say(number, left, y, type);
                sheet.pen.say(sheet.job.text("language") + " 2", right, y, type.to('r'));
            }
        }
    }
}
