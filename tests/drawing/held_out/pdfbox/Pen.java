import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.util.Matrix;

/** Words, lines and boxes upon one page; y runs downwards from its upper edge. */
final class Pen {
    static final double SMALLEST = 7;
    private static final double ROUND = 0.5523;

    final Faces faces;
    final PDDocument document;
    final double height;
    final Type type;
    /** What is written to; nothing as long as a sheet is but measured. */
    PDPageContentStream out;
    PDPage page;

    Pen(PDDocument document, Faces faces, double height, Type type) {
        this.document = document;
        this.faces = faces;
        this.height = height;
        this.type = type;
    }

    float up(double y) {
        return (float) (height - y);
    }

    double width(String words, Type set) {
        return words.isEmpty() ? 0 : faces.width(words, set.size(), set.bold());
    }

    /** The same type, smaller where the words find no room. */
    Type fitting(String words, Type set, double room) {
        double wide = width(words, set);
        return wide <= room ? set : set.sized(set.size() * room / wide);
    }

    /** One line about the height mid; x is its left end, its middle or its right end. */
    void say(String words, double x, double mid, Type set) throws IOException {
        if (words.isEmpty()) {
            return;
        }
        double wide = width(words, set);
        double left = x - (set.align() == 'l' ? 0 : set.align() == 'c' ? wide / 2 : wide);
        out.beginText();
        out.setNonStrokingColor(set.ink());
        out.setFont(faces.of(words, set.bold()), (float) set.size());
        out.newLineAtOffset((float) left, up(mid + set.size() * 0.35));
        out.showText(words);
        out.endText();
    }

    /** Words that run upwards along the edge of a page, about a point. */
    void sayUpwards(String words, double x, double mid, Type set) throws IOException {
        out.beginText();
        out.setNonStrokingColor(set.ink());
        out.setFont(faces.of(words, set.bold()), (float) set.size());
        double low = mid + width(words, set) / 2;
        out.setTextMatrix(new Matrix(0, 1, -1, 0, (float) (x + set.size() * 0.35), up(low)));
        out.showText(words);
        out.endText();
    }

    private List<String> lines(String words, double first, double width, Type set) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : words.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            double room = width - (lines.isEmpty() ? first : 0);
            if (!line.isEmpty() && width(longer, set) > room) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    Block paragraph(String words, double width, Type wanted) {
        return mixed("", words, width, wanted, wanted);
    }

    /** Words that open with a label in another type, and run over as many lines as they need. */
    Block mixed(String label, String words, double width, Type wanted, Type named) {
        Type set = wanted;
        for (String word : words.split(" ")) {
            set = fitting(word, set, width);
        }
        double lead = label.isEmpty() ? 0 : width(label, named) + set.size() * 0.4;
        Type last = set;
        List<String> lines = lines(words, lead, width, set);
        double step = set.size() * 1.2;
        double wide = 0;
        for (int k = 0; k < lines.size(); k++) {
            wide = Math.max(wide, width(lines.get(k), set) + (k == 0 ? lead : 0));
        }
        return new Block(wide, lines.size() * step, (x, y) -> {
            double at = x + (last.align() == 'l' ? 0 : last.align() == 'c' ? width / 2 : width);
            if (!label.isEmpty()) {
                say(label, x, y + step / 2, named.to('l'));
            }
            for (int k = 0; k < lines.size(); k++) {
                say(lines.get(k), at + (k == 0 ? lead : 0), y + step * (k + 0.5), last);
            }
        });
    }

    void line(double x, double y, double u, double v, Color colour, double thick, float... dash)
            throws IOException {
        out.setStrokingColor(colour);
        out.setLineWidth((float) thick);
        out.setLineDashPattern(dash, 0);
        out.moveTo((float) x, up(y));
        out.lineTo((float) u, up(v));
        out.stroke();
        out.setLineDashPattern(new float[0], 0);
    }

    /** A box with a ground, an edge, or both; either may be null. */
    void box(double x, double y, double w, double h, Color fill, Color edge, double thick, double round)
            throws IOException {
        if (fill == null && edge == null) {
            return;
        }
        if (fill != null) {
            out.setNonStrokingColor(fill);
        }
        if (edge != null) {
            out.setStrokingColor(edge);
            out.setLineWidth((float) thick);
        }
        trace(x, y, w, h, Math.min(round, Math.min(w, h) / 2));
        if (fill != null && edge != null) {
            out.fillAndStroke();
        } else if (fill != null) {
            out.fill();
        } else {
            out.stroke();
        }
    }

    /** The path of a box whose corners may be round. */
    void trace(double x, double y, double w, double h, double r) throws IOException {
        if (r <= 0) {
            out.addRect((float) x, up(y + h), (float) w, (float) h);
            return;
        }
        double k = r * (1 - ROUND);
        out.moveTo((float) (x + r), up(y));
        out.lineTo((float) (x + w - r), up(y));
        curve(x + w - k, y, x + w, y + k, x + w, y + r);
        out.lineTo((float) (x + w), up(y + h - r));
        curve(x + w, y + h - k, x + w - k, y + h, x + w - r, y + h);
        out.lineTo((float) (x + r), up(y + h));
        curve(x + k, y + h, x, y + h - k, x, y + h - r);
        out.lineTo((float) x, up(y + r));
        curve(x, y + k, x + k, y, x + r, y);
        out.closePath();
    }

    private void curve(double a, double b, double c, double d, double e, double f) throws IOException {
        out.curveTo((float) a, up(b), (float) c, up(d), (float) e, up(f));
    }

    void disc(double x, double y, double radius, Color fill, Color edge, double thick) throws IOException {
        box(x - radius, y - radius, 2 * radius, 2 * radius, fill, edge, thick, radius);
    }

    /** A filled figure of points about a middle, in parts of a half; y of the points upwards. */
    void figure(double[][] points, double x, double y, double half, Color fill) throws IOException {
        out.setNonStrokingColor(fill);
        for (int k = 0; k < points.length; k++) {
            float px = (float) (x + points[k][0] * half);
            float py = up(y - points[k][1] * half);
            if (k == 0) {
                out.moveTo(px, py);
            } else {
                out.lineTo(px, py);
            }
        }
        out.closePath();
        out.fill();
    }

    /** A colour so far towards white (part above 0) or black (below). */
    static Color shade(Color colour, double part) {
        int goal = part > 0 ? 255 : 0;
        double most = Math.abs(part);
        return new Color(
            (int) Math.round(colour.getRed() + (goal - colour.getRed()) * most),
            (int) Math.round(colour.getGreen() + (goal - colour.getGreen()) * most),
            (int) Math.round(colour.getBlue() + (goal - colour.getBlue()) * most));
    }
}
