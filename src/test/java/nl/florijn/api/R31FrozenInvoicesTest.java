package nl.florijn.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.accounting.SalesBooks;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.paper.InvoiceDocuments;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.jobs.JobId;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What was approved stays as it was, whatever its customer, codes and layout are called since. */
@FlorijnTest
class R31FrozenInvoicesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Books books;

    @Autowired
    private SalesBooks sales;

    @Autowired
    private InvoiceDocuments documents;

    @Autowired
    private DSLContext database;

    private PartnerId partner;
    private ApiClient api;
    private String customer;
    private String approved;
    private String draft;

    @BeforeEach
    void anApprovedInvoiceAndADraft() {
        var made = books.freshPartner();
        partner = made.partner().id();
        api = ApiClient.withToken(port, made.token());
        created(
                "/layouts",
                "{\"code\": \"RED\", \"name\": \"Rood\", \"theme\": \"HELDER\", \"accentColour\": \"#cc0000\"}");
        created("/ledger-accounts", "{\"code\": \"8055\", \"name\": \"Uren\"}");
        customer = created("/customers", """
                {"number": "A-77", "name": "Bakkerij Jansen", "vatNumber": "NL004495445B01", "email": "jansen@example.com",
                 "layout": "RED", "address": {"line1": "Dorpsstraat 1", "postcode": "1234 AB", "city": "Ede"}}
                """);
        sales.map(partner, "NL-HIGH", "VH");
        approved = invoice();
        draft = invoice();
        var done = api.post("/invoices/" + approved + "/approve", "");
        assertThat(done.status()).as(done.text()).isEqualTo(200);
    }

    @Test
    void R31_whatItsCustomerCodesAndLayoutAreCalledSinceChangesNothing() {
        var before = api.get("/invoices/" + approved).body();
        var listed = listed("");
        var pdf = documents.pdf(partner, InvoiceId.of(approved));
        var html = documents.html(partner, InvoiceId.of(approved));

        renameAll();

        assertThat(api.get("/invoices/" + approved).body()).isEqualTo(before);
        assertThat(listed("")).isEqualTo(listed);
        assertThat(documents.pdf(partner, InvoiceId.of(approved))).isEqualTo(pdf);
        assertThat(documents.html(partner, InvoiceId.of(approved))).isEqualTo(html);
        var waiting = api.get("/invoices/" + draft).body();
        assertThat(waiting.at("/debtor/name").asString())
                .as("drafts go by today")
                .isEqualTo("Brood & Co");
        assertThat(waiting.at("/lines/0/customerName").asString()).isEqualTo("Brood & Co");
        assertThat(waiting.at("/lines/0/vatCode").asString()).isEqualTo("HOOG");
        assertThat(waiting.at("/vat/0/code").asString()).isEqualTo("HOOG");
        assertThat(waiting.at("/lines/0/ledgerAccount").asString()).isEqualTo("8056");
        assertThat(waiting.at("/layout/code").asString()).isEqualTo("DARK");
    }

    @Test
    void R31_aDraftMadeBeforeItsCustomerWasRenamedBearsTheNewNameFromApprovalOn() {
        changed("/customers/" + customer, "{\"name\": \"BAKKERIJ Jansen\"}");
        assertThat(api.post("/invoices/" + draft + "/approve", "").status()).isEqualTo(200);

        renameAll();

        var frozen = api.get("/invoices/" + draft).body();
        assertThat(frozen.at("/debtor/name").asString()).isEqualTo("BAKKERIJ Jansen");
        assertThat(frozen.at("/lines/0/customerName").asString()).isEqualTo("BAKKERIJ Jansen");
        assertThat(frozen.at("/lines/0/vatCode").asString()).isEqualTo("NL-HIGH");
        assertThat(frozen.at("/vat/0/code").asString()).isEqualTo("NL-HIGH");
        assertThat(frozen.at("/lines/0/ledgerAccount").asString()).isEqualTo("8055");
    }

    @Test
    void R31_itIsFoundByTheNameThatItBears() {
        renameAll();

        assertThat(listed("&q=jansen")).hasSize(1);
        assertThat(listed("&q=A-77")).hasSize(1);
        assertThat(listed("&q=brood")).isEmpty();
        assertThat(listed("&q=B-1")).isEmpty();
        assertThat(api.get("/invoices?status=DRAFT&q=brood").body().path("items"))
                .hasSize(1);
        assertThat(api.get("/invoices?status=DRAFT&q=jansen").body().path("items"))
                .isEmpty();
    }

    @Test
    void R31_R45_itLeavesForTheBooksAsItWas() {
        renameAll();

        var export = api.post("/exports", "{\"format\": \"TWINFIELD_XML\", \"invoiceIds\": [\"" + approved + "\"]}");
        var id = export.body().path("id").asString();
        assertThat(sales.ended(partner, JobId.of(id)).accepted()).isEqualTo(1);
        assertThat(api.get("/exports/" + id + "/file").text())
                .contains("<dim2>A-77</dim2>", "<dim1>8055</dim1>", "<dim1>1530</dim1>")
                .doesNotContain("B-1", "8056", "1599");
    }

    @Test
    void R33_itsCreditNoteGoesByToday() {
        renameAll();

        var note = api.post("/invoices/" + approved + "/credit", "{}");
        assertThat(note.status()).as(note.text()).isEqualTo(201);
        assertThat(note.body().at("/debtor/name").asString()).isEqualTo("Brood & Co");
        assertThat(note.body().at("/lines/0/vatCode").asString()).isEqualTo("HOOG");
        var done = api.post("/invoices/" + note.body().path("id").asString() + "/approve", "");
        assertThat(done.status()).as(done.text()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE invoice SET total = total + 1, net = net + 1 WHERE id = ?",
                "UPDATE invoice SET debtor_name = 'bakkerij jansen' WHERE id = ?",
                "UPDATE invoice SET debtor_vat_number = NULL WHERE id = ?",
                "UPDATE invoice SET debtor_kind = 'CONSUMER' WHERE id = ?",
                "UPDATE invoice SET payment_reference = 'x' WHERE id = ?",
                "UPDATE invoice SET payment_discount = 1 WHERE id = ?",
                "UPDATE invoice SET status = 'DRAFT', number = NULL, debtor_name = NULL, layout_code = NULL, layout_version = NULL WHERE id = ?",
                "UPDATE invoice SET message = 'x' WHERE id = ?",
                "UPDATE invoice SET rate = 2 WHERE id = ?",
                "UPDATE invoice SET layout_code = 'BLUE' WHERE id = ?",
                "UPDATE invoice SET approved_by = 'somebody' WHERE id = ?",
                "UPDATE invoice SET g_account_percent = 20 WHERE id = ?",
                "UPDATE invoice SET credits_invoice_id = id WHERE id = ?",
                "DELETE FROM invoice WHERE id = ?",
                "UPDATE invoice_line SET net = net + 1 WHERE invoice_id = ?",
                "UPDATE invoice_line SET customer_name = 'x' WHERE invoice_id = ?",
                "DELETE FROM invoice_line WHERE invoice_id = ?",
                "UPDATE invoice_line SET invoice_id = :draft WHERE invoice_id = ?",
                "UPDATE invoice_line SET invoice_id = ? WHERE invoice_id = :draft",
                "INSERT INTO invoice_line (partner_id, id, invoice_id, position, kind, customer_id, description, quantity, unit_price, discount_percent, net, vat_code_id, vat_category, vat_rate, ledger_account_id) SELECT partner_id, id + 1000000000, ?, 9, kind, customer_id, description, quantity, unit_price, discount_percent, net, vat_code_id, vat_category, vat_rate, ledger_account_id FROM invoice_line WHERE invoice_id = :draft",
                "UPDATE invoice_vat SET base = base + 1 WHERE invoice_id = ?",
                "UPDATE invoice_vat SET vat_code = 'X' WHERE invoice_id = ?",
                "UPDATE invoice_vat SET invoice_id = :draft, rate = 1 WHERE invoice_id = ?",
                "UPDATE invoice_vat SET invoice_id = ?, rate = 1 WHERE invoice_id = :draft",
                "INSERT INTO invoice_vat (partner_id, invoice_id, vat_code_id, rate, ledger_account_id, category, base, amount) SELECT partner_id, ?, vat_code_id, 1, ledger_account_id, category, base, amount FROM invoice_vat WHERE invoice_id = :draft",
                "DELETE FROM invoice_vat WHERE invoice_id = ?",
                "INSERT INTO invoice_warning (partner_id, invoice_id, code, blocking) SELECT partner_id, id, 'ZERO_TOTAL', FALSE FROM invoice WHERE id = ?",
                "UPDATE invoice_snapshot SET content = '{}' WHERE invoice_id = ?",
                "DELETE FROM invoice_snapshot WHERE invoice_id = ?",
                "REPLACE INTO invoice_snapshot SELECT partner_id, invoice_id, '{}' FROM invoice_snapshot WHERE invoice_id = ?",
                "UPDATE document SET size = 0 WHERE invoice_id = ?",
                "DELETE FROM document WHERE invoice_id = ?",
                "UPDATE layout_version SET footer = 'x' WHERE layout_id = (SELECT layout_id FROM invoice WHERE id = ?)",
                "DELETE FROM layout_version WHERE layout_id = (SELECT layout_id FROM invoice WHERE id = ?)",
            })
    void R31_theDatabaseItselfRefuses(String statement) {
        documents.pdf(partner, InvoiceId.of(approved));
        var waiting = Long.toString(InvoiceId.of(draft).value());

        assertThatThrownBy(() -> database.execute(
                        statement.replace(":draft", waiting),
                        InvoiceId.of(approved).value()))
                .hasMessageMatching("(?s).*(approved invoice|a version of a layout does not change|foreign key).*");
    }

    @Test
    void R31_itsStateMovesOn() {
        var id = InvoiceId.of(approved).value();

        assertThat(database.execute(
                        "UPDATE invoice SET status = 'SENT', sent_at = NOW(6), export_state = 'PENDING', version = version + 1"
                                + " WHERE id = ?",
                        id))
                .isEqualTo(1);
    }

    private void renameAll() {
        changed("/customers/" + customer, """
                {"number": "B-1", "name": "Brood & Co", "vatNumber": "NL810433941B01", "email": "brood@example.com",
                 "address": {"line1": "Kade 9", "postcode": "9999 ZZ", "city": "Urk"}}
                """);
        changed("/ledger-accounts/" + id("/ledger-accounts", "8055"), "{\"code\": \"8056\"}");
        created("/ledger-accounts", "{\"code\": \"1599\"}");
        changed("/vat-codes/" + id("/vat-codes", "NL-HIGH"), "{\"code\": \"HOOG\", \"ledgerAccount\": \"1599\"}");
        changed("/layouts/" + id("/layouts", "RED"), "{\"code\": \"DARK\", \"accentColour\": \"#550000\"}");
        changed("/partner", "{\"name\": \"Heel anders\"}");
    }

    private String invoice() {
        return created("/invoices", """
                {"customerId": "%s", "date": "2027-02-01",
                 "lines": [{"description": "Uren", "quantity": "2", "unitPrice": "50", "ledgerAccount": "8055"}]}
                """.formatted(customer));
    }

    private String created(String path, String body) {
        var created = api.post(path, body);
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        return created.body().path("id").asString();
    }

    private void changed(String path, String body) {
        var changed = api.patch(path, api.get(path).body().path("version").asInt(), body);
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    }

    private String id(String list, String code) {
        for (var item : api.get(list + "?limit=200").body().path("items")) {
            if (item.path("code").asString().equals(code)) {
                return item.path("id").asString();
            }
        }
        throw new AssertionError("There is no " + code + " among " + list + ".");
    }

    private JsonNode listed(String search) {
        return api.get("/invoices?status=APPROVED" + search).body().path("items");
    }
}
