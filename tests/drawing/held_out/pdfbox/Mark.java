/** One mark as drawn. */
record Mark(String shape, String hue, boolean turned, boolean smudged) {
    static Mark of(Object object) {
        Bag bag = new Bag(object);
        return new Mark(bag.text("shape"), bag.text("hue"), bag.yes("turned"), bag.yes("smudged"));
    }
}
