package nl.florijn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.Map;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.banking.ReferenceScheme;
import nl.florijn.numbering.Numbering;
import nl.florijn.numbering.Numberings;
import nl.florijn.partners.settings.PaymentSetup;
import nl.florijn.partners.settings.PaymentSetups;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Role;
import nl.florijn.ui.settings.SettingsView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** Choosing what invoices ask to be mentioned: that of the next one is shown, or why it cannot be. */
@FlorijnTest
class R40ReferencesAtTheScreenTest extends PanelTab {

    @Autowired
    private Books books;

    @Autowired
    private PanelUsers users;

    @Autowired
    private Numberings numberings;

    @Autowired
    private PaymentSetups setups;

    private PartnerId partner;

    @BeforeEach
    void aPartner() {
        partner = books.freshPartner().partner().id();
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void R40_theReferenceOfTheNextInvoiceIsShownWhileChoosing() {
        numbered("FA-{seq:5}", 42);
        look();
        assertThat(told()).contains("The next invoice, FA-00042, asks for: FA-00042");

        choose(ReferenceScheme.OGM);
        assertThat(told()).contains("The next invoice, FA-00042, asks for: +++000/0000/04242+++");
        choose(ReferenceScheme.RF);
        assertThat(told()).contains("The next invoice, FA-00042, asks for: RF50 FA00 042");
        choose(ReferenceScheme.NONE);
        assertThat(told()).contains("The next invoice, FA-00042, asks for nothing.");
        assertThat(setups.get(partner).setup().reference())
                .as("nothing is saved yet")
                .isEqualTo(ReferenceScheme.TEXT);

        choose(ReferenceScheme.OGM);
        $(Button.class).withText("Save").single().click();
        assertThat(setups.get(partner).setup().reference()).isEqualTo(ReferenceScheme.OGM);
    }

    @Test
    void R40_whatHasNoRoomForTheNumbersSaysSoAndIsNotSaved() {
        numbered("FA-{yyyy}{MM}{seq:6}", 1);
        look();

        choose(ReferenceScheme.OGM);
        assertThat(told()).containsPattern("takes 12 places of a payment reference, but this kind has 10");
        $(Button.class).withText("Save").single().click();
        assertThat($(Select.class).withLabel("Payment reference").single().getErrorMessage())
                .contains("takes 12 places");
        assertThat(setups.get(partner).setup()).isEqualTo(new PaymentSetup(ReferenceScheme.TEXT));
    }

    private void numbered(String pattern, long next) {
        var version = numberings.get(partner).version();
        numberings.change(partner, version, new Numbering(pattern, null, next, true));
    }

    private void look() {
        users.logIn(partner, Role.ADMIN);
        open(partner, SettingsView.class, Map.of("section", "payment"));
    }

    @SuppressWarnings("unchecked")
    private void choose(ReferenceScheme scheme) {
        Select<ReferenceScheme> field =
                $(Select.class).withLabel("Payment reference").single();
        test(field).selectItem(field.getItemLabelGenerator().apply(scheme));
    }

    private String told() {
        return $(Paragraph.class).all().stream().map(Paragraph::getText).reduce("", (all, text) -> all + "\n" + text);
    }
}
