package nl.florijn.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.paging.PageRequest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;

/** Whoever changes the audit log behind Florijn's back, in the database itself, is noticed. */
@FlorijnTest
class AuditChainTest {

    @Autowired
    private DSLContext db;

    @Autowired
    private Books books;

    @Autowired
    private AuditLog log;

    @Autowired
    private AuditChain chain;

    @Autowired
    private AuditWatch watch;

    private PartnerId partner;

    @BeforeEach
    void fiveEntries() {
        partner = books.freshPartner().partner().id();
        while (log.page(partner, new PageRequest(10, null)).items().size() < 5) {
            log.record(partner, AuditAction.SETTINGS_CHANGED, partner, Map.of("name", "Café Zürich €"));
        }
        chain.link();
    }

    @AfterEach
    void allIsWell() {
        restoreTriggers();
        db.execute("DELETE FROM audit_chain WHERE partner_id = ?", partner.value());
        withoutTriggers("DELETE FROM audit_entry WHERE partner_id = " + partner.value());
        watch.look();
    }

    @Test
    void whatNobodyTouchedIsWhole() {
        var check = chain.check(partner);
        assertThat(check.fault()).isNull();
        assertThat(check.entries()).isEqualTo(5);
        assertThat(chain.checkAll()).contains(check);
    }

    @Test
    void theDatabaseRefusesToChangeOrRemoveAnEntry() {
        for (var statement : List.of(
                "UPDATE audit_entry SET actor = 'somebody else' WHERE partner_id = ?",
                "UPDATE audit_entry SET seq = NULL, hash = NULL WHERE partner_id = ?",
                "DELETE FROM audit_entry WHERE partner_id = ?")) {
            assertThatThrownBy(() -> db.execute(statement, partner.value()))
                    .as(statement)
                    .hasMessageContaining("audit log");
        }
    }

    @Test
    void anEntryThatIsNotLinkedYetDoesNotChangeEither() {
        log.record(partner, AuditAction.SETTINGS_CHANGED, partner, Map.of());
        assertThatThrownBy(() -> db.execute(
                        "UPDATE audit_entry SET actor = CONCAT(actor, '!') WHERE partner_id = ?", partner.value()))
                .hasMessageContaining("audit log");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            SET actor = 'somebody else' WHERE seq = 3 AND       , 2, Entry no. 3 (id
            SET actor = UPPER(actor) WHERE seq = 3 AND          , 2, Entry no. 3 (id
            SET at = at + INTERVAL 1 MICROSECOND WHERE seq = 1 AND, 0, Entry no. 1 (id
            SET detail = NULL WHERE seq = 5 AND                 , 4, Entry no. 5 (id
            SET origin = '10.0.0.1' WHERE seq = 2 AND           , 1, Entry no. 2 (id
            SET seq = seq + 100 WHERE seq = 4 AND               , 3, Entry no. 4 is missing
            """)
    void anEntryThatWasChangedIsNamed(String change, int whole, String fault) {
        withoutTriggers("UPDATE audit_entry " + change + " partner_id = " + partner.value());
        var check = chain.check(partner);
        assertThat(check.fault()).startsWith(fault);
        assertThat(check.entries()).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource({"1, Entry no. 1 is missing.", "3, Entry no. 3 is missing.", "5, Entry no. 5 is missing."})
    void anEntryThatWasRemovedIsMissed(int seq, String fault) {
        withoutTriggers("DELETE FROM audit_entry WHERE seq = " + seq + " AND partner_id = " + partner.value());
        assertThat(chain.check(partner).fault()).isEqualTo(fault);
    }

    @Test
    void anEntryThatWasSlippedInIsNoticed() {
        db.execute(
                "INSERT INTO audit_entry (partner_id, id, at, actor, action, seq, hash)"
                        + " VALUES (?, 1, NOW(6), 'me', 'LOGIN', 6, REPEAT('0', 64))",
                partner.value());
        assertThat(chain.check(partner).fault()).startsWith("Entry no. 6 (id 1,");
    }

    @Test
    void theHealthOfTheNodeSaysSo() {
        watch.look();
        assertThat(watch.health().getDetails()).doesNotContainKey(partner.toString());
        withoutTriggers("UPDATE audit_entry SET actor = 'me' WHERE seq = 2 AND partner_id = " + partner.value());
        watch.look();
        assertThat(watch.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(watch.health().getDetails().get(partner.toString()).toString())
                .startsWith("Entry no. 2 (id");
    }

    @Test
    void severalNodesThatLinkAtOnceMakeOneChain() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var work = IntStream.range(0, 40)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        log.record(partner, AuditAction.SETTINGS_CHANGED, partner, Map.of("no", i));
                        chain.link();
                        return true;
                    })
                    .toList();
            for (var done : threads.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        }
        chain.link();
        assertThat(chain.check(partner)).satisfies(check -> {
            assertThat(check.fault()).isNull();
            assertThat(check.entries()).isEqualTo(45);
        });
    }

    /** What somebody with all rights on the database can do. */
    private void withoutTriggers(String statement) {
        db.execute("DROP TRIGGER IF EXISTS audit_entry_does_not_change");
        db.execute("DROP TRIGGER IF EXISTS audit_entry_is_kept");
        try {
            db.execute(statement);
        } finally {
            restoreTriggers();
        }
    }

    private void restoreTriggers() {
        try {
            var script = new String(
                    getClass()
                            .getResourceAsStream("/db-migrations/V112__audit_entries_do_not_change.sql")
                            .readAllBytes(),
                    java.nio.charset.StandardCharsets.UTF_8);
            for (var trigger : script.split("(?m)^(?=CREATE TRIGGER)")) {
                if (trigger.startsWith("CREATE TRIGGER")) {
                    db.execute(trigger.strip()
                            .replace("CREATE TRIGGER", "CREATE OR REPLACE TRIGGER")
                            .replaceAll(";$", ""));
                }
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
