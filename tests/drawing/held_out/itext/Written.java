import com.lowagie.text.Chunk;
import com.lowagie.text.Element;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfShading;
import java.awt.Color;

/** Marks that are letters or words, with what stands about them. */
final class Written {
    private static final float LINE = 1.5f;
    private static final float LAMP = 0.36f;

    private final Marks marks;
    private final Sheet s;
    private final boolean pill;

    Written(Marks marks) {
        this.marks = marks;
        this.s = marks.s;
        this.pill = marks.family("pill");
    }

    /** Shapes may have a word for those who do not take part; it stands plain. */
    private String form(Mark mark) {
        if (mark.shape().equals("not_participating") || marks.family("word") && !s.c.is("letter", "paths")) {
            return s.c.is("letter", "under") && !pill && marks.family("word") ? "under" : "plain";
        }
        if (pill) {
            return s.c.is("pill", "paths") ? "filled paths" : s.c.text("pill");
        }
        return marks.family("word") || marks.family("letter") ? s.c.text("letter") : "plain";
    }

    boolean native_(Mark mark) {
        return marks.says(mark) && !mark.smudged() && !s.c.is("place", "template")
            && "plain tint under behind".contains(form(mark));
    }

    private String word(Mark mark) {
        return marks.look.bag("words").text(mark.shape());
    }

    private boolean bold() {
        return s.c.yes("mark_bold");
    }

    private Color ink(Mark mark) {
        String form = form(mark);
        if (pill && !"plain outline lamp".contains(form)) {
            return marks.inkOn(mark);
        }
        boolean pale = pill && marks.inkOn(mark).equals(Color.BLACK);
        if (pale || !s.c.yes("mark_coloured") || form.equals("lamp")) {
            return s.ink();
        }
        return Pdf.shade(marks.colour(mark), mark.shape().equals("abstain") ? -0.2 : -0.05);
    }

    float size(float high) {
        return Math.min(s.base * (marks.family("letter") ? 1.2f : 1), high * 0.86f);
    }

    float wide(Mark mark, float high) {
        float size = size(high);
        String form = form(mark);
        float words = form.endsWith("paths") ? Drawn2d.wide(word(mark), s.faces.file(bold()), size)
            : s.faces.width(word(mark), size, bold());
        float margin = switch (form) {
            case "plain", "under" -> 0.1f;
            case "boxed", "tint" -> 0.9f;
            case "ringed" -> Math.max(0.3f, LINE - words / size);
            case "lamp" -> 1.1f;
            case "paths" -> 0.5f;
            default -> 1.25f;
        };
        return words + margin * size;
    }

    Chunk chunk(Mark mark, float size) {
        Phrase phrase = s.faces.phrase(word(mark), size, bold(), ink(mark));
        Chunk chunk = (Chunk) phrase.getChunks().get(0);
        Color colour = marks.colour(mark);
        switch (form(mark)) {
            case "under" -> chunk.setUnderline(colour, 0.9f, 0, -size * 0.2f, 0, 0);
            case "tint" -> chunk.setBackground(Pdf.shade(colour, 0.82), 2.5f, 1, 2.5f, 1.2f);
            case "behind" -> chunk.setBackground(colour, 3.5f, 1, 3.5f, 1.2f);
            default -> { }
        }
        return chunk;
    }

    void paint(PdfContentByte cb, Mark mark, float x, float y, float high) {
        float size = size(high);
        float wide = wide(mark, high);
        float pillHigh = (float) s.c.number("pill_part") * Math.min(high, 2 * s.base);
        float part = pill ? pillHigh : Math.min(high * 0.9f, size * 1.35f);
        String form = form(mark);
        around(cb, mark, x, y, wide, part);
        float at = form.equals("lamp") ? x + size * 0.5f : x;
        if (form.endsWith("paths")) {
            Drawn2d.words(cb, word(mark), s.faces.file(bold()), size, wide, ink(mark), x, y);
        } else {
            Phrase phrase = s.faces.phrase(word(mark), size, bold(), ink(mark));
            ColumnText.showTextAligned(cb, Element.ALIGN_CENTER, phrase, at, y - size * 0.345f, 0);
        }
        if (form.equals("under")) {
            cb.setColorFill(marks.colour(mark));
            cb.rectangle(x - wide / 2, y - size * 0.345f - size * 0.24f, wide, 0.9f);
            cb.fill();
        }
    }

    private void around(PdfContentByte cb, Mark mark, float x, float y, float wide, float high) {
        Color colour = marks.colour(mark);
        float left = x - wide / 2;
        float low = y - high / 2;
        cb.setColorFill(colour);
        cb.setColorStroke(colour);
        cb.setLineWidth(0.8f);
        switch (form(mark)) {
            case "round", "filled paths" -> cb.roundRectangle(left, low, wide, high, high / 2);
            case "sharp", "behind" -> cb.rectangle(left, low, wide, high);
            case "tint" -> {
                cb.setColorFill(Pdf.shade(colour, 0.82));
                cb.rectangle(left, low, wide, high);
            }
            case "lamp" -> cb.circle(left + s.base * LAMP, y, s.base * LAMP);
            default -> {
                lines(cb, mark, left, low, wide, high);
                return;
            }
        }
        cb.fill();
    }

    private void lines(PdfContentByte cb, Mark mark, float x, float y, float wide, float high) {
        String form = form(mark);
        if (form.equals("glossy")) {
            glossy(cb, marks.colour(mark), x, y, wide, high);
        } else if ("outline boxed ringed".contains(form)) {
            float corner = form.equals("ringed") ? 0.5f : form.equals("outline") ? 0.33f : 0.001f;
            cb.roundRectangle(x, y, wide, high, high * corner);
            cb.stroke();
        }
    }

    private void glossy(PdfContentByte cb, Color colour, float x, float y, float wide, float high) {
        cb.saveState();
        cb.roundRectangle(x, y, wide, high, high / 4);
        cb.clip();
        cb.newPath();
        cb.paintShading(PdfShading.simpleAxial(s.writer, x, y + high, x, y, Pdf.shade(colour, 0.2), colour));
        cb.restoreState();
    }
}
