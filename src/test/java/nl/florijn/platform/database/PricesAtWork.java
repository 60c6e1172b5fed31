package nl.florijn.platform.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import nl.florijn.Books;
import nl.florijn.billing.periods.Interval;
import nl.florijn.catalog.Product;
import nl.florijn.catalog.ProductFilter;
import nl.florijn.catalog.ProductId;
import nl.florijn.catalog.ProductPrice;
import nl.florijn.catalog.Products;
import nl.florijn.catalog.prices.PriceListDetails;
import nl.florijn.catalog.prices.PriceListEntries;
import nl.florijn.catalog.prices.PriceListEntryDetails;
import nl.florijn.catalog.prices.PriceListId;
import nl.florijn.catalog.prices.PriceLists;
import nl.florijn.currencies.DayRateFilter;
import nl.florijn.currencies.DayRates;
import nl.florijn.documents.layouts.LayoutDetails;
import nl.florijn.documents.layouts.Layouts;
import nl.florijn.documents.layouts.ThemeName;
import nl.florijn.documents.logos.Pictures;
import nl.florijn.invoicing.BillingRunRequest;
import nl.florijn.invoicing.Reseller;
import nl.florijn.invoicing.approval.ApprovalResult.Approved;
import nl.florijn.invoicing.approval.Approvals;
import nl.florijn.invoicing.lists.InvoiceFilter;
import nl.florijn.invoicing.lists.InvoiceLists;
import nl.florijn.invoicing.runs.BillingRuns;
import nl.florijn.messaging.AnnouncementTexts;
import nl.florijn.messaging.Announcements;
import nl.florijn.messaging.MailFilter;
import nl.florijn.messaging.Mails;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.subscriptions.indexations.IndexationDetails;
import nl.florijn.subscriptions.indexations.Indexations;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Somebody who works with price lists, indexations and day rates, for whoever listens to the statements. */
@Component
class PricesAtWork {

    private static final PageRequest PAGE = new PageRequest(50, null);
    private static final LocalDate FAR = LocalDate.of(2099, 3, 1);
    private static final LocalDate JANUARY = LocalDate.of(2027, 1, 1);

    private final DSLContext database;
    private final Books books;
    private final Reseller reseller;
    private final PriceLists lists;
    private final PriceListEntries entries;
    private final Layouts layouts;
    private final Products products;
    private final Indexations indexations;
    private final Announcements announcements;
    private final Mails mails;
    private final DayRates rates;
    private final BillingRuns runs;
    private final InvoiceLists invoices;
    private final Approvals approvals;

    PricesAtWork(
            DSLContext database,
            Books books,
            Reseller reseller,
            PriceLists lists,
            PriceListEntries entries,
            Layouts layouts,
            Products products,
            Indexations indexations,
            Announcements announcements,
            Mails mails,
            DayRates rates,
            BillingRuns runs,
            InvoiceLists invoices,
            Approvals approvals) {
        this.database = database;
        this.books = books;
        this.reseller = reseller;
        this.lists = lists;
        this.entries = entries;
        this.layouts = layouts;
        this.products = products;
        this.indexations = indexations;
        this.announcements = announcements;
        this.mails = mails;
        this.rates = rates;
        this.runs = runs;
        this.invoices = invoices;
        this.approvals = approvals;
    }

    /** Gives one of the partners a few thousand price lists, entries, indexations and mails, and some hundred layouts, and every partner day rates. */
    void crowd(PartnerId other) {
        var product = books.product(other).id().value();
        var list = list(other, "CROWD").value();
        database.execute("""
                INSERT INTO price_list (partner_id, id, code, name, created_at)
                SELECT ?, -seq, CONCAT('L', seq), '', NOW() FROM seq_1_to_3000
                """, other.value());
        database.execute("""
                INSERT INTO price_list_entry (partner_id, id, price_list_id, product_id, minimum_quantity,
                                              percent_off, created_at)
                SELECT ?, -seq, ?, ?, seq, 5, NOW() FROM seq_1_to_3000
                """, other.value(), list, product);
        database.execute("""
                INSERT INTO indexation (partner_id, id, product_id, percentage, effective, decimals, subscriptions,
                                        created_at, created_by)
                SELECT ?, -seq, ?, 5, '2099-01-01', 4, 0, NOW(), 'test' FROM seq_1_to_3000
                """, other.value(), product);
        database.execute("""
                INSERT INTO outbox_message (partner_id, id, channel, about, state, due_at, created_at, created_by)
                SELECT ?, -seq, 'MAIL', '', 'KEPT', NOW(), NOW(), 'test' FROM seq_1_to_3000
                """, other.value());
        database.execute("""
                INSERT INTO mail (partner_id, id, about, addressee, address, subject, body)
                SELECT ?, -seq, 'TEST', '', '', '', '' FROM seq_1_to_3000
                """, other.value());
        for (var i = 0; i < 300; i++) {
            layouts.create(
                    other, new LayoutDetails("L" + i, "", ThemeName.HELDER, LayoutDetails.USUAL_COLOUR, null, null));
        }
        database.execute("DELETE FROM day_rate");
        var file = new StringBuilder("Date,USD,JPY,GBP,\n");
        for (var day = 0; day < 1000; day++) {
            file.append("%s,1.0825,163.21,0.85103,\n".formatted(JANUARY.minusDays(day + 1)));
        }
        rates.take(file.toString().getBytes(UTF_8));
    }

    /** Gives each subscription of a partner a few dated changes. */
    void changeEach(PartnerId other) {
        database.execute("""
                INSERT INTO subscription_change (partner_id, id, subscription_id, change_no, effective, quantity, created_at)
                SELECT partner_id, -id * 4 - CAST(seq AS SIGNED), id, seq + 1, '2099-01-01', 1, NOW() FROM subscription, seq_0_to_3 WHERE partner_id = ?
                """, other.value());
    }

    void priceLists(PartnerId partner) {
        var list = list(partner, "GOLD");
        lists.change(partner, list, 1, new PriceListDetails("GOLD", "Gouden klanten"));
        var first = lists.list(partner, new PageRequest(1, null));
        lists.list(partner, PageRequest.of(1, first.next()));
        lists.codes(partner);
        lists.named(partner, List.of("GOLD", "SILVER"));
        var all = products.list(partner, ProductFilter.ALL, PAGE).items();
        all.forEach(product -> entries.create(
                partner, list, newPrice(product, product.details().prices().getFirst())));
        var onTheListOnly = new ProductPrice(Interval.parse("P5M"), "EUR", BigDecimal.TEN);
        entries.create(partner, list, newPrice(all.getFirst(), onTheListOnly));
        var page = entries.list(partner, list, new PageRequest(5, null));
        entries.list(partner, list, PageRequest.of(5, page.next()));
        var one = page.items().getFirst();
        entries.change(partner, list, one.id(), one.version(), one.details());
        entries.delete(partner, list, page.items().getLast().id());
        lists.delete(partner, list(partner, "SHORT"));
        var member = books.customer(partner, "{\"priceList\": \"GOLD\", \"email\": \"gold@example.nl\"}");
        books.subscription(partner, member, all.getFirst(), "{\"interval\": \"P5M\"}");
        for (var product : all) {
            var interval = product.details().prices().getFirst().interval();
            if (interval != null) {
                books.subscription(partner, member, product, "{\"interval\": \"" + interval + "\"}");
            }
        }
    }

    void layouts(PartnerId partner) {
        var details = new LayoutDetails("BLUE", "", ThemeName.STRAK, "#0000ff", null, null);
        var made = layouts.create(partner, details);
        layouts.change(partner, made.id(), 1, details);
        layouts.list(partner, PAGE);
        layouts.idsByCode(partner);
        var logo = layouts.logoOf(partner, Pictures.png(30, 10, Color.BLUE));
        layouts.changeLogo(partner, made.id(), 1, logo);
        layouts.logo(partner, made.id());
        layouts.delete(partner, made.id());
        layouts.create(partner, details, logo);
        books.customer(partner, "{\"layout\": \"BLUE\"}");
    }

    void dayRates(PartnerId partner) {
        rates.take("Date,USD,\n2027-01-01,1.1,\n".getBytes(UTF_8));
        rates.latest();
        for (var currency : Arrays.asList("USD", null)) {
            var page = rates.list(new DayRateFilter(currency, JANUARY.minusYears(1), JANUARY), PAGE);
            rates.list(new DayRateFilter(currency, null, null), PageRequest.of(50, page.next()));
        }
        var product = books.product(partner, """
                {"prices": [{"interval": "P1M", "currency": "USD", "unitPrice": "12.00"}]}""");
        var customer = books.customer(partner, "{\"currency\": \"USD\"}");
        books.subscription(partner, customer, product, "{}");
        var run = runs.start(partner, new BillingRunRequest(JANUARY, null, List.of(customer.id()), null));
        reseller.report(partner, run);
        var draft = invoices.newest(partner, InvoiceFilter.DRAFTS.withRun(run), null, 1)
                .getFirst();
        assertThat(draft.amounts().rate()).hasToString("1.1");
        assertThat(approvals.approve(partner, draft.id(), false)).isInstanceOf(Approved.class);
    }

    void indexations(PartnerId partner) {
        var list = lists.list(partner, PAGE).items().getFirst();
        var product = products.list(partner, ProductFilter.ALL, PAGE).items().stream()
                .max(Comparator.comparingInt(one ->
                        indexations.preview(partner, raise(one.id(), null)).subscriptions()))
                .orElseThrow();
        for (var details : List.of(raise(product.id(), null), raise(null, list.id()))) {
            indexations.preview(partner, details);
            var made = indexations.create(partner, details);
            assertThat(made.details()).isEqualTo(details);
            assertThat(announcements
                            .announce(partner, made.id(), AnnouncementTexts.USUAL)
                            .mails())
                    .isNotEmpty();
            indexations.undo(partner, made.id());
        }
        var page = indexations.list(partner, new PageRequest(1, null));
        indexations.list(partner, PageRequest.of(1, page.next()));
        mails(partner);
    }

    private void mails(PartnerId partner) {
        var test = mails.sendTest(partner, "test@example.nl");
        var page = mails.list(partner, MailFilter.ALL, new PageRequest(2, null));
        var announced = mails.list(partner, MailFilter.ALL, PageRequest.of(2, page.next()))
                .items()
                .getFirst();
        mails.list(partner, new MailFilter(test.state(), null), PAGE);
        mails.list(partner, new MailFilter(null, announced.customerId()), PAGE);
    }

    private static IndexationDetails raise(ProductId product, PriceListId list) {
        return new IndexationDetails(product, list, BigDecimal.valueOf(5), FAR, 2);
    }

    private PriceListId list(PartnerId partner, String code) {
        return lists.create(partner, new PriceListDetails(code, "")).id();
    }

    private static PriceListEntryDetails newPrice(Product product, ProductPrice price) {
        return new PriceListEntryDetails(
                product.id(),
                null,
                BigDecimal.ZERO,
                null,
                null,
                price.interval(),
                price.currency(),
                price.unitPrice(),
                null,
                null);
    }
}
