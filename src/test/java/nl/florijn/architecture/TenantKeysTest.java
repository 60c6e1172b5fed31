package nl.florijn.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broken.invoicing.JooqForgetful;
import java.util.List;
import java.util.Map;
import nl.florijn.FlorijnTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The database itself keeps tenants apart: each key of a tenant's table starts with the tenant. */
@FlorijnTest
@Tag("fast")
class TenantKeysTest {

    /** Tables of the platform, and why they belong to no tenant. */
    private static final Map<String, String> OF_THE_PLATFORM = Map.of(
            "app_user", "people may belong to several partners; membership joins them",
            "business_clock", "one clock for all",
            "day_rate", "the rates of the ECB are the same for everybody",
            "flyway_schema_history", "Flyway's own",
            "kept_trigger", "the triggers of all tables",
            "login_count", "whoever tries to come in, before it is known who that is",
            "password_link", "people may belong to several partners");

    @Autowired
    private DSLContext db;

    @Test
    void thePrimaryKeyOfEachTableStartsWithTheTenant() {
        assertThat(tablesNotKeyedByTenant()).containsExactlyInAnyOrderElementsOf(OF_THE_PLATFORM.keySet());
    }

    @Test
    void eachReferenceBetweenTenantsTablesCarriesTheTenant() {
        assertThat(referencesWithoutTenant()).isEmpty();
    }

    @Test
    void aTableOrReferenceWithoutTenantIsNoticed() {
        db.execute("CREATE TABLE careless (id BIGINT PRIMARY KEY)");
        db.execute("""
                CREATE TABLE careless_part (
                    partner_id BIGINT NOT NULL, id BIGINT NOT NULL, whole_id BIGINT NOT NULL,
                    PRIMARY KEY (partner_id, id), UNIQUE KEY (id),
                    CONSTRAINT careless_reference FOREIGN KEY (whole_id) REFERENCES careless_part (id))""");
        try {
            assertThat(tablesNotKeyedByTenant()).contains("careless").doesNotContain("careless_part");
            assertThat(referencesWithoutTenant()).containsExactly("careless_reference");
        } finally {
            db.execute("DROP TABLE careless_part, careless");
        }
    }

    @Test
    void aStatementThatForgetsThePartnerIsRefused() {
        var forgetful = new JooqForgetful(db);
        assertThatThrownBy(forgetful::drafts)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("No partner is given for [invoice]");
    }

    private List<String> tablesNotKeyedByTenant() {
        return db.fetch("""
                SELECT t.table_name
                FROM information_schema.tables t
                LEFT JOIN information_schema.key_column_usage k
                  ON k.table_schema = t.table_schema AND k.table_name = t.table_name
                  AND k.constraint_name = 'PRIMARY' AND k.ordinal_position = 1 AND k.column_name = 'partner_id'
                WHERE t.table_schema = DATABASE() AND t.table_type = 'BASE TABLE'
                  AND t.table_name NOT LIKE 'QRTZ\\_%' AND k.column_name IS NULL""").map(row -> row.get(0, String.class));
    }

    private List<String> referencesWithoutTenant() {
        return db.fetch("""
                SELECT r.constraint_name
                FROM information_schema.referential_constraints r
                JOIN information_schema.columns c
                  ON c.table_schema = r.constraint_schema AND c.table_name = r.referenced_table_name
                  AND c.column_name = 'partner_id'
                LEFT JOIN information_schema.key_column_usage k
                  ON k.constraint_schema = r.constraint_schema AND k.constraint_name = r.constraint_name
                  AND k.table_name = r.table_name AND k.column_name = 'partner_id'
                WHERE r.constraint_schema = DATABASE() AND k.column_name IS NULL""").map(row -> row.get(0, String.class));
    }
}
