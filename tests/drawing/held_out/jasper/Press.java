import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperExportManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;

/** Fills reports of JasperReports: takes a JSON list of them, and a folder for N.pdf. It knows nothing of this project. */
public final class Press {
    private Press() {}

    public static void main(String[] args) throws Exception {
        Path out = Path.of(args[0]);
        JsonNode pages = new ObjectMapper().readTree(System.in);
        for (int number = 0; number < pages.size(); number++) {
            JsonNode page = pages.get(number);
            JasperPrint print = filled(page.get("report").asText(), written(page.get("files"), out));
            JasperExportManager.exportReportToPdfFile(print, out.resolve(number + ".pdf").toString());
        }
    }

    /** The places of files, by the names of parameters. */
    private static Map<String, Object> written(JsonNode files, Path out) throws Exception {
        Map<String, Object> places = new HashMap<>();
        for (Iterator<Map.Entry<String, JsonNode>> all = files.fields(); all.hasNext(); ) {
            Map.Entry<String, JsonNode> file = all.next();
            Path place = out.resolve(file.getKey());
            Files.write(place, Base64.getDecoder().decode(file.getValue().asText()));
            places.put(file.getKey(), place.toString());
        }
        return places;
    }

    private static JasperPrint filled(String report, Map<String, Object> places) throws Exception {
        byte[] source = report.getBytes(StandardCharsets.UTF_8);
        JasperReport compiled = JasperCompileManager.compileReport(new ByteArrayInputStream(source));
        return JasperFillManager.fillReport(compiled, places, new JREmptyDataSource(1));
    }
}
