import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.encoding.WinAnsiEncoding;

/** The fonts of one document: the sheet's own, and a spare one for letters that it lacks. */
final class Faces {
    private static final Map<String, PDFont[]> STANDARD = Map.of(
        "helvetica", new PDFont[] {PDType1Font.HELVETICA, PDType1Font.HELVETICA_BOLD},
        "times", new PDFont[] {PDType1Font.TIMES_ROMAN, PDType1Font.TIMES_BOLD},
        "courier", new PDFont[] {PDType1Font.COURIER, PDType1Font.COURIER_BOLD});

    private final PDDocument document;
    private final PDFont[] main;
    private final PDFont[] spare;
    private final Map<String, Boolean> known = new HashMap<>();
    private final Map<String, Double> widths = new HashMap<>();
    private PDType0Font signs;
    private TrueTypeFont outlines;

    Faces(PDDocument document, Bag choice) throws IOException {
        this.document = document;
        main = family(choice.list("font"));
        spare = family(choice.list("spare"));
    }

    private PDFont[] family(List<?> files) throws IOException {
        if (files.size() == 1) {
            return STANDARD.get(files.get(0));
        }
        return new PDFont[] {load((String) files.get(0)), load((String) files.get(1))};
    }

    private PDFont load(String file) throws IOException {
        if (!file.endsWith(".pfb")) {
            return PDType0Font.load(document, new File(file));
        }
        try (InputStream stream = new FileInputStream(file)) {
            return new PDType1Font(document, stream, WinAnsiEncoding.INSTANCE);
        }
    }

    /** The font for these words. */
    PDFont of(String words, boolean bold) {
        int weight = bold ? 1 : 0;
        boolean own = known.computeIfAbsent(weight + words, key -> has(main[weight], words));
        return own ? main[weight] : spare[weight];
    }

    private static boolean has(PDFont font, String words) {
        try {
            font.getStringWidth(words);
            return true;
        } catch (IllegalArgumentException | IOException missing) {
            return false;
        }
    }

    double width(String words, double size, boolean bold) {
        double unit = widths.computeIfAbsent((bold ? "1" : "0") + words, key -> unit(words, bold));
        return unit * size / 1000;
    }

    private double unit(String words, boolean bold) {
        try {
            return of(words, bold).getStringWidth(words);
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** The font that marks are taken from. */
    PDType0Font signs(String file) throws IOException {
        if (signs == null) {
            outlines = new TTFParser().parse(new File(file));
            signs = PDType0Font.load(document, new File(file));
        }
        return signs;
    }

    /** Left, bottom, right and top of a sign in parts of its size. */
    double[] edges(String file, String sign) throws IOException {
        signs(file);
        int id = outlines.getUnicodeCmapLookup().getGlyphId(sign.codePointAt(0));
        var box = outlines.getGlyph().getGlyph(id).getBoundingBox();
        double em = outlines.getUnitsPerEm();
        return new double[] {
            box.getLowerLeftX() / em, box.getLowerLeftY() / em,
            box.getUpperRightX() / em, box.getUpperRightY() / em,
        };
    }
}
