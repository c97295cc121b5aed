import com.lowagie.text.DocumentException;
import com.lowagie.text.Image;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.codec.CCITTG4Encoder;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Marks that are pictures: files handed over, or stencils packed like a fax. */
final class Pictures {
    private static final int FINE = 4;

    private final Shapes shapes;
    private final Bag job;
    private final Map<String, Image> images = new HashMap<>();

    Pictures(Shapes shapes) {
        this.shapes = shapes;
        this.job = shapes.marks.s.job;
    }

    void paint(PdfContentByte cb, Mark mark, float x, float y, float half) throws DocumentException, IOException {
        boolean stencil = job.bag("choice").is("technique", "stencil");
        String key = (mark.shape() + " " + mark.hue() + " " + mark.turned()).toLowerCase();
        if (!images.containsKey(key)) {
            images.put(key, stencil ? stencil(mark)
                : Image.getInstance(Base64.getDecoder().decode(job.bag("pictures").text(key))));
        }
        cb.setColorFill(shapes.marks.colour(mark));
        cb.addImage(images.get(key), 2 * half, 0, 0, 2 * half, x - half, y - half);
    }

    /** A picture of one bit that lets colour through where it is dark. */
    private Image stencil(Mark mark) throws DocumentException {
        int size = job.bag("choice").whole("picture_size") * FINE;
        BufferedImage drawn = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = drawn.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, size, size);
        pen.setColor(Color.BLACK);
        pen.transform(new AffineTransform(size / 2.0, 0, 0, -size / 2.0, size / 2.0, size / 2.0));
        pen.fill(Drawn2d.path(shapes.rings(mark)));
        pen.dispose();
        int stride = (size + 7) / 8;
        byte[] bits = new byte[stride * size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                if (drawn.getRaster().getSample(column, row, 0) < 128) {
                    bits[row * stride + column / 8] |= (byte) (0x80 >> column % 8);
                }
            }
        }
        byte[] packed = CCITTG4Encoder.compress(bits, size, size);
        Image image = Image.getInstance(size, size, false, Image.CCITTG4, 0, packed);
        image.makeMask();
        return image;
    }
}
