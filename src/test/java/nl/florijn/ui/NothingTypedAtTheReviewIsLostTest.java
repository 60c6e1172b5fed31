package nl.florijn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import nl.florijn.FlorijnTest;
import nl.florijn.invoicing.Reseller;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Role;
import nl.florijn.ui.products.ProductsView;
import nl.florijn.ui.review.ReviewView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** Somebody types in a draft and then goes elsewhere without saving. */
@FlorijnTest
class NothingTypedAtTheReviewIsLostTest extends PanelTab {

    @Autowired
    private Reseller reseller;

    @Autowired
    private PanelUsers users;

    private PartnerId partner;

    @BeforeEach
    void aDraftThatIsOpenForEditing() {
        partner = reseller.partnerWith(2, """
                S1,K1,HOST,een.example,1,P1M,2026-12-01,,
                S2,K2,HOST,twee.example,1,P1M,2026-12-01,,
                """);
        reseller.run(partner, "2026-12-01");
        users.logIn(partner, Role.BOOKKEEPER);
        open(partner, ReviewView.class);
        press("Edit");
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void anotherDraftAsksAndStayingKeepsWhatWasTyped() {
        test(description()).setValue("Hosting in december");
        chooseTheOther();
        test($(ConfirmDialog.class).single()).cancel();
        press("Save");
        assertThat(reseller.drafts(partner))
                .flatExtracting(draft -> draft.lines())
                .extracting(line -> line.description())
                .contains("Hosting in december");
    }

    @Test
    void anotherDraftOpensWhenItMayBeThrownAway() {
        test(description()).setValue("Hosting in december");
        chooseTheOther();
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(opened()).isEqualTo("Klant 2");
    }

    @Test
    void nothingTypedNothingAsked() {
        chooseTheOther();
        assertThat($(ConfirmDialog.class).all()).isEmpty();
        assertThat(opened()).isEqualTo("Klant 2");
    }

    @Test
    void anotherScreenAsksToo() {
        test(description()).setValue("Hosting in december");
        open(partner, ProductsView.class);
        assertThat(getCurrentView()).isInstanceOf(ReviewView.class);
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(getCurrentView()).isInstanceOf(ProductsView.class);
    }

    @Test
    void whatWasCancelledOrSavedIsNotAskedAbout() {
        test(description()).setValue("Hosting in december");
        press("Cancel");
        press("Edit");
        test(description()).setValue("Hosting in januari");
        press("Save");
        open(partner, ProductsView.class);
        assertThat(getCurrentView()).isInstanceOf(ProductsView.class);
    }

    private TextField description() {
        return $(TextField.class).withLabel("Description").first();
    }

    private String opened() {
        return $(H2.class).all().stream()
                .map(H2::getText)
                .filter(text -> text.startsWith("Klant"))
                .findFirst()
                .orElseThrow();
    }

    private void chooseTheOther() {
        test($(Grid.class).single()).clickRow(1);
    }

    private void press(String text) {
        $(Button.class).withText(text).first().click();
    }
}
