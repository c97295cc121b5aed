import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import org.json.simple.parser.JSONParser;
import org.json.simple.parser.ParseException;

/** Reads sheets as JSON from standard input and writes N.pdf of each into a folder. */
final class Draw {
    private static final double[] SCALES = {1.2, 1.1, 1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6};

    private Draw() { }

    public static void main(String[] arguments) throws IOException, ParseException {
        System.setProperty("java.awt.headless", "true");
        Reader input = new InputStreamReader(System.in, StandardCharsets.UTF_8);
        List<?> jobs = (List<?>) new JSONParser().parse(input);
        for (int place = 0; place < jobs.size(); place++) {
            draw(new Bag(jobs.get(place)), new File(arguments[0], place + ".pdf"));
        }
    }

    /** The largest scale at which all of it finds room; where none does, more blocks of states, then plainer forms. */
    private static Sheet fitted(PDDocument document, Bag job) throws IOException {
        Bag choice = job.bag("choice");
        Faces faces = new Faces(document, choice);
        for (int more = 0; more < 4; more++) {
            for (double scale : SCALES) {
                if (scale > choice.number("most")) {
                    continue;
                }
                Sheet sheet = new Sheet(document, faces, job, scale, more);
                if (sheet.fits()) {
                    return sheet;
                }
            }
        }
        throw new IllegalStateException(job.text("name") + " finds no room");
    }

    private static void draw(Bag job, File file) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.setDocumentId(1L);
            Sheet sheet = fitted(document, job);
            boolean rotated = sheet.c.yes("rotated");
            float wide = (float) (rotated ? sheet.height : sheet.width);
            PDPage page = new PDPage(new PDRectangle(wide, (float) (rotated ? sheet.width : sheet.height)));
            page.setRotation(rotated ? 90 : 0);
            page.setResources(new PDResources());
            document.addPage(page);
            sheet.pen.page = page;
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                sheet.pen.out = out;
                if (rotated) {
                    out.transform(new Matrix(0, 1, -1, 0, wide, 0));
                }
                sheet.draw();
            }
            document.save(file);
        }
    }
}
