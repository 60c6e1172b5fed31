package nl.florijn.subscriptions.recurring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.catalog.Product;
import nl.florijn.customers.Customer;
import nl.florijn.customers.CustomerFilter;
import nl.florijn.customers.Customers;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.subscriptions.NewChange;
import nl.florijn.subscriptions.Subscription;
import nl.florijn.subscriptions.SubscriptionFilter;
import nl.florijn.subscriptions.SubscriptionFilter.Phase;
import nl.florijn.subscriptions.Subscriptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What running subscriptions come to a month, and which of them a list shows. */
@FlorijnTest
class RecurringRevenueTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Amsterdam"));

    @Autowired
    private Books books;

    @Autowired
    private Customers customers;

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private RecurringRevenue recurring;

    private PartnerId partner;
    private Customer customer;
    private Product product;

    @BeforeEach
    void aCustomerAndAProductOfTenAMonth() {
        partner = books.freshPartner().partner().id();
        customer = books.customer(partner, "{\"name\": \"Bakkerij Jansen\"}");
        product = books.product(partner);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            terms                                                                                | a month
            "interval": "P1M"                                                                    | 10.00
            "interval": "P1M", "quantity": "2.5"                                                 | 25.00
            "interval": "P3M", "unitPrice": "10.00"                                              | 3.33
            "interval": "P1Y", "unitPrice": "120.00", "quantity": "2", "discountPercent": "10"   | 18.00
            "interval": "P2Y", "unitPrice": "18.95"                                              | 0.79
            "interval": "P2W", "unitPrice": "10.00"                                              | 21.73
            """)
    void aMonthIsATwelfthOfAYear(String terms, BigDecimal monthly) {
        start(terms);

        assertThat(recurring.sums(partner, SubscriptionFilter.ALL))
                .containsExactly(new RecurringSum("EUR", 1, monthly));
    }

    @Test
    void onlyWhatRunsTodayCountsAtTheTermsOfToday() {
        var changed = start("\"quantity\": \"1\"");
        change(changed, TODAY, "3");
        change(changed, TODAY.plusDays(1), "9");
        start("\"end\": \"%s\"".formatted(TODAY));
        start("\"start\": \"%s\"".formatted(TODAY.plusDays(1)));
        start("\"end\": \"%s\"".formatted(TODAY.plusDays(1)));

        assertThat(recurring.sums(partner, SubscriptionFilter.ALL))
                .containsExactly(new RecurringSum("EUR", 2, new BigDecimal("40.00")));
    }

    @Test
    void R28_eachCurrencyIsASumOfItsOwnAndWhatListsShowAddsUpToIt() {
        var american = books.customer(partner, "{\"currency\": \"USD\"}");
        start("\"unitPrice\": \"9.995\"");
        start("\"interval\": \"P3M\", \"unitPrice\": \"10.00\"");
        start("\"interval\": \"P3M\", \"unitPrice\": \"10.00\"");
        start(american, "\"unitPrice\": \"7.00\"");

        var sums = recurring.sums(partner, SubscriptionFilter.ALL);
        var shown = recurring.each(
                partner,
                all(SubscriptionFilter.ALL).stream().map(Subscription::id).toList());

        assertThat(sums)
                .containsExactly(
                        new RecurringSum("EUR", 3, new BigDecimal("16.66")),
                        new RecurringSum("USD", 1, new BigDecimal("7.00")));
        assertThat(shown.values().stream()
                        .filter(each -> each.currency().equals("EUR"))
                        .map(RecurringSum::monthly)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("16.66");
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            phase     | own price | typed  | finds
                      |           |        | begonnen gestopt later eigen
            RUNNING   |           |        | begonnen eigen
            NOT_BEGUN |           |        | later
            ENDED     |           |        | gestopt
                      | true      |        | eigen
            RUNNING   | false     |        | begonnen
                      |           | gonn   | begonnen
                      |           | jansen | begonnen gestopt later eigen
                      |           | 48,40  | eigen
                      |           | 48.40  | eigen
            ENDED     |           | later  |
            """)
    void listsShowWhatIsAskedFor(
            @Nullable Phase phase, @Nullable Boolean own, @Nullable String typed, @Nullable String finds) {
        start("\"description\": \"begonnen\"");
        start("\"description\": \"gestopt\", \"end\": \"%s\"".formatted(TODAY));
        start("\"description\": \"later\", \"start\": \"%s\"".formatted(TODAY.plusDays(1)));
        start("\"description\": \"eigen\", \"unitPrice\": \"48.40\"");
        var filter = new SubscriptionFilter(null, null, null, typed, phase, own);

        var found = all(filter);

        assertThat(found.stream().map(one -> one.details().description()).collect(Collectors.joining(" ")))
                .isEqualTo(finds == null ? "" : finds);
        assertThat(subscriptions.count(partner, filter)).isEqualTo(found.size());
    }

    @Test
    void customersWithAndWithoutRunningSubscriptionsAreAllOfThem() {
        start("\"quantity\": \"1\"");
        var idle = books.customer(partner, "{\"name\": \"De Wit & Zn.\", \"email\": \"post@dewit.example\"}");
        start(idle, "\"end\": \"%s\"".formatted(TODAY));

        assertThat(named(true)).containsExactly("Bakkerij Jansen");
        assertThat(named(false)).containsExactly("De Wit & Zn.");
        assertThat(customers.count(partner, CustomerFilter.ALL)).isEqualTo(2);
        for (var typed : List.of("zn wit", "WIT", "post@dewit", idle.number())) {
            var filter = new CustomerFilter(null, null, typed, null);
            assertThat(customers.list(partner, filter, PageRequest.FIRST).items())
                    .as(typed)
                    .extracting(Customer::id)
                    .containsExactly(idle.id());
        }
    }

    private List<String> named(boolean running) {
        var filter = new CustomerFilter(null, null, null, null, running);
        var found = customers.list(partner, filter, PageRequest.FIRST).items();
        assertThat(customers.count(partner, filter)).isEqualTo(found.size());
        return found.stream().map(Customer::name).toList();
    }

    private List<Subscription> all(SubscriptionFilter filter) {
        return subscriptions.list(partner, filter, PageRequest.FIRST).items();
    }

    private Subscription start(String terms) {
        return start(customer, terms);
    }

    private Subscription start(Customer holder, String terms) {
        var begun = terms.contains("\"start\"") ? "" : "\"start\": \"2026-01-01\", ";
        return books.subscription(partner, holder, product, "{" + begun + terms + "}");
    }

    private void change(Subscription subscription, LocalDate day, String quantity) {
        subscriptions.addChange(
                partner, subscription.id(), new NewChange(day, new BigDecimal(quantity), null, null, null));
    }
}
