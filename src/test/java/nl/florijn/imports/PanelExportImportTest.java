package nl.florijn.imports;

import static florijn.db.Tables.AUDIT_ENTRY;
import static florijn.db.Tables.BROUGHT_OVER;
import static florijn.db.Tables.CONTACT;
import static florijn.db.Tables.CUSTOMER;
import static florijn.db.Tables.PRODUCT;
import static florijn.db.Tables.PRODUCT_PRICE;
import static florijn.db.Tables.SUBSCRIPTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.max;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.audit.AuditAction;
import nl.florijn.platform.csv.RowCounts;
import nl.florijn.platform.jobs.JobStatus;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The books of a real reseller come in. */
@FlorijnTest
class PanelExportImportTest {

    @Autowired
    private Books books;

    @Autowired
    private ImportTrials trials;

    @Autowired
    private DSLContext db;

    @Test
    void theyComeInWholeAndTheSecondTimeNothingChanges() {
        var partner = books.freshPartner().partner().id();

        var first = trials.panelExport(partner, false);

        assertThat(first.errors()).isEmpty();
        assertThat(first.status()).isEqualTo(JobStatus.DONE);
        assertThat(first.progress()).isEqualByComparingTo(BigDecimal.ONE);
        assertThat(first.files())
                .containsEntry(ImportFile.PRODUCTS, new RowCounts(23, 0, 0))
                .containsEntry(ImportFile.CUSTOMERS, new RowCounts(1200, 0, 0))
                .containsEntry(ImportFile.SUBSCRIPTIONS, new RowCounts(4324, 0, 0));
        assertThat(first.created()).isEqualTo(5547);
        assertThat(rows(PRODUCT, partner)).isEqualTo(15);
        assertThat(rows(PRODUCT_PRICE, partner)).isEqualTo(23);
        assertThat(rows(CUSTOMER, partner)).isEqualTo(1200);
        assertThat(rows(CONTACT, partner)).isEqualTo(1200);
        assertThat(rows(SUBSCRIPTION, partner)).isEqualTo(4324);
        assertThat(rows(BROUGHT_OVER, partner)).isEqualTo(4306);
        assertThat(db.fetchCount(
                        AUDIT_ENTRY, AUDIT_ENTRY.PARTNER_ID.eq(partner), AUDIT_ENTRY.ACTION.eq(AuditAction.IMPORTED)))
                .isEqualTo(1);

        var second = trials.panelExport(partner, false);

        assertThat(second.status()).isEqualTo(JobStatus.DONE);
        assertThat(second.created()).isZero();
        assertThat(second.updated()).isZero();
        assertThat(second.unchanged()).isEqualTo(5547);
        assertThat(second.keptTerms()).isZero();
        assertThat(highestVersion(partner)).isEqualTo(1);
    }

    @Test
    void R07_whatTheOldSystemBilledKeepsTheTermsItWasBilledBy() {
        var partner = books.freshPartner().partner().id();
        trials.panelExport(partner, false);

        // 43 mailboxes at 1.6250 from the product, billed until 30 December.
        var mailboxes = db.select(SUBSCRIPTION.asterisk(), BROUGHT_OVER.asterisk())
                .from(SUBSCRIPTION)
                .join(BROUGHT_OVER)
                .on(
                        BROUGHT_OVER.PARTNER_ID.eq(SUBSCRIPTION.PARTNER_ID),
                        BROUGHT_OVER.SUBSCRIPTION_ID.eq(SUBSCRIPTION.ID))
                .where(SUBSCRIPTION.PARTNER_ID.eq(partner))
                .and(SUBSCRIPTION.REFERENCE.eq("S0000003"))
                .fetchSingle();

        assertThat(mailboxes.get(SUBSCRIPTION.UNIT_PRICE)).isNull();
        assertThat(mailboxes.get(SUBSCRIPTION.BILLED_UNTIL)).isEqualTo(LocalDate.of(2026, 12, 30));
        assertThat(mailboxes.get(SUBSCRIPTION.DUE_FROM)).isEqualTo(LocalDate.of(2026, 12, 30));
        assertThat(mailboxes.get(SUBSCRIPTION.DIRTY_FROM)).isNull();
        assertThat(mailboxes.get(BROUGHT_OVER.UNTIL_DATE)).isEqualTo(LocalDate.of(2026, 12, 30));
        assertThat(mailboxes.get(BROUGHT_OVER.QUANTITY)).isEqualByComparingTo("43");
        assertThat(mailboxes.get(BROUGHT_OVER.UNIT_PRICE)).isEqualByComparingTo("1.6250");
        assertThat(mailboxes.get(BROUGHT_OVER.VAT_RATE)).isEqualByComparingTo("21");
    }

    @Test
    void aDryRunTellsTheSameAndKeepsNothing() {
        var partner = books.freshPartner().partner().id();

        var report = trials.panelExport(partner, true);

        assertThat(report.status()).isEqualTo(JobStatus.DONE);
        assertThat(report.dryRun()).isTrue();
        assertThat(report.created()).isEqualTo(5547);
        assertThat(rows(PRODUCT, partner)).isZero();
        assertThat(rows(CUSTOMER, partner)).isZero();
        assertThat(rows(SUBSCRIPTION, partner)).isZero();
    }

    private int rows(Table<?> table, PartnerId partner) {
        return db.fetchCount(table, table.field(CUSTOMER.PARTNER_ID).eq(partner));
    }

    private int highestVersion(PartnerId partner) {
        return Math.max(
                db.select(max(CUSTOMER.VERSION))
                        .from(CUSTOMER)
                        .where(CUSTOMER.PARTNER_ID.eq(partner))
                        .fetchSingle()
                        .value1(),
                db.select(max(SUBSCRIPTION.VERSION))
                        .from(SUBSCRIPTION)
                        .where(SUBSCRIPTION.PARTNER_ID.eq(partner))
                        .fetchSingle()
                        .value1());
    }
}
