package nl.florijn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceDiscount;
import nl.florijn.invoicing.Invoices;
import nl.florijn.invoicing.SeenDrafts;
import nl.florijn.invoicing.approval.ApprovalResult.Approved;
import nl.florijn.invoicing.approval.Approvals;
import nl.florijn.invoicing.drafts.DraftChange;
import nl.florijn.invoicing.drafts.DraftEditing;
import nl.florijn.invoicing.drafts.DraftLine;
import nl.florijn.invoicing.drafts.NewInvoice;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Actor;
import nl.florijn.platform.security.Role;
import nl.florijn.ui.customers.CustomersView;
import nl.florijn.ui.review.ReviewView;
import nl.florijn.ui.text.PanelTexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** A draft that somebody else approved, discarded or changed meanwhile: the review says so, and shows what is so now. */
@FlorijnTest
class SomebodyWasFirstTest extends PanelTab {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    @Autowired
    private Books books;

    @Autowired
    private PanelUsers users;

    @Autowired
    private Invoices invoices;

    @Autowired
    private DraftEditing drafts;

    @Autowired
    private Approvals approvals;

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
    void aRefusedApprovalReadsAgain() {
        var first = draft("Bakker");
        draft("Slager");
        open(partner, ReviewView.class);
        var number = approveElsewhere(first);

        press("Approve");

        assertThat(address()).endsWith("/review?draft=" + first.id());

        assertThat(notices()).anyMatch(text -> text.contains("Bakker"));
        assertThat(title()).isEqualTo("This draft was approved already");
        assertThat(shown()).contains("It has number " + number + " now (Bakker)", "1 draft ·");
        assertThat(link().getHref()).endsWith("/invoices?show=all&invoice=" + first.id());
        assertThat(buttons()).doesNotContain("Approve", "Discard", "Edit");
    }

    @Test
    void aRefusedDiscardOfOneThatIsGoneReadsAgain() {
        var first = draft("Bakker");
        draft("Slager");
        open(first);
        press("Discard");
        discardElsewhere(first);

        test($(ConfirmDialog.class).single()).confirm();

        assertThat(notices()).isNotEmpty();
        assertThat(title()).isEqualTo("This draft no longer exists");
        assertThat(shown()).contains("1 draft ·");
        assertThat(buttons()).doesNotContain("Approve");
    }

    @Test
    void anApprovalOfOneThatIsGoneReadsAgain() {
        var first = draft("Bakker");
        open(first);
        discardElsewhere(first);

        press("Approve");

        assertThat(notices()).isNotEmpty();
        assertThat(title()).isEqualTo("This draft no longer exists");
        assertThat(shown()).contains("no drafts");
    }

    @Test
    void afterAnApprovalTheAddressNamesTheDraftThatIsOpenNow() {
        var first = draft("Bakker");
        var second = draft("Slager");
        open(first);

        press("Approve");

        assertThat(title()).isEqualTo("Slager");
        assertThat(address()).endsWith("/review?draft=" + second.id());

        press("Approve");

        assertThat(address()).endsWith("/review");
    }

    @Test
    void theOneAfterOneThatIsGoneTakesItsPlace() {
        var first = draft("Bakker");
        draft("Slager");
        open(first);
        discardElsewhere(first);
        press("Approve");

        ((ReviewView) getCurrentView()).skip();

        assertThat(title()).isEqualTo("Slager");
    }

    @ParameterizedTest
    @CsvSource({
        "en, This draft was approved already, Open",
        "nl, Dit concept is al goedgekeurd, Open",
    })
    void anAddressOfAnApprovedDraftSaysSo(String language, String title, String link) {
        var first = draft("Bakker");
        draft("Slager");
        var number = approveElsewhere(first);
        speak(language);

        open(first);

        assertThat(title()).isEqualTo(title);
        assertThat(link().getText()).isEqualTo(link + " " + number);
        assertThat(buttons()).doesNotContain("Approve", "Goedkeuren");
    }

    @ParameterizedTest
    @CsvSource({"en, This draft no longer exists", "nl, Dit concept is er niet (meer)"})
    void R01_anAddressOfAnothersDraftShowsNone(String language, String title) {
        draft("Slager");
        var strange =
                Actor.SYSTEM.doing(() -> draft(books.freshPartner().partner().id(), "Bakker"));
        speak(language);

        open(strange);

        assertThat(title()).isEqualTo(title);
        assertThat(shown()).doesNotContain("Bakker");
        assertThat(buttons()).doesNotContain("Approve", "Goedkeuren");
    }

    @Test
    void aDraftThatTheFilterLeavesOutIsShownAllTheSame() {
        var first = draft("Bakker");
        draft("Slager");

        open(partner, ReviewView.class, Map.of("draft", first.id(), "q", "Slager"));

        assertThat(title()).isEqualTo("Bakker");
        assertThat(address()).endsWith("/review?draft=" + first.id());
    }

    @Test
    void anEditThatMeetsAnothersChangeKeepsWhatWasTypedUntilItIsReadAgain() {
        var first = draft("Bakker");
        open(first);
        press("Edit");
        description().setValue("Hosting in december");
        change(first);

        press("Save");

        assertThat(notices()).anyMatch(text -> text.contains("changed by somebody else"));
        assertThat(description().getValue()).isEqualTo("Hosting in december");

        press("Reload");

        assertThat(title()).isEqualTo("Bakker");
        press("Edit");
        assertThat(description().getValue()).isEqualTo("Other hosting");
    }

    @Test
    void anEditOfOneThatWasApprovedMeanwhileEndsAtItsNumber() {
        var first = draft("Bakker");
        open(first);
        press("Edit");
        description().setValue("Hosting in december");
        approveElsewhere(first);

        press("Save");
        assertThat(description().getValue()).isEqualTo("Hosting in december");

        press("Reload");
        assertThat(title()).isEqualTo("This draft was approved already");
    }

    @Test
    void nothingToReadAgainBeforeAnythingClashed() {
        open(draft("Bakker"));
        press("Edit");
        assertThat(buttons()).doesNotContain("Reload");
    }

    @Test
    void aCustomerThatSomebodyElseChangedCanBeReadAgain() {
        var customer = books.customer(partner, "{\"name\": \"Bakker\"}");
        open(partner, CustomersView.class, Map.of("customer", customer.id()));
        press("Edit");
        $(TextField.class).withLabel("City").single().setValue("Utrecht");
        books.change(partner, customer, books.customerDetails("{\"name\": \"Bakkerij\"}"));

        press("Save");

        assertThat($(TextField.class).withLabel("City").single().getValue()).isEqualTo("Utrecht");
        assertThat(buttons()).contains("Reload");
    }

    private void open(Invoice draft) {
        open(partner, ReviewView.class, Map.of("draft", draft.id()));
    }

    private static void speak(String language) {
        UI.getCurrent().setLocale(PanelTexts.spoken(Locale.of(language)));
    }

    private Invoice draft(String customer) {
        return draft(partner, customer);
    }

    private Invoice draft(PartnerId at, String customer) {
        var who = books.customer(at, "{\"name\": \"" + customer + "\"}").id();
        return drafts.create(
                at, new NewInvoice(who, DAY, List.of(line("Hosting")), null, null, InvoiceDiscount.NONE, null));
    }

    private void change(Invoice draft) {
        var lines = List.of(line("Other hosting"));
        drafts.change(
                partner,
                draft.id(),
                draft.life().version(),
                new DraftChange(DAY, null, null, null, InvoiceDiscount.NONE, BigDecimal.ZERO, lines, List.of()));
    }

    private static DraftLine line(String what) {
        return new DraftLine(null, null, what, null, BigDecimal.ONE, BigDecimal.TEN, null, null, null, null, null);
    }

    private String approveElsewhere(Invoice draft) {
        return ((Approved) approvals.approve(partner, draft.id(), draft.life().version(), false)).number();
    }

    private void discardElsewhere(Invoice draft) {
        drafts.discard(partner, List.of(draft.id()), SeenDrafts.of(draft));
    }

    private TextField description() {
        return $(TextField.class).withLabel("Description").first();
    }

    /** Of what stands in the place of the draft. */
    private String title() {
        return $(H2.class).single().getText();
    }

    private String shown() {
        return $(Main.class).single().getElement().getTextRecursively();
    }

    private RouterLink link() {
        return $(RouterLink.class).all().stream()
                .filter(link -> link.getHref().contains("/invoices"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> buttons() {
        return $(Button.class).all().stream()
                .filter(Component::isVisible)
                .map(Button::getText)
                .toList();
    }

    private List<String> notices() {
        return $(Notification.class).all().stream()
                .map(notice -> notice.getElement().getTextRecursively())
                .toList();
    }

    private void press(String text) {
        $(Button.class).withText(text).first().click();
    }
}
