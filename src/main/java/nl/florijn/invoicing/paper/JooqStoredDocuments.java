package nl.florijn.invoicing.paper;

import static florijn.db.Tables.DOCUMENT;

import java.time.Clock;
import java.util.Optional;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.platform.PartnerId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Which file is the document of which invoice. */
@Repository
class JooqStoredDocuments {

    private static final String PDF = "PDF";

    private final DSLContext db;
    private final Clock clock = Clock.systemUTC();

    JooqStoredDocuments(DSLContext db) {
        this.db = db;
    }

    Optional<String> sha256(PartnerId partner, InvoiceId invoice) {
        return db.select(DOCUMENT.SHA256)
                .from(DOCUMENT)
                .where(DOCUMENT.PARTNER_ID.eq(partner))
                .and(DOCUMENT.INVOICE_ID.eq(invoice))
                .and(DOCUMENT.KIND.eq(PDF))
                .fetchOptional(DOCUMENT.SHA256);
    }

    /** The first one stays. */
    void add(PartnerId partner, InvoiceId invoice, String sha256, long size) {
        db.insertInto(DOCUMENT)
                .set(DOCUMENT.PARTNER_ID, partner)
                .set(DOCUMENT.INVOICE_ID, invoice)
                .set(DOCUMENT.KIND, PDF)
                .set(DOCUMENT.SHA256, sha256)
                .set(DOCUMENT.SIZE, size)
                .set(DOCUMENT.CREATED_AT, clock.instant())
                .onDuplicateKeyIgnore()
                .execute();
    }
}
