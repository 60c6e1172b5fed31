package nl.florijn.invoicing.credits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.billing.composing.CorrectionReason;
import nl.florijn.billing.composing.LineKind;
import nl.florijn.customers.Customer;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceKind;
import nl.florijn.invoicing.InvoiceLine;
import nl.florijn.invoicing.InvoiceStatus;
import nl.florijn.invoicing.Invoices;
import nl.florijn.invoicing.LineId;
import nl.florijn.invoicing.Reseller;
import nl.florijn.invoicing.approval.ApprovalResult.Approved;
import nl.florijn.invoicing.approval.Approvals;
import nl.florijn.invoicing.credits.NewCreditNote.LineQuantity;
import nl.florijn.invoicing.drafts.DraftChange;
import nl.florijn.invoicing.drafts.DraftEditing;
import nl.florijn.invoicing.drafts.DraftLine;
import nl.florijn.invoicing.drafts.NewInvoice;
import nl.florijn.invoicing.paper.InvoiceDocuments;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.PartnerId;
import nl.florijn.subscriptions.Subscription;
import nl.florijn.subscriptions.Subscriptions;
import nl.florijn.subscriptions.charges.ChargeDetails;
import nl.florijn.subscriptions.charges.Charges;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Hosting at 30.00 a month, billed and approved for April 2031. */
@FlorijnTest
class R33CreditNotesTest {

    @Autowired
    private Books books;

    @Autowired
    private Reseller reseller;

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private Charges charges;

    @Autowired
    private DraftEditing editing;

    @Autowired
    private Approvals approvals;

    @Autowired
    private CreditNotes creditNotes;

    @Autowired
    private Invoices invoices;

    @Autowired
    private InvoiceDocuments documents;

    @Autowired
    private JsonMapper json;

    private PartnerId partner;
    private Customer customer;
    private Subscription hosting;
    private Invoice april;

    @BeforeEach
    void hostingForApril() {
        partner = reseller.partner();
        customer = books.customer(partner);
        var product = books.product(partner, """
                {"prices": [{"interval": "P1M", "currency": "EUR", "unitPrice": "30.00"}]}
                """);
        hosting = books.subscription(partner, customer, product, "{\"start\": \"2031-04-01\"}");
        reseller.run(partner, "2031-04-01");
        april = approved(reseller.draft(partner));
    }

    @Test
    void R33_anInvoiceIsCreditedWhole() {
        var note = credit(april, null, false);

        assertThat(note.kind()).isEqualTo(InvoiceKind.CREDIT_NOTE);
        assertThat(note.life().status()).isEqualTo(InvoiceStatus.DRAFT);
        assertThat(note.creditsInvoiceId()).isEqualTo(april.id());
        assertThat(note.date()).isEqualTo("2031-04-01");
        assertThat(note.amounts().total())
                .isEqualByComparingTo(april.amounts().total())
                .isEqualByComparingTo("36.30");
        assertThat(note.lines()).extracting(InvoiceLine::creditedLineId).containsExactly(line().id());
        assertThat(approved(note).number()).isEqualTo("FA-3100002");
        assertThatThrownBy(() -> credit(april, null, false))
                .isInstanceOfSatisfying(
                        Conflict.class, refused -> assertThat(refused.code()).isEqualTo("NOTHING_LEFT_TO_CREDIT"));
    }

    @Test
    void R33_byQuantityNeverAboveWhatIsLeft() {
        assertThat(credit(april, "0.25", false).amounts().net()).isEqualByComparingTo("7.50");
        assertThat(creditNotes.left(partner, april.id()).getFirst().netLeft()).isEqualByComparingTo("22.50");

        assertThatThrownBy(() -> credit(april, "0.7501", false)).isInstanceOfSatisfying(InvalidInput.class, refused -> {
            assertThat(refused.errors().getFirst().field()).isEqualTo("lines[0].quantity");
            assertThat(refused.errors().getFirst().code()).isEqualTo("MORE_THAN_LEFT");
        });
        assertThat(credit(april, "0.75", false).amounts().net()).isEqualByComparingTo("22.50");
    }

    @Test
    void R33_ofAnAmountItIncludesItsVatAndTheRestIsStillThere() {
        var note = creditNotes.credit(
                partner, april.id(), new NewCreditNote(null, new BigDecimal("25.00"), april.date(), false));
        assertThat(note.amounts().total()).isEqualByComparingTo("25.00");
        assertThat(note.amounts().net()).isEqualByComparingTo("20.66");
        assertThat(creditNotes.leftInAll(partner, april.id()).total()).isEqualByComparingTo("11.30");
        assertThat(creditNotes.left(partner, april.id()).getFirst().quantityLeft())
                .isEqualByComparingTo("1");

        assertThatThrownBy(() -> creditNotes.credit(
                        partner, april.id(), new NewCreditNote(null, new BigDecimal("11.31"), null, false)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.errors().getFirst().code()).isEqualTo("AMOUNT_ABOVE_LEFT"));
        assertThat(approved(note).amounts().total()).isEqualByComparingTo("25.00");
        var rest = creditNotes.credit(
                partner, april.id(), new NewCreditNote(null, new BigDecimal("11.30"), april.date(), false));
        assertThat(rest.amounts().total()).isEqualByComparingTo("11.30");
        assertThat(rest.amounts().net()).isEqualByComparingTo("9.34");
        assertThatThrownBy(() -> credit(april, null, false)).isInstanceOf(Conflict.class);
    }

    @Test
    void R33_whatIsShownBeforehandIsWhatItComesTo() {
        var line = new LineQuantity(line().id(), null);
        var wanted = new NewCreditNote(List.of(line), new BigDecimal("10.01"), april.date(), false);
        var shown = creditNotes.preview(partner, april.id(), wanted);
        assertThat(creditNotes.leftInAll(partner, april.id()).total()).isEqualByComparingTo("36.30");

        var note = creditNotes.credit(partner, april.id(), wanted);
        assertThat(note.amounts().net()).isEqualTo(shown.net());
        assertThat(note.amounts().vatTotal()).isEqualTo(shown.vat());
        assertThat(note.amounts().total()).isEqualTo(shown.total()).isEqualByComparingTo("10.01");
    }

    @Test
    void R33_partsOfADiscountedInvoiceOfTwoRatesAddUpToIt() {
        var invoice = approved(editing.create(partner, json.readValue("""
                {"customerId": "%s", "date": "2031-04-01", "invoiceDiscountAmount": "9.99",
                 "lines": [{"description": "Werk", "quantity": "3", "unitPrice": "33.33"},
                           {"description": "Boek", "quantity": "7", "unitPrice": "1.11", "vatCode": "NL-LOW"}]}
                """.formatted(customer.id()), NewInvoice.class)));
        var work = invoice.lines().getFirst().id();
        var book = invoice.lines().getLast().id();

        var total = BigDecimal.ZERO;
        for (var step : List.of(quantity(work, "1"), quantity(book, "2"), quantity(work, "1.5"))) {
            total = total.add(approved(creditNotes.credit(
                            partner, invoice.id(), new NewCreditNote(List.of(step), invoice.date(), false)))
                    .amounts()
                    .total());
        }
        total = total.add(approved(credit(invoice, null, false)).amounts().total());

        assertThat(total).isEqualByComparingTo(invoice.amounts().total());
    }

    @Test
    void R26_theSurchargeGoesAlongInProportion() {
        var invoice = approved(editing.create(partner, json.readValue("""
                {"customerId": "%s", "date": "2031-04-01", "surchargePercent": "5",
                 "lines": [{"description": "Werk", "quantity": "4", "unitPrice": "25.00"}]}
                """.formatted(customer.id()), NewInvoice.class)));
        assertThat(invoice.amounts().net()).isEqualByComparingTo("105.00");

        var part = credit(invoice, "1", false);
        assertThat(part.lines()).extracting(InvoiceLine::kind).containsExactly(LineKind.CHARGE, LineKind.SURCHARGE);
        assertThat(part.amounts().net()).isEqualByComparingTo("26.25");
        assertThat(approved(part).amounts().net()).isEqualByComparingTo("26.25");
        assertThat(credit(invoice, null, false)
                        .amounts()
                        .total()
                        .add(part.amounts().total()))
                .isEqualByComparingTo(invoice.amounts().total());
        assertThatThrownBy(() -> creditNotes.credit(
                        partner,
                        invoice.id(),
                        new NewCreditNote(
                                List.of(quantity(invoice.lines().getLast().id(), "1")), invoice.date(), false)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void R07_withoutReBillingItIsWaived() {
        approved(credit(april, null, false));

        assertThat(reseller.run(partner, "2031-04-01").drafts())
                .as("nothing is billed again")
                .isZero();

        subscriptions.end(partner, hosting.id(), LocalDate.of(2031, 4, 16));
        assertThat(reseller.run(partner, "2031-05-01").drafts())
                .as("and half of April is not given back once more")
                .isZero();
    }

    @Test
    void R33_billedAgainOnlyWhenAsked() {
        approved(credit(april, null, true));

        reseller.run(partner, "2031-05-01");

        var again = reseller.draft(partner);
        assertThat(again.lines())
                .extracting(InvoiceLine::kind)
                .containsExactlyInAnyOrder(LineKind.CORRECTION, LineKind.SUBSCRIPTION);
        var correction = again.lines().stream()
                .filter(line -> line.kind() == LineKind.CORRECTION)
                .findFirst()
                .orElseThrow();
        assertThat(correction.net()).isEqualByComparingTo("30.00");
        assertThat(correction.reason())
                .isNotNull()
                .extracting(CorrectionReason::kind)
                .isEqualTo(CorrectionReason.Kind.CREDITED);
        assertThat(again.amounts().net()).isEqualByComparingTo("60.00");
        assertThat(reseller.run(partner, "2031-05-01").drafts()).isZero();

        subscriptions.end(partner, hosting.id(), LocalDate.of(2031, 4, 16));
        reseller.run(partner, "2031-05-01");
        var givenBack = reseller.drafts(partner).stream()
                .filter(draft -> !draft.id().equals(again.id()))
                .flatMap(draft -> draft.lines().stream())
                .map(InvoiceLine::net)
                .map(BigDecimal::abs)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(givenBack).as("half of April and all of May").isEqualByComparingTo("45.00");
    }

    @Test
    void R33_aDiscardedCreditNoteGivesNothingBack() {
        var note = credit(april, null, true);
        editing.discard(partner, List.of(note.id()));

        assertThat(reseller.run(partner, "2031-04-01").drafts()).isZero();
        assertThat(credit(april, null, false).amounts().total()).isEqualByComparingTo("36.30");
    }

    @Test
    void R33_aCreditedChargeStaysBilled() {
        charges.create(partner, json.readValue("""
                {"customerId": "%s", "description": "Uren", "unitPrice": "50.00"}
                """.formatted(customer.id()), ChargeDetails.class));
        reseller.run(partner, "2031-05-01");
        var note = credit(approved(reseller.draft(partner)), null, true);
        editing.discard(partner, List.of(note.id()));

        reseller.run(partner, "2031-06-01");

        assertThat(reseller.draft(partner).lines())
                .extracting(InvoiceLine::kind)
                .containsExactly(LineKind.SUBSCRIPTION);
    }

    @Test
    void R33_whatARunGaveBackIsNotGivenBackAgain() {
        subscriptions.end(partner, hosting.id(), LocalDate.of(2031, 4, 16));
        reseller.run(partner, "2031-05-01");
        assertThat(approved(reseller.draft(partner)).amounts().net()).isEqualByComparingTo("15.00");

        var left = creditNotes.left(partner, april.id()).getFirst();
        assertThat(left.netLeft()).isEqualByComparingTo("15.00");
        var note = credit(april, null, false);
        assertThat(note.amounts().net()).isEqualByComparingTo("15.00");
        assertThat(note.amounts().total()).isEqualByComparingTo("18.15");
        assertThat(reseller.run(partner, "2031-05-01").drafts()).isZero();
    }

    @Test
    void R33_whatRunsDoNotCorrectIsNotBilledAgain() {
        reseller.corrections(partner, false);

        assertThatThrownBy(() -> credit(april, null, true))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.errors().getFirst().code()).isEqualTo("CORRECTIONS_OFF"));
    }

    @Test
    void R33_itsAmountsFollowFromTheInvoice() {
        var note = credit(april, "0.5", false);

        var moved = DraftChange.none(note).with(LocalDate.of(2031, 4, 20), "Sorry", null);
        var later = editing.change(partner, note.id(), note.life().version(), moved);
        assertThat(later.date()).isEqualTo("2031-04-20");
        assertThat(later.paper().message()).isEqualTo("Sorry");
        assertThat(later.amounts().total()).isEqualByComparingTo(note.amounts().total());
        var dearer = new DraftChange(
                later.date(),
                null,
                null,
                null,
                later.amounts().discount(),
                null,
                note.lines().stream().map(DraftLine::of).toList(),
                List.of());
        assertThatThrownBy(() -> editing.change(partner, note.id(), later.life().version(), dearer))
                .isInstanceOfSatisfying(
                        Conflict.class, refused -> assertThat(refused.code()).isEqualTo("CREDIT_NOTE_FIXED"));
    }

    @Test
    void R33_onlyAnApprovedInvoiceIsCredited() {
        var note = credit(april, null, false);

        for (var other : List.of(note, approved(note))) {
            assertThatThrownBy(() -> credit(other, null, false))
                    .isInstanceOfSatisfying(
                            Conflict.class,
                            refused -> assertThat(refused.code()).isEqualTo("NOT_CREDITABLE"));
        }
        assertThatThrownBy(() -> creditNotes.credit(
                        partner, april.id(), new NewCreditNote(null, LocalDate.of(2031, 3, 31), false)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.errors().getFirst().code()).isEqualTo("BEFORE_INVOICE"));
    }

    @Test
    void R33_aBelgianCreditNoteSaysWhatBecomesOfItsVat() {
        partner = books.freshPartner(details -> Books.seller(details.name(), "BE", "EUR", null))
                .partner()
                .id();
        customer = books.customer(partner);
        var invoice = approved(editing.create(partner, json.readValue("""
                {"customerId": "%s", "lines": [{"description": "Werk", "quantity": "1", "unitPrice": "10.00"}]}
                """.formatted(customer.id()), NewInvoice.class)));

        var note = credit(invoice, null, false);

        var clause = "Btw terug te storten aan de Staat";
        assertThat(documents.html(partner, note.id())).contains(clause);
        assertThat(documents.html(partner, invoice.id())).doesNotContain(clause);
    }

    private InvoiceLine line() {
        return april.lines().getFirst();
    }

    /** @param quantity of its first line; null: the whole */
    private Invoice credit(Invoice invoice, @Nullable String quantity, boolean rebill) {
        var lines = quantity == null
                ? null
                : List.of(quantity(invoice.lines().getFirst().id(), quantity));
        return creditNotes.credit(partner, invoice.id(), new NewCreditNote(lines, invoice.date(), rebill));
    }

    private static LineQuantity quantity(LineId line, String quantity) {
        return new LineQuantity(line, new BigDecimal(quantity));
    }

    private Invoice approved(Invoice draft) {
        assertThat(approvals.approve(partner, draft.id(), true)).isInstanceOf(Approved.class);
        return invoices.get(partner, draft.id());
    }
}
