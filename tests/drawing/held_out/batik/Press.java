import java.io.*;
import org.apache.batik.transcoder.*;
import org.apache.fop.configuration.*;
import org.apache.fop.svg.PDFTranscoder;

/** Prints pages of SVG, parted by form feeds after their fonts, as N.pdf in a folder. */
public class Press {
    public static void main(String[] folder) throws Exception {
        String[] told = new String(System.in.readAllBytes(), "UTF-8").split("\f");
        for (int n = 1; n < told.length; n++) {
            InputStream fonts = new ByteArrayInputStream(told[0].getBytes("UTF-8"));
            PDFTranscoder press = new PDFTranscoder();
            press.configure(new DefaultConfigurationBuilder().build(fonts));
            press.addTranscodingHint(PDFTranscoder.KEY_STROKE_TEXT, false);
            press.addTranscodingHint(PDFTranscoder.KEY_AUTO_FONTS, false);
            TranscoderInput page = new TranscoderInput(new StringReader(told[n]));
            page.setURI("file:///page.svg");
            try (OutputStream out = new FileOutputStream(folder[0] + "/" + (n - 1) + ".pdf")) {
                press.transcode(page, new TranscoderOutput(out));
            }
        }
    }
}
