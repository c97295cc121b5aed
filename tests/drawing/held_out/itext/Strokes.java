import java.util.HashMap;
import java.util.Map;

/** Marks as a pen would draw them: lines of points from -1 to 1, upwards. */
final class Strokes {
    private static final Map<String, float[][][]> LINES = new HashMap<>();

    static {
        LINES.put("tick", new float[][][] {{{-0.8f, -0.05f}, {-0.25f, -0.65f}, {0.8f, 0.7f}}});
        LINES.put("cross", new float[][][] {{{-0.65f, -0.65f}, {0.65f, 0.65f}}, {{-0.65f, 0.65f}, {0.65f, -0.65f}}});
        LINES.put("plus", new float[][][] {{{-0.75f, 0}, {0.75f, 0}}, {{0, -0.75f}, {0, 0.75f}}});
        LINES.put("minus", new float[][][] {{{-0.75f, 0}, {0.75f, 0}}});
        LINES.put("dash", new float[][][] {{{-0.6f, 0}, {0.6f, 0}}});
        both("arrow", new float[][][] {{{0, -0.85f}, {0, 0.75f}}, {{-0.6f, 0.15f}, {0, 0.8f}, {0.6f, 0.15f}}});
        both("chevron", new float[][][] {{{-0.8f, -0.4f}, {0, 0.45f}, {0.8f, -0.4f}}});
    }

    private Strokes() { }

    private static void both(String name, float[][][] up) {
        float[][][] down = new float[up.length][][];
        for (int k = 0; k < up.length; k++) {
            down[k] = new float[up[k].length][];
            for (int n = 0; n < up[k].length; n++) {
                down[k][n] = new float[] {up[k][n][0], -up[k][n][1]};
            }
        }
        LINES.put(name + "_up", up);
        LINES.put(name + "_down", down);
    }

    /** Null where a shape is no matter of lines. */
    static float[][][] of(String name) {
        return LINES.get(name);
    }
}
