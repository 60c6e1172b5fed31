package nl.florijn.receivables.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.api.ApiClient;
import nl.florijn.customers.Customer;
import nl.florijn.customers.CustomerFilter;
import nl.florijn.customers.Customers;
import nl.florijn.partners.ApiTokens;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.clock.BusinessClock;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Scope;
import nl.florijn.receivables.AccountDesk;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a debtor owes, since when, on paper and in lists. */
@FlorijnTest
class R39StatementsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Books books;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private Statements statements;

    @Autowired
    private Transactions transactions;

    @Autowired
    private Balances balances;

    @Autowired
    private StatementDocuments documents;

    @Autowired
    private Customers customers;

    @Autowired
    private BusinessClock clock;

    private PartnerId partner;
    private ApiClient api;
    private Customer customer;
    private AccountDesk desk;

    @BeforeEach
    void aDebtor() {
        partner = books.freshPartner().partner().id();
        api = ApiClient.withToken(
                port,
                tokens.create(partner, "test", Set.of(Scope.BILLING, Scope.WRITE, Scope.READ))
                        .secret());
        debtor("{\"paymentTermDays\": 14}");
    }

    @AfterEach
    void today() {
        clock.set(Instant.now());
    }

    @Test
    void R39_theStatementTellsHowLongItIsDue() {
        desk.sent("100.00");
        later(16);
        desk.sent("50.00");
        assertThat(aging()).isEqualTo("50.00 100.00 0.00 0.00 0.00");
        assertThat(owed()).isEqualTo("EUR 150.00 100.00 0.00");
        assertThat(listed(CustomerFilter.Owing.OVERDUE)).containsExactly(customer.id());
        later(100);
        desk.ahead("20.00");
        assertThat(aging()).isEqualTo("0.00 0.00 0.00 50.00 100.00");
        assertThat(owed()).isEqualTo("EUR 150.00 150.00 20.00");
    }

    @Test
    void R39_whoOwesNothingIsNotListedAsWhoDoes() {
        assertThat(listed(CustomerFilter.Owing.OPEN)).isEmpty();
        assertThat(balances.of(partner, List.of(customer.id()))).isEmpty();
        var one = desk.sent("100.00");
        assertThat(listed(CustomerFilter.Owing.OPEN)).containsExactly(customer.id());
        assertThat(listed(CustomerFilter.Owing.OVERDUE)).isEmpty();
        later(30);
        assertThat(listed(CustomerFilter.Owing.OVERDUE)).containsExactly(customer.id());
        desk.pay("100.00", ", \"invoiceId\": \"" + one + "\"");
        assertThat(listed(CustomerFilter.Owing.OPEN)).isEmpty();
        assertThat(listed(CustomerFilter.Owing.OVERDUE)).isEmpty();
        assertThat(owed()).isEqualTo("EUR 0.00 0.00 0.00");
    }

    @Test
    void R39_theStatementIsOnPaperInTheLanguageOfTheDebtor() throws IOException {
        debtor("{\"locale\": \"fr\", \"name\": \"Boulangerie Lambert\"}");
        var number = desk.invoice(desk.sent("100.00")).path("number").asString();
        desk.ahead("20.00");
        var answer = api.get("/customers/" + customer.id() + "/statement.pdf");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
        var text = paper(null);
        assertThat(text)
                .contains("Relevé de compte", "Boulangerie Lambert", "Facture " + number, "80,00", "Paiement")
                .contains("un avoir de 20,00 €");
        assertThat(paper(LocalDate.of(2031, 1, 1)))
                .contains("Solde initial", "80,00")
                .doesNotContain("Facture " + number);
    }

    @Test
    void aStatementTurnedAroundOrOfNobodyIsRefused() {
        var path = "/customers/" + customer.id() + "/statement.pdf";
        assertThat(api.get(path + "?from=2027-02-01&to=2027-01-01").status()).isEqualTo(422);
        assertThat(api.get("/customers/cus_0000000000000/statement.pdf").status())
                .isEqualTo(404);
    }

    @Test
    void R39_aStatementIsOfOneMoment() {
        debtor("{}");
        desk.sent("100.00");
        var seen = transactions.atOneMoment(() -> {
            var before = statements.of(partner, customer.id(), null, null, null);
            desk.ahead("40.00");
            return List.of(before, statements.of(partner, customer.id(), null, null, null));
        });
        assertThat(seen.get(1)).isEqualTo(seen.get(0));
        assertThat(statements.of(partner, customer.id(), null, null, null).onAccount())
                .isEqualByComparingTo("40.00");
    }

    @Test
    void R39_customersThatOweAreListedOverTheInterfaceToo() {
        debtor("{}");
        desk.sent("100.00");
        var other = books.customer(partner);
        assertThat(listed("true")).containsExactly(customer.id().toString());
        assertThat(listed("false"))
                .contains(other.id().toString())
                .doesNotContain(customer.id().toString());
        assertThat(api.get("/customers?owing=perhaps").status()).isIn(400, 422);
    }

    private List<String> listed(String owing) {
        return api.get("/customers?owing=" + owing)
                .body()
                .path("items")
                .valueStream()
                .map(one -> one.path("id").asString())
                .toList();
    }

    private void debtor(String fields) {
        customer = books.customer(partner, fields);
        desk = new AccountDesk(api, customer.id().toString());
    }

    private void later(int days) {
        clock.set(clock.now().plus(Duration.ofDays(days)));
    }

    private String aging() {
        var aging = desk.statement().path("aging");
        return String.join(
                " ",
                aging.path("notDue").asString(),
                aging.path("upTo30").asString(),
                aging.path("upTo60").asString(),
                aging.path("upTo90").asString(),
                aging.path("over90").asString());
    }

    private String owed() {
        var owed =
                balances.of(partner, List.of(customer.id())).get(customer.id()).getFirst();
        return owed.currency() + " " + owed.open() + " " + owed.overdue() + " " + owed.onAccount();
    }

    private List<Object> listed(CustomerFilter.Owing owing) {
        return customers.list(partner, CustomerFilter.ALL.with(owing), PageRequest.FIRST).items().stream()
                .<Object>map(Customer::id)
                .toList();
    }

    private String paper(@Nullable LocalDate from) throws IOException {
        var pdf = documents.pdf(partner, customer.id(), null, from, null);
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper()
                    .getText(document)
                    .replace('\u00a0', ' ')
                    .replace('\u202f', ' ');
        }
    }
}
