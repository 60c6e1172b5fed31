package nl.florijn.documents.layouts;

import static florijn.db.Tables.LAYOUT;
import static florijn.db.Tables.LAYOUT_VERSION;
import static florijn.db.Tables.LOGO;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.florijn.documents.logos.LogoFacts;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.OrderMade;
import nl.florijn.platform.paging.PageRequest;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JooqLayoutRepository {

    private static final OrderMade MADE = OrderMade.of(LAYOUT.CREATED_AT, LAYOUT.ID);

    private final DSLContext db;

    JooqLayoutRepository(DSLContext db) {
        this.db = db;
    }

    List<Layout> list(PartnerId partner, PageRequest page) {
        return newest().where(LAYOUT.PARTNER_ID.eq(partner))
                .and(MADE.after(page.afterMade()))
                .orderBy(MADE.oldestFirst())
                .limit(page.fetchSize())
                .fetch(JooqLayoutRepository::layout);
    }

    Optional<Layout> find(PartnerId partner, LayoutId id) {
        return newest().where(LAYOUT.PARTNER_ID.eq(partner))
                .and(LAYOUT.ID.eq(id))
                .fetchOptional(JooqLayoutRepository::layout);
    }

    Map<String, LayoutId> idsByCode(PartnerId partner) {
        return db.select(LAYOUT.CODE, LAYOUT.ID)
                .from(LAYOUT)
                .where(LAYOUT.PARTNER_ID.eq(partner))
                .orderBy(LAYOUT.CODE)
                .fetchMap(LAYOUT.CODE, LAYOUT.ID);
    }

    Optional<LayoutId> findByCode(PartnerId partner, String code) {
        return db.select(LAYOUT.ID)
                .from(LAYOUT)
                .where(LAYOUT.PARTNER_ID.eq(partner))
                .and(LAYOUT.CODE.eq(code))
                .fetchOptional(LAYOUT.ID);
    }

    void lock(PartnerId partner, LayoutId id) {
        db.select(LAYOUT.ID)
                .from(LAYOUT)
                .where(LAYOUT.PARTNER_ID.eq(partner))
                .and(LAYOUT.ID.eq(id))
                .forUpdate()
                .execute();
    }

    void add(PartnerId partner, LayoutId id, LayoutDetails details, Instant now) {
        db.insertInto(LAYOUT)
                .set(LAYOUT.PARTNER_ID, partner)
                .set(LAYOUT.ID, id)
                .set(LAYOUT.CODE, details.code())
                .set(LAYOUT.NAME, details.name())
                .set(LAYOUT.CREATED_AT, now)
                .execute();
    }

    void addVersion(PartnerId partner, int version, Layout layout, Instant now) {
        var details = layout.details();
        var logo = layout.logo();
        db.insertInto(LAYOUT_VERSION)
                .set(LAYOUT_VERSION.PARTNER_ID, partner)
                .set(LAYOUT_VERSION.LAYOUT_ID, layout.id())
                .set(LAYOUT_VERSION.VERSION, version)
                .set(LAYOUT_VERSION.THEME, details.theme())
                .set(LAYOUT_VERSION.ACCENT_COLOUR, details.accentColour())
                .set(LAYOUT_VERSION.FOOTER, details.footer())
                .set(LAYOUT_VERSION.LOGO_SHA256, logo == null ? null : logo.sha256())
                .set(LAYOUT_VERSION.LOGO_TEXT, details.logoText())
                .set(LAYOUT_VERSION.CREATED_AT, now)
                .execute();
    }

    /** Whether the layout still had this version and was changed. */
    boolean change(PartnerId partner, LayoutId id, int version, LayoutDetails details) {
        return db.update(LAYOUT)
                        .set(LAYOUT.CODE, details.code())
                        .set(LAYOUT.NAME, details.name())
                        .set(LAYOUT.VERSION, LAYOUT.VERSION.plus(1))
                        .where(LAYOUT.PARTNER_ID.eq(partner))
                        .and(LAYOUT.ID.eq(id))
                        .and(LAYOUT.VERSION.eq(version))
                        .execute()
                == 1;
    }

    void deleteVersions(PartnerId partner, LayoutId id) {
        db.deleteFrom(LAYOUT_VERSION)
                .where(LAYOUT_VERSION.PARTNER_ID.eq(partner))
                .and(LAYOUT_VERSION.LAYOUT_ID.eq(id))
                .execute();
    }

    void delete(PartnerId partner, LayoutId id) {
        db.deleteFrom(LAYOUT)
                .where(LAYOUT.PARTNER_ID.eq(partner))
                .and(LAYOUT.ID.eq(id))
                .execute();
    }

    private SelectOnConditionStep<? extends Record> newest() {
        return db.select(
                        LAYOUT.ID,
                        LAYOUT.CODE,
                        LAYOUT.NAME,
                        LAYOUT.CREATED_AT,
                        LAYOUT.VERSION,
                        LAYOUT_VERSION.THEME,
                        LAYOUT_VERSION.ACCENT_COLOUR,
                        LAYOUT_VERSION.FOOTER,
                        LAYOUT_VERSION.LOGO_TEXT,
                        LOGO.SHA256,
                        LOGO.MEDIA_TYPE,
                        LOGO.WIDTH,
                        LOGO.HEIGHT)
                .from(LAYOUT)
                .join(LAYOUT_VERSION)
                .on(
                        LAYOUT_VERSION.PARTNER_ID.eq(LAYOUT.PARTNER_ID),
                        LAYOUT_VERSION.LAYOUT_ID.eq(LAYOUT.ID),
                        LAYOUT_VERSION.VERSION.eq(LAYOUT.VERSION))
                .leftJoin(LOGO)
                .on(LOGO.PARTNER_ID.eq(LAYOUT_VERSION.PARTNER_ID), LOGO.SHA256.eq(LAYOUT_VERSION.LOGO_SHA256));
    }

    private static Layout layout(Record row) {
        var details = new LayoutDetails(
                row.get(LAYOUT.CODE),
                row.get(LAYOUT.NAME),
                row.get(LAYOUT_VERSION.THEME),
                row.get(LAYOUT_VERSION.ACCENT_COLOUR),
                row.get(LAYOUT_VERSION.FOOTER),
                row.get(LAYOUT_VERSION.LOGO_TEXT));
        return new Layout(row.get(LAYOUT.ID), details, logo(row), row.get(LAYOUT.CREATED_AT), row.get(LAYOUT.VERSION));
    }

    private static @Nullable LogoFacts logo(Record row) {
        return row.get(LOGO.SHA256) == null
                ? null
                : new LogoFacts(
                        row.get(LOGO.SHA256), row.get(LOGO.MEDIA_TYPE), row.get(LOGO.WIDTH), row.get(LOGO.HEIGHT));
    }
}
