package nl.florijn.invoicing.drafts;

import static florijn.db.Tables.DRAFT_EDITOR;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import java.util.Collection;
import java.util.Set;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.platform.PartnerId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Who entered or changed which draft (R12). */
@Repository
public class JooqDraftAuthors {

    private final DSLContext db;

    JooqDraftAuthors(DSLContext db) {
        this.db = db;
    }

    public void add(PartnerId partner, InvoiceId draft, String name) {
        db.insertInto(DRAFT_EDITOR, DRAFT_EDITOR.PARTNER_ID, DRAFT_EDITOR.INVOICE_ID, DRAFT_EDITOR.NAME)
                .values(partner, draft, name)
                .onDuplicateKeyIgnore()
                .execute();
    }

    /** Lines went from some drafts to another one, and with them who had worked on them. */
    void follow(PartnerId partner, Collection<InvoiceId> from, InvoiceId to) {
        db.insertInto(DRAFT_EDITOR, DRAFT_EDITOR.PARTNER_ID, DRAFT_EDITOR.INVOICE_ID, DRAFT_EDITOR.NAME)
                .select(select(DRAFT_EDITOR.PARTNER_ID, inline(to, DRAFT_EDITOR.INVOICE_ID), DRAFT_EDITOR.NAME)
                        .from(DRAFT_EDITOR)
                        .where(DRAFT_EDITOR.PARTNER_ID.eq(partner))
                        .and(DRAFT_EDITOR.INVOICE_ID.in(from)))
                .onDuplicateKeyIgnore()
                .execute();
    }

    /** Those of these drafts that somebody entered or changed. */
    public Set<InvoiceId> ofPerson(PartnerId partner, Collection<InvoiceId> drafts, String name) {
        return db.select(DRAFT_EDITOR.INVOICE_ID)
                .from(DRAFT_EDITOR)
                .where(DRAFT_EDITOR.PARTNER_ID.eq(partner))
                .and(DRAFT_EDITOR.INVOICE_ID.in(drafts))
                .and(DRAFT_EDITOR.NAME.eq(name))
                .fetchSet(DRAFT_EDITOR.INVOICE_ID);
    }
}
