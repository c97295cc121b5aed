import java.awt.Color;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/** By what means a shape is drawn about a point; half is half of its size. */
final class Means {
    private static final Map<String, double[][][]> STROKES = new HashMap<>();
    private static final Map<String, String> GLYPHS = new HashMap<>();
    private static final Map<String, String> DINGBATS = new HashMap<>();

    static {
        STROKES.put("tick", new double[][][] {{{-0.8, 0.05}, {-0.25, -0.6}, {0.8, 0.7}}});
        STROKES.put("cross", new double[][][] {{{-0.7, -0.7}, {0.7, 0.7}}, {{-0.7, 0.7}, {0.7, -0.7}}});
        STROKES.put("plus", new double[][][] {{{-0.8, 0}, {0.8, 0}}, {{0, -0.8}, {0, 0.8}}});
        STROKES.put("minus", new double[][][] {{{-0.8, 0}, {0.8, 0}}});
        STROKES.put("dash", new double[][][] {{{-0.7, 0}, {0.7, 0}}});
        arrows("arrow", new double[][][] {{{0, -0.9}, {0, 0.8}}, {{-0.6, 0.25}, {0, 0.85}, {0.6, 0.25}}});
        arrows("chevron", new double[][][] {{{-0.8, -0.42}, {0, 0.45}, {0.8, -0.42}}});
        String[] names = ("tick cross triangle_up triangle_down arrow_up arrow_down disc square ring "
            + "diamond plus minus dash").split(" ");
        String signs = "✔✘▲▼⬆⬇●■○◆+−–";
        for (int k = 0; k < names.length; k++) {
            GLYPHS.put(names[k], signs.substring(k, k + 1));
        }
        for (String name : List.of("tick", "cross", "triangle_up", "triangle_down", "disc", "square", "diamond")) {
            DINGBATS.put(name, GLYPHS.get(name));
        }
    }

    private static void arrows(String name, double[][][] lines) {
        STROKES.put(name + "_up", lines);
        double[][][] down = new double[lines.length][][];
        for (int k = 0; k < lines.length; k++) {
            down[k] = new double[lines[k].length][];
            for (int n = 0; n < lines[k].length; n++) {
                down[k][n] = new double[] {lines[k][n][0], -lines[k][n][1]};
            }
        }
        STROKES.put(name + "_down", down);
    }

    private final Marks marks;
    private final Pen pen;
    private final Bag c;
    private final Objects objects;

    Means(Marks marks) {
        this.marks = marks;
        this.pen = marks.pen;
        this.c = marks.c;
        this.objects = new Objects(marks, this);
    }

    void draw(Mark mark, Color colour, double x, double y, double half) throws IOException {
        switch (c.text("technique")) {
            case "form", "clear", "white", "jpeg", "stencil", "type3", "tiled" ->
                objects.draw(mark, colour, x, y, half);
            case "axial", "radial" -> shaded(mark, colour, x, y, half);
            case "dingbat" -> dingbat(mark, colour, x, y, half);
            case "glyph" -> glyph(mark, colour, x, y, half);
            case "strokes" -> strokes(mark, colour, x, y, half);
            case "edged" -> edged(mark, colour, x, y, half * 0.94);
            case "sheer" -> faint(0.8f, () -> filled(mark, colour, x, y, half));
            case "shadow" -> {
                faint(0.22f, () -> filled(mark, Color.BLACK, x + half * 0.14, y + half * 0.14, half));
                filled(mark, colour, x, y, half);
            }
            case "coin" -> {
                pen.disc(x, y, half, new Color(0xe9e9e9), null, 0);
                filled(mark, colour, x, y, half * 0.62);
            }
            case "framed" -> {
                pen.box(x - half, y - half, 2 * half, 2 * half, Color.WHITE, new Color(0x8a8a8a), 0.6, 0);
                filled(mark, colour, x, y, half * 0.66);
            }
            default -> filled(mark, colour, x, y, half);
        }
    }

    /** A shape inside of a badge. */
    void bare(Mark mark, Color colour, double x, double y, double half) throws IOException {
        if (c.is("technique", "form") || c.is("technique", "type3")) {
            objects.draw(mark, colour, x, y, half);
        } else {
            filled(mark, colour, x, y, half);
        }
    }

    void filled(Mark mark, Color colour, double x, double y, double half) throws IOException {
        pen.out.setNonStrokingColor(colour);
        trace(mark, x, pen.up(y), half);
        pen.out.fillEvenOdd();
    }

    /** The path of a shape about a point whose y runs upwards. */
    void trace(Mark mark, double x, double up, double half) throws IOException {
        PDPageContentStream out = pen.out;
        for (Object ring : marks.rings(mark)) {
            boolean first = true;
            for (Object point : (List<?>) ring) {
                float px = (float) (x + half * ((Number) ((List<?>) point).get(0)).doubleValue());
                float py = (float) (up + half * ((Number) ((List<?>) point).get(1)).doubleValue());
                if (first) {
                    out.moveTo(px, py);
                } else {
                    out.lineTo(px, py);
                }
                first = false;
            }
            out.closePath();
        }
    }

    /** Something that is drawn. */
    interface Act {
        void run() throws IOException;
    }

    private void faint(float opacity, Act act) throws IOException {
        PDExtendedGraphicsState state = new PDExtendedGraphicsState();
        state.setNonStrokingAlphaConstant(opacity);
        pen.out.saveGraphicsState();
        pen.out.setGraphicsStateParameters(state);
        act.run();
        pen.out.restoreGraphicsState();
    }

    private void shaded(Mark mark, Color colour, double x, double y, double half) throws IOException {
        pen.out.saveGraphicsState();
        trace(mark, x, pen.up(y), half);
        pen.out.clipEvenOdd();
        double[] line = {x, pen.up(y) + half, x, pen.up(y) - half};
        double[] circles = {x - half * 0.3, pen.up(y) + half * 0.3, 0, x, pen.up(y), half * 1.3};
        boolean radial = c.is("technique", "radial");
        pen.out.shadingFill(Shades.of(radial ? circles : line, Pen.shade(colour, 0.35), Pen.shade(colour, -0.1)));
        pen.out.restoreGraphicsState();
    }

    /** A cell whose ground grows stronger downwards. */
    void ramp(Color colour, double x, double y, double w, double h) throws IOException {
        pen.out.saveGraphicsState();
        pen.trace(x, y, w, h, 0);
        pen.out.clip();
        double[] line = {x, pen.up(y), x, pen.up(y + h)};
        pen.out.shadingFill(Shades.of(line, Pen.shade(colour, 0.25), colour));
        pen.out.restoreGraphicsState();
    }

    void ball(Color colour, double x, double y, double half) throws IOException {
        pen.out.saveGraphicsState();
        pen.trace(x - half, y - half, 2 * half, 2 * half, half);
        pen.out.clip();
        double[] circles = {x - half * 0.3, pen.up(y) + half * 0.4, 0, x, pen.up(y), half * 1.2};
        pen.out.shadingFill(Shades.of(circles, Pen.shade(colour, 0.2), Pen.shade(colour, -0.1)));
        pen.out.restoreGraphicsState();
    }

    private void edged(Mark mark, Color colour, double x, double y, double half) throws IOException {
        filled(mark, Pen.shade(colour, 0.62), x, y, half);
        edge(mark, colour, x, y, half, c.number("edge") * half);
    }

    void edge(Mark mark, Color colour, double x, double y, double half, double thick) throws IOException {
        pen.out.setStrokingColor(colour);
        pen.out.setLineWidth((float) thick);
        pen.out.setLineJoinStyle(1);
        trace(mark, x, pen.up(y), half);
        pen.out.stroke();
        pen.out.setLineJoinStyle(0);
    }

    private void strokes(Mark mark, Color colour, double x, double y, double half) throws IOException {
        double[][][] lines = STROKES.get(marks.name(mark));
        if (lines == null) {
            filled(mark, colour, x, y, half);
            return;
        }
        int round = c.yes("round_caps") ? 1 : 0;
        pen.out.setStrokingColor(colour);
        pen.out.setLineWidth((float) (c.number("stroke") * half));
        pen.out.setLineCapStyle(round);
        pen.out.setLineJoinStyle(round);
        int way = mark.turned() ? -1 : 1;
        for (double[][] line : lines) {
            for (int k = 0; k < line.length; k++) {
                float px = (float) (x + line[k][0] * half);
                float py = (float) (pen.up(y) + way * line[k][1] * half);
                if (k == 0) {
                    pen.out.moveTo(px, py);
                } else {
                    pen.out.lineTo(px, py);
                }
            }
            pen.out.stroke();
        }
        pen.out.setLineCapStyle(0);
        pen.out.setLineJoinStyle(0);
    }

    private void dingbat(Mark mark, Color colour, double x, double y, double half) throws IOException {
        String sign = DINGBATS.get(marks.name(mark));
        double wide = PDType1Font.ZAPF_DINGBATS.getStringWidth(sign) / 2000;
        sign(PDType1Font.ZAPF_DINGBATS, sign, colour, x, y, half * 2.5, wide, 0.346, mark.turned());
    }

    private void glyph(Mark mark, Color colour, double x, double y, double half) throws IOException {
        String sign = GLYPHS.get(marks.name(mark));
        String file = c.text("signs");
        double[] edges = pen.faces.edges(file, sign);
        double most = Math.max(edges[2] - edges[0], edges[3] - edges[1]);
        double size = Math.min(half * 1.9 / most, half * 3.2);
        double across = (edges[0] + edges[2]) / 2;
        sign(pen.faces.signs(file), sign, colour, x, y, size, across, (edges[1] + edges[3]) / 2, mark.turned());
    }

    private void sign(PDFont font, String sign, Color colour, double x, double y, double size, double dx, double dy,
            boolean turned) throws IOException {
        int way = turned ? -1 : 1;
        pen.out.beginText();
        pen.out.setNonStrokingColor(colour);
        pen.out.setFont(font, (float) size);
        float left = (float) (x - way * dx * size);
        float low = (float) (pen.up(y) - way * dy * size);
        pen.out.setTextMatrix(new Matrix(way, 0, 0, way, left, low));
        pen.out.showText(sign);
        pen.out.endText();
    }
}
