import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfGState;
import com.lowagie.text.pdf.PdfPatternPainter;
import com.lowagie.text.pdf.PdfShading;
import java.awt.Color;
import java.io.IOException;
import java.util.List;

/** Marks that are drawn, by the means of content streams. */
final class Shapes {
    final Marks marks;
    private final Bag c;
    private final Signs signs;
    private final Pictures pictures;
    private final Drawn2d drawn2d;

    Shapes(Marks marks) {
        this.marks = marks;
        this.c = marks.s.c;
        this.signs = new Signs(this);
        this.pictures = new Pictures(this);
        this.drawn2d = new Drawn2d(this);
    }

    String name(Mark mark) {
        return marks.look.bag("shapes").bag(mark.shape()).text("name");
    }

    List<?> rings(Mark mark) {
        return marks.look.bag("shapes").bag(mark.shape()).list(mark.turned() ? "turned" : "upright");
    }

    void paint(PdfContentByte cb, Mark mark, float x, float y, float half) throws DocumentException, IOException {
        Color colour = marks.colour(mark);
        switch (c.text("technique")) {
            case "clear", "few", "jpeg", "opaque", "stencil" -> pictures.paint(cb, mark, x, y, half);
            case "java2d", "ramp2d", "strokes2d", "paths" -> drawn2d.paint(cb, mark, colour, x, y, half);
            case "glyph", "dingbat", "type3" -> signs.paint(cb, mark, x, y, half);
            case "strokes" -> stroked(cb, mark, x, y, half);
            case "axial", "radial" -> shaded(cb, mark, x, y, half);
            case "hatch" -> hatched(cb, mark, x, y, half * 0.96f);
            case "edged" -> edged(cb, mark, x, y, half * 0.93f);
            case "sheer" -> {
                opaque(cb, 0.82f);
                filled(cb, mark, colour, x, y, half);
            }
            case "shadow" -> {
                cb.saveState();
                opaque(cb, 0.25f);
                filled(cb, mark, Color.BLACK, x + half * 0.14f, y - half * 0.14f, half);
                cb.restoreState();
                filled(cb, mark, colour, x, y, half);
            }
            case "coin" -> {
                cb.setColorFill(new Color(0xE6E6E6));
                cb.circle(x, y, half);
                cb.fill();
                filled(cb, mark, colour, x, y, half * 0.62f);
            }
            case "button" -> button(cb, mark, x, y, half);
            default -> filled(cb, mark, colour, x, y, half);
        }
    }

    void filled(PdfContentByte cb, Mark mark, Color colour, float x, float y, float half) {
        cb.setColorFill(colour);
        trace(cb, rings(mark), x, y, half);
        cb.eoFill();
    }

    static void trace(PdfContentByte cb, List<?> rings, float x, float y, float half) {
        for (Object ring : rings) {
            boolean first = true;
            for (Object point : (List<?>) ring) {
                float px = x + half * at(point, 0);
                float py = y + half * at(point, 1);
                if (first) {
                    cb.moveTo(px, py);
                } else {
                    cb.lineTo(px, py);
                }
                first = false;
            }
            cb.closePath();
        }
    }

    static float at(Object point, int place) {
        return ((Number) ((List<?>) point).get(place)).floatValue();
    }

    private static void opaque(PdfContentByte cb, float part) {
        PdfGState state = new PdfGState();
        state.setFillOpacity(part);
        cb.setGState(state);
    }

    private void shaded(PdfContentByte cb, Mark mark, float x, float y, float half) {
        Color light = Pdf.shade(marks.colour(mark), 0.3);
        Color dark = Pdf.shade(marks.colour(mark), -0.12);
        trace(cb, rings(mark), x, y, half);
        cb.eoClip();
        cb.newPath();
        cb.paintShading(c.is("technique", "axial")
            ? PdfShading.simpleAxial(marks.s.writer, x - half, y + half, x + half, y - half, light, dark)
            : PdfShading.simpleRadial(marks.s.writer, x - half * 0.3f, y + half * 0.3f, 0, x, y, half * 1.35f, light,
                dark));
    }

    private void hatched(PdfContentByte cb, Mark mark, float x, float y, float half) {
        Color colour = marks.colour(mark);
        float step = Math.max(1.6f, half * 0.4f);
        PdfPatternPainter tile = cb.createPattern(step, step);
        tile.setColorFill(Pdf.shade(colour, 0.55));
        tile.rectangle(0, 0, step, step);
        tile.fill();
        tile.setColorStroke(colour);
        tile.setColorFill(colour);
        tile.setLineWidth(step * 0.42f);
        switch (c.text("hatch")) {
            case "dots" -> tile.circle(step / 2, step / 2, step * 0.34f);
            case "cross" -> tile.rectangle(0, 0, step * 0.4f, step);
            default -> { }
        }
        tile.fill();
        tile.moveTo(0, step / 2);
        tile.lineTo(step, step / 2);
        if (!c.is("hatch", "dots")) {
            tile.stroke();
        } else {
            tile.newPath();
        }
        cb.setPatternFill(tile);
        cb.setColorStroke(colour);
        cb.setLineWidth(half * 0.14f);
        trace(cb, rings(mark), x, y, half);
        cb.eoFillStroke();
    }

    private void edged(PdfContentByte cb, Mark mark, float x, float y, float half) {
        cb.setColorFill(Pdf.shade(marks.colour(mark), 0.6));
        cb.setColorStroke(marks.colour(mark));
        cb.setLineWidth(half * 0.16f);
        cb.setLineJoin(1);
        trace(cb, rings(mark), x, y, half);
        cb.eoFillStroke();
    }

    private void button(PdfContentByte cb, Mark mark, float x, float y, float half) {
        cb.setColorFill(Color.WHITE);
        cb.setColorStroke(new Color(0x8C8C8C));
        cb.setLineWidth(0.6f);
        cb.roundRectangle(x - half, y - half, 2 * half, 2 * half, half * 0.3f);
        cb.fillStroke();
        filled(cb, mark, marks.colour(mark), x, y, half * 0.64f);
    }

    private void stroked(PdfContentByte cb, Mark mark, float x, float y, float half) {
        float[][][] lines = Strokes.of(name(mark));
        if (lines == null) {
            filled(cb, mark, marks.colour(mark), x, y, half);
            return;
        }
        int round = c.yes("round_caps") ? 1 : 0;
        cb.setColorStroke(marks.colour(mark));
        cb.setLineWidth((float) c.number("stroke") * half);
        cb.setLineCap(round);
        cb.setLineJoin(round);
        float way = mark.turned() ? -half : half;
        for (float[][] line : lines) {
            cb.moveTo(x + line[0][0] * half, y + line[0][1] * way);
            for (int k = 1; k < line.length; k++) {
                cb.lineTo(x + line[k][0] * half, y + line[k][1] * way);
            }
            cb.stroke();
        }
    }
}
