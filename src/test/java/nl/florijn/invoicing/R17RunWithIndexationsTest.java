package nl.florijn.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.billing.periods.Interval;
import nl.florijn.catalog.IndexationId;
import nl.florijn.catalog.ProductFilter;
import nl.florijn.catalog.ProductId;
import nl.florijn.catalog.Products;
import nl.florijn.catalog.prices.PriceListDetails;
import nl.florijn.catalog.prices.PriceListEntries;
import nl.florijn.catalog.prices.PriceListEntryDetails;
import nl.florijn.catalog.prices.PriceListId;
import nl.florijn.catalog.prices.PriceLists;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.audit.AuditEntry;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.platform.clock.BusinessClock;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.subscriptions.NewChange;
import nl.florijn.subscriptions.Subscription;
import nl.florijn.subscriptions.SubscriptionFilter;
import nl.florijn.subscriptions.Subscriptions;
import nl.florijn.subscriptions.indexations.IndexationDetails;
import nl.florijn.subscriptions.indexations.Indexations;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Runs before and after a raise of 5 %: hosting is 30.00 a month, a domain 12.00 a year. */
@FlorijnTest
class R17RunWithIndexationsTest {

    private static final LocalDate MARCH = LocalDate.of(2099, 3, 1);

    @Autowired
    private Reseller reseller;

    @Autowired
    private Indexations indexations;

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private PriceLists lists;

    @Autowired
    private PriceListEntries entries;

    @Autowired
    private Products products;

    @Autowired
    private Books books;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private AuditLog audit;

    @Test
    void R17_ownListAndProductPriceAreBilledOldBeforeTheDateAndRaisedFromIt() {
        var partner = threeWays();
        var preview = indexations.preview(partner, ofHosting(partner, MARCH));
        assertThat(preview.subscriptions()).isEqualTo(3);
        assertThat(preview.sums()).singleElement().satisfies(sum -> {
            assertThat(sum.before()).isEqualByComparingTo("75.00");
            assertThat(sum.after()).isEqualByComparingTo("78.75");
        });
        assertThat(preview.first())
                .extracting(row -> row.description() + " " + row.before() + " " + row.after())
                .containsExactlyInAnyOrder("own 20.00 21.00", "list 25.00 26.25", "product 30.00 31.50");

        var made = indexations.create(partner, ofHosting(partner, MARCH));
        reseller.run(partner, "2099-02-01");
        assertThat(lines(partner))
                .containsExactlyInAnyOrder("own 20.00", "list 25.00", "product 30.00", "domain 12.00");
        reseller.run(partner, "2099-03-01");

        assertThat(made.subscriptions()).isEqualTo(3);
        assertThat(lines(partner))
                .contains("own 21.00", "list 26.25", "product 31.50")
                .hasSize(7);
        assertThat(reseller.run(partner, "2099-03-01").drafts()).isZero();
    }

    @Test
    void R17_undoneBeforeItsDateNothingIsLeftOfIt() {
        var partner = threeWays();
        var made = indexations.create(partner, ofHosting(partner, MARCH));

        indexations.undo(partner, made.id());
        reseller.run(partner, "2099-02-01");
        reseller.run(partner, "2099-03-01");

        assertThat(lines(partner))
                .contains("own 20.00", "list 25.00", "product 30.00")
                .hasSize(7);
        assertThat(lines(partner)).doesNotContain("own 21.00", "list 26.25", "product 31.50");
        assertThat(subscription(partner, "S3").changes()).isEmpty();
        assertThat(indexations.get(partner, made.id()).undoneAt()).isNotNull();
        assertThat(audit.page(partner, new PageRequest(20, null)).items())
                .extracting(AuditEntry::detail)
                .anyMatch(detail -> String.valueOf(detail).contains("undone"));
        assertThat(undoing(partner, made.id())).isEqualTo("INDEXATION_UNDONE");
    }

    @Test
    void R17_whatWasBilledAtARaisedPriceThatIsUndoneIsGivenBack() {
        var partner = reseller.partnerWith(1, "S1,K1,HOST,site,1,P1M,2099-01-15,,\n");
        var made = indexations.create(partner, ofHosting(partner, LocalDate.of(2099, 1, 25)));
        reseller.run(partner, "2099-01-01");
        assertThat(nets(partner)).containsExactly("9.68", "21.34");

        indexations.undo(partner, made.id());
        reseller.run(partner, "2099-02-01");

        assertThat(nets(partner)).contains("-1.02", "30.00").hasSize(4);
        assertThat(reseller.run(partner, "2099-02-01").drafts()).isZero();
    }

    @Test
    void R17_whatIsMadeAfterwardsPaysTheOldPriceUntilTheDateAndTheRaisedOneFromIt() {
        var partner = reseller.partnerWith(1, "");
        var made = indexations.create(partner, ofHosting(partner, LocalDate.of(2099, 1, 17)));
        start(partner, "before", "2099-01-01");
        start(partner, "after", "2099-01-20");

        reseller.run(partner, "2099-01-01");

        assertThat(nets(partner)).containsExactlyInAnyOrder("15.48", "15.25", "31.50");
        indexations.undo(partner, made.id());
        reseller.run(partner, "2099-02-01");
        assertThat(nets(partner)).contains("-0.73", "-1.50", "30.00").hasSize(7);
        assertThat(reseller.run(partner, "2099-02-01").drafts()).isZero();
    }

    @Test
    void R17_whatWasBilledAtARaisedListThatIsUndoneIsGivenBack() {
        var partner = threeWays();
        var list = lists.list(partner, PageRequest.FIRST).items().getFirst().id();
        var made = indexations.create(partner, new IndexationDetails(null, list, new BigDecimal("5"), MARCH, null));
        reseller.run(partner, "2099-02-01");
        reseller.run(partner, "2099-03-01");

        indexations.undo(partner, made.id());
        reseller.run(partner, "2099-04-01");

        assertThat(nets(partner)).contains("26.25", "-1.25").doesNotContain("-0.73");
    }

    @Test
    void R17_billedDaysThatArePaidTooLittleAreCorrected() {
        var partner = reseller.partnerWith(1, "S1,K1,HOST,site,1,P1M,2099-01-01,,\n");
        reseller.run(partner, "2099-01-01");
        indexations.create(partner, ofHosting(partner, LocalDate.of(2099, 1, 17)));

        reseller.run(partner, "2099-02-01");

        assertThat(nets(partner)).containsExactlyInAnyOrder("30.00", "0.73", "31.50");
    }

    @Test
    void R17_aListIsRaisedByEntriesThatFollowTheOldOnes() {
        var partner = threeWays();
        var list = lists.list(partner, PageRequest.FIRST).items().getFirst().id();
        var raise = new IndexationDetails(null, list, new BigDecimal("5"), MARCH, 2);
        var preview = indexations.preview(partner, raise);
        assertThat(preview.subscriptions()).isOne();
        assertThat(preview.entries()).isOne();

        var made = indexations.create(partner, raise);
        assertThat(prices(partner, list)).containsExactly("null 2099-03-01 25.00", "2099-03-01 null 26.25");
        reseller.run(partner, "2099-02-01");
        reseller.run(partner, "2099-03-01");
        assertThat(lines(partner)).contains("list 25.00", "list 26.25").doesNotContain("own 21.00", "product 31.50");

        indexations.undo(partner, made.id());
        assertThat(prices(partner, list)).containsExactly("null null 25.00");
    }

    @Test
    void R17_onlyTheLastOneIsUndoneAndNoneThatCounts() {
        var partner = threeWays();
        var first = indexations.create(partner, ofHosting(partner, MARCH));
        var second = indexations.create(partner, ofHosting(partner, LocalDate.of(2100, 3, 1)));
        assertThat(subscription(partner, "S3").changes())
                .extracting(change -> String.valueOf(change.change().unitPrice()))
                .containsExactly("31.50", "33.08");

        assertThat(undoing(partner, first.id())).isEqualTo("INDEXATION_BUILT_UPON");
        indexations.undo(partner, second.id());
        indexations.undo(partner, first.id());

        var counting = indexations.create(partner, ofHosting(partner, today()));
        assertThat(undoing(partner, counting.id())).isEqualTo("INDEXATION_IN_FORCE");
    }

    @Test
    void R17_whatHasEndedOrStartsOnTheDateIsLeftAlone() {
        var partner = reseller.partnerWith(1, """
                S1,K1,HOST,ended,1,P1M,2099-01-01,2099-03-01,
                S2,K1,HOST,starts,1,P1M,2099-03-01,,
                S3,K1,HOST,starts before,1,P1M,2099-02-28,,
                """);
        subscriptions.addChange(
                partner,
                subscription(partner, "S3").id(),
                new NewChange(LocalDate.of(2099, 4, 1), null, null, null, product(partner, "HOST")));

        assertThat(indexations.preview(partner, ofHosting(partner, MARCH)).first())
                .singleElement()
                .satisfies(row -> assertThat(row.description()).isEqualTo("starts before"));
    }

    @Test
    void R01_theProductOfAnotherPartnerDoesNotExist() {
        var product = product(threeWays(), "HOST");
        var stranger = reseller.partner();

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> indexations.create(
                        stranger, new IndexationDetails(product, null, BigDecimal.ONE, MARCH, null)));
    }

    /** One with a price of its own, one that pays by a list, one that pays the product's price; and a domain. */
    private PartnerId threeWays() {
        var partner = reseller.partnerWith(1, """
                S1,K1,HOST,own,1,P1M,2099-02-01,,
                S3,K1,HOST,product,1,P1M,2099-02-01,,
                S4,K1,DOM,domain,1,P1Y,2099-02-01,,
                """);
        subscriptions.addChange(
                partner,
                subscription(partner, "S1").id(),
                new NewChange(LocalDate.of(2099, 2, 1), null, new BigDecimal("20.00"), null, null));
        var gold = lists.create(partner, new PriceListDetails("GOLD", "")).id();
        entries.create(
                partner,
                gold,
                new PriceListEntryDetails(
                        product(partner, "HOST"),
                        null,
                        BigDecimal.ZERO,
                        null,
                        null,
                        Interval.parse("P1M"),
                        null,
                        new BigDecimal("25.00"),
                        null,
                        null));
        books.subscription(
                partner,
                books.customer(partner, "{\"priceList\": \"GOLD\"}"),
                products.get(partner, product(partner, "HOST")),
                "{\"description\": \"list\", \"start\": \"2099-02-01\"}");
        return partner;
    }

    private void start(PartnerId partner, String description, String start) {
        books.subscription(
                partner,
                books.customer(partner),
                products.get(partner, product(partner, "HOST")),
                "{\"description\": \"%s\", \"start\": \"%s\"}".formatted(description, start));
    }

    private IndexationDetails ofHosting(PartnerId partner, LocalDate effective) {
        return new IndexationDetails(product(partner, "HOST"), null, new BigDecimal("5"), effective, null);
    }

    private String undoing(PartnerId partner, IndexationId id) {
        try {
            indexations.undo(partner, id);
            return "undone";
        } catch (Conflict refused) {
            return refused.code();
        }
    }

    private List<String> lines(PartnerId partner) {
        return reseller.drafts(partner).stream()
                .flatMap(draft -> draft.lines().stream())
                .map(line -> line.description() + " " + line.unitPrice())
                .toList();
    }

    private List<String> nets(PartnerId partner) {
        return reseller.drafts(partner).stream()
                .flatMap(draft -> draft.lines().stream())
                .map(line -> String.valueOf(line.net()))
                .toList();
    }

    private List<String> prices(PartnerId partner, PriceListId list) {
        return entries.list(partner, list, PageRequest.FIRST).items().stream()
                .map(entry -> entry.details())
                .map(details -> details.from() + " " + details.until() + " " + details.unitPrice())
                .toList();
    }

    private Subscription subscription(PartnerId partner, String reference) {
        return subscriptions
                .list(partner, new SubscriptionFilter(reference, null, null, null), PageRequest.FIRST)
                .items()
                .getFirst();
    }

    private ProductId product(PartnerId partner, String reference) {
        return products.list(partner, new ProductFilter(reference, null), PageRequest.FIRST)
                .items()
                .getFirst()
                .id();
    }

    private LocalDate today() {
        return clock.today(ZoneId.of("Europe/Amsterdam"));
    }
}
