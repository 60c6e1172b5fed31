package nl.florijn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.math.BigDecimal;
import java.util.Map;
import nl.florijn.FlorijnTest;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.Reseller;
import nl.florijn.invoicing.approval.Approvals;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Role;
import nl.florijn.ui.components.NumberField;
import nl.florijn.ui.invoices.InvoicesView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** An approved invoice, open beside the list. */
@FlorijnTest
class CreditsAtTheScreenTest extends PanelTab {

    @Autowired
    private Reseller reseller;

    @Autowired
    private Approvals approvals;

    @Autowired
    private PanelUsers users;

    private PartnerId partner;
    private Invoice invoice;

    @BeforeEach
    void anInvoiceThatIsOpen() {
        partner = reseller.partnerWith(1, "S1,K1,HOST,een.example,1,P1M,2026-12-01,,\n");
        reseller.run(partner, "2026-12-01");
        invoice = reseller.draft(partner);
        approvals.approve(partner, invoice.id(), false);
        users.logIn(partner, Role.BOOKKEEPER);
        open(partner, InvoicesView.class, Map.of("show", "all", "invoice", invoice.id()));
        press("Credit…");
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void R33_ofAnAmountItSaysWhatItComesToBeforeItIsMade() {
        byAmount();
        amount().setValue(new BigDecimal("1.21"));
        assertThat(sum()).isEqualTo("The credit note comes to € 1.00 + € 0.21 VAT = € 1.21.");
        press("Make credit note");
        assertThat(reseller.draft(partner).amounts().total()).isEqualByComparingTo("1.21");
    }

    @Test
    void R33_moreThanIsLeftIsRefusedAtItsFieldAndStays() {
        byAmount();
        var tooMuch = invoice.amounts().total().add(new BigDecimal("0.01"));
        amount().setValue(tooMuch);
        press("Make credit note");
        assertThat(amount().getErrorMessage()).contains("is left to credit");
        assertThat(amount().getValue()).isEqualByComparingTo(tooMuch);
        assertThat(reseller.drafts(partner)).isEmpty();
    }

    @Test
    void R33_wholeUnlessOtherwiseTyped() {
        assertThat(sum()).endsWith("= " + "€ " + invoice.amounts().total() + ".");
        press("Make credit note");
        assertThat(reseller.draft(partner).amounts().total())
                .isEqualTo(invoice.amounts().total());
    }

    @SuppressWarnings("unchecked")
    private void byAmount() {
        RadioButtonGroup<Enum<?>> way = $(RadioButtonGroup.class).single();
        way.setValue(way.getListDataView().getItem(1));
    }

    private NumberField amount() {
        return $(NumberField.class).withLabel("Amount, VAT included").single();
    }

    private String sum() {
        return $(Paragraph.class).withClassName("credit-sum").single().getText().replace('\u00a0', ' ');
    }

    private void press(String text) {
        $(Button.class).withText(text).first().click();
    }
}
