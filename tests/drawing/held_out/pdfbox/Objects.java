import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDTilingPattern;
import org.apache.pdfbox.util.Matrix;

/** Marks that are objects of the file, made once and drawn often. */
final class Objects {
    private static final int UNIT = 1000;

    private final Marks marks;
    private final Means means;
    private final Pen pen;
    private final Bag c;
    private final Map<String, PDFormXObject> forms = new HashMap<>();
    private final Map<String, PDImageXObject> images = new HashMap<>();
    private final Map<String, PDType3Font> fonts = new HashMap<>();

    Objects(Marks marks, Means means) {
        this.marks = marks;
        this.means = means;
        this.pen = marks.pen;
        this.c = marks.c;
    }

    void draw(Mark mark, Color colour, double x, double y, double half) throws IOException {
        switch (c.text("technique")) {
            case "form" -> form(mark, colour, x, y, half);
            case "type3" -> type3(mark, colour, x, y, half);
            case "tiled" -> tiled(mark, colour, x, y, half);
            default -> image(mark, colour, x, y, half);
        }
    }

    private static String key(Mark mark, Color colour) {
        return mark.shape() + mark.turned() + colour.getRGB();
    }

    /** The path of a mark as operators, in a square of UNIT about zero. */
    private String operators(Mark mark) {
        StringBuilder text = new StringBuilder();
        for (Object ring : marks.rings(mark)) {
            String operator = "m";
            for (Object point : (List<?>) ring) {
                double px = ((Number) ((List<?>) point).get(0)).doubleValue() * UNIT / 2;
                double py = ((Number) ((List<?>) point).get(1)).doubleValue() * UNIT / 2;
                text.append(String.format(Locale.ROOT, "%.1f %.1f %s\n", px, py, operator));
                operator = "l";
            }
            text.append("h\n");
        }
        return text.append("f*\n").toString();
    }

    private static void write(COSStream stream, String text) throws IOException {
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(text.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static String fill(Color colour) {
        double[] parts = Shades.parts(colour);
        return String.format(Locale.ROOT, "%.4f %.4f %.4f rg\n", parts[0], parts[1], parts[2]);
    }

    private void form(Mark mark, Color colour, double x, double y, double half) throws IOException {
        PDFormXObject form = forms.get(key(mark, colour));
        if (form == null) {
            form = new PDFormXObject(pen.document);
            form.setBBox(new PDRectangle(-UNIT / 2f, -UNIT / 2f, UNIT, UNIT));
            form.setResources(new PDResources());
            write(form.getCOSObject(), fill(colour) + operators(mark));
            forms.put(key(mark, colour), form);
        }
        float part = (float) (2 * half / UNIT);
        pen.out.saveGraphicsState();
        pen.out.transform(new Matrix(part, 0, 0, part, (float) x, pen.up(y)));
        pen.out.drawForm(form);
        pen.out.restoreGraphicsState();
    }

    /** A glyph of a font that holds this one mark; its colour is that of the text. */
    @SuppressWarnings("deprecation")
    private void type3(Mark mark, Color colour, double x, double y, double half) throws IOException {
        String key = mark.shape() + mark.turned();
        if (!fonts.containsKey(key)) {
            fonts.put(key, font(mark));
        }
        pen.out.beginText();
        pen.out.setNonStrokingColor(colour);
        pen.out.setFont(fonts.get(key), (float) (2 * half));
        pen.out.newLineAtOffset((float) x, pen.up(y));
        pen.out.appendRawCommands("<61> Tj\n");
        pen.out.endText();
    }

    private PDType3Font font(Mark mark) throws IOException {
        COSStream glyph = pen.document.getDocument().createCOSStream();
        int half = UNIT / 2;
        write(glyph, UNIT + " 0 " + -half + " " + -half + " " + half + " " + half + " d1\n" + operators(mark));
        COSDictionary glyphs = new COSDictionary();
        glyphs.setItem(COSName.getPDFName("mark"), glyph);
        COSArray differences = new COSArray();
        differences.add(COSInteger.get('a'));
        differences.add(COSName.getPDFName("mark"));
        COSDictionary encoding = new COSDictionary();
        encoding.setItem(COSName.TYPE, COSName.ENCODING);
        encoding.setItem(COSName.DIFFERENCES, differences);
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE3);
        font.setItem(COSName.FONT_BBOX, Shades.numbers(-half, -half, half, half));
        font.setItem(COSName.FONT_MATRIX, Shades.numbers(0.001, 0, 0, 0.001, 0, 0));
        font.setItem(COSName.CHAR_PROCS, glyphs);
        font.setItem(COSName.ENCODING, encoding);
        font.setInt(COSName.FIRST_CHAR, 'a');
        font.setInt(COSName.LAST_CHAR, 'a');
        font.setItem(COSName.WIDTHS, Shades.numbers(UNIT));
        font.setItem(COSName.RESOURCES, new COSDictionary());
        return new PDType3Font(font);
    }

    /** A paler shape under stripes of a pattern, with its edge drawn. */
    private void tiled(Mark mark, Color colour, double x, double y, double half) throws IOException {
        means.filled(mark, Pen.shade(colour, 0.5), x, y, half);
        PDTilingPattern tile = new PDTilingPattern();
        tile.setPaintType(PDTilingPattern.PAINT_COLORED);
        tile.setTilingType(PDTilingPattern.TILING_CONSTANT_SPACING);
        tile.setBBox(new PDRectangle(0, 0, 3, 3));
        tile.setXStep(3);
        tile.setYStep(3);
        tile.setResources(new PDResources());
        write((COSStream) tile.getCOSObject(), fill(colour) + "0 0 3 1.6 re f\n");
        COSName name = pen.page.getResources().add(tile);
        pen.out.setNonStrokingColor(new PDColor(name, new PDPattern(null)));
        means.trace(mark, x, pen.up(y), half);
        pen.out.fillEvenOdd();
        means.edge(mark, colour, x, y, half, half * 0.1);
    }

    private void image(Mark mark, Color colour, double x, double y, double half) throws IOException {
        String key = key(mark, colour);
        if (!images.containsKey(key)) {
            images.put(key, picture(mark, colour));
        }
        float side = (float) (2 * half);
        if (c.is("technique", "stencil")) {
            pen.out.setNonStrokingColor(colour);
        }
        pen.out.drawImage(images.get(key), (float) (x - half), (float) (pen.up(y) - half), side, side);
    }

    private PDImageXObject picture(Mark mark, Color colour) throws IOException {
        int side = c.whole("picture_size");
        return switch (c.text("technique")) {
            case "clear" -> LosslessFactory.createFromImage(
                pen.document, drawn(mark, colour, side, BufferedImage.TYPE_INT_ARGB));
            case "jpeg" -> JPEGFactory.createFromImage(
                pen.document, drawn(mark, colour, side, BufferedImage.TYPE_INT_RGB), 0.85f);
            case "stencil" -> stencil(mark, side);
            default -> LosslessFactory.createFromImage(
                pen.document, drawn(mark, colour, side, BufferedImage.TYPE_INT_RGB));
        };
    }

    /** A mask of one bit, through which the colour of the page's state is poured. */
    private PDImageXObject stencil(Mark mark, int side) throws IOException {
        BufferedImage image = drawn(mark, Color.BLACK, side * 3, BufferedImage.TYPE_BYTE_BINARY);
        PDImageXObject mask = LosslessFactory.createFromImage(pen.document, image);
        mask.getCOSObject().removeItem(COSName.COLORSPACE);
        mask.getCOSObject().setBoolean(COSName.IMAGE_MASK, true);
        return mask;
    }

    private BufferedImage drawn(Mark mark, Color colour, int side, int kind) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (Object ring : marks.rings(mark)) {
            boolean first = true;
            for (Object point : (List<?>) ring) {
                double px = (1 + ((Number) ((List<?>) point).get(0)).doubleValue()) * side / 2;
                double py = (1 - ((Number) ((List<?>) point).get(1)).doubleValue()) * side / 2;
                if (first) {
                    path.moveTo(px, py);
                } else {
                    path.lineTo(px, py);
                }
                first = false;
            }
            path.closePath();
        }
        BufferedImage image = new BufferedImage(side, side, kind);
        Graphics2D graphics = image.createGraphics();
        if (kind != BufferedImage.TYPE_INT_ARGB) {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, side, side);
        }
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(colour);
        graphics.fill(path);
        graphics.dispose();
        return image;
    }
}
