package holmes.report.pdf;

/// A page as a picture. An immutable value.
public final class PagePicture {

    private final int width;
    private final int height;
    private final int[] colors;

    PagePicture(int width, int height, int[] colors) {
        this.width = width;
        this.height = height;
        this.colors = colors.clone();
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /// Row by row, as 0xaarrggbb.
    public int[] colors() {
        return colors.clone();
    }
}
