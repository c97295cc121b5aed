import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Something that knows its room and draws itself at a point; y runs downwards. */
final class Block {
    /** Draws with its upper left corner here. */
    interface Paint {
        void at(double x, double y) throws IOException;
    }

    /** A block for so much width. */
    interface Maker {
        Block in(double width);
    }

    static final Block NEVER = new Block(0, Double.POSITIVE_INFINITY, (x, y) -> { });

    final double w;
    final double h;
    private final Paint paint;

    Block(double w, double h, Paint paint) {
        this.w = w;
        this.h = h;
        this.paint = paint;
    }

    void draw(double x, double y) throws IOException {
        paint.at(x, y);
    }

    static List<Block> some(Block... blocks) {
        List<Block> all = new ArrayList<>();
        for (Block block : blocks) {
            if (block != null && block.h > 0) {
                all.add(block);
            }
        }
        return all;
    }

    /** Blocks below one another; null where there are none. */
    static Block stack(double gap, Block... blocks) {
        List<Block> all = some(blocks);
        if (all.isEmpty()) {
            return null;
        }
        double h = gap * (all.size() - 1);
        double w = 0;
        for (Block block : all) {
            h += block.h;
            w = Math.max(w, block.w);
        }
        return new Block(w, h, (x, y) -> {
            double at = y;
            for (Block block : all) {
                block.draw(x, at);
                at += block.h + gap;
            }
        });
    }

    /** Two blocks beside one another, each in its room; sink is 0 for the top, 1 for the foot. */
    static Block beside(double gap, double sink, double first, Block one, double second, Block two) {
        double high = Math.max(one == null ? 0 : one.h, two == null ? 0 : two.h);
        return new Block(first + gap + second, high, (x, y) -> {
            if (one != null) {
                one.draw(x, y + (high - one.h) * sink);
            }
            if (two != null) {
                two.draw(x + first + gap, y + (high - two.h) * sink);
            }
        });
    }

    /** Blocks in columns of the same width. */
    static Block row(double each, double gap, List<Block> blocks) {
        double high = blocks.stream().mapToDouble(block -> block.h).max().orElse(0);
        double wide = each * blocks.size() + gap * (blocks.size() - 1);
        return new Block(wide, high, (x, y) -> {
            for (int k = 0; k < blocks.size(); k++) {
                blocks.get(k).draw(x + k * (each + gap), y);
            }
        });
    }

    /** The same block with so much room about it. */
    Block padded(double across, double down) {
        return new Block(w + 2 * across, h + 2 * down, (x, y) -> draw(x + across, y + down));
    }

    /** A block somewhere in more room. */
    Block placed(double room, char align) {
        double shift = align == 'l' ? 0 : Math.max(0, room - w) / (align == 'c' ? 2 : 1);
        return new Block(room, h, (x, y) -> draw(x + shift, y));
    }
}
