import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfTemplate;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.geom.GeneralPath;
import java.io.BufferedReader;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xhtmlrenderer.extend.ReplacedElement;
import org.xhtmlrenderer.extend.UserAgentCallback;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.pdf.ITextReplacedElement;
import org.xhtmlrenderer.pdf.ITextReplacedElementFactory;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.RenderingContext;

/**
 * Print pages of XHTML with Flying Saucer: `java Press FOLDER`, which takes lines, each of a font's
 * file or of a page in base 64. It knows nothing of this project.
 */
public class Press {
    public static void main(String[] args) throws Exception {
        BufferedReader in =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        List<String> fonts = new ArrayList<>();
        int place = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] said = line.split("\t");
            if (said[0].equals("font")) {
                fonts.add(said[1]);
            } else {
                byte[] page = Base64.getDecoder().decode(said[1]);
                print(new String(page, StandardCharsets.UTF_8), fonts, args[0] + "/" + place++);
            }
        }
    }

    private static void print(String page, List<String> fonts, String name) throws Exception {
        ITextRenderer renderer = new ITextRenderer();
        for (String font : fonts) {
            renderer.getFontResolver().addFont(font, BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
        }
        renderer.getSharedContext()
            .setReplacedElementFactory(new Drawings(renderer.getOutputDevice()));
        renderer.setDocumentFromString(page);
        renderer.layout();
        try (OutputStream out = new FileOutputStream(name + ".pdf")) {
            renderer.createPDF(out);
        }
    }

    /** Lets a page have drawings of SVG, of which paths of straight lines are known. */
    private static class Drawings extends ITextReplacedElementFactory {
        Drawings(ITextOutputDevice device) {
            super(device);
        }

        @Override
        public ReplacedElement createReplacedElement(
            LayoutContext c, BlockBox box, UserAgentCallback agent, int wide, int high) {
            Element element = box.getElement();
            if (element != null && element.getNodeName().equals("svg")) {
                return new Drawing(element, wide, high);
            }
            return super.createReplacedElement(c, box, agent, wide, high);
        }
    }

    /** A drawing as a form of the page. */
    private static class Drawing implements ITextReplacedElement {
        private final Element svg;
        private final int wide;
        private final int high;
        private Point place = new Point(0, 0);

        Drawing(Element svg, int wide, int high) {
            this.svg = svg;
            this.wide = wide;
            this.high = high;
        }

        @Override
        public void paint(RenderingContext c, ITextOutputDevice device, BlockBox box) {
            float dots = device.getDotsPerPoint();
            PdfContentByte page = device.getCurrentPage();
            float w = wide / dots;
            float h = high / dots;
            PdfTemplate form = page.createTemplate(w, h);
            Graphics2D pen = form.createGraphics(w, h);
            double side = Double.parseDouble(svg.getAttribute("width"));
            pen.scale(w / side, h / side);
            NodeList paths = svg.getElementsByTagName("path");
            for (int n = 0; n < paths.getLength(); n++) {
                draw((Element) paths.item(n), pen);
            }
            pen.dispose();
            com.lowagie.text.Rectangle target = device.createLocalTargetArea(c, box);
            page.addTemplate(form, target.getLeft(), target.getBottom());
        }

        private static void draw(Element path, Graphics2D pen) {
            GeneralPath shape = new GeneralPath(GeneralPath.WIND_EVEN_ODD);
            for (String ring : path.getAttribute("d").split("Z")) {
                String[] points = ring.substring(1).split("L");
                for (int n = 0; n < points.length; n++) {
                    String[] xy = points[n].split(" ");
                    float x = Float.parseFloat(xy[0]);
                    float y = Float.parseFloat(xy[1]);
                    if (n == 0) {
                        shape.moveTo(x, y);
                    } else {
                        shape.lineTo(x, y);
                    }
                }
                shape.closePath();
            }
            pen.setColor(Color.decode(path.getAttribute("fill")));
            pen.fill(shape);
            if (path.hasAttribute("stroke")) {
                boolean round = path.getAttribute("stroke-linejoin").equals("round");
                int join = round ? BasicStroke.JOIN_ROUND : BasicStroke.JOIN_MITER;
                float width = Float.parseFloat(path.getAttribute("stroke-width"));
                pen.setStroke(new BasicStroke(width, BasicStroke.CAP_BUTT, join));
                pen.setColor(Color.decode(path.getAttribute("stroke")));
                pen.draw(shape);
            }
        }

        @Override
        public int getIntrinsicWidth() {
            return wide;
        }

        @Override
        public int getIntrinsicHeight() {
            return high;
        }

        @Override
        public Point getLocation() {
            return place;
        }

        @Override
        public void setLocation(int x, int y) {
            place = new Point(x, y);
        }

        @Override
        public void detach(LayoutContext c) {}

        @Override
        public boolean isRequiresInteractivePaint() {
            return false;
        }

        @Override
        public boolean hasBaseline() {
            return false;
        }

        @Override
        public int getBaseline() {
            return 0;
        }
    }
}
