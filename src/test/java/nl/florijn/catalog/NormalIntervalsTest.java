package nl.florijn.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Books in which intervals of one length were written in two ways come out with one. */
@FlorijnTest
class NormalIntervalsTest {

    @Autowired
    private Books books;

    @Autowired
    private DSLContext db;

    private long partner;
    private long product;

    @BeforeEach
    void aProduct() {
        var fresh = books.freshPartner().partner().id();
        partner = fresh.value();
        product = books.product(fresh).id().value();
        var customer = books.customer(fresh);
        var offered = books.product(fresh);
        for (var own : new String[] {"null", "\"3.00\""}) {
            books.subscription(fresh, customer, offered, "{\"unitPrice\": %s}".formatted(own));
        }
        db.execute(
                "UPDATE subscription SET product_id = ?, billing_interval = 'P12M' WHERE partner_id = ?",
                product,
                partner);
        db.execute("DELETE FROM product_price WHERE partner_id = ? AND product_id = ?", partner, product);
    }

    @Test
    void R03_theOnlyPriceIsRewritten() throws IOException {
        price("P14D", "1");
        price("P36M", "36");
        price("P18M", "18");
        price("", "5");

        migrate();

        assertThat(prices()).containsExactlyInAnyOrder("P2W 1", "P3Y 36", "P18M 18", " 5");
        assertThat(subscriptions()).containsExactlyInAnyOrder("P1Y null", "P1Y 3");
    }

    @Test
    void R03_ofTwoPricesTheNormalOneStaysAndWhoPaidTheOtherKeepsIt() throws IOException {
        price("P12M", "10");
        price("P1Y", "12");

        migrate();
        migrate();

        assertThat(prices()).containsExactly("P1Y 12");
        assertThat(subscriptions()).containsExactlyInAnyOrder("P1Y 10", "P1Y 3");
    }

    private void price(String interval, String amount) {
        db.execute(
                "INSERT INTO product_price (partner_id, product_id, billing_interval, currency, unit_price)"
                        + " VALUES (?, ?, ?, 'EUR', ?)",
                partner,
                product,
                interval,
                amount);
    }

    private List<String> prices() {
        return db.fetch(
                        "SELECT CONCAT(billing_interval, ' ', ROUND(unit_price)) FROM product_price"
                                + " WHERE partner_id = ? AND product_id = ?",
                        partner,
                        product)
                .getValues(0, String.class);
    }

    private List<String> subscriptions() {
        return db.fetch(
                        "SELECT CONCAT(billing_interval, ' ', IFNULL(ROUND(unit_price), 'null')) FROM subscription"
                                + " WHERE partner_id = ?",
                        partner)
                .getValues(0, String.class);
    }

    /** As it was then: that a price has a currency came later. */
    private void migrate() throws IOException {
        var statements = Files.readString(Path.of("db-migrations/V130__normal_intervals.sql"))
                .replaceAll("(?m)^--.*\n", "")
                .split(";\\s*\n");
        db.connectionResult(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("SET check_constraint_checks = 0");
                for (var change : statements) {
                    statement.execute(change);
                }
                statement.execute("SET check_constraint_checks = 1");
            }
            return statements.length;
        });
    }
}
