package nl.florijn.invoicing.takingback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class ActionRefusalTextsTest {

    @Test
    void R32_eachReasonIsToldInDutchToo() {
        var dutch = ResourceBundle.getBundle("texts.refusals_nl", Locale.ROOT);
        assertThat(dutch.keySet())
                .containsAll(
                        Arrays.stream(ActionRefusal.values()).map(Enum::name).toList());
    }
}
