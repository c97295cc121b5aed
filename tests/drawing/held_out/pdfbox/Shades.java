import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.function.PDFunctionType2;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShadingType2;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShadingType3;

/** Shadings between two colours. */
final class Shades {
    private Shades() { }

    /** Along a line of four numbers, or between two circles of six. */
    static PDShadingType2 of(double[] coordinates, Color from, Color to) throws IOException {
        COSDictionary function = new COSDictionary();
        function.setInt(COSName.FUNCTION_TYPE, 2);
        function.setItem(COSName.DOMAIN, numbers(0, 1));
        function.setItem(COSName.C0, numbers(parts(from)));
        function.setItem(COSName.C1, numbers(parts(to)));
        function.setItem(COSName.N, COSInteger.ONE);
        COSArray both = new COSArray();
        both.add(COSBoolean.TRUE);
        both.add(COSBoolean.TRUE);
        boolean radial = coordinates.length == 6;
        PDShadingType2 shading = radial
            ? new PDShadingType3(new COSDictionary()) : new PDShadingType2(new COSDictionary());
        shading.setShadingType(radial ? 3 : 2);
        shading.setColorSpace(PDDeviceRGB.INSTANCE);
        shading.setCoords(numbers(coordinates));
        shading.setFunction(new PDFunctionType2(function));
        shading.setExtend(both);
        return shading;
    }

    static double[] parts(Color colour) {
        return new double[] {colour.getRed() / 255.0, colour.getGreen() / 255.0, colour.getBlue() / 255.0};
    }

    static COSArray numbers(double... values) {
        COSArray array = new COSArray();
        for (double value : values) {
            array.add(new COSFloat((float) value));
        }
        return array;
    }
}
