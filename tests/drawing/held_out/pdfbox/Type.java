import java.awt.Color;

/** How words are set: size, weight, colour, and l, c or r. */
record Type(double size, boolean bold, char align, Color ink) {
    Type sized(double other) {
        return new Type(other, bold, align, ink);
    }

    Type bold(boolean other) {
        return new Type(size, other, align, ink);
    }

    Type to(char other) {
        return new Type(size, bold, other, ink);
    }

    Type inked(Color other) {
        return other == null ? this : new Type(size, bold, align, other);
    }
}
