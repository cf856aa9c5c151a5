package holmes.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.ui.fx.Look.Choice;
import holmes.ui.fx.Look.Theme;
import org.junit.jupiter.api.Test;

class LookTest {

    private final Settings settings = Settings.inMemory();

    @Test
    void follows_the_desktop_until_a_theme_is_chosen_and_again_when_asked() {
        var look = new Look(settings);
        look.system().set(Theme.DARK);
        assertThat(look.theme().getValue()).isEqualTo(Theme.DARK);
        look.switchTheme();
        look.system().set(Theme.DARK);
        assertThat(look.theme().getValue()).isEqualTo(Theme.LIGHT);
        assertThat(new Look(settings).theme().getValue()).isEqualTo(Theme.LIGHT);
        look.choice().set(Choice.SYSTEM);
        assertThat(look.theme().getValue()).isEqualTo(Theme.DARK);
    }

    @Test
    void text_goes_from_80_to_200_percent_and_is_remembered() {
        var look = new Look(settings);
        for (int i = 0; i < 30; i++) look.larger();
        assertThat(new Look(settings).percent().get()).isEqualTo(200);
        for (int i = 0; i < 30; i++) look.smaller();
        assertThat(look.percent().get()).isEqualTo(80);
        look.ordinary();
        assertThat(look.percent().get()).isEqualTo(100);
    }
}
