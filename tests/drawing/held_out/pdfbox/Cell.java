import java.awt.Color;
import java.io.IOException;

/** One cell of a grid: words, or something that is painted into its room. */
record Cell(String words, Type type, Color fill, double least, Paint paint) {
    /** Draws into a box. */
    interface Paint {
        void into(double x, double y, double w, double h) throws IOException;
    }

    static Cell of(String words, Type type) {
        return new Cell(words, type, null, 0, null);
    }

    static Cell of(Paint paint, double least) {
        return new Cell("", null, null, least, paint);
    }

    Cell on(Color ground) {
        return new Cell(words, type, ground, least, paint);
    }
}
