package nl.florijn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.customers.Customer;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Role;
import nl.florijn.subscriptions.NewChange;
import nl.florijn.subscriptions.Subscription;
import nl.florijn.subscriptions.Subscriptions;
import nl.florijn.subscriptions.charges.Charge;
import nl.florijn.subscriptions.charges.ChargeAmounts;
import nl.florijn.subscriptions.charges.ChargeDetails;
import nl.florijn.subscriptions.charges.ChargeFilter;
import nl.florijn.subscriptions.charges.Charges;
import nl.florijn.ui.components.NumberField;
import nl.florijn.ui.subscriptions.ChargesView;
import nl.florijn.ui.subscriptions.SubscriptionsView;
import nl.florijn.ui.text.Formats;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** Hosting of 10.00 a month: eight from last month on, ten from next week on; the month's amount is billed. */
@FlorijnTest
class SubscriptionsAtTheScreenTest extends PanelTab {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    private static final LocalDate NEXT_WEEK = TODAY.plusDays(7);

    @Autowired
    private Books books;

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private Charges charges;

    @Autowired
    private ChargeAmounts amounts;

    @Autowired
    private PanelUsers users;

    private PartnerId partner;
    private Customer bakery;
    private Subscription hosting;

    @BeforeEach
    void eightNowAndTenNextWeek() {
        partner = books.freshPartner().partner().id();
        bakery = books.customer(partner, "{\"name\": \"Bakkerij Jansen\"}");
        hosting = books.subscription(
                partner,
                bakery,
                books.product(partner),
                "{\"description\": \"een.example\", \"quantity\": \"8\", \"start\": \"%s\"}"
                        .formatted(TODAY.minusMonths(1)));
        subscriptions.addChange(partner, hosting.id(), new NewChange(NEXT_WEEK, BigDecimal.TEN, null, null, null));
        users.logIn(partner, Role.BOOKKEEPER);
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void R04_whatHoldsTodayStandsInTheListAndWhatComesBesideIt() {
        open(partner, SubscriptionsView.class);

        assertThat(cells())
                .contains("8", "10 from " + Formats.date(NEXT_WEEK), "€ 80.00")
                .doesNotContain("10");
    }

    @Test
    void R04_theDetailSaysWhatHoldsTodayWhatComesAndWhatItCosts() {
        detail();

        var facts = $(DescriptionList.class).all().getFirst();
        assertThat(facts.getElement().getTextRecursively().replace('\u00a0', ' '))
                .contains("Quantity8", "€ 10.00 per month. The price is that of the product.");
        assertThat($(Span.class).withText("Coming").single()).isNotNull();
        assertThat($(RouterLink.class).withText("Bakkerij Jansen").single().getHref())
                .contains("customers?customer=" + bakery.id());
    }

    @Test
    void R04_theFormOfAChangeSaysWhatHoldsNow() {
        detail();
        $(Button.class).withText("Change from a date").single().click();

        assertThat($(NumberField.class).withLabel("Quantity").single().getHelperText())
                .isEqualTo("Now 8");
        assertThat($(NumberField.class).withLabel("Price").single().getHelperText())
                .startsWith("Now €\u00a010.00 per month.");
    }

    @Test
    void R15_aChargeHasItsAmountInTheList() {
        charges.create(
                partner,
                new ChargeDetails(
                        null,
                        bakery.id(),
                        null,
                        "Uren",
                        new BigDecimal("2.5"),
                        new BigDecimal("85.00"),
                        BigDecimal.TEN,
                        null,
                        null,
                        null,
                        null));
        assertThat(amounts.of(
                                partner,
                                charges.list(partner, ChargeFilter.ALL, PageRequest.FIRST).items().stream()
                                        .map(Charge::id)
                                        .toList())
                        .values())
                .singleElement()
                .satisfies(amount -> assertThat(amount.net()).isEqualByComparingTo("191.25"));
        open(partner, ChargesView.class);
        assertThat(cells()).contains("€ 191.25");
    }

    private void detail() {
        open(partner, SubscriptionsView.class, Map.of("subscription", hosting.id()));
    }

    /** Of the first row; money with plain spaces. */
    private List<String> cells() {
        var grid = $(Grid.class).all().getFirst();
        return IntStream.range(0, grid.getColumns().size())
                .mapToObj(column ->
                        String.valueOf(test(grid).getCellText(0, column)).replace('\u00a0', ' '))
                .toList();
    }
}
