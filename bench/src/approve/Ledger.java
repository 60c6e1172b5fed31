import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import nl.florijn.customers.CustomerId;
import nl.florijn.platform.PartnerId;

/** Entries by the million on accounts, each pair of them coming to nothing: written off, and taken back. */
final class Ledger {

    private static final long FIRST_ID = 5_000_000_000L;
    private static final int BATCH = 1000;

    private static final String ENTRY = """
            INSERT INTO account_entry (partner_id, id, debtor_id, currency, entry_date, kind, amount, invoice_id, reason,
                created_at, created_by)
            VALUES (?, ?, ?, 'EUR', '2027-03-01', 'WRITE_OFF', ?, ?, 'bench', NOW(6), 'bench')""";
    private static final String POSTING = """
            INSERT INTO account_posting (partner_id, entry_id, position, item_id, counts_as, amount)
            VALUES (?, ?, 0, ?, 'WRITTEN_OFF', ?)""";

    private final DataSource database;
    private final PartnerId partner;
    private long next = FIRST_ID;

    private record Item(long id, long debtor) {}

    Ledger(DataSource database, PartnerId partner) {
        this.database = database;
        this.partner = partner;
    }

    /** On all invoices that were sent alike. */
    void spread(long entries) throws SQLException {
        try (var connection = database.getConnection()) {
            var items = items(connection);
            add(connection, items, Math.ceilDiv(entries, items.size()));
        }
    }

    /** On one of them; whose it is. */
    CustomerId onOne(int entries) throws SQLException {
        try (var connection = database.getConnection()) {
            var first = items(connection).getFirst();
            add(connection, List.of(first), entries);
            return new CustomerId(first.debtor());
        }
    }

    private List<Item> items(Connection connection) throws SQLException {
        var items = new ArrayList<Item>();
        try (var statement = connection.createStatement();
                var found =
                        statement.executeQuery("SELECT id, debtor_id FROM receivable WHERE partner_id = %d ORDER BY id"
                                .formatted(partner.value()))) {
            while (found.next()) {
                items.add(new Item(found.getLong(1), found.getLong(2)));
            }
        }
        return items;
    }

    private void add(Connection connection, List<Item> items, long each) throws SQLException {
        connection.setAutoCommit(false);
        try (var entries = connection.prepareStatement(ENTRY);
                var postings = connection.prepareStatement(POSTING)) {
            var waiting = 0;
            for (var item : items) {
                for (var i = 0; i < each + each % 2; i++) {
                    add(entries, postings, item, i % 2 == 0 ? "-0.01" : "0.01");
                    if (++waiting == BATCH) {
                        send(entries, postings);
                        waiting = 0;
                    }
                }
            }
            send(entries, postings);
        }
        connection.commit();
    }

    private void add(PreparedStatement entries, PreparedStatement postings, Item item, String amount)
            throws SQLException {
        var id = next++;
        entries.setLong(1, partner.value());
        entries.setLong(2, id);
        entries.setLong(3, item.debtor());
        entries.setString(4, amount);
        entries.setLong(5, item.id());
        entries.addBatch();
        postings.setLong(1, partner.value());
        postings.setLong(2, id);
        postings.setLong(3, item.id());
        postings.setString(4, amount);
        postings.addBatch();
    }

    private static void send(PreparedStatement entries, PreparedStatement postings) throws SQLException {
        entries.executeBatch();
        postings.executeBatch();
    }
}
