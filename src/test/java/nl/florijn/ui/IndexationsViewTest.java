package nl.florijn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.time.LocalDate;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.catalog.Product;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Role;
import nl.florijn.subscriptions.indexations.Indexations;
import nl.florijn.ui.components.DateField;
import nl.florijn.ui.components.NumberField;
import nl.florijn.ui.products.IndexationsView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** Prices are raised at the screen. One subscription pays 10.00 a month. */
@FlorijnTest
class IndexationsViewTest extends PanelTab {

    @Autowired
    private Books books;

    @Autowired
    private PanelUsers users;

    @Autowired
    private Indexations indexations;

    private PartnerId partner;
    private Product product;

    @BeforeEach
    void aPartnerWithASubscription() {
        partner = books.freshPartner().partner().id();
        product = books.product(partner);
        books.subscription(partner, books.customer(partner), product, "{}");
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void R17_aBookkeeperSeesWhatARaiseDoesAndMakesIt() {
        users.logIn(partner, Role.BOOKKEEPER);
        open(partner, IndexationsView.class);
        enterFivePercent();
        assertThat($(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains("1 subscription gets another price.");
        press("Raise 1 subscription");
        assertThat(indexations.list(partner, PageRequest.FIRST).items())
                .as("it is asked first")
                .isEmpty();
        assertThat(asked().getElement().getTextRecursively()).contains("1 subscription gets another price.", "5");
        test(asked()).confirm();

        assertThat(indexations.list(partner, PageRequest.FIRST).items())
                .singleElement()
                .satisfies(made -> assertThat(made.subscriptions()).isOne());
    }

    @Test
    void R17_aRaiseThatIsNotAsItWasShownIsShownAnewAndNotMade() {
        users.logIn(partner, Role.BOOKKEEPER);
        open(partner, IndexationsView.class);
        enterFivePercent();
        books.subscription(partner, books.customer(partner), product, "{}");

        press("Raise 1 subscription");
        test(asked()).confirm();

        assertThat(indexations.list(partner, PageRequest.FIRST).items()).isEmpty();
        assertThat($(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains("2 subscriptions get another price.");
        press("Raise 2 subscriptions");
        test(asked()).confirm();
        assertThat(indexations.list(partner, PageRequest.FIRST).items()).hasSize(1);
    }

    @Test
    void aViewerLooks() {
        users.logIn(partner, Role.VIEWER);
        open(partner, IndexationsView.class);
        assertThat($(Button.class).all()).extracting(Button::getText).doesNotContain("Raise prices");
    }

    @SuppressWarnings("unchecked")
    private void enterFivePercent() {
        press("Raise prices");
        $(ComboBox.class).withLabel("Product").single().setValue(product);
        $(NumberField.class).withLabel("Percentage").single().setValue(new BigDecimal("5"));
        $(DateField.class).withLabel("From").single().setValue(LocalDate.of(2099, 1, 1));
    }

    private ConfirmDialog asked() {
        return $(ConfirmDialog.class).single();
    }

    private void press(String text) {
        $(Button.class).withText(text).single().click();
    }
}
