package nl.florijn.killed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.api.ApiClient;
import nl.florijn.api.ApiClient.Answer;
import nl.florijn.partners.ApiTokens;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Scope;
import nl.florijn.receivables.AccountDesk;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A node that dies in the middle of what changes an account leaves all as it was; done again, it counts once. */
@FlorijnTest
@Tag("killed")
class KilledOnTheAccountTest {

    private static final Path DATA = Path.of("target/dying-node");

    @LocalServerPort
    private int port;

    @Autowired
    private Books books;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private HikariDataSource database;

    @Autowired
    private DSLContext db;

    private PartnerId partner;
    private String token;
    private String customer;
    private AccountDesk desk;

    @BeforeEach
    void aConsumer() {
        partner = books.freshPartner().partner().id();
        token = tokens.create(partner, "test", Set.of(Scope.BILLING, Scope.WRITE, Scope.READ))
                .secret();
        customer = books.customer(partner, "{\"kind\": \"CONSUMER\"}").id().toString();
        desk = at(port);
    }

    private AccountDesk at(int somePort) {
        return new AccountDesk(ApiClient.withToken(somePort, token), customer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sending.sent",
                "sending.entered",
                "payment.booked",
                "withdrawal.recorded",
                "withdrawal.done",
                "voiding.released",
                "voiding.done"
            })
    void R39_nothingIsLostOrDoneTwice(String point) throws Exception {
        var approved = desk.approved("10.00");
        var sent = desk.sent("100.00");
        var last = point.startsWith("withdrawal") ? desk.approved("20.00") : approved;
        var before = books();

        try (var node = Node.startBeside(database, DATA, point)) {
            var dying = at(node.port());
            assertThatThrownBy(() -> deed(point, dying, last, sent)).isInstanceOf(UncheckedIOException.class);
            node.awaitDeath();
        }

        assertThat(books()).as("as if nothing had happened").isEqualTo(before);
        assertThat(deed(point, desk, last, sent).status()).isBetween(200, 299);
        switch (point.substring(0, point.indexOf('.'))) {
            case "sending" -> {
                assertThat(count("account_entry")).isEqualTo(2);
                assertThat(count("invoice_delivery")).isEqualTo(2);
            }
            case "payment" -> {
                assertThat(count("payment")).isEqualTo(1);
                assertThat(desk.invoice(sent).path("open").asString()).isEqualTo("40.00");
            }
            case "withdrawal" -> {
                assertThat(count("withdrawn_invoice")).isEqualTo(1);
                var again = desk.approved("30.00");
                assertThat(desk.invoice(again).path("number").asString()).endsWith("00003");
            }
            default -> {
                assertThat(desk.invoice(sent).path("status").asString()).isEqualTo("VOID");
                assertThat(desk.figure("closing")).isZero();
            }
        }
        assertThat(desk.api()
                        .get("/partner/receivables")
                        .body()
                        .at("/0/balanced")
                        .asBoolean())
                .isTrue();
    }

    private static Answer deed(String point, AccountDesk desk, String last, String sent) {
        return switch (point.substring(0, point.indexOf('.'))) {
            case "sending" -> desk.send(last);
            case "payment" -> desk.pay("60.00", ", \"invoiceId\": \"" + sent + "\"");
            case "withdrawal" -> desk.api().delete("/invoices/" + last);
            default -> desk.api().post("/invoices/" + sent + "/void", "");
        };
    }

    /** All that such a deed may change. */
    private String books() {
        return db.fetch(
                                "SELECT status, version, number, sent_at, voided_at FROM invoice WHERE partner_id = ? ORDER BY id",
                                partner.value())
                        .formatCSV()
                + db.fetch("SELECT * FROM debtor_account WHERE partner_id = ?", partner.value())
                        .formatCSV()
                + db.fetch("SELECT * FROM number_series WHERE partner_id = ?", partner.value())
                        .formatCSV()
                + count("account_entry") + " " + count("account_posting") + " " + count("receivable") + " "
                + count("payment") + " " + count("invoice_delivery") + " " + count("withdrawn_invoice") + " "
                + count("invoice_line") + " " + count("invoice_snapshot");
    }

    private int count(String table) {
        return db.fetchSingle("SELECT COUNT(*) FROM " + table + " WHERE partner_id = ?", partner.value())
                .get(0, Integer.class);
    }
}
