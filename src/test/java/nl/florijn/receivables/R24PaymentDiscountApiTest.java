package nl.florijn.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.api.ApiClient;
import nl.florijn.api.ApiClient.Answer;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.paper.InvoiceDocuments;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.platform.jobs.Jobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** R24: 2 % of 100.00 at 21 % for who pays within 8 days, in the Netherlands and in Belgium. */
@FlorijnTest
class R24PaymentDiscountApiTest {

    private static final String TWO_PERCENT = "\"paymentDiscountPercent\": \"2\", \"paymentDiscountDays\": 8";

    @LocalServerPort
    private int port;

    @Autowired
    private Books books;

    @Autowired
    private InvoiceDocuments documents;

    @Autowired
    private Jobs jobs;

    private PartnerId partner;
    private ApiClient api;
    private AccountDesk desk;

    private void partnerIn(String country, String settings) {
        var fresh = books.freshPartner(details -> Books.seller(details.name(), country, "EUR", null));
        partner = fresh.partner().id();
        api = ApiClient.withToken(port, fresh.token());
        set(settings);
        if (country.equals("BE")) {
            var code = api.post("/vat-codes", """
                    {"code": "NL-HIGH", "name": "21 %", "category": "S", "rates": [{"from": "2000-01-01", "rate": "21"}]}
                    """);
            assertThat(code.status()).as(code.text()).isEqualTo(201);
        }
        desk = new AccountDesk(api, books.customer(partner).id().toString());
    }

    private void set(String settings) {
        var version = api.get("/partner/settings").body().path("version").asInt();
        var set = api.patch("/partner/settings", version, "{%s}".formatted(settings));
        assertThat(set.status()).as(set.text()).isEqualTo(200);
    }

    @AfterEach
    void theAccountIsInBalance() {
        for (var sum : api.get("/partner/receivables").body()) {
            assertThat(sum.path("balanced").asBoolean()).isTrue();
        }
        assertThat(desk.figure("open").subtract(desk.figure("onAccount"))).isEqualByComparingTo(desk.figure("closing"));
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            country, base,   VAT,   total,  discount, in time
            NL,      100.00, 21.00, 121.00, 2.42,     118.58
            BE,      98.00,  20.58, 120.58, 2.00,     118.58
            """)
    void R24_whoPaysInTimePaysLessAndSettlesTheInvoice(
            String country, String base, String vat, String total, String discount, String inTime) {
        partnerIn(country, TWO_PERCENT);
        var id = sent();

        var invoice = desk.invoice(id);
        assertThat(invoice.at("/vat/0/base").asString()).isEqualTo(base);
        assertThat(invoice.path("net").asString()).isEqualTo("100.00");
        assertThat(invoice.path("vatTotal").asString()).isEqualTo(vat);
        assertThat(invoice.path("total").asString()).isEqualTo(total);
        assertThat(invoice.at("/paymentDiscount/percent").asString()).isEqualTo("2");
        assertThat(invoice.at("/paymentDiscount/amount").asString()).isEqualTo(discount);
        var until = LocalDate.parse(invoice.at("/paymentDiscount/until").asString());
        assertThat(until)
                .isEqualTo(LocalDate.parse(invoice.path("date").asString()).plusDays(8));

        var paid = pay(id, until, inTime, "");
        assertThat(allocations(paid)).isEqualTo("PAYMENT %s, DISCOUNT %s".formatted(inTime, discount));
        assertThat(state(id)).isEqualTo("PAID 0.00");
        assertThat(desk.figure("closing")).isZero();

        api.post("/payments/" + paid.body().path("id").asString() + "/undo", "");
        assertThat(state(id)).as("the discount is asked again").isEqualTo("OPEN " + total);
    }

    @Test
    void R24_whoPaysLateOwesTheDiscountUnlessAPersonGrantsIt() {
        partnerIn("NL", TWO_PERCENT);
        var id = sent();
        var late = until(id).plusDays(1);

        pay(id, late, "100.00", "");
        assertThat(state(id)).isEqualTo("PARTLY_PAID 21.00");
        assertThat(allocations(pay(id, late, "18.58", ", \"late\": true"))).isEqualTo("PAYMENT 18.58, DISCOUNT 2.42");
        assertThat(state(id)).isEqualTo("PAID 0.00");
    }

    @Test
    void R24_severalPaymentsInTimeTogetherSettleIt() {
        partnerIn("BE", TWO_PERCENT);
        var id = sent();

        pay(id, until(id), "100.00", "");
        assertThat(state(id)).isEqualTo("PARTLY_PAID 20.58");
        assertThat(allocations(pay(id, until(id), "18.58", ""))).isEqualTo("PAYMENT 18.58, DISCOUNT 2.00");
        assertThat(state(id)).isEqualTo("PAID 0.00");
    }

    @Test
    void R24_theDiscountIsTakenOnceAlsoWhereAnotherPaymentIsUndone() {
        partnerIn("NL", TWO_PERCENT);
        var id = sent();
        var first = pay(id, until(id), "100.00", "");
        pay(id, until(id), "18.58", "");
        assertThat(state(id)).isEqualTo("PAID 0.00");
        api.post("/payments/" + first.body().path("id").asString() + "/undo", "");
        assertThat(state(id)).isEqualTo("PARTLY_PAID 100.00");

        assertThat(allocations(pay(id, until(id), "97.58", ""))).isEqualTo("PAYMENT 97.58");
        assertThat(state(id)).isEqualTo("PARTLY_PAID 2.42");
    }

    @Test
    void R24_moneyOnAccountIsJudgedByTheDayItCameIn() {
        partnerIn("NL", TWO_PERCENT);
        var early = sent();
        var late = sent();
        aheadOn(until(early), "118.58");
        aheadOn(until(early).plusDays(1), "118.58");

        assertThat(allocate(early, "118.58").status()).isEqualTo(200);
        assertThat(state(early)).isEqualTo("PAID 0.00");
        assertThat(allocate(late, "118.58").status()).isEqualTo(200);
        assertThat(state(late)).isEqualTo("PARTLY_PAID 2.42");
    }

    @Test
    void R24_whatTwoPaymentsBroughtIsJudgedByTheLater() {
        partnerIn("NL", TWO_PERCENT);
        var id = sent();
        aheadOn(until(id), "100.00");
        aheadOn(until(id).plusDays(1), "18.58");

        assertThat(allocate(id, "118.58").status()).isEqualTo(200);
        assertThat(state(id)).isEqualTo("PARTLY_PAID 2.42");
    }

    @Test
    void R24_R25_bothMayBeKeptAndWhatIsMissingSaysWhich() {
        partnerIn("NL", TWO_PERCENT + ", \"creditSurchargePercent\": \"2\", \"creditSurchargeDays\": 8");
        var both = sent();
        var discount = sent();
        var surcharge = sent();
        assertThat(desk.invoice(both).path("total").asString()).isEqualTo("123.00");
        assertThat(desk.invoice(both).at("/paymentDiscount/amount").asString()).isEqualTo("2.46");

        assertThat(allocations(pay(both, until(both), "118.54", "")))
                .isEqualTo("PAYMENT 118.54, DISCOUNT 2.46, CREDIT_SURCHARGE 2.00");
        assertThat(allocations(pay(discount, until(both), "120.54", ""))).isEqualTo("PAYMENT 120.54, DISCOUNT 2.46");
        assertThat(allocations(pay(surcharge, until(both), "121.00", "")))
                .isEqualTo("PAYMENT 121.00, CREDIT_SURCHARGE 2.00");
        assertThat(desk.figure("closing")).isZero();
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            country, credited, rest to pay, discount
            NL,      60.50,    59.29,       1.21
            BE,      60.29,    59.29,       1.00
            """)
    void R24_R33_whatWasCreditedBearsNoDiscount(String country, String credited, String rest, String discount) {
        partnerIn(country, TWO_PERCENT);
        var id = sent();
        assertThat(desk.credit(id, half(id)).status()).isEqualTo(202);
        assertThat(desk.invoice(id).path("open").asString()).isEqualTo(credited);

        assertThat(allocations(pay(id, until(id), rest, "")))
                .isEqualTo("PAYMENT %s, DISCOUNT %s".formatted(rest, discount));
        assertThat(desk.figure("closing")).isZero();
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            country, half on account, all on account
            NL,      59.29,           118.58
            BE,      59.29,           118.58
            """)
    void R24_R33_whatIsCreditedAfterwardsGivesBackWhatWasPaid(String country, String half, String all) {
        partnerIn(country, TWO_PERCENT);
        var id = sent();
        pay(id, until(id), "118.58", "");

        assertThat(desk.credit(id, half(id)).status()).isEqualTo(202);
        assertThat(state(id)).isEqualTo("PAID 0.00");
        assertThat(desk.figure("onAccount")).hasToString(half);
        assertThat(desk.credit(id, "{}").status()).isEqualTo(202);
        assertThat(desk.figure("onAccount")).hasToString(all);
        assertThat(desk.figure("open")).isZero();
    }

    @Test
    void R24_aBelgianCreditNoteGivesBackTheVatThatWasCharged() {
        partnerIn("BE", TWO_PERCENT);
        var id = sent();

        var note = api.post("/invoices/" + id + "/credit", "{}").body();

        assertThat(note.path("total").asString()).isEqualTo("120.58");
        assertThat(note.at("/vat/0/base").asString()).isEqualTo("98.00");
        assertThat(note.path("paymentDiscount").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            country, what
            NL,      -2.42; VAT -0.42
            BE,      -2.00
            """)
    void R24_theEntrySaysHowMuchVatItCorrects(String country, String what) {
        partnerIn(country, TWO_PERCENT);
        var id = sent();
        pay(id, until(id), "118.58", "");

        var told = api.get("/invoices/" + id + "/history")
                .body()
                .valueStream()
                .filter(entry -> entry.path("what").asString().equals("DISCOUNT"))
                .map(entry -> entry.path("detail").asString())
                .toList();

        assertThat(told).containsExactly(what);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            locale | says
            nl-NL  | Bij betaling uiterlijk 9 februari 2027 geldt 2% korting (€ 2,42): u betaalt dan € 118,58.
            en-GB  | If you pay by 9 February 2027, a discount of 2% (€2.42) applies: you then pay €118.58.
            fr-FR  | En cas de paiement au plus tard le 9 février 2027, une remise de 2% (2,42 €) est accordée : vous payez alors 118,58 €.
            de-DE  | Bei Zahlung bis zum 9. Februar 2027 gewähren wir 2% Skonto (2,42 €): Sie zahlen dann 118,58 €.
            """)
    void R24_theDocumentSaysWhatToPayUntilWhen(String locale, String says) {
        partnerIn("NL", TWO_PERCENT + ", \"locale\": \"" + locale + "\"");
        var id = draft(", \"date\": \"2027-02-01\"");
        var approved = api.post("/invoices/" + id + "/approve", "{}");

        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        assertThat(documents
                        .html(partner, InvoiceId.of(id))
                        .replace('\u00a0', ' ')
                        .replaceAll("\\s+", " "))
                .contains(says);
    }

    @Test
    void R24_R33_whatARunGivesBackBearsTheDiscountOfItsInvoiceAndNotThatOfToday() {
        partnerIn("BE", TWO_PERCENT);
        var product = made("/products", """
                {"code": "HOST", "name": "Hosting", "kind": "RECURRING",
                 "prices": [{"interval": "P1M", "currency": "EUR", "unitPrice": "100.00"}]}""");
        var subscription = made("/subscriptions", """
                {"customerId": "%s", "productId": "%s", "description": "Hosting", "quantity": "1",
                 "interval": "P1M", "start": "2027-02-01"}""".formatted(desk.customer(), product));
        var invoice = billed("2027-02-01");
        assertThat(invoice.at("/vat/0/base").asString()).isEqualTo("98.00");
        api.post("/invoices/" + invoice.path("id").asString() + "/approve", "{}");

        set("\"paymentDiscountPercent\": \"5\"");
        assertThat(api.post("/subscriptions/" + subscription + "/end", "{\"end\": \"2027-02-01\"}")
                        .status())
                .isEqualTo(200);
        var note = billed("2027-03-01");

        assertThat(note.path("kind").asString()).isEqualTo("CREDIT_NOTE");
        assertThat(note.path("creditsInvoiceId").asString())
                .isEqualTo(invoice.path("id").asString());
        assertThat(note.at("/vat/0/base").asString()).isEqualTo("98.00");
        assertThat(note.path("total").asString())
                .isEqualTo(invoice.path("total").asString());
    }

    private String made(String path, String body) {
        var made = api.post(path, body);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.body().path("id").asString();
    }

    /** The one draft of a run. */
    private JsonNode billed(String runDate) {
        var run = api.post("/billing-runs", "{\"runDate\": \"%s\"}".formatted(runDate))
                .body()
                .path("id")
                .asString();
        jobs.await(partner, JobId.of(run));
        var drafts = api.get("/invoices?runId=" + run).body().path("items");
        assertThat(drafts).hasSize(1);
        return desk.invoice(drafts.get(0).path("id").asString());
    }

    @Test
    void R24_theVatThatADiscountCorrectsIsKeptByRateAndTakenBackTheSame() {
        partnerIn("NL", TWO_PERCENT);
        var made = api.post("/invoices", """
                {"customerId": "%s", "lines": [
                 {"description": "Werk", "quantity": "1", "unitPrice": "100.00", "vatCode": "NL-HIGH"},
                 {"description": "Boek", "quantity": "1", "unitPrice": "33.33", "vatCode": "NL-LOW"},
                 {"description": "Elders", "quantity": "1", "unitPrice": "50.00", "vatCode": "NL-ZERO"}]}
                """.formatted(desk.customer()));
        var id = made.body().path("id").asString();
        assertThat(api.post("/invoices/" + id + "/approve?redate=true", "").status())
                .isEqualTo(200);
        assertThat(desk.send(id).status()).isEqualTo(202);
        // Of 207.33 two per cent: 4.15, of which 0.48 VAT.
        var paid = pay(id, until(id), "203.18", "");
        assertThat(state(id)).isEqualTo("PAID 0.00");
        assertThat(corrected("DISCOUNT")).isEqualTo("21: -2.00 -0.42, 9: -0.67 -0.06, 0: -1.00 0.00");

        api.post("/payments/" + paid.body().path("id").asString() + "/undo", "");
        assertThat(corrected("REVERSAL")).contains("21: 2.00 0.42, 9: 0.67 0.06, 0: 1.00 0.00");
    }

    @Test
    void R24_whereVatWasReckonedOverTheDiscountedNetNothingIsCorrected() {
        partnerIn("BE", TWO_PERCENT);
        var id = sent();
        pay(id, until(id), "118.58", "");
        assertThat(corrected("DISCOUNT")).isEmpty();
    }

    /** What entries of a kind correct: rate, base and VAT of each. */
    private String corrected(String kind) {
        return desk.statement()
                .path("entries")
                .valueStream()
                .filter(entry -> entry.path("kind").asString().equals(kind))
                .flatMap(entry -> entry.path("vat").valueStream())
                .map(part -> part.path("rate").asString() + ": "
                        + part.path("base").asString() + " "
                        + part.path("amount").asString())
                .collect(Collectors.joining(", "));
    }

    @Test
    void R02_R24_itIsFrozenWithTheDraft() {
        partnerIn("NL", TWO_PERCENT);
        var id = draft("");
        set("\"paymentDiscountPercent\": \"5\", \"paymentDiscountDays\": null");

        var path = "/invoices/" + id;
        var changed =
                api.patch(path, desk.invoice(id).path("version").asInt(), """
                {"invoiceDiscountPercent": "10", "date": "2027-02-03"}
                """).body();
        assertThat(changed.at("/paymentDiscount/percent").asString()).isEqualTo("2");
        assertThat(changed.at("/paymentDiscount/amount").asString()).isEqualTo("2.18");
        assertThat(changed.at("/paymentDiscount/until").asString()).isEqualTo("2027-02-11");
        assertThat(desk.invoice(draft("")).at("/paymentDiscount/amount").asString())
                .isEqualTo("6.05");
        assertThat(api.patch("/partner/settings", 99, "{\"paymentDiscountPercent\": \"101\"}")
                        .status())
                .isIn(412, 422);
    }

    private String half(String id) {
        var line = desk.invoice(id).at("/lines/0/id").asString();
        return "{\"lines\": [{\"lineId\": \"%s\", \"quantity\": \"0.5\"}]}".formatted(line);
    }

    private LocalDate until(String id) {
        return LocalDate.parse(desk.invoice(id).at("/paymentDiscount/until").asString());
    }

    private Answer pay(String id, LocalDate day, String amount, String more) {
        var paid = desk.pay(amount, ", \"date\": \"%s\", \"invoiceId\": \"%s\"%s".formatted(day, id, more));
        assertThat(paid.status()).as(paid.text()).isEqualTo(201);
        return paid;
    }

    private void aheadOn(LocalDate day, String amount) {
        assertThat(desk.pay(amount, ", \"date\": \"%s\"".formatted(day)).status())
                .isEqualTo(201);
    }

    private Answer allocate(String id, String amount) {
        return api.post(
                "/customers/" + desk.customer() + "/allocate",
                "{\"allocations\": [{\"invoiceId\": \"%s\", \"amount\": \"%s\"}]}".formatted(id, amount));
    }

    private static String allocations(Answer paid) {
        return paid.body()
                .path("allocations")
                .valueStream()
                .map(one ->
                        one.path("kind").asString() + " " + one.path("amount").asString())
                .collect(Collectors.joining(", "));
    }

    private String state(String id) {
        JsonNode invoice = desk.invoice(id);
        return invoice.path("paymentState").asString() + " "
                + invoice.path("open").asString();
    }

    private String sent() {
        var id = draft("");
        var approved = api.post("/invoices/" + id + "/approve?redate=true", "");
        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        assertThat(desk.send(id).status()).isEqualTo(202);
        return id;
    }

    private String draft(String more) {
        var made = api.post("/invoices", """
                {"customerId": "%s"%s, "lines": [
                 {"description": "Werk", "quantity": "1", "unitPrice": "100.00", "vatCode": "NL-HIGH"}]}
                """.formatted(desk.customer(), more));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.body().path("id").asString();
    }
}
