/** Something is too wide or too high in this scale. */
final class NoRoom extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoRoom(String what) {
        super(what);
    }
}
