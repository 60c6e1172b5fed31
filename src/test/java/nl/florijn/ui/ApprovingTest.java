package nl.florijn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.invoicing.DraftLines;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceDiscount;
import nl.florijn.invoicing.Invoices;
import nl.florijn.invoicing.approval.Approvals;
import nl.florijn.invoicing.drafts.DraftEditing;
import nl.florijn.invoicing.drafts.NewInvoice;
import nl.florijn.invoicing.lists.InvoiceFilter;
import nl.florijn.invoicing.lists.InvoiceLists;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.jobs.Jobs;
import nl.florijn.platform.security.Role;
import nl.florijn.ui.review.ReviewView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** What the review says before drafts are approved, and what is approved then. */
@FlorijnTest
class ApprovingTest extends PanelTab {

    private static final LocalDate FIRST = LocalDate.of(2031, 11, 1);
    private static final LocalDate LAST = LocalDate.of(2031, 11, 30);

    @Autowired
    private Books books;

    @Autowired
    private PanelUsers users;

    @Autowired
    private DraftEditing drafts;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Invoices invoices;

    @Autowired
    private InvoiceLists lists;

    @Autowired
    private Jobs jobs;

    private PartnerId partner;

    @BeforeEach
    void aBookkeeper() {
        partner = books.freshPartner().partner().id();
        users.logIn(partner, Role.BOOKKEEPER);
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void R30_aLaterDateIsNamedAndChosenOnce() {
        var early = draft("Bakker", FIRST);
        approve(draft("Slager", LAST));
        draft("Slager", LAST);
        open(partner, ReviewView.class);

        press("Approve 1");

        assertThat(words())
                .contains("1 draft, together €\u00a012.10")
                .contains("of 1 November 2031 lies before the last number of the series, which is of 30 November 2031");
        assertThat($(ConfirmDialog.class).single().getElement().getProperty("confirmText"))
                .isEqualTo("Approve 1 draft");
        $(Checkbox.class)
                .withPropertyValue(Checkbox::getLabel, "Date that draft 30 November 2031 and approve it too")
                .single()
                .setValue(true);
        assertThat(words()).contains("2 drafts, together €\u00a024.20");
        confirm();

        assertThat(waiting()).isZero();
        assertThat(invoices.get(partner, early.id()).date()).isEqualTo(LAST);
    }

    @Test
    void R30_whereNothingElseCanGoTheOnePressNamesTheDate() {
        var early = draft("Bakker", FIRST);
        approve(draft("Slager", LAST));
        open(partner, ReviewView.class);

        press("Approve");

        assertThat($(ConfirmDialog.class).single().getElement().getProperty("confirmText"))
                .isEqualTo("Date 1 draft 30 Nov 2031 and approve");
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(invoices.get(partner, early.id()).date()).isEqualTo(LAST);
    }

    @Test
    void R30_whoeverApprovesALaterOneIsToldHowManyCannotKeepTheirDate() {
        draft("Bakker", FIRST);
        draft("Bakker", FIRST);
        var today = draft("Slager", LAST);
        open(partner, ReviewView.class, Map.of("draft", today.id()));

        press("Approve");

        assertThat(words()).contains("2 other drafts of 1 November 2031 cannot keep their dates");
        assertThat(waiting()).as("nothing is done before").isEqualTo(3);
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(waiting()).isEqualTo(2);
    }

    @Test
    void R12_whatIsSearchedForIsApprovedAndNothingElse() {
        var listed = draft("Bakker", FIRST);
        var other = draft("Slager", FIRST);
        open(partner, ReviewView.class, Map.of("q", "Bakker"));

        press("Approve 1");
        confirm();

        assertThat(invoices.get(partner, listed.id()).isDraft()).isFalse();
        assertThat(invoices.get(partner, other.id()).isDraft()).isTrue();
    }

    @Test
    void R12_allWithoutWarningsGoByOnePress() {
        draft("Bakker", FIRST);
        var warned = draft("Slager", FIRST, "0.00");
        draft("Visser", FIRST);
        open(partner, ReviewView.class);

        press("Approve 2 without warnings");
        confirm();

        assertThat(waiting()).isOne();
        assertThat(invoices.get(partner, warned.id()).isDraft()).isTrue();
    }

    private String words() {
        return $(Div.class).withClassName("sentences").single().getElement().getTextRecursively();
    }

    private void confirm() {
        test($(ConfirmDialog.class).single()).confirm();
        jobs.active(partner).forEach(job -> jobs.await(partner, job.id()));
    }

    private int waiting() {
        return lists.totals(partner, InvoiceFilter.DRAFTS).count();
    }

    private void approve(Invoice draft) {
        approvals.approve(partner, draft.id(), draft.life().version(), false);
    }

    private Invoice draft(String debtor, LocalDate date) {
        return draft(debtor, date, "10.00");
    }

    private Invoice draft(String debtor, LocalDate date, String price) {
        var who = books.customer(partner, "{\"name\": \"" + debtor + "\", \"email\": \"a@example.com\"}");
        var lines = List.of(DraftLines.typed("Hosting", price));
        return drafts.create(partner, new NewInvoice(who.id(), date, lines, null, null, InvoiceDiscount.NONE, null));
    }

    private void press(String text) {
        $(Button.class).all().stream()
                .filter(Component::isVisible)
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow()
                .click();
    }
}
