import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import java.util.ArrayList;
import java.util.List;

/** The votes by Member State as tables: in blocks side by side, or joined to one. */
final class States {
    private static final float BAR = 5.2f;

    final Sheet s;
    final List<Bag> rows;
    final List<String> head = new ArrayList<>();
    final Rules rules;
    final float high;
    private final String order;

    States(Sheet sheet) {
        this.s = sheet;
        this.rows = sheet.job.bags("rows");
        this.rules = new Rules(sheet, sheet.c.text("states_rule"));
        this.high = sheet.row("row");
        sheet.job.list("states_head").forEach(one -> head.add(one.toString()));
        String columns = sheet.c.text("order");
        columns = Grounds.behindNames(sheet) ? columns.replace("m", "") : columns;
        this.order = sheet.c.yes("bars") ? columns.replace("f", "fb") : columns;
    }

    /** In the form that the dice chose, or as a table where that is too wide. */
    PdfPTable made(float width) {
        String form = s.more > 1 ? "table" : s.c.text("states");
        return switch (form) {
            case "matrix" -> new Matrix(this).made(width);
            case "cards" -> new Cards(this).cards(width);
            case "roll" -> new Cards(this).roll(width);
            case "joined" -> joined(width);
            default -> blocks(width);
        };
    }

    /** The widest of these words in a header. */
    float longest(String words) {
        float most = 0;
        for (String word : words.split(" ")) {
            most = Math.max(most, s.wide(word, true));
        }
        return most;
    }

    float widest(String key) {
        float most = 0;
        for (Bag row : rows) {
            most = Math.max(most, s.wide(row.text(key), s.c.yes("names_bold") && key.equals("name")));
        }
        return most;
    }

    private float natural(char column) {
        return 2 * s.pad() + 1.5f + switch (column) {
            case 'n' -> Math.max(widest("name"), longest(head.get(0))) + (Grounds.behindNames(s) ? 6 : 0);
            case 'c' -> Math.max(widest("state"), longest("Code"));
            case 'f' -> Math.max(widest("figure"), longest(head.get(1)));
            case 'b' -> BAR * s.base;
            default -> Math.max(s.marks.widest(high), longest(head.get(2)));
        };
    }

    /** Column widths in a block no wider than this, or null. */
    private float[] widths(float room) {
        float[] widths = new float[order.length()];
        float sum = 0;
        for (int k = 0; k < widths.length; k++) {
            widths[k] = natural(order.charAt(k));
            sum += widths[k];
        }
        if (sum > room) {
            return null;
        }
        float more = Math.min(room, sum * (float) s.c.number("full")) - sum;
        for (int k = 0; k < widths.length; k++) {
            widths[k] += more * (order.charAt(k) == 'n' ? 0.5f : 0.5f / (widths.length - 1));
        }
        return widths;
    }

    /** How many blocks there may be, at most as many as wished. */
    int count(float width, int wished) {
        for (int count = wished; count > 0; count--) {
            if (widths((width - (count - 1) * between()) / count) != null) {
                return count;
            }
        }
        throw new NoRoom("states");
    }

    float between() {
        return (float) s.c.number("between");
    }

    private PdfPTable blocks(float width) {
        int count = count(width, s.c.whole("blocks") + s.more);
        float[] widths = widths((width - (count - 1) * between()) / count);
        float wide = 0;
        for (float one : widths) {
            wide += one;
        }
        float[] all = new float[2 * count - 1];
        for (int k = 0; k < all.length; k++) {
            all[k] = k % 2 == 0 ? wide : between();
        }
        PdfPTable table = Pdf.table(all);
        int length = (rows.size() + count - 1) / count;
        for (int k = 0; k < all.length; k++) {
            int start = k / 2 * length;
            int stop = Math.min(rows.size(), start + length);
            table.addCell(k % 2 == 1 ? Pdf.empty() : Pdf.nested(Pdf.ended(block(widths, start, stop))));
        }
        return Pdf.placed(table, width, s.c.text("states_place"));
    }

    /** One table of a column that flows; its header comes again in the next one. */
    PdfPTable flowing(float width) {
        float[] widths = widths(width);
        if (widths == null) {
            throw new NoRoom("column");
        }
        PdfPTable table = block(widths, 0, rows.size());
        table.setHeaderRows(1);
        table.setHorizontalAlignment(0);
        return table;
    }

    private PdfPTable block(float[] widths, int start, int stop) {
        PdfPTable table = Pdf.table(widths);
        heads(table);
        for (int row = start; row < stop; row++) {
            line(table, rows.get(row), row - start, stop - start);
        }
        return rules.finished(table);
    }

    private void heads(PdfPTable table) {
        for (char column : order.toCharArray()) {
            String words = switch (column) {
                case 'n' -> head.get(0);
                case 'c' -> "Code";
                case 'f' -> head.get(1);
                case 'b' -> "";
                default -> head.get(2);
            };
            table.addCell(rules.head(words, align(column), s.c.text("states_head_form")));
        }
    }

    private String align(char column) {
        return switch (column) {
            case 'f' -> s.c.text("figure_align");
            case 'm' -> s.c.yes("mark_left") ? "l" : "c";
            default -> "l";
        };
    }

    private void line(PdfPTable table, Bag row, int place, int count) {
        for (int k = 0; k < order.length(); k++) {
            PdfPCell cell = cell(row, order.charAt(k));
            boolean own = cell.getBackgroundColor() != null;
            java.awt.Color ground = cell.getBackgroundColor();
            rules.dress(cell, place, count, k);
            if (own) {
                cell.setBackgroundColor(ground);
            }
            table.addCell(cell);
        }
    }

    private PdfPCell cell(Bag row, char column) {
        if (column == 'm') {
            return s.marks.cell(row.marks("marks"), high, align('m'));
        }
        if (column == 'b') {
            PdfPCell cell = Pdf.empty();
            double part = ((Number) s.job.list("bars").get(rows.indexOf(row))).doubleValue();
            cell.setCellEvent((one, at, layers) -> Rules.bar(layers[PdfPTable.TEXTCANVAS], at, part));
            return cell;
        }
        String key = column == 'n' ? "name" : column == 'c' ? "state" : "figure";
        return words(row, key, align(column), column == 'n' && s.c.yes("names_bold"));
    }

    private PdfPCell words(Bag row, String key, String align, boolean bold) {
        boolean ground = key.equals("name") && Grounds.behindNames(s) && !row.marks("marks").isEmpty();
        Mark mark = ground ? row.marks("marks").get(0) : null;
        boolean upon = ground && s.c.is("ground", "name") && !mark.smudged();
        Phrase words = s.faces.phrase(row.text(key), s.base, bold, upon ? s.marks.inkOn(mark) : s.ink());
        PdfPCell cell = Pdf.cell(words, align, s.pad());
        cell.setFixedHeight(high);
        if (ground && !s.marks.says(mark)) {
            new Grounds(s.marks).name(cell, mark);
        }
        return cell;
    }

    /** One table with the columns again and again, read down or across. */
    private PdfPTable joined(float width) {
        int count = count(width, Math.max(2, s.c.whole("blocks") + s.more));
        float[] widths = widths((width - (count - 1) * between()) / count);
        float[] all = new float[count * (widths.length + 1) - 1];
        for (int k = 0; k < all.length; k++) {
            int column = k % (widths.length + 1);
            all[k] = column == widths.length ? between() : widths[column];
        }
        PdfPTable table = Pdf.table(all);
        for (int block = 0; block < count; block++) {
            apart(table, block);
            heads(table);
        }
        int length = (rows.size() + count - 1) / count;
        for (int row = 0; row < length; row++) {
            for (int block = 0; block < count; block++) {
                apart(table, block);
                int place = s.c.yes("across") ? row * count + block : block * length + row;
                if (place < rows.size()) {
                    line(table, rows.get(place), row, length);
                } else {
                    missing(table, widths.length);
                }
            }
        }
        return Pdf.placed(rules.finished(table), width, s.c.text("states_place"));
    }

    private static void apart(PdfPTable table, int block) {
        if (block > 0) {
            missing(table, 1);
        }
    }

    private static void missing(PdfPTable table, int count) {
        for (int k = 0; k < count; k++) {
            table.addCell(Pdf.empty());
        }
    }
}
