import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfShading;
import java.awt.Color;

/** A shape upon a ground of its kind's colour. */
final class Badges {
    private static final float INNER = 0.58f;

    private final Marks marks;
    private final Shapes shapes;

    Badges(Marks marks, Shapes shapes) {
        this.marks = marks;
        this.shapes = shapes;
    }

    void paint(PdfContentByte cb, Mark mark, float x, float y, float half) {
        Color colour = marks.colour(mark);
        String form = marks.s.c.text("badge");
        Color ink = form.equals("ringed") ? colour : marks.inkOn(mark);
        cb.setColorFill(colour);
        cb.setColorStroke(colour);
        switch (form) {
            case "tile" -> {
                cb.roundRectangle(x - half * 0.95f, y - half * 0.95f, half * 1.9f, half * 1.9f, half * 0.35f);
                cb.fill();
            }
            case "ringed" -> {
                cb.setLineWidth(half * 0.17f);
                cb.circle(x, y, half * 0.9f);
                cb.stroke();
            }
            case "ball" -> ball(cb, colour, x, y, half);
            case "octagon" -> octagon(cb, x, y, half);
            case "drop" -> {
                cb.rectangle(x, y - half, half, half);
                cb.circle(x, y, half);
                cb.fill();
            }
            default -> {
                cb.circle(x, y, half);
                cb.fill();
            }
        }
        if (marks.s.c.is("badge_way", "java2d")) {
            new Drawn2d(shapes).paint(cb, mark, ink, x, y, half * INNER);
        } else {
            shapes.filled(cb, mark, ink, x, y, half * INNER);
        }
    }

    private void ball(PdfContentByte cb, Color colour, float x, float y, float half) {
        cb.saveState();
        cb.circle(x, y, half);
        cb.clip();
        cb.newPath();
        cb.paintShading(PdfShading.simpleRadial(marks.s.writer, x - half * 0.3f, y + half * 0.4f, 0, x, y,
            half * 1.2f, Pdf.shade(colour, 0.18), Pdf.shade(colour, -0.1)));
        cb.restoreState();
    }

    private void octagon(PdfContentByte cb, float x, float y, float half) {
        for (int k = 0; k < 8; k++) {
            double angle = Math.PI * (2 * k + 1) / 8;
            float px = (float) (x + half * Math.cos(angle));
            float py = (float) (y + half * Math.sin(angle));
            if (k == 0) {
                cb.moveTo(px, py);
            } else {
                cb.lineTo(px, py);
            }
        }
        cb.closePathFillStroke();
    }
}
