package nl.florijn.invoicing.takingback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.florijn.invoicing.ExportState;
import nl.florijn.invoicing.InvoiceKind;
import nl.florijn.invoicing.InvoiceStatus;
import org.junit.jupiter.api.Test;

class ActionRefusalTextsTest {

    private static final ActionFacts SENT = new ActionFacts(
            InvoiceKind.INVOICE,
            InvoiceStatus.SENT,
            ExportState.NONE,
            "FA-2600001",
            false,
            false,
            false,
            false,
            true,
            false,
            false,
            true);

    @Test
    void R32_eachReasonIsToldInDutchToo() {
        var dutch = ResourceBundle.getBundle("texts.refusals_nl", Locale.ROOT);
        assertThat(dutch.keySet())
                .containsAll(Arrays.stream(ActionRefusal.values())
                        .map(refusal -> refusal.facts(SENT).isEmpty() ? refusal.name() : refusal.name() + ".1")
                        .toList());
    }
}
