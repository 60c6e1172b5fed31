package nl.florijn.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import nl.florijn.api.ApiClient;
import nl.florijn.api.ApiClient.Answer;
import tools.jackson.databind.JsonNode;

/** Somebody who invoices one debtor and books what comes in, over the interface. */
public record AccountDesk(ApiClient api, String customer) {

    /** Approved without VAT; its id. */
    public String approved(String total) {
        var made = api.post("/invoices", """
                {"customerId": "%s", "lines": [
                 {"description": "Werk", "quantity": "1", "unitPrice": "%s", "vatCode": "NL-ZERO"}]}
                """.formatted(customer, total));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return approve(made);
    }

    private String approve(Answer made) {
        var id = made.body().path("id").asString();
        var approved = api.post("/invoices/" + id + "/approve?redate=true", "");
        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        return id;
    }

    public String sent(String total) {
        var id = approved(total);
        var sent = send(id);
        assertThat(sent.status()).as(sent.text()).isEqualTo(202);
        return id;
    }

    public Answer send(String id) {
        return api.post("/invoices/" + id + "/send", "{\"by\": \"HAND\"}");
    }

    /** A credit note, approved and sent. */
    public Answer credit(String id, String wanted) {
        var made = api.post("/invoices/" + id + "/credit", wanted);
        return made.status() == 201 ? send(approve(made)) : made;
    }

    /** @param fields more of it, each after a comma */
    public Answer pay(String amount, String fields) {
        return api.post("/payments", """
                {"customerId": "%s", "amount": "%s", "method": "BANK"%s}
                """.formatted(customer, amount, fields));
    }

    /** Money for nothing in particular; its id. */
    public String ahead(String amount) {
        var paid = pay(amount, "");
        assertThat(paid.status()).as(paid.text()).isEqualTo(201);
        return paid.body().path("id").asString();
    }

    public JsonNode invoice(String id) {
        return api.get("/invoices/" + id).body();
    }

    public JsonNode statement() {
        return api.get("/customers/" + customer + "/statement").body();
    }

    public BigDecimal figure(String name) {
        return new BigDecimal(statement().path(name).asString());
    }

    /** How many entries of a kind there are. */
    public long entries(EntryKind kind) {
        return statement()
                .path("entries")
                .valueStream()
                .filter(entry -> entry.path("kind").asString().equals(kind.name()))
                .count();
    }

    /** The id of the newest entry of a kind. */
    public String entry(EntryKind kind) {
        return statement()
                .path("entries")
                .valueStream()
                .filter(entry -> entry.path("kind").asString().equals(kind.name()))
                .reduce((_, newer) -> newer)
                .orElseThrow()
                .path("id")
                .asString();
    }
}
