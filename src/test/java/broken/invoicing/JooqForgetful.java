package broken.invoicing;

import static florijn.db.Tables.INVOICE;

import org.jooq.DSLContext;

public class JooqForgetful {

    private final DSLContext db;

    public JooqForgetful(DSLContext db) {
        this.db = db;
    }

    public DraftCount drafts() {
        return new DraftCount(count());
    }

    private int count() {
        return db.fetchCount(INVOICE);
    }
}
