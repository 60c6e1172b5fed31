package nl.florijn.invoicing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.florijn.platform.PartnerId;
import nl.florijn.subscriptions.SubscriptionId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What the tables say was billed and waived, read with plain SQL. */
@Component
public class BilledSoFar {

    /** An amount for days of one period: a line, or a waiver. */
    public record Entry(
            SubscriptionId subscription,
            LocalDate serviceFrom,
            LocalDate until,
            boolean correction,
            boolean waived,
            BigDecimal amount) {}

    private final DSLContext database;

    BilledSoFar(DSLContext database) {
        this.database = database;
    }

    public List<Entry> of(PartnerId partner) {
        return database.fetch("""
                        SELECT subscription_id, service_from, until_date, is_correction, source = 'WAIVED', amount
                          FROM billed_period WHERE partner_id = ? ORDER BY service_from, correction_no
                        """, partner.value())
                .map(row -> new Entry(
                        new SubscriptionId(row.get(0, Long.class)),
                        row.get(1, LocalDate.class),
                        row.get(2, LocalDate.class),
                        row.get(3, Boolean.class),
                        row.get(4, Boolean.class),
                        row.get(5, BigDecimal.class)));
    }

    /** Lines of subscriptions whose amount on paper is not what counts as billed by them. */
    public List<String> linesThatDiffer(PartnerId partner) {
        return database.fetch("""
                        SELECT line.id, line.net, SUM(IF(billed.source = 'LINE', billed.amount, 0)) AS counts
                          FROM invoice_line line
                          JOIN invoice ON invoice.partner_id = line.partner_id AND invoice.id = line.invoice_id
                          LEFT JOIN billed_period billed
                            ON billed.partner_id = line.partner_id AND billed.line_id = line.id
                         WHERE line.partner_id = ? AND line.subscription_id IS NOT NULL
                         GROUP BY line.id, line.net, invoice.kind
                        HAVING counts IS NULL OR counts <> IF(invoice.kind = 'CREDIT_NOTE', -line.net, line.net)
                        """, partner.value())
                .map(row -> "line %s of %s counts as %s".formatted(row.get(0), row.get(1), row.get(2)));
    }

    /** Charges that stand on more than one line, or on one and wait nevertheless. */
    List<Long> chargesBilledTwice(PartnerId partner) {
        return database.fetch("""
                        SELECT charge.id FROM charge JOIN invoice_line line
                            ON line.partner_id = charge.partner_id AND line.charge_id = charge.id
                         WHERE charge.partner_id = ?
                         GROUP BY charge.id, charge.invoice_id
                        HAVING COUNT(*) > 1 OR charge.invoice_id IS NULL
                        """, partner.value()).getValues(0, Long.class);
    }

    /** What the drafts ask for each subscription and, where a line is of none, for each customer; without VAT. */
    Map<Long, BigDecimal> draftedFor(PartnerId partner) {
        return sums(partner, """
                SELECT COALESCE(line.subscription_id, line.customer_id) AS subject,
                       SUM(IF(invoice.kind = 'CREDIT_NOTE', -line.net, line.net)) AS net
                  FROM invoice_line line
                  JOIN invoice ON invoice.partner_id = line.partner_id AND invoice.id = line.invoice_id
                 WHERE line.partner_id = ? AND invoice.status = 'DRAFT'
                 GROUP BY subject HAVING net <> 0
                """);
    }

    /** What the drafts ask of each debtor, without VAT. */
    Map<Long, BigDecimal> draftedTo(PartnerId partner) {
        return sums(partner, """
                SELECT debtor_id, SUM(IF(kind = 'CREDIT_NOTE', -net, net)) AS sum
                  FROM invoice WHERE partner_id = ? AND status = 'DRAFT'
                 GROUP BY debtor_id HAVING sum <> 0
                """);
    }

    private Map<Long, BigDecimal> sums(PartnerId partner, String sql) {
        return database.fetch(sql, partner.value())
                .intoMap(row -> row.get(0, Long.class), row -> row.get(1, BigDecimal.class));
    }

    int waitingCharges(PartnerId partner) {
        return database.fetchSingle("SELECT COUNT(*) FROM charge WHERE partner_id = ? AND waiting", partner.value())
                .get(0, Integer.class);
    }
}
