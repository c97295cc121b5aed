import java.awt.Color;
import java.io.IOException;

/** Marks that are letters, words, grounds and badges. */
final class Written {
    private static final double[][] HEXAGON = {
        {-1.15, 0}, {-0.58, 1}, {0.58, 1}, {1.15, 0}, {0.58, -1}, {-0.58, -1},
    };
    private static final double[][] SHIELD = {
        {-1, 0.95}, {1, 0.95}, {1, -0.35}, {0, -1.1}, {-1, -0.35},
    };
    private static final Color GREY = new Color(0xb4b9be);

    private final Marks marks;
    private final Means means;
    private final Pen pen;
    private final Bag c;

    Written(Marks marks, Means means) {
        this.marks = marks;
        this.means = means;
        this.pen = marks.pen;
        this.c = marks.c;
    }

    void word(Mark mark, double x, double y, double size) throws IOException {
        Type type = marks.letters(size).inked(marks.colour(mark));
        double half = type.size() * 0.75;
        Color colour = marks.colour(mark);
        if (marks.cased(mark)) {
            switch (c.text("letter")) {
                case "ring" -> pen.disc(x, y, half, null, colour, 0.8);
                case "tint" -> pen.box(x - half, y - half, 2 * half, 2 * half, Pen.shade(colour, 0.84), null, 0, 2);
                case "slot" -> pen.box(x - half, y - half, 2 * half, 2 * half, Color.WHITE, GREY, 0.6, 0);
                default -> pen.line(x - half, y + half * 0.92, x + half, y + half * 0.92, colour, 0.9);
            }
        }
        pen.say(marks.word(mark), x, y, type);
    }

    Type pillType(double size) {
        double high = Math.min(size * 0.84, pen.type.size()) * c.number("pill_part");
        return pen.type.sized(Math.max(Pen.SMALLEST, high)).bold(true).to('c');
    }

    double pillWidth(double size) {
        Type type = pillType(size);
        double most = 0;
        for (String kind : new String[] {"yes", "no", "abstain"}) {
            most = Math.max(most, pen.width(marks.look.bag("words").text(kind), type));
        }
        return most + type.size() * (c.is("pill", "lamp") ? 2.4 : 1.5);
    }

    void pill(Mark mark, double x, double y, double size) throws IOException {
        Type type = pillType(size).inked(marks.ink(mark));
        Color colour = marks.colour(mark);
        Color dark = Pen.shade(colour, -0.5);
        double w = pillWidth(size);
        double h = type.size() * 1.5;
        double left = x - w / 2;
        double top = y - h / 2;
        double at = x;
        switch (c.text("pill")) {
            case "outline" -> {
                pen.box(left, top, w, h, Pen.shade(colour, 0.86), colour, 0.9, h / 2);
                type = type.inked(dark);
            }
            case "slanted" -> pen.figure(slanted(w / h), x, y, h / 2, colour);
            case "lamp" -> {
                pen.box(left, top, w, h, Color.WHITE, GREY, 0.6, 2.5);
                pen.disc(left + h * 0.52, y, h * 0.27, colour, null, 0);
                type = type.inked(new Color(0x222222));
                at = x + type.size() * 0.5;
            }
            case "soft" -> {
                pen.box(left, top, w, h, Pen.shade(colour, 0.78), null, 0, 3);
                type = type.inked(dark);
            }
            case "framed" -> {
                pen.box(left, top, w, h, Color.WHITE, colour, 1.2, 0);
                type = type.inked(dark);
            }
            default -> pen.box(left, top, w, h, colour, null, 0, c.is("pill", "round") ? h / 2 : 0);
        }
        pen.say(marks.word(mark), at, y, type);
    }

    private static double[][] slanted(double wide) {
        return new double[][] {
            {-wide + 0.2, 1}, {wide + 0.2, 1}, {wide - 0.2, -1}, {-wide - 0.2, -1},
        };
    }

    /** The ground of a cell, or as much of it as is painted. */
    void patch(Mark mark, double x, double y, double w, double h) throws IOException {
        Color colour = marks.colour(mark);
        switch (c.text("ground")) {
            case "inset" -> pen.box(x + 1.4, y + 1.4, w - 2.8, h - 2.8, colour, null, 0, 0);
            case "edged" -> pen.box(x + 1.4, y + 1.4, w - 2.8, h - 2.8, colour, Pen.shade(colour, -0.35), 0.6, 2);
            case "bar" -> pen.box(x + w * 0.15, y + h * 0.28, w * 0.7, h * 0.44, colour, null, 0, h);
            case "shaded" -> means.ramp(colour, x, y, w, h);
            default -> pen.box(x, y, w, h, colour, null, 0, 0);
        }
        if (!c.yes("ground_letter") || c.is("ground", "bar")) {
            return;
        }
        String letter = switch (mark.shape()) {
            case "yes" -> "Y";
            case "no" -> "N";
            case "abstain" -> "A";
            default -> "";
        };
        double size = Math.max(Pen.SMALLEST, Math.min(h * 0.68, pen.type.size()));
        pen.say(letter, x + w / 2, y + h / 2, pen.type.sized(size).bold(true).to('c').inked(marks.ink(mark)));
    }

    void badge(Mark mark, double x, double y, double size) throws IOException {
        Color colour = marks.colour(mark);
        double half = size / 2;
        switch (c.text("badge")) {
            case "ringed" -> {
                pen.disc(x, y, half * 0.92, Color.WHITE, colour, half * 0.16);
                means.bare(mark, colour, x, y, half * 0.58);
                return;
            }
            case "tile" -> pen.box(x - half, y - half, size, size, colour, null, 0, 0);
            case "soft" -> pen.box(x - half, y - half, size, size, colour, null, 0, half * 0.4);
            case "hexagon" -> pen.figure(HEXAGON, x, y, half, colour);
            case "shield" -> pen.figure(SHIELD, x, y, half, colour);
            case "ball" -> means.ball(colour, x, y, half);
            default -> pen.disc(x, y, half, colour, null, 0);
        }
        means.bare(mark, Color.WHITE, x, y, half * 0.6);
    }
}
