import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import nl.florijn.partners.Address;
import nl.florijn.partners.PartnerDetails;
import nl.florijn.platform.PartnerId;

/** Fills a partner with customers that each have monthly subscriptions, all due on the run date. */
final class Books {

    private static final int BATCH = 1000;
    private static final AtomicLong IDS = new AtomicLong(1_000_000_000L);

    private final DataSource database;
    private final PartnerId partner;
    private long product;

    Books(DataSource database, PartnerId partner) {
        this.database = database;
        this.partner = partner;
    }

    /** With all that documents have to show, as partners that bill have it. */
    static PartnerDetails seller() {
        return new PartnerDetails(
                "Bench",
                "NL",
                "EUR",
                "nl-NL",
                "Europe/Amsterdam",
                "NL004495445B01",
                "12345678",
                new Address("Havenkade 12", "1011 AB", "Amsterdam", "NL"),
                "NL91ABNA0417164300",
                null,
                null,
                null,
                null);
    }

    void fill(int customers, int subscriptions) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            if (product == 0) {
                addProduct(connection);
            }
            var first = IDS.getAndAdd(customers);
            addCustomers(connection, first, customers);
            addSubscriptions(connection, first, customers, subscriptions);
        }
    }

    private void addProduct(Connection connection) throws SQLException {
        product = IDS.getAndIncrement();
        try (var insert = connection.prepareStatement("""
                INSERT INTO product (partner_id, id, code, name, kind, created_at)
                VALUES (?, ?, 'HOST', 'Hosting', 'RECURRING', NOW(6))""")) {
            insert.setLong(1, partner.value());
            insert.setLong(2, product);
            insert.execute();
        }
        connection.commit();
    }

    private void addCustomers(Connection connection, long first, int count) throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO customer (partner_id, id, number, name, kind, line1, postcode, city, country, currency,
                    email, created_at)
                VALUES (?, ?, ?, ?, 'BUSINESS', 'Dorpsstraat 1', '1011 AB', 'Amsterdam', 'NL', 'EUR', ?, ?)""")) {
            for (var i = 0; i < count; i++) {
                var id = first + i;
                insert.setLong(1, partner.value());
                insert.setLong(2, id);
                insert.setString(3, Long.toString(id));
                insert.setString(4, "Customer " + id);
                insert.setString(5, "customer" + id + "@example.com");
                insert.setTimestamp(6, Timestamp.from(Instant.now()));
                insert.addBatch();
                if (i % BATCH == BATCH - 1 || i == count - 1) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
        }
    }

    private void addSubscriptions(Connection connection, long firstCustomer, int customers, int count)
            throws SQLException {
        var due = Date.valueOf(LocalDate.of(2027, 3, 1));
        try (var insert = connection.prepareStatement("""
                INSERT INTO subscription (partner_id, id, customer_id, product_id, description, quantity, unit_price,
                    price_currency, billing_interval, start_date, alignment, billed_until, due_from, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, 'EUR', 'P1M', '2026-01-01', 'ANNIVERSARY', ?, ?, ?)""")) {
            for (var i = 0; i < count; i++) {
                insert.setLong(1, partner.value());
                insert.setLong(2, IDS.getAndIncrement());
                insert.setLong(3, firstCustomer + i % customers);
                insert.setLong(4, product);
                insert.setString(5, "hosting-" + i + ".example");
                insert.setInt(6, 1 + i % 3);
                insert.setBigDecimal(7, new java.math.BigDecimal("4.95"));
                insert.setDate(8, due);
                insert.setDate(9, due);
                insert.setTimestamp(10, Timestamp.from(Instant.now()));
                insert.addBatch();
                if (i % BATCH == BATCH - 1 || i == count - 1) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
        }
    }
}
