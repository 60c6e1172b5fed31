package nl.florijn.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.customers.Customers;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceStatus;
import nl.florijn.invoicing.Invoices;
import nl.florijn.invoicing.Reseller;
import nl.florijn.invoicing.approval.Approvals;
import nl.florijn.invoicing.credits.CreditNotes;
import nl.florijn.invoicing.credits.NewCreditNote;
import nl.florijn.invoicing.sending.NewSending;
import nl.florijn.invoicing.sending.Sending;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Role;
import nl.florijn.ui.components.Tag;
import nl.florijn.ui.invoices.InvoicesView;
import nl.florijn.ui.printing.PrintMenu;
import nl.florijn.ui.review.ReviewView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** What is done with an approved invoice at the screen, and what is said about the rest. */
@FlorijnTest
class InvoiceStepsAtTheScreenTest extends PanelTab {

    @Autowired
    private Reseller reseller;

    @Autowired
    private Books books;

    @Autowired
    private Customers customers;

    @Autowired
    private Approvals approvals;

    @Autowired
    private CreditNotes creditNotes;

    @Autowired
    private Sending sending;

    @Autowired
    private Invoices invoices;

    @Autowired
    private PanelUsers users;

    private PartnerId partner;
    private Invoice invoice;

    @BeforeEach
    void anInvoiceThatIsApproved() {
        partner = reseller.partnerWith(1, "S1,K1,HOST,een.example,1,P1M,2026-12-01,,\n");
        reseller.run(partner, "2026-12-01");
        var draft = reseller.draft(partner);
        approvals.approve(partner, draft.id(), false);
        invoice = invoices.get(partner, draft.id());
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void R35_markingItAsSentSaysSoAndItIsOpen() {
        look(Role.BOOKKEEPER);
        assertThat(buttons()).contains("Mark as sent…", "Credit…", "Delete…").doesNotContain("Make void…");
        assertThat(notNow()).contains("Make void", "Invoice " + invoice.number() + " was not sent yet; send it first.");

        press("Mark as sent…");
        assertThat(confirmation())
                .contains("sent this invoice yourself", "€ " + invoice.amounts().total() + " is open");
        confirm();

        assertThat(status()).isEqualTo(InvoiceStatus.SENT);
        assertThat($(Tag.class).all()).extracting(Tag::getText).contains("Sent", "Open");
        assertThat(history()).hasSize(3).first().asString().contains("Sent");
        assertThat(buttons()).contains("Mark as sent again…").doesNotContain("Delete…");
        assertThat(notNow()).contains("Delete");
    }

    @Test
    void R32_deletingSaysWhichNumberIsGivenAgainAndWhichDaysAreBillable() {
        look(Role.BOOKKEEPER);
        press("Delete…");
        assertThat(confirmation())
                .contains("the next document gets number " + invoice.number())
                .contains("The days of 1 subscription can be billed again: 1 Dec 2026");
        confirm();

        assertThatExceptionOfType(NotFound.class).isThrownBy(this::status);
        assertThat(notices()).anyMatch(said -> said.contains("its number is given again"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "jan@example.nl" | A mail about it goes to jan@example.nl.
            null             | no mail goes out: tell it yourself.
            """)
    void R32_makingItVoidSaysWhoIsTold(String email, String said) {
        var customer = customers.get(partner, invoice.customerId());
        books.change(
                partner, customer, books.customerDetails("{\"kind\": \"CONSUMER\", \"email\": %s}".formatted(email)));
        reseller.run(partner, "2027-01-01");
        var draft = reseller.draft(partner);
        approvals.approve(partner, draft.id(), false);
        invoice = invoices.get(partner, draft.id());
        sending.send(partner, invoice.id(), NewSending.BY_HAND);
        look(Role.BOOKKEEPER);

        press("Make void…");

        assertThat(confirmation()).contains(said);
    }

    @Test
    void whatSomebodyElseSentMeanwhileIsNotDeletedButShown() {
        look(Role.BOOKKEEPER);
        press("Delete…");
        sending.send(partner, invoice.id(), NewSending.BY_HAND);
        confirm();

        assertThat(status()).isEqualTo(InvoiceStatus.SENT);
        assertThat($(Tag.class).all()).extracting(Tag::getText).contains("Sent");
    }

    @Test
    void theDetailHasTheLinesAndLeadsToWhatItComesFrom() {
        look(Role.BOOKKEEPER);

        var lines = $(Div.class)
                .withClassName("invoice-lines")
                .single()
                .getElement()
                .getTextRecursively();
        var line = invoice.lines().getFirst();
        assertThat(lines.replace('\u00a0', ' '))
                .contains(
                        "een.example",
                        "1 Dec 2026 to 31 Dec 2026",
                        "30.00",
                        "NL-HIGH",
                        "€ " + invoice.amounts().total());
        assertThat(line.net()).isEqualByComparingTo("30.00");
        assertThat(links())
                .contains(
                        "customers?customer=" + invoice.customerId(),
                        "runs?run=" + invoice.life().runId());
        assertThat(facts()).contains("€ " + invoice.amounts().total() + " once it is sent");
    }

    @Test
    void R33_aCreditNoteAndItsInvoiceLeadToEachOther() {
        var note = creditNotes.credit(partner, invoice.id(), new NewCreditNote(null, invoice.date(), false));
        look(Role.BOOKKEEPER);
        assertThat(links()).contains("invoices?show=all&invoice=" + note.id());

        open(partner, InvoicesView.class, Map.of("show", "all", "invoice", note.id()));
        assertThat(links()).contains("invoices?show=all&invoice=" + invoice.id(), "review?draft=" + note.id());
    }

    @Test
    void whatComesNextIsTheOnePrimaryPress() {
        look(Role.BOOKKEEPER);
        assertThat(primary()).containsExactly("Mark as sent…");
        nobody();
        sending.send(partner, invoice.id(), NewSending.BY_HAND);
        look(Role.BOOKKEEPER);
        assertThat(primary()).containsExactly("Book payment…");
    }

    private List<String> primary() {
        return $(Button.class).all().stream()
                .filter(button -> button.getThemeNames().contains("primary"))
                .map(Button::getText)
                .toList();
    }

    private List<String> links() {
        return $(RouterLink.class).all().stream()
                .map(link -> link.getHref().replaceFirst("^[^/]*/", ""))
                .toList();
    }

    private String facts() {
        return $(DescriptionList.class).all().stream()
                .map(list -> list.getElement().getTextRecursively().replace('\u00a0', ' '))
                .collect(Collectors.joining());
    }

    @Test
    void aViewerSeesWhatIsSoAndDoesNothing() {
        look(Role.VIEWER);
        assertThat(buttons()).doesNotContain("Mark as sent…", "Credit…", "Delete…");
        assertThat(history()).isNotEmpty();
    }

    @Test
    void R34_whatIsApprovedIsPrintedInItsCopiesAsATrialOrACopy() {
        look(Role.VIEWER);
        assertThat(prints()).containsExactly("Document", "Trial print", "Copy");

        nobody();
        var customer = customers.get(partner, invoice.customerId());
        books.change(partner, customer, books.customerDetails("{\"printCopies\": 2}"));
        look(Role.VIEWER);
        assertThat(prints()).containsExactly("Document, 2 copies", "Trial print", "Copy");
    }

    @Test
    void R34_aDraftIsPrintedAtTheReviewAndAmongInvoices() {
        reseller.run(partner, "2027-01-01");
        invoice = reseller.draft(partner);
        look(Role.VIEWER);
        assertThat(prints()).containsExactly("Pro forma", "Trial print");

        open(partner, ReviewView.class, Map.of("draft", invoice.id()));
        assertThat(prints()).containsExactly("Pro forma", "Trial print");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name": "Zus", "function": "FINANCE", "email": "zus@example.com"} | By mail to Zus, zus@example.com
            {"name": "Zus", "function": "FINANCE"}                             | On paper to Zus: there is no e-mail address
            {"name": "Zus", "function": "TECHNICAL"}                           | By mail to Klant, klant@example.com
            """)
    void R34_theReviewSaysToWhomItGoes(String contact, String said) {
        var customer = customers.get(partner, invoice.customerId());
        books.change(partner, customer, books.customerDetails("""
                {"name": "Klant", "email": "klant@example.com", "contacts": [%s]}
                """.formatted(contact)));
        reseller.run(partner, "2027-01-01");
        var draft = reseller.draft(partner);
        users.logIn(partner, Role.VIEWER);
        open(partner, ReviewView.class, Map.of("draft", draft.id()));
        assertThat($(Div.class).withClassName("addressee").single().getText()).isEqualTo(said);

        open(partner, InvoicesView.class, Map.of("show", "all", "invoice", draft.id()));
        assertThat($(DescriptionList.class).first().getElement().getTextRecursively())
                .contains(said);
    }

    private List<String> prints() {
        return $(PrintMenu.class).single().getItems().getFirst().getSubMenu().getItems().stream()
                .map(item -> item.getElement().getTextRecursively())
                .toList();
    }

    private void look(Role role) {
        users.logIn(partner, role);
        open(partner, InvoicesView.class, Map.of("show", "all", "invoice", invoice.id()));
    }

    private InvoiceStatus status() {
        return invoices.get(partner, invoice.id()).life().status();
    }

    private List<String> buttons() {
        return $(Button.class).all().stream().map(Button::getText).toList();
    }

    private String notNow() {
        return $(DescriptionList.class, $(Div.class).withClassName("not-now").single())
                .single()
                .getElement()
                .getTextRecursively();
    }

    private List<String> history() {
        return $(ListItem.class, $(Div.class).withClassName("history").single()).all().stream()
                .map(row -> row.getElement().getTextRecursively())
                .toList();
    }

    private Stream<String> notices() {
        return $(Notification.class).all().stream()
                .map(notice -> notice.getElement().getProperty("text", "")
                        + notice.getElement().getTextRecursively());
    }

    private String confirmation() {
        return $(ConfirmDialog.class).single().getElement().getTextRecursively().replace('\u00a0', ' ');
    }

    private void confirm() {
        test($(ConfirmDialog.class).single()).confirm();
    }

    private void press(String text) {
        $(Button.class).withText(text).first().click();
    }
}
