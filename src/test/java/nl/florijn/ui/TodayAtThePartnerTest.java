package nl.florijn.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.catalog.Product;
import nl.florijn.partners.PartnerDetails;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.clock.BusinessClock;
import nl.florijn.platform.security.Role;
import nl.florijn.subscriptions.Subscription;
import nl.florijn.subscriptions.Subscriptions;
import nl.florijn.subscriptions.indexations.IndexationDetails;
import nl.florijn.subscriptions.indexations.Indexations;
import nl.florijn.ui.components.DateField;
import nl.florijn.ui.runs.RunsView;
import nl.florijn.ui.subscriptions.SubscriptionsView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** Where it is another day than at Greenwich, the day that is offered and checked is that of the partner. */
@FlorijnTest
class TodayAtThePartnerTest extends PanelTab {

    @Autowired
    private Books books;

    @Autowired
    private PanelUsers users;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private Indexations indexations;

    @AfterEach
    void nobodyAndNow() {
        SecurityContextHolder.clearContext();
        clock.set(Instant.now());
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
                    zone,               moment,               today
                    Pacific/Honolulu,   2031-05-15T09:30:00Z, 2031-05-14
                    Pacific/Honolulu,   2031-05-15T10:30:00Z, 2031-05-15
                    Pacific/Kiritimati, 2031-05-15T09:30:00Z, 2031-05-15
                    Pacific/Kiritimati, 2031-05-15T10:30:00Z, 2031-05-16
                    """)
    void R09_itIsTheDayOfItsTimeZone(String zone, Instant moment, LocalDate today) {
        clock.set(moment);
        var partner = books.freshPartner(details -> in(zone, details)).partner().id();
        var product = books.product(partner);
        var subscription = books.subscription(partner, books.customer(partner), product, "{}");

        anIndexationIsFromTodayOnAndUndoneUntilToday(partner, product, today);
        anEndingIsTakenBackUntilToday(partner, subscription, today);
        todayIsOffered(partner, subscription, today);
    }

    @Test
    void R14_noRunIsPromisedThatDoesNotStart() {
        clock.set(Instant.parse("2031-05-15T09:30:00Z"));
        var partner = books.freshPartner().partner().id();
        users.logIn(partner, Role.BOOKKEEPER);

        open(partner, RunsView.class);

        assertThat($(Span.class).all())
                .extracting(Span::getText)
                .anyMatch(fact -> fact.contains("The test clock is set"));
    }

    private void anIndexationIsFromTodayOnAndUndoneUntilToday(PartnerId partner, Product product, LocalDate today) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> indexations.preview(partner, raise(product, today.minusDays(1))))
                .withMessageContaining("today, " + today);
        var tomorrow = indexations.create(partner, raise(product, today.plusDays(1)));
        indexations.undo(partner, tomorrow.id());
        var now = indexations.create(partner, raise(product, today));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> indexations.undo(partner, now.id()))
                .withMessageContaining("counts since " + today);
    }

    private void anEndingIsTakenBackUntilToday(PartnerId partner, Subscription subscription, LocalDate today) {
        subscriptions.end(partner, subscription.id(), today.plusDays(1));
        subscriptions.takeBackEnd(partner, subscription.id());
        subscriptions.end(partner, subscription.id(), today);
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> subscriptions.takeBackEnd(partner, subscription.id()))
                .withMessageContaining("ended on " + today);
        subscriptions.end(partner, subscription.id(), today.plusDays(1));
        subscriptions.takeBackEnd(partner, subscription.id());
    }

    private void todayIsOffered(PartnerId partner, Subscription subscription, LocalDate today) {
        users.logIn(partner, Role.BOOKKEEPER);
        for (var form : Map.of("Change from a date", "From", "End", "Last day").entrySet()) {
            open(
                    partner,
                    SubscriptionsView.class,
                    Map.of("subscription", subscription.id().toString()));
            $(Button.class).withText(form.getKey()).single().click();
            assertThat($(DateField.class).withLabel(form.getValue()).single().getValue())
                    .as(form.getValue())
                    .isEqualTo(today);
        }
    }

    private static IndexationDetails raise(Product product, LocalDate effective) {
        return new IndexationDetails(product.id(), null, BigDecimal.TEN, effective, null);
    }

    private static PartnerDetails in(String zone, PartnerDetails named) {
        return Books.seller(named.name(), "NL", "EUR", zone);
    }
}
