package nl.florijn.invoicing.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.billing.composing.Warning;
import nl.florijn.customers.Customer;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.Invoices;
import nl.florijn.invoicing.Reseller;
import nl.florijn.invoicing.SeenDrafts;
import nl.florijn.invoicing.approval.ApprovalOutlook.Early;
import nl.florijn.invoicing.approval.ApprovalOutlook.ShutOut;
import nl.florijn.invoicing.approval.ApprovalOutlook.Staying;
import nl.florijn.invoicing.approval.ApprovalResult.Approved;
import nl.florijn.invoicing.approval.ApprovalResult.Reason;
import nl.florijn.invoicing.approval.ApprovalResult.Refused;
import nl.florijn.invoicing.credits.CreditNotes;
import nl.florijn.invoicing.credits.NewCreditNote;
import nl.florijn.invoicing.credits.NewCreditNote.LineQuantity;
import nl.florijn.invoicing.drafts.DraftEditing;
import nl.florijn.invoicing.drafts.NewInvoice;
import nl.florijn.invoicing.lists.InvoiceFilter;
import nl.florijn.numbering.Numbering;
import nl.florijn.numbering.Numberings;
import nl.florijn.partners.Partners;
import nl.florijn.partners.settings.OwnSettings;
import nl.florijn.partners.settings.Settings;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.jobs.Jobs;
import nl.florijn.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** What is said before drafts are approved is what becomes of them. */
@FlorijnTest
class R30OutlookTest {

    private static final LocalDate FIRST = LocalDate.of(2031, 11, 1);
    private static final LocalDate TWELFTH = LocalDate.of(2031, 11, 12);
    private static final LocalDate LAST = LocalDate.of(2031, 11, 30);

    @Autowired
    private Books books;

    @Autowired
    private Reseller reseller;

    @Autowired
    private DraftEditing editing;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Invoices invoices;

    @Autowired
    private Partners partners;

    @Autowired
    private Settings settings;

    @Autowired
    private Numberings numberings;

    @Autowired
    private CreditNotes creditNotes;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JsonMapper json;

    private PartnerId partner;
    private Customer customer;

    @BeforeEach
    void aPartner() {
        partner = reseller.partner();
        customer = books.customer(partner, "{\"email\": \"finance@example.com\"}");
    }

    @Test
    void R30_draftsBeforeTheLastNumberAreToldApartWithBothDates() {
        var first = draft(FIRST);
        var twelfth = draft(TWELFTH);
        approve(draft(LAST));
        var later = draft(LAST.plusDays(1));

        var outlook = outlook();

        assertThat(ids(outlook.going())).containsExactly(later.id());
        assertThat(outlook.early()).singleElement().satisfies(early -> {
            assertThat(ids(early.drafts())).containsExactly(first.id(), twelfth.id());
            assertThat(early.from()).isEqualTo(FIRST);
            assertThat(early.to()).isEqualTo(TWELFTH);
            assertThat(early.last()).isEqualTo(LAST);
        });
        assertThat(outlook.shutOut())
                .as("what is early already, is not shut out now")
                .isEmpty();
    }

    @Test
    void R30_anInvoiceOfTodayShutsOutTheEarlierDraftsOfItsSeries() {
        draft(FIRST);
        draft(FIRST);
        draft(TWELFTH);
        var today = draft(LAST);
        draft(LAST);

        assertThat(approvals.outlook(partner, List.of(today.id())).shutOut())
                .containsExactly(new ShutOut(3, FIRST, TWELFTH, LAST));
        assertThat(outlook().shutOut()).as("all together shut out none").isEmpty();
    }

    @Test
    void R30_creditNotesWithNumbersOfTheirOwnHaveADateOfTheirOwn() {
        numberings.change(
                partner,
                numberings.get(partner).version(),
                new Numbering("FA-{yy}{seq:5}", "CN-{yy}{seq:5}", 1L, true));
        var credited = draft(FIRST);
        approve(credited);
        var early = credit(credited, FIRST);
        approve(credit(credited, TWELFTH));
        var invoice = draft(FIRST);
        approve(draft(LAST));

        assertThat(outlook().early())
                .extracting(Early::last, some -> ids(some.drafts()))
                .containsExactly(tuple(LAST, List.of(invoice.id())), tuple(TWELFTH, List.of(early.id())));
    }

    @Test
    void R12_whatStaysIsToldByItsReason() {
        fourEyes();
        var anna = new Actor("anna", null);
        anna.during(() -> draft(LAST));
        var bobs = draftAs(new Actor("bob", null), LAST, "NL-HIGH");
        draftAs(new Actor("bob", null), LAST, "NL-REVERSE");

        anna.during(() -> {
            var outlook = outlook();
            assertThat(ids(outlook.going())).containsExactly(bobs);
            assertThat(outlook.staying())
                    .extracting(Staying::reason, Staying::warning)
                    .containsExactly(
                            tuple(Reason.BLOCKING_WARNING, Warning.Code.VAT_NUMBER_MISSING),
                            tuple(Reason.FOUR_EYES, null));
        });
    }

    @Test
    void R30_whatIsSaidBeforehandIsWhatHappens() {
        draft(FIRST);
        draftAs(Actor.SYSTEM, LAST, "NL-REVERSE");
        approve(draft(TWELFTH));
        draft(LAST);
        var outlook = outlook();

        var report = report(new ApprovalRequest(new Selection.AllDrafts(), false));

        assertThat(report.done()).isEqualTo(outlook.going().size()).isOne();
        assertThat(report.failed())
                .extracting(Refused::code)
                .containsExactlyInAnyOrder(
                        Reason.DATE_BEFORE_LAST, outlook.staying().getFirst().reason());
    }

    @Test
    void R30_redatingGivesTheDateThatWasTold() {
        var early = draft(FIRST);
        approve(draft(TWELFTH));
        var outlook = outlook();

        var report = report(ApprovalRequest.of(outlook.seen(), outlook.lastDate()));

        assertThat(report.done()).isOne();
        assertThat(invoices.get(partner, early.id()).date()).isEqualTo(TWELFTH);
    }

    @Test
    void R30_aLaterDateThanWasToldIsRefused() {
        var early = draft(FIRST);
        approve(draft(TWELFTH));
        var outlook = outlook();
        approve(draft(LAST));

        var report = report(ApprovalRequest.of(outlook.seen(), outlook.lastDate()));

        assertThat(report.failed()).extracting(Refused::code).containsExactly(Reason.DATE_BEFORE_LAST);
        assertThat(approvals.approveAsTold(partner, early.id(), early.life().version(), TWELFTH))
                .isInstanceOf(Refused.class);
        assertThat(approvals.approveAsTold(partner, early.id(), early.life().version(), LAST))
                .isInstanceOf(Approved.class);
        assertThat(invoices.get(partner, early.id()).date()).isEqualTo(LAST);
    }

    @Test
    void R12_onlyTheListedAreCounted() {
        draft(FIRST);
        var other = books.customer(partner, "{\"name\": \"Slager\", \"email\": null}");
        var listed = draft(other, FIRST, "NL-HIGH");

        var outlook = approvals.outlook(partner, InvoiceFilter.DRAFTS.withText("Slager"));

        assertThat(ids(outlook.going())).containsExactly(listed.id());
        assertThat(outlook.withoutWarnings()).as("it has no e-mail address").isEmpty();
        assertThat(outlook().withoutWarnings()).hasSize(1);
    }

    @Test
    void R12_namingNothingIsNotNamingAll() {
        assertThatIllegalArgumentException().isThrownBy(() -> ApprovalRequest.of(SeenDrafts.AS_THEY_STAND, null));
    }

    private ApprovalOutlook outlook() {
        return approvals.outlook(partner, InvoiceFilter.DRAFTS);
    }

    private ApprovalReport report(ApprovalRequest request) {
        return approvals.report(
                partner,
                jobs.await(partner, approvals.approveMany(partner, request)).id());
    }

    private void approve(Invoice draft) {
        assertThat(approvals.approve(partner, draft.id(), false)).isInstanceOf(Approved.class);
    }

    private Invoice draft(LocalDate date) {
        return draft(customer, date, "NL-HIGH");
    }

    private Invoice draft(Customer debtor, LocalDate date, @Nullable String vatCode) {
        return editing.create(partner, json.readValue("""
                {"customerId": "%s", "date": "%s",
                 "lines": [{"description": "Werk", "quantity": "1", "unitPrice": "60.00", "vatCode": "%s"}]}
                """.formatted(debtor.id(), date, vatCode), NewInvoice.class));
    }

    private Invoice credit(Invoice credited, LocalDate date) {
        var half = List.of(new LineQuantity(credited.lines().getFirst().id(), new BigDecimal("0.5")));
        return creditNotes.credit(partner, credited.id(), new NewCreditNote(half, date, false));
    }

    private InvoiceId draftAs(Actor actor, LocalDate date, String vatCode) {
        return actor.doing(() -> draft(customer, date, vatCode)).id();
    }

    private static List<InvoiceId> ids(Collection<WaitingDraft> drafts) {
        return drafts.stream().map(WaitingDraft::id).toList();
    }

    private void fourEyes() {
        settings.change(
                partner,
                partners.get(partner).version(),
                json.readValue(
                        "{\"fourEyes\": true, \"vatCode\": \"NL-HIGH\", \"ledgerAccount\": \"8000\"}",
                        OwnSettings.class));
    }
}
