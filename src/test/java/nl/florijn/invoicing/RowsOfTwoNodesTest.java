package nl.florijn.invoicing;

import static java.util.Comparator.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.access.Invitation;
import nl.florijn.access.Invitations;
import nl.florijn.accounting.ExportRefusal;
import nl.florijn.accounting.ExportRequest;
import nl.florijn.accounting.Exports;
import nl.florijn.catalog.Product;
import nl.florijn.catalog.ProductFilter;
import nl.florijn.catalog.Products;
import nl.florijn.catalog.accounts.LedgerAccountDetails;
import nl.florijn.catalog.accounts.LedgerAccounts;
import nl.florijn.catalog.prices.PriceListDetails;
import nl.florijn.catalog.prices.PriceListEntries;
import nl.florijn.catalog.prices.PriceListEntryDetails;
import nl.florijn.catalog.prices.PriceLists;
import nl.florijn.catalog.vat.VatCodeDetails;
import nl.florijn.catalog.vat.VatCodes;
import nl.florijn.customers.Contact;
import nl.florijn.customers.Customer;
import nl.florijn.customers.CustomerFilter;
import nl.florijn.customers.Customers;
import nl.florijn.documents.layouts.LayoutDetails;
import nl.florijn.documents.layouts.Layouts;
import nl.florijn.invoicing.approval.ApprovalRequest;
import nl.florijn.invoicing.approval.Approvals;
import nl.florijn.invoicing.approval.Selection;
import nl.florijn.invoicing.drafts.DraftEditing;
import nl.florijn.invoicing.drafts.NewInvoice;
import nl.florijn.invoicing.lists.InvoiceFilter;
import nl.florijn.invoicing.lists.InvoiceLists;
import nl.florijn.invoicing.lists.InvoiceOrder;
import nl.florijn.invoicing.runs.BillingRuns;
import nl.florijn.invoicing.warnings.DebtorCurrency;
import nl.florijn.invoicing.warnings.JooqDebtorFacts;
import nl.florijn.messaging.MailFilter;
import nl.florijn.messaging.Mails;
import nl.florijn.partners.ApiToken;
import nl.florijn.partners.ApiTokens;
import nl.florijn.partners.Partners;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.audit.AuditAction;
import nl.florijn.platform.audit.AuditEntry;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.platform.database.IdSequence;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.platform.jobs.Jobs;
import nl.florijn.platform.outbox.Outbox;
import nl.florijn.platform.paging.Made;
import nl.florijn.platform.paging.Page;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Role;
import nl.florijn.platform.security.Scope;
import nl.florijn.subscriptions.SubscriptionFilter;
import nl.florijn.subscriptions.Subscriptions;
import nl.florijn.subscriptions.charges.ChargeDetails;
import nl.florijn.subscriptions.charges.ChargeFilter;
import nl.florijn.subscriptions.charges.Charges;
import nl.florijn.subscriptions.indexations.IndexationDetails;
import nl.florijn.subscriptions.indexations.Indexations;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;
import tools.jackson.databind.json.JsonMapper;

/** What two nodes make in turn comes in the order in which it was made, though the ids of one are all above those of the other. */
@FlorijnTest
class RowsOfTwoNodesTest {

    private static final LocalDate DAY = LocalDate.of(2031, 1, 1);

    @Autowired
    private IdSequence ids;

    @Autowired
    private DSLContext db;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Books books;

    @Autowired
    private Reseller reseller;

    @Autowired
    private Partners partners;

    @Autowired
    private Customers customers;

    @Autowired
    private Products products;

    @Autowired
    private VatCodes vatCodes;

    @Autowired
    private LedgerAccounts accounts;

    @Autowired
    private PriceLists priceLists;

    @Autowired
    private PriceListEntries entries;

    @Autowired
    private Layouts layouts;

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private Charges charges;

    @Autowired
    private Indexations indexations;

    @Autowired
    private InvoiceLists invoices;

    @Autowired
    private DraftEditing editing;

    @Autowired
    private Approvals approvals;

    @Autowired
    private JooqDebtorFacts debtors;

    @Autowired
    private BillingRuns runs;

    @Autowired
    private Exports exports;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Mails mails;

    @Autowired
    private Outbox outbox;

    @Autowired
    private AuditLog audit;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private Invitations invitations;

    private PartnerId partner;
    private Product product;
    private Customer customer;
    private int count;

    /** What is left of the block of the node whose turn it is not. */
    private long[] otherBlock;

    private long[] blockBefore;

    @BeforeEach
    void twoNodes() {
        partner = reseller.partner();
        product = books.product(partner);
        customer = books.customer(partner, "{\"email\": \"finance@example.com\"}");
        var lower = block();
        var higher = block();
        blockBefore = swap(lower);
        otherBlock = higher;
    }

    @AfterEach
    void oneNode() {
        swap(blockBefore);
    }

    @Test
    void masterDataComesInTheOrderMade() {
        oldestFirst(
                () -> books.customer(partner).id().value(),
                page -> customers
                        .list(partner, CustomerFilter.ALL, page)
                        .map(one -> one.id().value()));
        oldestFirst(
                () -> books.product(partner).id().value(),
                page -> products.list(partner, ProductFilter.ALL, page)
                        .map(one -> one.id().value()));
        oldestFirst(
                () -> accounts.create(partner, new LedgerAccountDetails("8" + ++count, "Omzet"))
                        .id()
                        .value(),
                page -> accounts.list(partner, page).map(one -> one.id().value()));
        oldestFirst(
                () -> vatCodes.create(partner, read("""
                        {"code": "V%d", "category": "S", "rate": "21", "ledgerAccount": "1530"}""".formatted(++count), VatCodeDetails.class))
                        .id()
                        .value(),
                page -> vatCodes.list(partner, page).map(one -> one.id().value()));
        oldestFirst(
                () -> layouts.create(partner, read("{\"code\": \"L%d\"}".formatted(++count), LayoutDetails.class))
                        .id()
                        .value(),
                page -> layouts.list(partner, page).map(one -> one.id().value()));
    }

    @Test
    void priceListsAndTheirEntriesComeInTheOrderMade() {
        oldestFirst(
                () -> priceLists
                        .create(partner, new PriceListDetails("P" + ++count, "Prijzen"))
                        .id()
                        .value(),
                page -> priceLists.list(partner, page).map(one -> one.id().value()));
        var list = priceLists
                .create(partner, new PriceListDetails("ENTRIES", "Prijzen"))
                .id();
        oldestFirst(
                () -> entries.create(
                                partner, list, read("""
                        {"productId": "%s", "minimumQuantity": "%d", "percentOff": "5"}""".formatted(product.id(), ++count), PriceListEntryDetails.class))
                        .id()
                        .value(),
                page -> entries.list(partner, list, page).map(one -> one.id().value()));
    }

    @Test
    void whatIsBilledComesInTheOrderMade() {
        oldestFirst(
                () -> books.subscription(partner, customer, product, "{}").id().value(),
                page -> subscriptions
                        .list(partner, SubscriptionFilter.ALL, page)
                        .map(one -> one.id().value()));
        oldestFirst(
                () -> charge("10.00"),
                page -> charges.list(partner, ChargeFilter.ALL, page)
                        .map(one -> one.id().value()));
    }

    @Test
    void whatHappensComesWithTheNewestFirst() {
        newestFirst(
                () -> draft("10.00").id().value(),
                page -> page.page(
                                invoices.newest(partner, InvoiceFilter.ALL, page.afterMade(), page.fetchSize()),
                                one -> new Made(one.life().createdAt(), one.id().value()))
                        .map(one -> one.id().value()));
        newestFirst(
                () -> ended(runs.start(partner, BillingRunRequest.of(DAY))),
                page -> page.page(
                                runs.latest(partner, page.afterMade(), page.fetchSize()),
                                one -> new Made(one.createdAt(), one.id().value()))
                        .map(one -> one.id().value()));
        newestFirst(
                () -> ended(exports.start(partner, ExportRequest.twinfieldXml())),
                page -> exports.list(partner, page).map(one -> one.id().value()));
        newestFirst(
                () -> indexations
                        .create(
                                partner,
                                new IndexationDetails(
                                        product.id(),
                                        null,
                                        BigDecimal.ONE,
                                        LocalDate.of(2098, 1, 1).plusMonths(++count),
                                        2))
                        .id()
                        .value(),
                page -> indexations.list(partner, page).map(one -> one.id().value()));
    }

    @Test
    void mailsAndMessagesComeWithTheNewestFirst() {
        LongSupplier mail =
                () -> mails.sendTest(partner, "ada@example.com").id().value();
        newestFirst(
                mail,
                page -> mails.list(partner, MailFilter.ALL, page)
                        .map(one -> one.id().value()));
        db.execute("UPDATE outbox_message SET state = 'FAILED' WHERE partner_id = ?", partner.value());
        newestFirst(
                () -> {
                    var id = mail.getAsLong();
                    db.execute(
                            "UPDATE outbox_message SET state = 'FAILED' WHERE partner_id = ? AND id = ?",
                            partner.value(),
                            id);
                    return id;
                },
                page -> outbox.waitingForAPerson(partner, page)
                        .map(one -> one.id().value()));
    }

    @Test
    void theLogTokensAndInvitationsComeWithTheNewestFirst() {
        var told = made(() -> {
            var object = ++count;
            audit.record(partner, AuditAction.SETTINGS_CHANGED, "object-" + object, Map.of());
            return audit.page(partner, new PageRequest(1000, null)).items().stream()
                    .filter(one -> ("object-" + object).equals(one.objectId()))
                    .findFirst()
                    .orElseThrow()
                    .id();
        });
        assertThat(audit.page(partner, new PageRequest(told.size(), null)).items().stream()
                        .map(AuditEntry::id))
                .containsExactlyElementsOf(told.reversed());
        var given = made(() ->
                tokens.create(partner, "Panel", Set.of(Scope.READ)).made().id().value());
        assertThat(tokens.list(partner).stream()
                        .map(ApiToken::id)
                        .map(id -> id.value())
                        .filter(given::contains))
                .containsExactlyElementsOf(given.reversed());
        var invited = made(() -> invitations
                .invite(partner, "p%d@example.com".formatted(++count), Role.BOOKKEEPER, null)
                .made()
                .id()
                .value());
        assertThat(invitations.open(partner).stream().map(Invitation::id).map(id -> id.value()))
                .containsExactlyElementsOf(invited.reversed());
    }

    @Test
    void partnersComeInTheOrderMade() {
        var opened = made(() -> reseller.partner().value());
        assertThat(partners.all(null, Integer.MAX_VALUE).stream()
                        .map(one -> one.id().value())
                        .filter(opened::contains))
                .containsExactlyElementsOf(opened);
        var first = partners.get(new PartnerId(opened.getFirst()));
        assertThat(partners.all(new Made(first.createdAt(), first.id().value()), 1))
                .extracting(one -> one.id().value())
                .containsExactly(opened.get(1));
    }

    @Test
    void R12_aTotalIsComparedWithTheLastSixThereAre() {
        for (var price = 1; price <= 8; price++) {
            turn();
            approvals.approve(partner, draft(price + ".00").id(), false);
        }
        turn();
        var next = editing.create(partner, read("""
                {"customerId": "%s", "date": "2031-01-02",
                 "lines": [{"description": "Werk", "quantity": "1", "unitPrice": "1.00"}]}""".formatted(customer.id()), NewInvoice.class));

        assertThat(debtors.latestTotals(partner, List.of(customer.id())).get(new DebtorCurrency(customer.id(), "EUR")))
                .extracting(total -> total.toPlainString())
                .containsExactlyInAnyOrder("3.63", "4.84", "6.05", "7.26", "8.47", "9.68");
        assertThat(invoices.list(partner, InvoiceFilter.DRAFTS, InvoiceOrder.ATTENTION, 0, 10))
                .singleElement()
                .satisfies(draft -> {
                    assertThat(draft.id()).isEqualTo(next.id());
                    assertThat(draft.previousTotal()).isEqualByComparingTo("9.68");
                });
    }

    @Test
    void R30_numbersOfADebtorAreGivenInTheOrderInWhichItsDraftsWereMade() {
        var drafts = made(() -> draft("10.00").id().value());
        jobs.await(
                partner,
                approvals.approveMany(
                        partner,
                        new ApprovalRequest(
                                new Selection.NamedDrafts(
                                        drafts.stream().map(InvoiceId::new).toList()),
                                false)));
        assertThat(invoices.list(partner, InvoiceFilter.ALL, InvoiceOrder.NUMBER, 0, 10))
                .extracting(one -> one.id().value())
                .containsExactlyElementsOf(drafts);
    }

    @Test
    void R10_chargesThatReadAlikeStandOnTheDraftInTheOrderMade() {
        IntStream.rangeClosed(1, 5).forEach(price -> {
            turn();
            charge(price + ".00");
        });
        reseller.run(partner, "2031-01-01");
        assertThat(reseller.draft(partner).lines())
                .extracting(line -> line.net().toPlainString())
                .containsExactly("1.00", "2.00", "3.00", "4.00", "5.00");
    }

    @Test
    void contactsStandAsTheyWereGiven() {
        turn();
        var ada = books.customer(partner, """
                {"contacts": [{"name": "Ada", "function": "FINANCE", "email": "ada@example.com"}]}""");
        turn();
        var details = books.customerDetails(
                """
                {"number": "%s", "contacts": [{"id": "%s", "name": "Ada", "function": "FINANCE", "email": "ada@example.com"},
                 {"name": "Bob", "function": "FINANCE", "email": "bob@example.com"}]}
                """.formatted(ada.number(), ada.details().contacts().getFirst().id()));
        var both = books.change(partner, ada, details).details().contacts();
        assertThat(both).extracting(Contact::name).containsExactly("Ada", "Bob");
        assertThat(both.getFirst().id().value())
                .as("ids tell nothing")
                .isGreaterThan(both.getLast().id().value());
        assertThat(customers.get(partner, ada.id()).details().contacts()).isEqualTo(both);
    }

    @Test
    void R45_theReasonOfTheLastExportIsShown() {
        var draft = draft("10.00");
        approvals.approve(partner, draft.id(), false);
        var twice = made(() -> ended(exports.start(
                        partner,
                        new ExportRequest(
                                ExportRequest.twinfieldXml().format(),
                                LocalDate.of(2001, 1, 1),
                                LocalDate.of(2001, 1, 2),
                                null))))
                .subList(0, 2);
        db.execute(
                "UPDATE invoice SET export_state = 'REFUSED' WHERE partner_id = ? AND id = ?",
                partner.value(),
                draft.id().value());
        for (var export : twice) {
            db.execute(
                    "INSERT INTO ledger_refusal VALUES (?, ?, ?, 'VAT_CODE_NOT_MAPPED', ?)",
                    partner.value(),
                    export,
                    draft.id().value(),
                    "reason " + twice.indexOf(export));
        }
        assertThat(exports.refused(partner, 10))
                .extracting(ExportRefusal::detail)
                .containsExactly("reason 1");
    }

    /** A list that begins with the oldest goes on with what was made while somebody reads it. */
    private void oldestFirst(LongSupplier make, Function<PageRequest, Page<Long>> list) {
        var made = made(make);
        var read = read(made, list, () -> {
            turn();
            made.add(make.getAsLong());
        });
        assertThat(read).containsExactlyElementsOf(made);
    }

    /** A list that begins with the newest leaves out what was made since. */
    private void newestFirst(LongSupplier make, Function<PageRequest, Page<Long>> list) {
        var made = made(make);
        var read = read(made, list, () -> {
            turn();
            var unused = make.getAsLong();
        });
        assertThat(read).containsExactlyElementsOf(made.reversed());
    }

    /** Page by page, with something between the first and the second. */
    private static List<Long> read(List<Long> made, Function<PageRequest, Page<Long>> list, Runnable between) {
        var page = list.apply(PageRequest.of(2, null));
        between.run();
        var rows = new ArrayList<>(page.items());
        while (page.next() != null) {
            page = list.apply(PageRequest.of(2, page.next()));
            rows.addAll(page.items());
        }
        rows.removeIf(row -> !made.contains(row));
        return rows;
    }

    /** Five, by the nodes in turn. */
    private List<Long> made(LongSupplier make) {
        var made = new ArrayList<Long>();
        for (var i = 0; i < 5; i++) {
            turn();
            made.add(make.getAsLong());
        }
        assertThat(made.stream().sorted().toList()).as("ids tell nothing").isNotEqualTo(made);
        assertThat(made.stream().sorted(reverseOrder()).toList()).isNotEqualTo(made);
        return made;
    }

    private long charge(String price) {
        return charges.create(partner, read("""
                {"customerId": "%s", "description": "Werk", "quantity": "1", "unitPrice": "%s"}
                """.formatted(customer.id(), price), ChargeDetails.class))
                .id()
                .value();
    }

    private Invoice draft(String price) {
        return editing.create(partner, read("""
                {"customerId": "%s", "date": "2031-01-01",
                 "lines": [{"description": "Werk", "quantity": "1", "unitPrice": "%s"}]}
                """.formatted(customer.id(), price), NewInvoice.class));
    }

    private long ended(JobId job) {
        return jobs.await(partner, job).id().value();
    }

    private <T> T read(String text, Class<T> type) {
        return json.readValue(text, type);
    }

    /** The other node has its turn. */
    private void turn() {
        otherBlock = swap(otherBlock);
    }

    private long[] block() {
        var first = db.fetchSingle("SELECT NEXT VALUE FOR id_sequence").get(0, Long.class);
        return new long[] {first, first + 1000};
    }

    /** Has ids given out of a block; what is left of the one before. */
    private long[] swap(long[] block) {
        synchronized (ids) {
            var before = new long[] {field("next"), field("end")};
            ReflectionTestUtils.setField(ids, "next", block[0]);
            ReflectionTestUtils.setField(ids, "end", block[1]);
            return before;
        }
    }

    private long field(String name) {
        return (Long) ReflectionTestUtils.getField(ids, name);
    }
}
