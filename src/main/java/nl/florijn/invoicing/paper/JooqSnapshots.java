package nl.florijn.invoicing.paper;

import static florijn.db.Tables.INVOICE_SNAPSHOT;

import java.util.Map;
import nl.florijn.documents.InvoiceSnapshot;
import nl.florijn.documents.PrintedLogos;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.BulkInsert;
import nl.florijn.platform.database.Columns;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What the documents of approved invoices show, as it was frozen at approval (R31). */
@Repository
public class JooqSnapshots {

    private final DSLContext db;
    private final JsonMapper json;
    private final PrintedLogos logos;

    JooqSnapshots(DSLContext db, JsonMapper json, PrintedLogos logos) {
        this.db = db;
        this.json = json;
        this.logos = logos;
    }

    public void keep(PartnerId partner, Map<InvoiceId, InvoiceSnapshot> snapshots) {
        var columns = new Columns<Map.Entry<InvoiceId, InvoiceSnapshot>>()
                .always(INVOICE_SNAPSHOT.PARTNER_ID, partner)
                .with(INVOICE_SNAPSHOT.INVOICE_ID, Map.Entry::getKey)
                .with(INVOICE_SNAPSHOT.CONTENT, Map.Entry::getValue, json::writeValueAsString);
        var rows = new BulkInsert<>(db, INVOICE_SNAPSHOT, columns);
        snapshots.entrySet().forEach(rows::row);
        rows.send();
    }

    /** Ready to be printed. */
    public InvoiceSnapshot get(PartnerId partner, InvoiceId id) {
        var snapshot = db.select(INVOICE_SNAPSHOT.CONTENT)
                .from(INVOICE_SNAPSHOT)
                .where(INVOICE_SNAPSHOT.PARTNER_ID.eq(partner))
                .and(INVOICE_SNAPSHOT.INVOICE_ID.eq(id))
                .fetchSingle(row -> json.readValue(row.value1(), InvoiceSnapshot.class));
        return logos.ready(partner, snapshot);
    }
}
