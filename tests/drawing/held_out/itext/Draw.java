import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.json.simple.parser.JSONParser;
import org.json.simple.parser.ParseException;

/** Reads sheets as JSON from standard input and writes N.pdf of each into a folder. */
final class Draw {
    private static final double[] SCALES = {1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65};
    private static final double[] SQUEEZES = {1.5, 1.35, 1.2, 1, 0.87, 0.76};
    private static final int LAST_RESORT = 3;

    private Draw() { }

    public static void main(String[] arguments) throws IOException, ParseException, DocumentException {
        Reader input = new InputStreamReader(System.in, StandardCharsets.UTF_8);
        List<?> jobs = (List<?>) new JSONParser().parse(input);
        for (int place = 0; place < jobs.size(); place++) {
            Files.write(Path.of(arguments[0], place + ".pdf"), fitted(new Bag(jobs.get(place))));
        }
    }

    /** In the largest type at which all finds room, rows made lower first; then in more blocks. */
    private static byte[] fitted(Bag job) throws DocumentException {
        Bag choice = job.bag("choice");
        for (int more = 0; more <= LAST_RESORT; more++) {
            for (double scale : SCALES) {
                if (choice.number("size") * scale < choice.number("least")) {
                    continue;
                }
                for (double squeeze : SQUEEZES) {
                    boolean tight = squeeze <= choice.number("roomy");
                    byte[] page = tight ? attempt(job, scale, squeeze, more) : null;
                    if (page != null) {
                        return page;
                    }
                }
            }
        }
        throw new IllegalStateException(job.text("name") + " finds no room: " + choice.text("layout"));
    }

    private static byte[] attempt(Bag job, double scale, double squeeze, int more) throws DocumentException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Bag choice = job.bag("choice");
        float wide = ((Number) choice.list("paper").get(0)).floatValue();
        float high = ((Number) choice.list("paper").get(1)).floatValue();
        Rectangle paper = choice.yes("rotated") ? new Rectangle(high, wide).rotate() : new Rectangle(wide, high);
        Document document = new Document(paper, 0, 0, 0, 0);
        PdfWriter writer = PdfWriter.getInstance(document, bytes);
        document.open();
        writer.setPageEmpty(false);
        boolean done = new Layouts(new Sheet(job, document, writer, scale, squeeze, more)).draw();
        document.close();
        return done ? bytes.toByteArray() : null;
    }
}
