import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import javax.sql.DataSource;
import nl.florijn.platform.PartnerId;

/**
 * The limit: drafts of another partner get a number and a state, by nothing but Connector/J in one thread, 1,000 rows a batch
 * and commit. Finding them does not count. It never changes together with the engine.
 */
final class BareUpdate {

    private static final int BATCH = 1000;

    private final DataSource database;
    private final PartnerId partner;

    BareUpdate(DataSource database, PartnerId partner) {
        this.database = database;
        this.partner = partner;
    }

    /** Nanoseconds spent in writing. */
    long measure() throws SQLException {
        try (var connection = database.getConnection()) {
            var ids = new ArrayList<Long>();
            try (var find = connection.prepareStatement("SELECT id FROM invoice WHERE partner_id = ? ORDER BY id")) {
                find.setLong(1, partner.value());
                var found = find.executeQuery();
                while (found.next()) {
                    ids.add(found.getLong(1));
                }
            }
            connection.setAutoCommit(false);
            var started = System.nanoTime();
            try (var update = connection.prepareStatement("""
                    UPDATE invoice SET status = 'APPROVED', series_code = 'INVOICE', number = ?, sequence = ?,
                        approved_at = ?, approved_by = 'bench', debtor_number = ?, debtor_name = 'Customer',
                        debtor_kind = 'BUSINESS',
                        debtor_line1 = 'Dorpsstraat 1', debtor_postcode = '1011 AB', debtor_city = 'Amsterdam',
                        debtor_country = 'NL', rate = 1, partner_currency = currency, vat_total_converted = vat_total,
                        version = version + 1
                    WHERE partner_id = ? AND id = ?""")) {
                for (var i = 0; i < ids.size(); i++) {
                    update.setString(1, "FA-27%07d".formatted(i + 1));
                    update.setLong(2, i + 1);
                    update.setTimestamp(3, Timestamp.from(Instant.now()));
                    update.setString(4, Long.toString(ids.get(i)));
                    update.setLong(5, partner.value());
                    update.setLong(6, ids.get(i));
                    update.addBatch();
                    if (i % BATCH == BATCH - 1 || i == ids.size() - 1) {
                        update.executeBatch();
                        connection.commit();
                    }
                }
            }
            return System.nanoTime() - started;
        }
    }
}
