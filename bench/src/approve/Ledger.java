import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import nl.florijn.customers.CustomerId;
import nl.florijn.platform.PartnerId;

/** Entries by the million on accounts, each pair of them coming to nothing: written off, and taken back. */
final class Ledger {

    private static final long FIRST_ID = 5_000_000_000L;

    private final DataSource database;
    private final PartnerId partner;
    private long next = FIRST_ID;

    Ledger(DataSource database, PartnerId partner) {
        this.database = database;
        this.partner = partner;
    }

    /** On all invoices that were sent alike. */
    void spread(long entries, long invoices) throws SQLException {
        add(Math.ceilDiv(entries, invoices), "");
    }

    /** On one of them; whose it is. */
    CustomerId onOne(int entries) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            var found = statement.executeQuery(
                    "SELECT id, debtor_id FROM receivable WHERE partner_id = %d ORDER BY id LIMIT 1"
                            .formatted(partner.value()));
            found.next();
            var debtor = found.getLong(2);
            add(entries, "AND id = " + found.getLong(1));
            return new CustomerId(debtor);
        }
    }

    private void add(long each, String which) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var even = each + each % 2;
            var first = next;
            execute(connection, """
                    INSERT INTO account_entry (partner_id, id, debtor_id, currency, entry_date, kind, amount, invoice_id,
                        reason, created_at, created_by)
                    SELECT item.partner_id, %d + item.place * %d + seq.seq, item.debtor_id, item.currency, '2027-03-01',
                        'WRITE_OFF', IF(seq.seq %% 2 = 1, -0.01, 0.01), item.invoice_id, 'bench', NOW(6), 'bench'
                      FROM (SELECT *, ROW_NUMBER() OVER (ORDER BY id) place FROM receivable WHERE partner_id = %d %s) item
                      JOIN seq_1_to_%d seq""".formatted(first, even, partner.value(), which, even));
            execute(connection, """
                    INSERT INTO account_posting (partner_id, entry_id, position, item_id, counts_as, amount)
                    SELECT partner_id, id, 0, invoice_id, 'WRITTEN_OFF', amount
                      FROM account_entry WHERE partner_id = %d AND id >= %d""".formatted(partner.value(), first));
            connection.commit();
            try (var statement = connection.createStatement()) {
                var last = statement.executeQuery(
                        "SELECT MAX(id) + 1 FROM account_entry WHERE partner_id = " + partner.value());
                last.next();
                next = last.getLong(1);
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
