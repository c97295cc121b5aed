import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfTemplate;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Marks drawn by Java2D, whose graphics iText writes as paths; letters become paths too. */
final class Drawn2d {
    private static final Map<String, Font> FONTS = new HashMap<>();

    private final Shapes shapes;
    private final Bag c;

    Drawn2d(Shapes shapes) {
        this.shapes = shapes;
        this.c = shapes.marks.s.c;
    }

    static Path2D path(List<?> rings) {
        Path2D path = new Path2D.Float(Path2D.WIND_EVEN_ODD);
        for (Object ring : rings) {
            boolean first = true;
            for (Object point : (List<?>) ring) {
                if (first) {
                    path.moveTo(Shapes.at(point, 0), Shapes.at(point, 1));
                } else {
                    path.lineTo(Shapes.at(point, 0), Shapes.at(point, 1));
                }
                first = false;
            }
            path.closePath();
        }
        return path;
    }

    void paint(PdfContentByte cb, Mark mark, Color colour, float x, float y, float half) {
        PdfTemplate form = cb.createTemplate(2 * half, 2 * half);
        Graphics2D pen = form.createGraphicsShapes(2 * half, 2 * half);
        AffineTransform upwards = new AffineTransform(half, 0, 0, -half, half, half);
        pen.setPaint(colour);
        String technique = c.text("technique");
        float[][][] lines = technique.equals("strokes2d") ? Strokes.of(shapes.name(mark)) : null;
        if (lines != null) {
            stroke(pen, lines, upwards, half, mark.turned());
        } else if (technique.equals("paths")) {
            letters(pen, Signs.sign(shapes.name(mark)), mark.turned(), half);
        } else {
            if (technique.equals("ramp2d")) {
                pen.setPaint(new GradientPaint(0, 0, Pdf.shade(colour, 0.3), 0, 2 * half, Pdf.shade(colour, -0.1)));
            }
            pen.fill(upwards.createTransformedShape(path(shapes.rings(mark))));
        }
        pen.dispose();
        cb.addTemplate(form, x - half, y - half);
    }

    private void stroke(Graphics2D pen, float[][][] lines, AffineTransform upwards, float half, boolean turned) {
        boolean round = c.yes("round_caps");
        pen.setStroke(new BasicStroke((float) c.number("stroke") * half,
            round ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        for (float[][] line : lines) {
            Path2D path = new Path2D.Float();
            for (int k = 0; k < line.length; k++) {
                float up = turned ? -line[k][1] : line[k][1];
                if (k == 0) {
                    path.moveTo(line[k][0], up);
                } else {
                    path.lineTo(line[k][0], up);
                }
            }
            pen.draw(upwards.createTransformedShape(path));
        }
    }

    /** A sign of the font in the middle, as large as there is room. */
    private void letters(Graphics2D pen, String sign, boolean turned, float half) {
        GlyphVector glyphs = font(c.text("sign_font")).deriveFont(100f)
            .createGlyphVector(pen.getFontRenderContext(), sign);
        Rectangle2D box = glyphs.getVisualBounds();
        double by = Math.min(1.9 * half / Math.max(box.getWidth(), box.getHeight()), half * 0.032);
        AffineTransform place = AffineTransform.getTranslateInstance(half, half);
        place.scale(turned ? -by : by, turned ? -by : by);
        place.translate(-box.getCenterX(), -box.getCenterY());
        pen.fill(place.createTransformedShape(glyphs.getOutline()));
    }

    /** Words whose letters become paths, about a point. */
    static void words(PdfContentByte cb, String words, String file, float size, float wide, Color colour,
            float x, float y) {
        float high = size * 1.4f;
        PdfTemplate form = cb.createTemplate(wide, high);
        Graphics2D pen = form.createGraphicsShapes(wide, high);
        pen.setPaint(colour);
        pen.setFont(font(file).deriveFont(size));
        Rectangle2D box = pen.getFont().createGlyphVector(pen.getFontRenderContext(), words).getVisualBounds();
        double lift = pen.getFont().createGlyphVector(pen.getFontRenderContext(), "N").getVisualBounds().getCenterY();
        pen.drawString(words, (float) (wide / 2 - box.getCenterX()), (float) (high / 2 - lift));
        pen.dispose();
        cb.addTemplate(form, x - wide / 2, y - high / 2);
    }

    /** How wide words are that become paths. */
    static float wide(String words, String file, float size) {
        FontRenderContext plain = new FontRenderContext(null, true, true);
        return (float) font(file).deriveFont(size).getStringBounds(words, plain).getWidth();
    }

    private static Font font(String file) {
        if (!FONTS.containsKey(file)) {
            try {
                FONTS.put(file, Font.createFont(Font.TRUETYPE_FONT, new File(file)));
            } catch (FontFormatException | IOException fault) {
                throw new IllegalStateException(file, fault);
            }
        }
        return FONTS.get(file);
    }
}
