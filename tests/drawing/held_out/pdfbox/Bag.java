import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An object of JSON, asked by key. */
final class Bag {
    private final Map<?, ?> map;

    Bag(Object object) {
        map = (Map<?, ?>) object;
    }

    String text(String key) {
        Object value = map.get(key);
        return value == null ? "" : value.toString();
    }

    double number(String key) {
        return ((Number) map.get(key)).doubleValue();
    }

    int whole(String key) {
        return ((Number) map.get(key)).intValue();
    }

    boolean yes(String key) {
        return Boolean.TRUE.equals(map.get(key));
    }

    boolean is(String key, String value) {
        return value.equals(map.get(key));
    }

    boolean has(String key) {
        return map.get(key) != null;
    }

    Color colour(String key) {
        return Color.decode(text(key));
    }

    Bag bag(String key) {
        return has(key) ? new Bag(map.get(key)) : null;
    }

    List<?> list(String key) {
        return (List<?>) map.get(key);
    }

    List<Bag> bags(String key) {
        List<Bag> all = new ArrayList<>();
        list(key).forEach(one -> all.add(new Bag(one)));
        return all;
    }

    /** The mark under a key, or null. */
    Mark mark(String key) {
        return has(key) ? Mark.of(map.get(key)) : null;
    }

    List<Mark> marks(String key) {
        List<Mark> all = new ArrayList<>();
        list(key).forEach(one -> all.add(Mark.of(one)));
        return all;
    }
}
