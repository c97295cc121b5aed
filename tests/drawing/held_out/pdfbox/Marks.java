import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** The marks of a sheet: which of them is drawn where; by what means is said elsewhere. */
final class Marks {
    final Pen pen;
    final Bag c;
    final Bag look;
    private final Bag job;
    private final Means means;
    private final Written written;
    private PDImageXObject blot;

    Marks(Sheet sheet) {
        pen = sheet.pen;
        c = sheet.c;
        job = sheet.job;
        look = job.bag("look");
        means = new Means(this);
        written = new Written(this, means);
    }

    String family() {
        return look.text("family");
    }

    boolean ground() {
        return look.is("family", "ground");
    }

    String word(Mark mark) {
        return look.bag("words").text(mark.shape());
    }

    Color colour(Mark mark) {
        return look.bag("colours").colour(mark.hue());
    }

    /** Black or white upon the ground of this mark. */
    Color ink(Mark mark) {
        return look.bag("inks").colour(mark.hue());
    }

    /** What the kinds say where something stands about them: the larger ones. */
    boolean large() {
        return look.is("family", "badge") || c.is("technique", "coin") || c.is("technique", "framed");
    }

    /** The size of a mark in a row of this height, not below what is plain. */
    double size(double row) {
        double part = look.number("size") * (large() ? 1.25 : 1);
        double least = large() || look.is("family", "face") ? 11 : 8.5;
        return Math.max(least, Math.min(row, 19) * Math.min(0.95, part));
    }

    boolean pilled(Mark mark) {
        return look.is("family", "pill") && !mark.shape().equals("not_participating");
    }

    boolean cased(Mark mark) {
        return look.is("family", "letter") && !c.is("letter", "plain")
            && !mark.shape().equals("not_participating");
    }

    Type letters(double size) {
        double signs = look.bag("words").is("yes", "+") ? 1.4 : 1;
        double high = Math.max(Pen.SMALLEST, Math.min(size * 1.05, pen.type.size() * 1.08));
        return pen.type.sized(high * signs).bold(c.yes("mark_bold")).to('c');
    }

    double width(Mark mark, double size) {
        if (mark.smudged()) {
            return size * 1.25;
        }
        if (pilled(mark)) {
            return written.pillWidth(size);
        }
        if (cased(mark)) {
            return letters(size).size() * 1.55;
        }
        if (!word(mark).isEmpty()) {
            return pen.width(word(mark), letters(size));
        }
        return ground() ? size * 2 : size;
    }

    double height(double size) {
        return switch (family()) {
            case "pill" -> written.pillType(size).size() * 1.55;
            case "letter", "word" -> letters(size).size() * 1.55;
            default -> size;
        };
    }

    double widest(List<Mark> marks, double size) {
        return marks.stream().mapToDouble(mark -> width(mark, size)).max().orElse(0);
    }

    /** A mark about a point. */
    void draw(Mark mark, double x, double y, double size) throws IOException {
        if (mark.smudged()) {
            smudge(x, y, size * 1.3);
        } else if (pilled(mark)) {
            written.pill(mark, x, y, size);
        } else if (!word(mark).isEmpty()) {
            written.word(mark, x, y, size);
        } else if (ground()) {
            written.patch(mark, x - size, y - size / 2, size * 2, size);
        } else if (look.is("family", "badge")) {
            written.badge(mark, x, y, size);
        } else {
            means.draw(mark, colour(mark), x, y, size / 2);
        }
    }

    private void smudge(double x, double y, double side) throws IOException {
        if (blot == null) {
            byte[] bytes = Base64.getDecoder().decode(job.text("smudge"));
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
            blot = LosslessFactory.createFromImage(pen.document, image);
        }
        float corner = pen.up(y + side / 2);
        pen.out.drawImage(blot, (float) (x - side / 2), corner, (float) side, (float) side);
    }

    /** The marks of a cell beside one another. */
    void cell(List<Mark> marks, double x, double y, double w, double h, double size, char align)
            throws IOException {
        if (marks.isEmpty()) {
            return;
        }
        if (ground() && !marks.get(0).smudged()) {
            written.patch(marks.get(0), x, y, w, h);
            return;
        }
        double gap = size * 0.25;
        double all = across(marks, size);
        double at = align == 'l' ? x + 4 : x + (w - all) / 2;
        for (Mark mark : marks) {
            double wide = width(mark, size);
            draw(mark, at + wide / 2, y + h / 2, size);
            at += wide + gap;
        }
    }

    double across(List<Mark> marks, double size) {
        double gaps = size * 0.25 * Math.max(0, marks.size() - 1);
        return gaps + marks.stream().mapToDouble(mark -> width(mark, size)).sum();
    }

    private Bag shape(Mark mark) {
        return look.bag("shapes").bag(mark.shape());
    }

    String name(Mark mark) {
        return shape(mark).text("name");
    }

    /** The outlines of a mark; y of their points upwards. */
    List<?> rings(Mark mark) {
        return shape(mark).list(mark.turned() ? "turned" : "rings");
    }
}
