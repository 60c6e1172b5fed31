package nl.florijn.invoicing.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.customers.Customer;
import nl.florijn.invoicing.DraftLines;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceKind;
import nl.florijn.invoicing.Invoices;
import nl.florijn.invoicing.Reseller;
import nl.florijn.invoicing.approval.ApprovalResult.Approved;
import nl.florijn.invoicing.approval.Approvals;
import nl.florijn.invoicing.credits.CreditNotes;
import nl.florijn.invoicing.credits.NewCreditNote;
import nl.florijn.invoicing.lists.InvoiceFilter;
import nl.florijn.invoicing.lists.InvoiceLists;
import nl.florijn.platform.PartnerId;
import nl.florijn.subscriptions.NewChange;
import nl.florijn.subscriptions.Subscription;
import nl.florijn.subscriptions.Subscriptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What a replaced product took from a waiver goes with that waiver. Hosting at 30.00 a month and 21 %, billed for April 2031;
 * an e-book at 20.00 and 9 % takes its place on the 16th, so that of April 15.00 and 10.00 are left to ask.
 */
@FlorijnTest
class R13UsedWaiversTest {

    private static final LocalDate THE_16TH = LocalDate.of(2031, 4, 16);

    @Autowired
    private Books books;

    @Autowired
    private Reseller reseller;

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private DraftEditing editing;

    @Autowired
    private Approvals approvals;

    @Autowired
    private CreditNotes creditNotes;

    @Autowired
    private Invoices invoices;

    @Autowired
    private InvoiceLists lists;

    private PartnerId partner;
    private Subscription hosting;
    private Invoice april;

    @BeforeEach
    void hostingForApril() {
        partner = reseller.partner();
        Customer customer = books.customer(partner);
        hosting = books.subscription(
                partner, customer, books.product(partner), "{\"start\": \"2031-04-01\", \"unitPrice\": \"30.00\"}");
        reseller.run(partner, "2031-04-01");
        april = reseller.draft(partner);
    }

    @Test
    void R13_aDiscardedCreditNoteLeavesNothingThatWasTakenFromItsWaiver() {
        approve();
        var note = credited();
        replaceAndRun();
        assertThat(asked()).as("all of April was waived").isEmpty();

        editing.discard(partner, List.of(note.id()));

        askedInTheEnd("10.00", "15.00");
    }

    @Test
    void R13_soDoesOneThatIsRefused() {
        approve();
        var note = credited();
        replaceAndRun();

        editing.waive(partner, List.of(note.id()), "Toch niet");

        askedInTheEnd("10.00", "15.00");
    }

    @Test
    void R13_aDiscardedDraftLeavesNothingThatWasTakenFromWhatWasWaivedOnIt() {
        byHand("20.00");
        replaceAndRun();
        assertThat(asked()).as("10.00 was waived, of which 5.00 is left").isEqualTo(Map.of("9", "5.00", "21", "15.00"));

        editing.discard(partner, List.of(april.id()));

        askedInTheEnd("10.00", "15.00");
    }

    @Test
    void R07_anAmountThatIsPutBackWaivesNothingAnyMore() {
        byHand("20.00");
        replaceAndRun();

        byHand("30.00");

        askedInTheEnd("10.00", "15.00");
    }

    /** Of April, once another run has come by; and the run after that has nothing to say. */
    private void askedInTheEnd(String low, String high) {
        reseller.run(partner, "2031-05-01");
        assertThat(asked()).isEqualTo(Map.of("9", low, "21", high));
        assertThat(reseller.run(partner, "2031-05-01").drafts()).isZero();
    }

    private void replaceAndRun() {
        var ebook = books.product(partner, "{\"vatCode\": \"NL-LOW\"}");
        subscriptions.addChange(
                partner, hosting.id(), new NewChange(THE_16TH, null, new BigDecimal("20.00"), null, ebook.id()));
        reseller.run(partner, "2031-05-01");
    }

    private void byHand(String unitPrice) {
        var draft = invoices.get(partner, april.id());
        var changed = DraftLines.at(DraftLine.of(draft.lines().getFirst()), unitPrice);
        var change = DraftChange.none(draft);
        editing.change(
                partner,
                draft.id(),
                draft.life().version(),
                new DraftChange(
                        change.date(),
                        null,
                        null,
                        null,
                        change.discount(),
                        BigDecimal.ZERO,
                        List.of(changed),
                        List.of()));
    }

    private void approve() {
        assertThat(approvals.approve(partner, april.id(), true)).isInstanceOf(Approved.class);
    }

    private Invoice credited() {
        return creditNotes.credit(partner, april.id(), new NewCreditNote(null, april.date(), false));
    }

    /** What all documents ask for April, by VAT rate. */
    private Map<String, String> asked() {
        var asked = new TreeMap<String, BigDecimal>();
        for (var document : lists.newest(partner, InvoiceFilter.ALL, null, 100)) {
            var isCredit = document.kind() == InvoiceKind.CREDIT_NOTE;
            document.lines().stream()
                    .filter(line -> line.from() != null && line.from().getMonthValue() == 4)
                    .forEach(line -> asked.merge(
                            line.vatRate().stripTrailingZeros().toPlainString(),
                            isCredit ? line.net().negate() : line.net(),
                            BigDecimal::add));
        }
        asked.values().removeIf(net -> net.signum() == 0);
        return asked.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, sum -> sum.getValue().setScale(2).toPlainString()));
    }
}
