package nl.florijn.documents.texts;

import static florijn.db.Tables.DOCUMENT_TEXT;

import java.util.List;
import nl.florijn.platform.PartnerId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class JooqDocumentTexts {

    private final DSLContext db;

    JooqDocumentTexts(DSLContext db) {
        this.db = db;
    }

    /** Those that were ever written. */
    List<DocumentText> all(PartnerId partner) {
        return db.selectFrom(DOCUMENT_TEXT)
                .where(DOCUMENT_TEXT.PARTNER_ID.eq(partner))
                .fetch(row -> new DocumentText(row.getKind(), row.getLocale(), row.getText(), row.getVersion()));
    }

    /** Whether the text still had this version and was written. */
    boolean write(PartnerId partner, DocumentText text) {
        return text.version() == 0 ? add(partner, text) : change(partner, text);
    }

    private boolean add(PartnerId partner, DocumentText text) {
        return db.insertInto(DOCUMENT_TEXT)
                        .set(DOCUMENT_TEXT.PARTNER_ID, partner)
                        .set(DOCUMENT_TEXT.KIND, text.kind())
                        .set(DOCUMENT_TEXT.LOCALE, text.locale())
                        .set(DOCUMENT_TEXT.TEXT, text.text())
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }

    private boolean change(PartnerId partner, DocumentText text) {
        return db.update(DOCUMENT_TEXT)
                        .set(DOCUMENT_TEXT.TEXT, text.text())
                        .set(DOCUMENT_TEXT.VERSION, DOCUMENT_TEXT.VERSION.plus(1))
                        .where(DOCUMENT_TEXT.PARTNER_ID.eq(partner))
                        .and(DOCUMENT_TEXT.KIND.eq(text.kind()))
                        .and(DOCUMENT_TEXT.LOCALE.eq(text.locale()))
                        .and(DOCUMENT_TEXT.VERSION.eq(text.version()))
                        .execute()
                == 1;
    }
}
