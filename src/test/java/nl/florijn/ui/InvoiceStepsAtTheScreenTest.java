package nl.florijn.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.customers.Customers;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceStatus;
import nl.florijn.invoicing.Invoices;
import nl.florijn.invoicing.Reseller;
import nl.florijn.invoicing.approval.Approvals;
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
        assertThat(buttons()).contains("Send…", "Credit…", "Delete…").doesNotContain("Make void…");
        assertThat(notNow()).contains("Make void", "Invoice " + invoice.number() + " was not sent yet; send it first.");

        press("Send…");
        assertThat(confirmation())
                .contains("sent this invoice yourself", "€ " + invoice.amounts().total() + " is open");
        confirm();

        assertThat(status()).isEqualTo(InvoiceStatus.SENT);
        assertThat($(Tag.class).all()).extracting(Tag::getText).contains("Sent", "Open");
        assertThat(history()).hasSize(3).first().asString().contains("Sent");
        assertThat(buttons()).contains("Send…").doesNotContain("Delete…");
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
    void aViewerSeesWhatIsSoAndDoesNothing() {
        look(Role.VIEWER);
        assertThat(buttons()).doesNotContain("Send…", "Credit…", "Delete…");
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
