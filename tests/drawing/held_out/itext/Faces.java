import com.lowagie.text.DocumentException;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.FontSelector;
import java.awt.Color;
import java.io.IOException;
import java.util.List;

/** The letters of one sheet: regular and bold, and others for what these lack. */
final class Faces {
    private final Bag c;

    Faces(Bag c) {
        this.c = c;
    }

    Phrase phrase(String words, double size, boolean bold, Color colour) {
        FontSelector selector = new FontSelector();
        for (String key : List.of("font", "spare")) {
            selector.addFont(new Font(base(key, bold), (float) size, Font.NORMAL, colour));
        }
        return selector.process(words);
    }

    float width(String words, double size, boolean bold) {
        return ColumnText.getWidth(phrase(words, size, bold, Color.BLACK));
    }

    /** A file of the font that has all letters. */
    String file(boolean bold) {
        return c.list("spare").get(bold ? 1 : 0).toString();
    }

    private BaseFont base(String key, boolean bold) {
        List<?> names = c.list(key);
        if (names.size() == 2) {
            return embedded(names.get(bold ? 1 : 0).toString());
        }
        String name = names.get(0).toString();
        String plain = name.equals("Times") ? BaseFont.TIMES_ROMAN : name;
        return load(bold ? name + "-Bold" : plain, BaseFont.CP1252, false);
    }

    /** A file's font; iText cannot take parts of all that have curves of PostScript. */
    static BaseFont embedded(String file) {
        BaseFont font = load(file, BaseFont.IDENTITY_H, true);
        font.setSubset(!file.endsWith(".otf"));
        return font;
    }

    static BaseFont dingbats() {
        return load(BaseFont.ZAPFDINGBATS, BaseFont.ZAPFDINGBATS, false);
    }

    private static BaseFont load(String name, String encoding, boolean embedded) {
        try {
            return BaseFont.createFont(name, encoding, embedded);
        } catch (DocumentException | IOException fault) {
            throw new IllegalStateException(name, fault);
        }
    }
}
