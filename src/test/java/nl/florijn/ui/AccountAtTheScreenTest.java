package nl.florijn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.api.ApiClient;
import nl.florijn.partners.ApiTokens;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Role;
import nl.florijn.platform.security.Scope;
import nl.florijn.receivables.AccountDesk;
import nl.florijn.receivables.EntryKind;
import nl.florijn.ui.components.Clash;
import nl.florijn.ui.components.DateField;
import nl.florijn.ui.components.NumberField;
import nl.florijn.ui.customers.CustomersView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.context.SecurityContextHolder;

/** The account of a customer at its screen: paying, settling, paying back and undoing. */
@FlorijnTest
class AccountAtTheScreenTest extends PanelTab {

    @LocalServerPort
    private int port;

    @Autowired
    private Books books;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private PanelUsers users;

    private PartnerId partner;
    private AccountDesk desk;

    @BeforeEach
    void aDebtor() {
        partner = books.freshPartner().partner().id();
        var api = ApiClient.withToken(
                port,
                tokens.create(partner, "test", Set.of(Scope.ADMIN, Scope.BILLING, Scope.WRITE, Scope.READ))
                        .secret());
        desk = new AccountDesk(api, books.customer(partner).id().toString());
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void R39_aPaymentIsProposedToTheOldestAndDividedOtherwise() {
        var one = desk.sent("100.00");
        var two = desk.sent("50.00");
        look(Role.BOOKKEEPER);
        press("Book payment…");
        field("Amount").setValue(new BigDecimal("120.00"));
        assertThat(field(number(one)).getValue()).isEqualByComparingTo("100.00");
        assertThat(field(number(two)).getValue()).isEqualByComparingTo("20.00");
        assertThat(said()).anyMatch(text -> text.contains("€ 120.00 over 2 invoices; € 0.00 stays on account"));

        field(number(one)).setValue(new BigDecimal("65.00"));
        assertThat(said()).anyMatch(text -> text.contains("€ 85.00 over 2 invoices; € 35.00 stays on account"));
        field("Amount").setValue(new BigDecimal("80.00"));
        assertThat(field(number(one)).getValue()).isEqualByComparingTo("65.00");
        assertThat(said()).anyMatch(text -> text.contains("€ 5.00 too much is divided"));
        field("Amount").setValue(new BigDecimal("120.00"));
        press("Book payment");

        assertThat(open(one)).isEqualTo("35.00");
        assertThat(open(two)).isEqualTo("30.00");
        assertThat(desk.figure("onAccount")).isEqualByComparingTo("35.00");
        assertThat(entries()).contains("Payment", "− 120.00", "30.00");
    }

    @Test
    void R39_whatIsDividedOverNothingStaysOnAccountThoughItNamesAnInvoice() {
        var one = desk.sent("100.00");
        look(Role.BOOKKEEPER);
        press("Book payment…");
        field("Amount").setValue(new BigDecimal("100.00"));
        $(TextField.class).withLabel("Reference").single().setValue(number(one));
        press("Divide nothing");
        press("Book payment");

        assertThat(open(one)).isEqualTo("100.00");
        assertThat(desk.figure("onAccount")).isEqualByComparingTo("100.00");
    }

    @Test
    void R39_moreThanIsOpenIsRefusedAtItsField() {
        var one = desk.sent("100.00");
        var two = desk.sent("50.00");
        look(Role.BOOKKEEPER);
        press("Book payment…");
        field("Amount").setValue(new BigDecimal("500.00"));
        field(number(one)).setValue(null);
        field(number(two)).setValue(new BigDecimal("50.01"));
        press("Book payment");

        assertThat(field(number(two)).getErrorMessage()).contains("50.00 is open");
        assertThat(desk.entries(EntryKind.PAYMENT)).isZero();
    }

    @Test
    void R39_moneyOnAccountSettlesInvoicesAndIsPaidBack() {
        desk.ahead("80.00");
        var one = desk.sent("100.00");
        look(Role.BOOKKEEPER);
        press("Settle invoices…");
        assertThat(field(number(one)).getValue()).isEqualByComparingTo("80.00");
        field(number(one)).setValue(new BigDecimal("30.00"));
        press("Settle");
        assertThat(open(one)).isEqualTo("70.00");

        press("Pay back…");
        assertThat(field("Amount").getValue()).isEqualByComparingTo("50.00");
        press("Book refund");
        assertThat(desk.figure("onAccount")).isEqualByComparingTo("0.00");
        assertThat(buttons()).doesNotContain("Pay back…", "Settle invoices…");

        undo("Refund");
        assertThat(confirmation()).contains("€ 50.00 more is available");
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(desk.figure("onAccount")).isEqualByComparingTo("50.00");
        assertThat(entries()).contains("Refund · undone", "Taken back: Refund", "Bank");
    }

    @Test
    void R24_dividedOverSeveralLateDeductionsAreOfferedWhereTheySettle() {
        settings("\"paymentDiscountPercent\": \"2\", \"paymentDiscountDays\": 8, \"paymentDifference\": \"0.50\"");
        var one = desk.sent("100.00");
        var two = desk.sent("200.00");
        look(Role.BOOKKEEPER);
        press("Book payment…");
        field("Amount").setValue(new BigDecimal("294.00"));
        // In time nobody need grant what may be kept.
        assertThat(field(number(two)).getValue()).isEqualByComparingTo("196.00");
        assertThat(choices()).isEmpty();
        $(DateField.class)
                .single()
                .setValue($(DateField.class).single().getValue().plusDays(9));
        field(number(one)).setValue(new BigDecimal("98.00"));
        field(number(two)).setValue(new BigDecimal("195.60"));
        assertThat(choices()).containsExactly("€ 2.00 of " + number(one) + " may be kept, although it is late");
        choice("€ 2.00 of").setValue(true);

        field(number(two)).setValue(new BigDecimal("199.60"));
        assertThat(choices()).hasSize(3).anyMatch(text -> text.startsWith("Write off the € 0.40"));
        field(number(two)).setValue(new BigDecimal("195.60"));
        press("Book payment");

        assertThat(open(one)).isEqualTo("0.00");
        assertThat(open(two)).isEqualTo("4.40");
        assertThat(desk.entries(EntryKind.DISCOUNT)).isOne();
    }

    @Test
    void R39_dividedOverSeveralASmallDifferenceIsWrittenOff() {
        settings("\"paymentDifference\": \"0.50\"");
        var one = desk.sent("100.00");
        var two = desk.sent("50.00");
        look(Role.BOOKKEEPER);
        press("Book payment…");
        field("Amount").setValue(new BigDecimal("149.60"));
        assertThat(choices()).containsExactly("Write off the € 0.40 that is then missing of " + number(two));
        choice("Write off").setValue(true);
        press("Book payment");

        assertThat(open(one)).isEqualTo("0.00");
        assertThat(open(two)).isEqualTo("0.00");
        assertThat(desk.entries(EntryKind.WRITE_OFF)).isOne();
    }

    @Test
    void R39_whatACreditNoteSettledElsewhereIsTakenBackHere() {
        var paid = desk.sent("100.00");
        desk.pay("100.00", ", \"invoiceId\": \"%s\"".formatted(paid));
        desk.credit(paid, "{}");
        var other = desk.sent("60.00");
        desk.api().post("/customers/" + desk.customer() + "/allocate", """
                {"allocations": [{"invoiceId": "%s", "amount": "60.00"}]}""".formatted(other));
        look(Role.BOOKKEEPER);
        undo("Settling " + number(other));
        assertThat(confirmation()).contains(number(other) + " for € 60.00", "€ 60.00 more is available");
        test($(ConfirmDialog.class).single()).confirm();

        assertThat(open(other)).isEqualTo("60.00");
        assertThat(desk.figure("onAccount")).isEqualByComparingTo("100.00");
        assertThat(labels()).noneMatch(label -> label.startsWith("Undo Settling"));
    }

    private void settings(String fields) {
        var version = desk.api().get("/partner/settings").body().path("version").asInt();
        var set = desk.api().patch("/partner/settings", version, "{" + fields + "}");
        assertThat(set.status()).as(set.text()).isEqualTo(200);
    }

    private List<String> labels() {
        return $(Button.class).all().stream()
                .flatMap(button -> button.getAriaLabel().stream())
                .toList();
    }

    private List<String> choices() {
        return $(Checkbox.class).all().stream()
                .map(box -> box.getLabel().replace('\u00a0', ' '))
                .toList();
    }

    private Checkbox choice(String label) {
        return $(Checkbox.class).all().stream()
                .filter(box -> box.getLabel().replace('\u00a0', ' ').startsWith(label))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void R39_undoingAPaymentSaysWhatReopens() {
        var one = desk.sent("100.00");
        var two = desk.sent("50.00");
        desk.pay("130.00", """
                , "allocations": [{"invoiceId": "%s", "amount": "100.00"}, {"invoiceId": "%s", "amount": "20.00"}]
                """.formatted(one, two));
        look(Role.BOOKKEEPER);
        undo("Payment");
        assertThat(confirmation())
                .contains(number(one) + " for € 100.00", number(two) + " for € 20.00", "€ 10.00 less is available");
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(open(one)).isEqualTo("100.00");
        assertThat(open(two)).isEqualTo("50.00");
    }

    @Test
    void R39_undoingAWriteOffSaysWhatReopens() {
        var one = desk.sent("100.00");
        desk.api().post("/invoices/" + one + "/write-off", "{\"reason\": \"Bankrupt\"}");
        look(Role.BOOKKEEPER);
        assertThat(entries()).contains("Written off", "Bankrupt");
        undo("Written off");
        assertThat(confirmation()).contains(number(one) + " for € 100.00");
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(open(one)).isEqualTo("100.00");
    }

    @Test
    void ofTwoTabsTheSecondIsToldAndNothingIsBookedTwice() {
        var one = desk.sent("100.00");
        look(Role.BOOKKEEPER);
        press("Book payment…");
        field("Amount").setValue(new BigDecimal("100.00"));
        var first = UI.getCurrent();
        newTab();
        open();
        // A new tab of the test speaks Dutch.
        press("Betaling boeken…");
        field("Bedrag").setValue(new BigDecimal("100.00"));
        press("Betaling boeken");
        assertThat(open(one)).isEqualTo("0.00");

        lookAt(first);
        press("Book payment");
        assertThat($(Clash.class).all()).anyMatch(Clash::isVisible);
        assertThat(desk.entries(EntryKind.PAYMENT)).isOne();
        assertThat(desk.figure("onAccount")).isEqualByComparingTo("0.00");
    }

    @Test
    void aPaymentThatSettledSomethingElseMeanwhileIsNotUndoneUnseen() {
        desk.ahead("100.00");
        var one = desk.sent("100.00");
        look(Role.BOOKKEEPER);
        undo("Payment");
        assertThat(confirmation()).doesNotContain(number(one));
        desk.api().post("/customers/" + desk.customer() + "/allocate", """
                {"allocations": [{"invoiceId": "%s", "amount": "100.00"}]}""".formatted(one));
        test($(ConfirmDialog.class).single()).confirm();

        assertThat(open(one)).isEqualTo("0.00");
        assertThat(desk.entries(EntryKind.REVERSAL)).isZero();
    }

    @Test
    void R39_moreEntriesThanAreShownAtOnceAreAPressAway() {
        for (int i = 0; i < 203; i++) {
            desk.ahead("1.00");
        }
        look(Role.VIEWER);
        assertThat(rows()).isEqualTo(200 + 1);
        assertThat(entries()).contains("3 earlier entries are not shown", "− 3.00");
        press("Show 3 earlier entries");
        assertThat(rows()).isEqualTo(203);
        assertThat(buttons()).noneMatch(text -> text.startsWith("Show "));
    }

    private int rows() {
        return $(NativeTable.class).first().getBody().getRows().size();
    }

    @Test
    void aViewerSeesTheAccountAndDoesNothing() {
        desk.sent("100.00");
        look(Role.VIEWER);
        assertThat(entries()).contains("Invoice", "100.00");
        assertThat(buttons()).doesNotContain("Book payment…", "Undo…");
    }

    private void look(Role role) {
        users.logIn(partner, role);
        open();
    }

    private void open() {
        open(partner, CustomersView.class, Map.of("customer", desk.customer(), "part", "account"));
    }

    private String number(String invoice) {
        return desk.invoice(invoice).path("number").asString();
    }

    private String open(String invoice) {
        return desk.invoice(invoice).path("open").asString();
    }

    private NumberField field(String label) {
        return $(NumberField.class).withLabel(label).single();
    }

    private List<String> said() {
        return $(Paragraph.class).all().stream()
                .map(text -> text.getText().replace('\u00a0', ' '))
                .toList();
    }

    private String entries() {
        return $(NativeTable.class).first().getElement().getTextRecursively().replace('\u00a0', ' ');
    }

    private List<String> buttons() {
        return $(Button.class).all().stream().map(Button::getText).toList();
    }

    private String confirmation() {
        return $(ConfirmDialog.class).single().getElement().getTextRecursively().replace('\u00a0', ' ');
    }

    /** The newest of this name that can be. */
    private void undo(String entry) {
        $(Button.class).all().stream()
                .filter(button -> button.getAriaLabel()
                        .filter(label -> label.startsWith("Undo " + entry))
                        .isPresent())
                .findFirst()
                .orElseThrow()
                .click();
    }

    private void press(String text) {
        $(Button.class).withText(text).first().click();
    }
}
