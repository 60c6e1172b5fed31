package nl.florijn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.florijn.FlorijnTest;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceBalance;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.Invoices;
import nl.florijn.invoicing.PaymentState;
import nl.florijn.invoicing.Reseller;
import nl.florijn.invoicing.approval.Approvals;
import nl.florijn.invoicing.credits.CreditNotes;
import nl.florijn.invoicing.credits.NewCreditNote;
import nl.florijn.invoicing.sending.NewSending;
import nl.florijn.invoicing.sending.Sending;
import nl.florijn.partners.settings.BillingSetting;
import nl.florijn.partners.settings.Settings;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Role;
import nl.florijn.receivables.PaymentMethod;
import nl.florijn.receivables.payments.NewPayment;
import nl.florijn.receivables.payments.Payments;
import nl.florijn.receivables.payments.WantedAllocation;
import nl.florijn.receivables.statements.Statements;
import nl.florijn.ui.components.Clash;
import nl.florijn.ui.components.DateField;
import nl.florijn.ui.components.MoneyTable;
import nl.florijn.ui.components.NumberField;
import nl.florijn.ui.components.Tag;
import nl.florijn.ui.invoices.InvoicesView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** Money that comes in for an invoice, or does not, at the screen of it. */
@FlorijnTest
class MoneyAtTheScreenTest extends PanelTab {

    private static final String LATE = "Grant what may be deducted when paid early, although it is late";

    @Autowired
    private Reseller reseller;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Sending sending;

    @Autowired
    private Settings settings;

    @Autowired
    private Payments payments;

    @Autowired
    private CreditNotes creditNotes;

    @Autowired
    private Statements statements;

    @Autowired
    private Invoices invoices;

    @Autowired
    private PanelUsers users;

    private PartnerId partner;
    private Invoice invoice;
    private BigDecimal total;

    @BeforeEach
    void anInvoiceThatWasSent() {
        partner = reseller.partnerWith(1, "S1,K1,HOST,een.example,1,P1M,2026-12-01,,\n");
        reseller.run(partner, "2026-12-01");
        var draft = reseller.draft(partner);
        approvals.approve(partner, draft.id(), false);
        sending.send(partner, draft.id(), NewSending.BY_HAND);
        invoice = invoices.get(partner, draft.id());
        total = invoice.amounts().total();
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void R39_whatIsOpenStandsInTheFieldAndIsPaidAndUndone() {
        look(Role.BOOKKEEPER);
        press("Book payment…");
        assertThat(amount().getValue()).isEqualByComparingTo(total);
        press("Book payment");

        assertThat(balance().paymentState()).isEqualTo(PaymentState.PAID);
        assertThat(money()).contains("Payment", "− " + total, "0.00");
        assertThat(buttons()).doesNotContain("Book payment…", "Write off…");

        press("Undo…");
        assertThat(confirmation()).contains("€ " + total + ", is open again");
        test($(ConfirmDialog.class).single()).confirm();

        assertThat(balance()).isEqualTo(new InvoiceBalance(PaymentState.OPEN, total, new BigDecimal("0.00")));
        assertThat(money()).contains("Payment · undone", "Taken back");
    }

    @Test
    void R39_whatIsPaidAboveItStaysOnAccount() {
        look(Role.BOOKKEEPER);
        press("Book payment…");
        amount().setValue(total.add(new BigDecimal("5.00")));
        press("Book payment");

        assertThat(balance().paymentState()).isEqualTo(PaymentState.PAID);
        assertThat(statements
                        .of(partner, invoice.customerId(), null, null, null)
                        .onAccount())
                .isEqualByComparingTo("5.00");
        assertThat($(Notification.class).all())
                .as("what is not on the invoice is said")
                .anyMatch(notice ->
                        test(notice).getText().replace('\u00a0', ' ').contains("€ 5.00 of it is on the account"));
    }

    @Test
    void R33_R39_anInvoiceAndItsCreditNoteNameEachOtherAndSayHowFarItIsSettled() {
        var note =
                creditNotes.credit(partner, invoice.id(), new NewCreditNote(null, new BigDecimal("5.00"), null, false));
        approvals.approve(partner, note.id(), true);
        sending.send(partner, note.id(), NewSending.BY_HAND);
        look(Role.BOOKKEEPER);
        assertThat(money()).contains(invoices.get(partner, note.id()).number());
        assertThat(tags()).contains("Partly settled").doesNotContain("Open");

        press("Write off…");
        $(TextField.class).withLabel("Reason").single().setValue("Rounding");
        press("Write off");
        assertThat(tags()).contains("Settled, rest written off");

        open(partner, InvoicesView.class, Map.of("show", "all", "invoice", note.id()));
        assertThat(money()).contains(invoice.number());
    }

    @Test
    void R39_anAmountThatCannotBeIsRefusedAtItsField() {
        look(Role.BOOKKEEPER);
        press("Book payment…");
        amount().setValue(BigDecimal.ZERO);
        press("Book payment");

        assertThat(amount().getErrorMessage()).contains("above zero");
        assertThat(balance().open()).isEqualByComparingTo(total);
    }

    @Test
    void whatSomebodyElseBookedMeanwhileIsNotBookedTwice() {
        look(Role.BOOKKEEPER);
        press("Book payment…");
        somebodyBooks();
        press("Book payment");

        assertThat($(Clash.class).all()).anyMatch(Clash::isVisible);
        assertThat(statements
                        .of(partner, invoice.customerId(), null, null, null)
                        .onAccount())
                .isEqualByComparingTo("0");
    }

    @Test
    void R39_writingOffNeedsAReasonSaysTheVatAndIsUndone() {
        look(Role.BOOKKEEPER);
        press("Write off…");
        assertThat($(Paragraph.class).all())
                .extracting(text -> text.getText().replace('\u00a0', ' '))
                .anyMatch(text -> text.contains("€ " + invoice.amounts().vatTotal() + " of VAT"));
        press("Write off");
        assertThat(balance().open()).isEqualByComparingTo(total);
        $(TextField.class).withLabel("Reason").single().setValue("Bankrupt");
        press("Write off");

        assertThat(balance().paymentState()).isEqualTo(PaymentState.WRITTEN_OFF);
        assertThat(money()).contains("Written off · Bankrupt");
        assertThat(tags()).contains("Written off");
        press("Undo…");
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(balance().open()).isEqualByComparingTo(total);
    }

    @Test
    void R39_moneyOnAccountThatSettledItLaterIsTakenBackWhereItSettled() {
        var ahead = payments.book(partner, payment(null));
        payments.allocate(partner, ahead.id(), List.of(new WantedAllocation(invoice.id(), total, null, null)));
        look(Role.BOOKKEEPER);
        assertThat(money()).contains("Settled from the account", "− " + total);

        press("Undo…");
        test($(ConfirmDialog.class).single()).confirm();

        assertThat(balance()).isEqualTo(new InvoiceBalance(PaymentState.OPEN, total, new BigDecimal("0.00")));
        assertThat(money()).contains("Settled from the account · undone", "Taken back from this invoice");
        assertThat(buttons()).doesNotContain("Undo…");
        assertThat(payments.get(partner, ahead.id()).unallocated()).isEqualByComparingTo(total);
        assertThat(payments.get(partner, ahead.id()).allocations()).isEmpty();
    }

    @Test
    void R24_whoPaysLateIsGrantedTheDiscountByAPress() {
        var own = settings.own(partner);
        settings.change(
                partner,
                settings.effective(partner).version(),
                own.with(own.billing().with(BillingSetting.PAYMENT_DISCOUNT_PERCENT, new BigDecimal("2"))));
        reseller.run(partner, "2027-01-01");
        var draft = reseller.draft(partner);
        approvals.approve(partner, draft.id(), false);
        sending.send(partner, draft.id(), NewSending.BY_HAND);
        invoice = invoices.get(partner, draft.id());
        total = invoice.amounts().total();
        var discount = invoice.amounts().paymentDiscount();
        look(Role.BOOKKEEPER);
        press("Book payment…");
        $(DateField.class)
                .withLabel("Paid on")
                .single()
                .setValue(discount.until().plusDays(1));
        amount().setValue(total.subtract(discount.amount()));
        $(Checkbox.class).withLabel(LATE).single().setValue(true);
        press("Book payment");

        assertThat(balance().paymentState()).isEqualTo(PaymentState.PAID);
        assertThat(money()).contains("Payment discount · of which VAT");
    }

    @Test
    void R24_withoutADiscountThereIsNothingToGrant() {
        look(Role.BOOKKEEPER);
        press("Book payment…");
        assertThat($(Checkbox.class).withLabel(LATE).all()).noneMatch(Checkbox::isVisible);
    }

    @Test
    void whatIsPaidKeepsItsDocumentInTheList() {
        somebodyBooks();
        look(Role.BOOKKEEPER);
        assertThat($(Anchor.class).all()).extracting(Anchor::getText).contains("1 PDF");
    }

    @Test
    void aViewerSeesTheMoneyAndDoesNothing() {
        look(Role.VIEWER);
        assertThat(money()).contains("Invoice", total.toPlainString());
        assertThat(buttons()).doesNotContain("Book payment…", "Write off…", "Undo…");
    }

    private void somebodyBooks() {
        payments.book(partner, payment(invoice.id()));
    }

    private NewPayment payment(@Nullable InvoiceId settles) {
        return new NewPayment(
                invoice.customerId(), null, total, null, PaymentMethod.BANK, settles, null, null, null, null);
    }

    private void look(Role role) {
        users.logIn(partner, role);
        open(partner, InvoicesView.class, Map.of("show", "all", "invoice", invoice.id()));
    }

    private InvoiceBalance balance() {
        return invoices.get(partner, invoice.id()).balance();
    }

    private NumberField amount() {
        return $(NumberField.class).withLabel("Amount").single();
    }

    private String money() {
        return $(NativeTable.class, $(MoneyTable.class).single())
                .single()
                .getElement()
                .getTextRecursively()
                .replace('\u00a0', ' ');
    }

    private List<String> tags() {
        return $(Tag.class, $(Div.class).withClassName("invoice-detail").single()).all().stream()
                .map(Tag::getText)
                .toList();
    }

    private List<String> buttons() {
        return $(Button.class).all().stream().map(Button::getText).toList();
    }

    private String confirmation() {
        return $(ConfirmDialog.class).single().getElement().getTextRecursively().replace('\u00a0', ' ');
    }

    private void press(String text) {
        $(Button.class).withText(text).first().click();
    }
}
