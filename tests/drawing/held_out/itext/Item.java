import com.lowagie.text.Phrase;
import java.util.ArrayList;
import java.util.List;

/** A field with its label: words, a mark, or both. */
record Item(String label, String value, Mark mark) {
    /** The fields of a sheet, with date and result where these belong among them. */
    static List<Item> fields(Sheet s) {
        List<Item> all = new ArrayList<>();
        for (Object one : s.job.list("fields")) {
            List<?> pair = (List<?>) one;
            String value = pair.get(1).toString();
            if (!value.isEmpty() || !s.c.yes("hide_blank")) {
                all.add(new Item(pair.get(0).toString(), value, null));
            }
        }
        if (s.c.is("date_place", "fields")) {
            all.add(date(s));
        }
        if (s.c.is("result_place", "fields")) {
            all.add(result(s));
        }
        return all;
    }

    static Item date(Sheet s) {
        List<?> pair = s.job.list("date");
        return new Item(pair.get(0).toString(), pair.get(1).toString(), null);
    }

    static Item result(Sheet s) {
        Bag bag = s.job.bag("result");
        return new Item(bag.text("label"), bag.text("word"), bag.mark("mark"));
    }

    Phrase shown(Sheet s, double size, boolean bold) {
        Phrase words = s.faces.phrase(value, size, bold, s.ink());
        return mark == null ? words : s.marks.beside(mark, words, (float) size);
    }

    float wide(Sheet s) {
        return s.wide(value, s.c.yes("bold_value")) + (mark == null ? 0 : s.marks.wide(mark, s.base * 1.45f) + s.base);
    }
}
