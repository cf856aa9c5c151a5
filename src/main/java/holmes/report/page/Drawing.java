package holmes.report.page;

import java.util.List;

/// A picture of boxes, lines and words, in units of which a page is 720 wide.
///
/// @param words what it shows, for those who cannot see it
public record Drawing(int width, int height, String words, List<Shape> shapes) {

    public static final int PAGE = 720;

    public Drawing {
        shapes = List.copyOf(shapes);
    }

    /// What a shape stands for; renderers choose the colours.
    public enum Tone {
        /// Paper and outline.
        PLAIN,
        /// What is read.
        CHOSEN,
        /// Of the other generation.
        OTHER,
        /// What is not there, or lost.
        MISSING,
        /// Where things differ.
        DIFFERENT,
        /// A whole against which the rest is drawn.
        GROUND
    }

    /// Where a label stands to its point.
    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    /// Coordinates are those of the upper left corner, from the upper left of the picture.
    public sealed interface Shape {

        record Box(double x, double y, double width, double height, Tone tone) implements Shape {}

        record Line(double x, double y, double toX, double toY, Tone tone) implements Shape {}

        /// @param y of the line that letters stand on
        /// @param size height of the font
        record Label(double x, double y, String text, int size, Anchor anchor, boolean strong)
                implements Shape {}
    }
}
