package nl.florijn.documents.logos;

import static florijn.db.Tables.LAYOUT_VERSION;
import static florijn.db.Tables.LOGO;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.Optional;
import nl.florijn.platform.PartnerId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class JooqLogos {

    private final DSLContext db;

    JooqLogos(DSLContext db) {
        this.db = db;
    }

    /** Unless it is there already: the same name is the same picture. */
    void add(PartnerId partner, Logo logo, Instant now) {
        var facts = logo.facts();
        db.insertInto(LOGO)
                .set(LOGO.PARTNER_ID, partner)
                .set(LOGO.SHA256, facts.sha256())
                .set(LOGO.MEDIA_TYPE, facts.mediaType())
                .set(LOGO.WIDTH, facts.width())
                .set(LOGO.HEIGHT, facts.height())
                .set(LOGO.CONTENT, logo.bytes())
                .set(LOGO.CREATED_AT, now)
                .onDuplicateKeyIgnore()
                .execute();
    }

    Optional<Logo> find(PartnerId partner, String sha256) {
        return db.select(LOGO.MEDIA_TYPE, LOGO.WIDTH, LOGO.HEIGHT, LOGO.CONTENT)
                .from(LOGO)
                .where(LOGO.PARTNER_ID.eq(partner))
                .and(LOGO.SHA256.eq(sha256))
                .fetchOptional(row -> new Logo(LogoType.of(row.value1()), row.value2(), row.value3(), row.value4()));
    }

    /** Those that no version of a layout has. */
    void deleteUnused(PartnerId partner) {
        db.deleteFrom(LOGO)
                .where(LOGO.PARTNER_ID.eq(partner))
                .and(notExists(selectOne()
                        .from(LAYOUT_VERSION)
                        .where(LAYOUT_VERSION.PARTNER_ID.eq(partner))
                        .and(LAYOUT_VERSION.LOGO_SHA256.eq(LOGO.SHA256))))
                .execute();
    }
}
