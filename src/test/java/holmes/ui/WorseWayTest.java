package holmes.ui;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Taking an answer that the evidence does not support, to see where it leads, and going back.
@ExtendWith(OnScreen.class)
class WorseWayTest {

    private static final String RIGHT =
            "(disk2.img + disk3.img) (disk0.img + disk1.img), chunk 64 KiB, data from byte 0";
    private static final String OTHERS = "Why, and what else could be done (5)";

    @TempDir Path folder;

    private final Hands hands = new Hands();

    @Test
    void a_worse_order_says_why_it_is_worse_and_what_it_spoils_and_is_left_again()
            throws Exception {
        try (var _ = new SmallIncident(folder, UnaryOperator.identity())) {
            hands.click("Demo incident");
            hands.click("Run step by step");
            hands.answer(this::takeTheSecondOrder);
            hands.click("Arrays");
            hands.see(words -> words.endsWith(" A weaker one was taken."));

            hands.click(OTHERS);
            hands.clickButton("Go back and take this: " + RIGHT);
            hands.answer(() -> {});
            hands.click("Arrays");
            hands.see("This way loses no file that another way gave whole.");
            hands.see(words -> words.contains(" other content: names prove nothing"));
        }
    }

    private void takeTheSecondOrder() {
        if (hands.words().stream().noneMatch(words -> words.startsWith("In which order"))) {
            hands.click("Take answer 1");
            return;
        }
        hands.click("2");
        hands.see(words ->
                words.contains(" things looked for are where it puts them. Unlike the best: "));
        hands.click("Take answer 2 although it is worse");
    }
}
