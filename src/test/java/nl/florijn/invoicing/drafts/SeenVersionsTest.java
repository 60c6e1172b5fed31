package nl.florijn.invoicing.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.catalog.prices.PriceListDetails;
import nl.florijn.catalog.prices.PriceListEntries;
import nl.florijn.catalog.prices.PriceListEntryDetails;
import nl.florijn.catalog.prices.PriceLists;
import nl.florijn.customers.Customer;
import nl.florijn.documents.layouts.LayoutDetails;
import nl.florijn.documents.layouts.Layouts;
import nl.florijn.documents.layouts.ThemeName;
import nl.florijn.invoicing.DraftLines;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceDiscount;
import nl.florijn.invoicing.Invoices;
import nl.florijn.invoicing.SeenDrafts;
import nl.florijn.invoicing.approval.ApprovalRequest;
import nl.florijn.invoicing.approval.ApprovalResult;
import nl.florijn.invoicing.approval.Approvals;
import nl.florijn.invoicing.approval.WaitingDraft;
import nl.florijn.invoicing.credits.CreditNotes;
import nl.florijn.invoicing.credits.NewCreditNote;
import nl.florijn.invoicing.lists.InvoiceFilter;
import nl.florijn.invoicing.lists.InvoiceLists;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.StaleVersion;
import nl.florijn.platform.jobs.Jobs;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.subscriptions.NewChange;
import nl.florijn.subscriptions.Subscription;
import nl.florijn.subscriptions.Subscriptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Two tabs show the same thing; one changes it, and what the other then does to it is refused, until it has looked again. */
@FlorijnTest
class SeenVersionsTest {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 1);
    private static final LocalDate LATER = LocalDate.of(2099, 6, 16);

    @Autowired
    private Books books;

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private PriceLists priceLists;

    @Autowired
    private PriceListEntries entries;

    @Autowired
    private Layouts layouts;

    @Autowired
    private DraftEditing drafts;

    @Autowired
    private DraftMerging merging;

    @Autowired
    private CreditNotes creditNotes;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Invoices invoices;

    @Autowired
    private InvoiceLists lists;

    @Autowired
    private Jobs jobs;

    private PartnerId partner;
    private Customer bakery;

    /**
     * What two tabs show.
     *
     * @param version that it has by now
     * @param other what is done in the one, which brings it to the next version
     * @param act what is done in the other, as it was seen at a version
     * @param state what there is, to be compared
     */
    private record Tabs(IntSupplier version, Runnable other, IntConsumer act, Supplier<Object> state) {}

    @BeforeEach
    void aPartner() {
        partner = books.freshPartner().partner().id();
        bakery = books.customer(partner);
    }

    static List<Arguments> kinds() {
        return List.of(
                kind("change a subscription by date", SeenVersionsTest::datedChange),
                kind("end a subscription", SeenVersionsTest::ending),
                kind("take an ending back", SeenVersionsTest::endingTakenBack),
                kind("delete a price list", SeenVersionsTest::priceList),
                kind("delete an entry", SeenVersionsTest::entry),
                kind("delete a layout", SeenVersionsTest::layout),
                kind("discard a draft", SeenVersionsTest::discarded),
                kind("waive a draft", SeenVersionsTest::waived),
                kind("split a draft", SeenVersionsTest::split),
                kind("merge into a draft", SeenVersionsTest::mergedInto),
                kind("merge a draft away", SeenVersionsTest::mergedAway),
                kind("approve a draft", SeenVersionsTest::approved));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void whatWasChangedSinceItWasSeenIsLeftAsItIs(String name, Function<SeenVersionsTest, Tabs> kind) {
        var tabs = kind.apply(this);
        var seen = tabs.version.getAsInt();
        tabs.other.run();
        var before = tabs.state.get();

        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> tabs.act.accept(seen));
        assertThat(tabs.state.get()).isEqualTo(before);

        tabs.act.accept(tabs.version.getAsInt());
        assertThat(tabs.state.get()).isNotEqualTo(before);
    }

    @Test
    void R33_whatIsLeftToCreditIsWhatTheDialogShowed() {
        var invoice = draft("10.00", "20.00");
        approvals.approve(partner, invoice.id(), true);
        var left = creditNotes.left(partner, invoice.id());
        var half = new NewCreditNote(
                List.of(new NewCreditNote.LineQuantity(left.getFirst().line().id(), new BigDecimal("0.5"))),
                null,
                false);
        creditNotes.credit(partner, invoice.id(), left, half);

        var rest = new NewCreditNote(null, null, false);
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> creditNotes.credit(partner, invoice.id(), left, rest));

        var seenAgain = creditNotes.left(partner, invoice.id());
        assertThat(creditNotes
                        .credit(partner, invoice.id(), seenAgain, rest)
                        .amounts()
                        .net())
                .isEqualByComparingTo("25.00");
    }

    @Test
    void R12_allAreThoseThatWereCountedAndNoneThatCameSince() {
        var same = draft("10.00");
        var changed = draft("20.00");
        var outlook = approvals.outlook(partner, InvoiceFilter.DRAFTS);
        assertThat(outlook.going().stream().map(WaitingDraft::total).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("36.30");
        change(changed, "99.00");
        var late = draft("30.00");

        var job = approvals.approveMany(partner, ApprovalRequest.of(outlook.seen(), null));
        jobs.await(partner, job);

        assertThat(invoices.get(partner, same.id()).isDraft()).isFalse();
        assertThat(invoices.get(partner, changed.id()).isDraft()).isTrue();
        assertThat(invoices.get(partner, late.id()).isDraft()).isTrue();
        var report = approvals.report(partner, job);
        assertThat(report.done()).isOne();
        assertThat(report.failed())
                .extracting(ApprovalResult.Refused::id, ApprovalResult.Refused::code)
                .containsExactly(tuple(changed.id(), ApprovalResult.Reason.CHANGED_MEANWHILE));
    }

    private static Arguments kind(String name, Function<SeenVersionsTest, Tabs> kind) {
        return Arguments.of(name, kind);
    }

    private Tabs datedChange() {
        var one = subscription();
        return new Tabs(
                () -> subscriptions.get(partner, one.id()).version(),
                () -> subscriptions.addChange(partner, one.id(), price("9.00")),
                version -> subscriptions.addChange(partner, one.id(), version, price("8.00")),
                () -> subscriptions.get(partner, one.id()));
    }

    private Tabs ending() {
        var one = subscription();
        return new Tabs(
                () -> subscriptions.get(partner, one.id()).version(),
                () -> subscriptions.addChange(partner, one.id(), price("9.00")),
                version -> subscriptions.end(partner, one.id(), version, LATER),
                () -> subscriptions.get(partner, one.id()));
    }

    private Tabs endingTakenBack() {
        var one = books.subscription(partner, bakery, books.product(partner), "{\"end\": \"2099-06-16\"}");
        return new Tabs(
                () -> subscriptions.get(partner, one.id()).version(),
                () -> subscriptions.end(partner, one.id(), LATER.plusYears(1)),
                version -> subscriptions.takeBackEnd(partner, one.id(), version),
                () -> subscriptions.get(partner, one.id()));
    }

    private Tabs priceList() {
        var list = priceLists.create(partner, new PriceListDetails("GOLD", "Gold"));
        return new Tabs(
                () -> priceLists.get(partner, list.id()).version(),
                () -> priceLists.change(partner, list.id(), 1, new PriceListDetails("GOLD", "Golden")),
                version -> priceLists.delete(partner, list.id(), version),
                () -> priceLists.list(partner, PageRequest.FIRST).items());
    }

    private Tabs entry() {
        var list = priceLists.create(partner, new PriceListDetails("GOLD", "Gold"));
        books.product(partner, "{\"group\": \"Web\"}");
        var entry = entries.create(partner, list.id(), percentOff("10"));
        return new Tabs(
                () -> entries.get(partner, list.id(), entry.id()).version(),
                () -> entries.change(partner, list.id(), entry.id(), 1, percentOff("20")),
                version -> entries.delete(partner, list.id(), entry.id(), version),
                () -> entries.list(partner, list.id(), PageRequest.FIRST).items());
    }

    private Tabs layout() {
        var layout = layouts.create(partner, layoutCalled("Brief"));
        return new Tabs(
                () -> layouts.get(partner, layout.id()).version(),
                () -> layouts.change(partner, layout.id(), 1, layoutCalled("Letter")),
                version -> layouts.delete(partner, layout.id(), version),
                () -> layouts.list(partner, PageRequest.FIRST).items());
    }

    private Tabs discarded() {
        var draft = draft("10.00");
        return of(draft, version -> drafts.discard(partner, List.of(draft.id()), SeenDrafts.of(draft.id(), version)));
    }

    private Tabs waived() {
        var draft = draft("10.00");
        return of(
                draft,
                version -> drafts.waive(partner, List.of(draft.id()), SeenDrafts.of(draft.id(), version), "Coulance"));
    }

    private Tabs split() {
        var draft = draft("10.00", "20.00");
        var message = DraftChange.none(draft).with(DAY, "Other", null);
        return new Tabs(
                () -> version(draft),
                () -> drafts.change(partner, draft.id(), draft.life().version(), message),
                version -> merging.split(
                        partner,
                        draft.id(),
                        version,
                        List.of(draft.lines().getFirst().id())),
                this::all);
    }

    private Tabs mergedInto() {
        var draft = draft("10.00");
        var other = draft("20.00");
        return of(draft, version -> merge(draft, version, other, other.life().version()));
    }

    private Tabs mergedAway() {
        var draft = draft("10.00");
        var other = draft("20.00");
        return of(other, version -> merge(draft, draft.life().version(), other, version));
    }

    private void merge(Invoice draft, int version, Invoice other, int otherVersion) {
        var seen = new SeenDrafts(Map.of(draft.id(), version, other.id(), otherVersion));
        merging.merge(partner, draft.id(), List.of(other.id()), seen);
    }

    private Tabs approved() {
        var draft = draft("10.00");
        return of(draft, version -> {
            if (approvals.approve(partner, draft.id(), version, true) instanceof ApprovalResult.Refused refused) {
                assertThat(refused.code()).isEqualTo(ApprovalResult.Reason.CHANGED_MEANWHILE);
                throw new StaleVersion(refused.detail());
            }
        });
    }

    private Tabs of(Invoice draft, IntConsumer act) {
        return new Tabs(() -> version(draft), () -> change(draft, "99.00"), act, this::all);
    }

    private int version(Invoice draft) {
        return invoices.get(partner, draft.id()).life().version();
    }

    private List<Invoice> all() {
        return lists.newest(partner, InvoiceFilter.ALL, null, 10);
    }

    private Subscription subscription() {
        return books.subscription(partner, bakery, books.product(partner), "{}");
    }

    private static NewChange price(String amount) {
        return new NewChange(DAY.plusMonths(1), null, new BigDecimal(amount), null, null);
    }

    private static PriceListEntryDetails percentOff(String percentage) {
        return new PriceListEntryDetails(
                null, "Web", BigDecimal.ZERO, null, null, null, null, null, null, new BigDecimal(percentage));
    }

    private static LayoutDetails layoutCalled(String name) {
        return new LayoutDetails("BRIEF", name, ThemeName.HELDER, LayoutDetails.USUAL_COLOUR, null, null);
    }

    private Invoice draft(String... prices) {
        var lines = List.of(prices).stream().map(SeenVersionsTest::line).toList();
        return drafts.create(partner, new NewInvoice(bakery.id(), DAY, lines, null, null, InvoiceDiscount.NONE, null));
    }

    private void change(Invoice draft, String price) {
        drafts.change(
                partner,
                draft.id(),
                draft.life().version(),
                new DraftChange(
                        DAY, null, null, null, InvoiceDiscount.NONE, BigDecimal.ZERO, List.of(line(price)), List.of()));
    }

    private static DraftLine line(String price) {
        return DraftLines.typed("Hosting", price);
    }
}
