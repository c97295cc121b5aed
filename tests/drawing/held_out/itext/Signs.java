import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.Type3Font;
import java.util.HashMap;
import java.util.Map;

/** Marks that are letters of a font: of the machine's, of every viewer's, or of one made for them. */
final class Signs {
    private static final float UNITS = 1000;
    private static final String NAMES =
        "tick cross triangle_up triangle_down arrow_up arrow_down disc square ring diamond plus minus dash";
    private static final String LETTERS = "✔✘▲▼↑↓●■○◆+−–";
    private static final Map<String, String> SIGNS = new HashMap<>();

    static {
        String[] names = NAMES.split(" ");
        for (int k = 0; k < names.length; k++) {
            SIGNS.put(names[k], LETTERS.substring(k, k + 1));
        }
    }

    private final Shapes shapes;
    private final Marks marks;
    private final Map<String, Character> own = new HashMap<>();
    private Type3Font made;

    Signs(Shapes shapes) {
        this.shapes = shapes;
        this.marks = shapes.marks;
    }

    static String sign(String name) {
        return SIGNS.get(name);
    }

    void paint(PdfContentByte cb, Mark mark, float x, float y, float half) {
        cb.setColorFill(marks.colour(mark));
        cb.beginText();
        if (marks.s.c.is("technique", "type3")) {
            String letter = String.valueOf(made(mark));
            cb.setFontAndSize(made, 2 * half);
            cb.setTextMatrix(1, 0, 0, 1, x - half, y - half);
            cb.showText(letter);
        } else {
            boolean dingbat = marks.s.c.is("technique", "dingbat");
            BaseFont font = dingbat ? Faces.dingbats() : Faces.embedded(marks.s.c.text("sign_font"));
            String sign = sign(shapes.name(mark));
            int[] box = font.getCharBBox(sign.charAt(0));
            float most = Math.max(box[2] - box[0], box[3] - box[1]) / UNITS;
            float size = Math.min(half * 1.9f / most, half * 3.2f);
            float way = mark.turned() ? -1 : 1;
            cb.setFontAndSize(font, size);
            cb.setTextMatrix(way, 0, 0, way, x - way * (box[0] + box[2]) / 2f * size / UNITS,
                y - way * (box[1] + box[3]) / 2f * size / UNITS);
            cb.showText(sign);
        }
        cb.endText();
    }

    private char made(Mark mark) {
        if (made == null) {
            made = new Type3Font(marks.s.writer, false);
        }
        String key = mark.shape() + mark.turned();
        if (!own.containsKey(key)) {
            char letter = (char) ('a' + own.size());
            PdfContentByte glyph = made.defineGlyph(letter, UNITS, 0, 0, UNITS, UNITS);
            Shapes.trace(glyph, shapes.rings(mark), UNITS / 2, UNITS / 2, UNITS / 2);
            glyph.eoFill();
            own.put(key, letter);
        }
        return own.get(key);
    }
}
