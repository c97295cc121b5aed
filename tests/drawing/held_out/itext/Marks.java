import com.lowagie.text.BadElementException;
import com.lowagie.text.Chunk;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Element;
import com.lowagie.text.Image;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfTemplate;
import java.awt.Color;
import java.io.IOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The marks of one sheet: how large they are, and in which way of iText's they stand in cells. */
final class Marks {
    private static final float SWATCH = 1.8f;
    private static final float TALLEST = 1.95f;

    final Sheet s;
    final Bag look;
    private final Written written;
    private final Shapes shapes;
    private final Badges badges;
    private final Map<String, PdfTemplate> templates = new HashMap<>();
    private Image smudge;

    Marks(Sheet sheet) {
        this.s = sheet;
        this.look = sheet.job.bag("look");
        this.written = new Written(this);
        this.shapes = new Shapes(this);
        this.badges = new Badges(this, shapes);
    }

    boolean says(Mark mark) {
        return look.bag("words").has(mark.shape());
    }

    boolean family(String name) {
        return look.is("family", name);
    }

    Color colour(Mark mark) {
        return look.bag("colours").colour(mark.hue());
    }

    Color inkOn(Mark mark) {
        return look.bag("inks").colour(mark.hue());
    }

    /** Half the height of a shape in a row so high. */
    private float half(float high) {
        return (float) look.number("size") * Math.min(high, TALLEST * s.base) / 2;
    }

    float wide(Mark mark, float high) {
        if (says(mark)) {
            return written.wide(mark, high);
        }
        return 2 * half(high) * (family("ground") ? SWATCH : 1);
    }

    /** The widest mark of the sheet in a row so high. */
    float widest(float high) {
        float most = 2 * half(high);
        for (Bag row : s.job.bags("rows")) {
            for (Mark mark : row.marks("marks")) {
                most = Math.max(most, wide(mark, high));
            }
        }
        return most;
    }

    void paint(PdfContentByte cb, Mark mark, float x, float y, float high) {
        if (s.c.is("place", "template")) {
            PdfTemplate template = template(mark, high);
            cb.addTemplate(template, x - template.getWidth() / 2, y - template.getHeight() / 2);
        } else {
            paintDirectly(cb, mark, x, y, high);
        }
    }

    private void paintDirectly(PdfContentByte cb, Mark mark, float x, float y, float high) {
        cb.saveState();
        float half = half(high);
        try {
            if (says(mark)) {
                written.paint(cb, mark, x, y, high);
            } else if (family("ground")) {
                cb.setColorFill(colour(mark));
                cb.rectangle(x - half * SWATCH, y - half, 2 * half * SWATCH, 2 * half);
                cb.fill();
            } else if (family("badge") && !mark.shape().equals("not_participating")) {
                badges.paint(cb, mark, x, y, half);
            } else {
                shapes.paint(cb, mark, x, y, half);
            }
            if (mark.smudged()) {
                blot(cb, x, y, wide(mark, high) * 1.35f, Math.min(high, 2.6f * half));
            }
        } catch (DocumentException | IOException fault) {
            throw new IllegalStateException(fault);
        }
        cb.restoreState();
    }

    void blot(PdfContentByte cb, float x, float y, float wide, float high) throws DocumentException, IOException {
        if (smudge == null) {
            smudge = Image.getInstance(Base64.getDecoder().decode(s.job.text("smudge")));
        }
        cb.addImage(smudge, wide, 0, 0, high, x - wide / 2, y - high / 2);
    }

    private PdfTemplate template(Mark mark, float high) {
        String key = mark + " " + high;
        if (!templates.containsKey(key)) {
            float wide = wide(mark, high) * (mark.smudged() ? 1.4f : 1.08f);
            PdfTemplate template = s.canvas.createTemplate(wide, high);
            templates.put(key, template);
            paintDirectly(template, mark, wide / 2, high / 2, high);
        }
        return templates.get(key);
    }

    private Image image(Mark mark, float high) {
        try {
            return Image.getInstance(template(mark, high));
        } catch (BadElementException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** A mark within a line of words of such a size. */
    Chunk inline(Mark mark, float size) {
        if (written.native_(mark)) {
            return written.chunk(mark, size);
        }
        float high = size * 1.45f;
        return new Chunk(image(mark, high), 0, -(high - size * 0.7f) / 2);
    }

    /** A mark, a gap and words. */
    Phrase beside(Mark mark, Phrase words, float size) {
        Phrase all = new Phrase();
        if (mark != null) {
            all.add(inline(mark, size));
            all.add(new Chunk("  ", words.getChunks().isEmpty() ? words.getFont() : first(words).getFont()));
        }
        all.addAll(words);
        return all;
    }

    private static Chunk first(Phrase words) {
        return (Chunk) words.getChunks().get(0);
    }

    /** A cell that shows these marks; in a table they are drawn by event, as image or as words. */
    PdfPCell cell(List<Mark> marks, float high, String align) {
        PdfPCell cell = Pdf.cell(new Phrase(""), align, s.pad());
        cell.setFixedHeight(high);
        if (marks.size() == 1 && family("ground") && !says(marks.get(0))) {
            new Grounds(this).fill(cell, marks.get(0));
        } else if (marks.size() == 1 && written.native_(marks.get(0))) {
            cell = Pdf.cell(new Phrase(written.chunk(marks.get(0), written.size(high))), align, s.pad());
            cell.setFixedHeight(high);
        } else if (marks.size() == 1 && s.c.is("place", "chunk")) {
            cell = new PdfPCell(image(marks.get(0), high), false);
            cell.setBorder(0);
            cell.setPadding(0);
            cell.setPaddingLeft(align.equals("l") ? s.pad() : 0);
            cell.setHorizontalAlignment(Pdf.align(align));
            cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
            cell.setFixedHeight(high);
        } else if (!marks.isEmpty()) {
            drawnIn(cell, marks, high, align);
        }
        return cell;
    }

    void drawnIn(PdfPCell cell, List<Mark> marks, float high, String align) {
        float gap = 1.5f;
        float all = -gap;
        for (Mark mark : marks) {
            all += wide(mark, high) + gap;
        }
        float whole = all;
        cell.setCellEvent((one, at, layers) -> {
            float middle = (at.getLeft() + at.getRight()) / 2;
            float x = switch (align) {
                case "l" -> at.getLeft() + s.pad();
                case "r" -> at.getRight() - s.pad() - whole;
                default -> middle - whole / 2;
            };
            for (Mark mark : marks) {
                float wide = wide(mark, high);
                paint(layers[PdfPTable.TEXTCANVAS], mark, x + wide / 2, (at.getTop() + at.getBottom()) / 2, high);
                x += wide + gap;
            }
        });
    }
}
