package nl.florijn.customers.vies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.customers.Customer;
import nl.florijn.customers.vies.JooqVatChecks.Due;
import nl.florijn.platform.PartnerId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** VAT numbers are asked about when they never were, and again when that grew old. */
@FlorijnTest
class R22RechecksTest {

    private static final String BELGIAN = "BE0776091951";
    private static final String GREEK = "EL094259216";
    private static final String DUTCH = "NL132507298B03";

    @Autowired
    private Books books;

    @Autowired
    private VatChecks checks;

    @Autowired
    private VatRechecks rechecks;

    @Autowired
    private JooqVatChecks repository;

    private ViesOfTests vies;
    private PartnerId partner;

    @BeforeEach
    void aPartnerAndVies() {
        partner = books.freshPartner().partner().id();
        vies = new ViesOfTests(checks);
    }

    @AfterEach
    void noVies() {
        vies.close();
    }

    @Test
    void R22_eachNumberIsAskedAboutOnceUntilItsCheckGrewOld() throws InterruptedException {
        vies.saysYes(BELGIAN, "Brabo", "W1");
        vies.saysYes(DUTCH, "Bakker", "W2");
        var old = customer(BELGIAN);
        var young = customer(DUTCH);
        var without = books.customer(partner);
        checked(old, BELGIAN, 31);
        checked(young, DUTCH, 29);

        assertThat(recheck()).isEqualTo(1);
        assertThat(recheck()).isZero();

        assertThat(vies.asked(BELGIAN)).isEqualTo(1);
        assertThat(vies.asked(DUTCH)).isZero();
        assertThat(checks.newest(partner, old.id()).orElseThrow().consultationNumber())
                .isEqualTo("W1");
        assertThat(checks.newest(partner, without.id())).isEmpty();
    }

    @Test
    void R22_anotherNumberOfTheCustomerWasNeverAskedAbout() throws InterruptedException {
        vies.saysYes(BELGIAN, "Brabo", "W1");
        var customer = customer(BELGIAN);
        checked(customer, DUTCH, 1);

        assertThat(recheck()).isEqualTo(1);
    }

    @Test
    void R22_aCountryThatDoesNotAnswerIsLeftOutAndTheOthersGoOn() throws InterruptedException {
        vies.saysError(BELGIAN, "MS_UNAVAILABLE");
        vies.saysYes(GREEK, "Hellas", "W3");
        customer(BELGIAN);
        customer(BELGIAN);
        customer(GREEK);

        assertThat(recheck()).isEqualTo(2);
        assertThat(vies.asked(BELGIAN)).isEqualTo(1);
        assertThat(recheck()).as("the next night").isEqualTo(1);
    }

    @Test
    void R22_whenViesHasEnoughNothingMoreIsAsked() throws InterruptedException {
        vies.saysError(BELGIAN, "GLOBAL_MAX_CONCURRENT_REQ");
        vies.saysYes(GREEK, "Hellas", "W3");
        customer(BELGIAN);
        customer(GREEK);

        assertThat(recheck()).isEqualTo(1);
        assertThat(vies.asked(GREEK)).isZero();

        assertThat(recheck()).as("who was not asked about comes first").isEqualTo(2);
        assertThat(vies.asked(GREEK)).isEqualTo(1);
    }

    @Test
    void R22_manyAreGoneThroughInBatches() throws InterruptedException {
        vies.saysYes(BELGIAN, "Brabo", "W1");
        for (var i = 0; i < 45; i++) {
            customer(BELGIAN);
        }

        assertThat(recheck()).isEqualTo(45);
        assertThat(vies.asked(BELGIAN)).isEqualTo(45);
    }

    @Test
    void R22_whoseNumbersAreDueIsFound() {
        var now = Instant.now();
        var due = new Due(now.minus(30, ChronoUnit.DAYS), now, Set.of());
        assertThat(repository.partnersDue(due)).doesNotContain(partner);
        var customer = customer(BELGIAN);
        assertThat(repository.partnersDue(due)).contains(partner);
        checked(customer, BELGIAN, 1);
        assertThat(repository.partnersDue(due)).doesNotContain(partner);
    }

    private int recheck() throws InterruptedException {
        return rechecks.recheck(List.of(partner), Duration.ZERO);
    }

    private Customer customer(String number) {
        return books.customer(partner, "{\"vatNumber\": \"%s\"}".formatted(number));
    }

    private void checked(Customer customer, String number, int daysAgo) {
        var at = Instant.now().minus(daysAgo, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MICROS);
        var check = new VatCheck(
                customer.id().value() + 1_000_000_000L,
                number,
                VatCheckState.VALID,
                at,
                "Test",
                null,
                null,
                null,
                null);
        repository.add(partner, customer.id(), check, null);
    }
}
