package broken.ui;

import org.jooq.DSLContext;

public class QueryingView {

    public int partners(DSLContext db) {
        return db.fetchCount(db.select());
    }
}
