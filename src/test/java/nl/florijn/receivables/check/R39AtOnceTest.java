package nl.florijn.receivables.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.api.ApiClient;
import nl.florijn.api.ApiClient.Answer;
import nl.florijn.partners.ApiTokens;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Scope;
import nl.florijn.receivables.AccountDesk;
import nl.florijn.receivables.EntryKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What several people do on one account at the same moment counts once each, or is refused: nobody hears of a fault. */
@FlorijnTest
class R39AtOnceTest {

    private static final int AT_ONCE = 6;

    @LocalServerPort
    private int port;

    @Autowired
    private Books books;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private AccountChecks checks;

    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    private PartnerId partner;
    private ApiClient api;
    private AccountDesk desk;

    @BeforeEach
    void aConsumer() {
        partner = books.freshPartner().partner().id();
        api = ApiClient.withToken(
                port,
                tokens.create(partner, "test", Set.of(Scope.BILLING, Scope.WRITE, Scope.READ))
                        .secret());
        desk = another();
    }

    private AccountDesk another() {
        return new AccountDesk(
                api, books.customer(partner, "{\"kind\": \"CONSUMER\"}").id().toString());
    }

    @AfterEach
    void itAddsUp() {
        threads.shutdownNow();
        assertThat(checks.check(partner).faults()).isEmpty();
    }

    @Test
    void R39_paymentsOfOneInvoiceNeverSettleMoreThanIsOpen() throws Exception {
        var id = desk.sent("100.00");

        var paid = atOnce(_ -> desk.pay("70.00", ", \"invoiceId\": \"" + id + "\""));

        assertThat(paid).allMatch(answer -> answer.status() == 201);
        assertThat(desk.invoice(id).path("open").asString()).isEqualTo("0.00");
        assertThat(desk.figure("onAccount")).isEqualByComparingTo("320.00");
    }

    @Test
    void R39_ofPaymentsThatSayExactlyWhatTheySettleTheSecondIsRefused() throws Exception {
        var id = desk.sent("100.00");

        var paid = atOnce(_ ->
                desk.pay("70.00", ", \"allocations\": [{\"invoiceId\": \"%s\", \"amount\": \"70.00\"}]".formatted(id)));

        assertThat(paid.stream().map(Answer::status)).containsOnlyOnce(201).containsOnly(201, 422);
        assertThat(desk.invoice(id).path("open").asString()).isEqualTo("30.00");
        assertThat(desk.figure("onAccount")).isZero();
    }

    @Test
    void R35_sentAtOnceItIsEnteredOnce() throws Exception {
        var id = desk.approved("100.00");

        var sent = atOnce(_ -> desk.send(id));

        assertThat(sent).allMatch(answer -> answer.status() == 202);
        assertThat(desk.entries(EntryKind.INVOICE)).isEqualTo(1);
        assertThat(api.get("/deliveries?invoiceId=" + id).body().path("items")).hasSize(AT_ONCE);
    }

    @Test
    void R39_aPaymentIsUndoneOnce() throws Exception {
        var id = desk.sent("100.00");
        desk.pay("70.00", ", \"invoiceId\": \"" + id + "\"");
        var payment = api.get("/payments").body().at("/items/0/id").asString();

        var undone = atOnce(_ -> api.post("/payments/" + payment + "/undo", ""));

        assertDoneOnce(undone, "PAYMENT_UNDONE");
        assertThat(desk.entries(EntryKind.REVERSAL)).isEqualTo(1);
        assertThat(desk.figure("closing")).isEqualByComparingTo("100.00");
    }

    @Test
    void R39_anEntryIsUndoneOnce() throws Exception {
        var id = desk.sent("100.00");
        api.post("/invoices/" + id + "/write-off", "{\"reason\": \"weg\", \"amount\": \"40.00\"}");
        var entry = desk.entry(EntryKind.WRITE_OFF);

        var undone = atOnce(_ -> api.post("/statement-entries/" + entry + "/undo", ""));

        assertDoneOnce(undone, "ALREADY_UNDONE");
        assertThat(desk.figure("open")).isEqualByComparingTo("100.00");
    }

    @Test
    void R32_anInvoiceIsMadeVoidOnceOrPaid() throws Exception {
        var id = desk.sent("100.00");

        var done = atOnce(i -> i % 2 == 0
                ? api.post("/invoices/" + id + "/void", "")
                : desk.pay("100.00", ", \"invoiceId\": \"" + id + "\""));

        var isVoid = desk.invoice(id).path("status").asString().equals("VOID");
        assertThat(IntStream.range(0, AT_ONCE).filter(i -> i % 2 == 0).mapToObj(done::get))
                .filteredOn(answer -> answer.status() == 200)
                .hasSize(isVoid ? 1 : 0);
        assertThat(desk.figure("open")).isZero();
    }

    private static void assertDoneOnce(List<Answer> answers, String code) {
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .extracting(Answer::code)
                .containsOnly(code);
    }

    private interface Deed {
        Answer of(int person) throws Exception;
    }

    private List<Answer> atOnce(Deed deed) throws Exception {
        var answers = together(IntStream.range(0, AT_ONCE)
                .<Callable<Answer>>mapToObj(i -> () -> deed.of(i))
                .toList());
        assertThat(answers).extracting(Answer::status).allMatch(status -> status < 500);
        return answers;
    }

    private List<Answer> together(List<Callable<Answer>> deeds) throws Exception {
        var start = new CyclicBarrier(deeds.size());
        var running = deeds.stream()
                .map(deed -> threads.submit(() -> {
                    start.await(60, TimeUnit.SECONDS);
                    return deed.call();
                }))
                .toList();
        var answers = new ArrayList<Answer>();
        for (var one : running) {
            answers.add(one.get(60, TimeUnit.SECONDS));
        }
        return answers;
    }

    /** Each two deeds at an account of its own, where both can be done. */
    @Test
    void R39_eachTwoAtOnceLeaveAnAccountThatAddsUp() throws Exception {
        var names = List.of(
                "send",
                "send again",
                "pay",
                "allocate",
                "undo payment",
                "refund",
                "delete",
                "void",
                "write off",
                "undo write-off",
                "credit");
        var faults = Collections.synchronizedList(new ArrayList<String>());
        for (var one : names) {
            for (var other : names.subList(names.indexOf(one), names.size())) {
                var place = new Place(another());
                var answers = together(List.of(() -> place.does(one), () -> place.does(other)));
                var told = answers.stream().map(Answer::status).toList();
                if (told.stream().anyMatch(status -> status >= 500)
                        || told.stream().noneMatch(status -> status < 300)) {
                    faults.add(one + " and " + other + ": " + told);
                }
                var closing = place.desk.figure("open").subtract(place.desk.figure("onAccount"));
                if (closing.compareTo(place.desk.figure("closing")) != 0) {
                    faults.add(one + " and " + other + ": " + place.desk.statement());
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    /** A debtor with money on account, something written off, an invoice that went and one that was approved last. */
    private final class Place {

        private final AccountDesk desk;
        private final String sent;
        private final String writtenOff;
        private final String ahead;
        private final String approved;

        Place(AccountDesk desk) {
            this.desk = desk;
            sent = desk.sent("100.00");
            var other = desk.sent("20.00");
            api.post("/invoices/" + other + "/write-off", "{\"reason\": \"weg\", \"amount\": \"5.00\"}");
            writtenOff = desk.entry(EntryKind.WRITE_OFF);
            ahead = desk.ahead("30.00");
            approved = desk.approved("10.00");
        }

        Answer does(String deed) {
            return switch (deed) {
                case "send" -> desk.send(approved);
                case "send again" -> desk.send(sent);
                case "pay" -> desk.pay("60.00", ", \"invoiceId\": \"" + sent + "\"");
                case "allocate" ->
                    api.post(
                            "/payments/" + ahead + "/allocate",
                            "{\"allocations\": [{\"invoiceId\": \"%s\", \"amount\": \"30.00\"}]}".formatted(sent));
                case "undo payment" -> api.post("/payments/" + ahead + "/undo", "");
                case "refund" -> api.post("/payments/" + ahead + "/refund", "{\"amount\": \"10.00\"}");
                case "delete" -> api.delete("/invoices/" + approved);
                case "void" -> api.post("/invoices/" + sent + "/void", "");
                case "write off" -> api.post("/invoices/" + sent + "/write-off", "{\"reason\": \"weg\"}");
                case "undo write-off" -> api.post("/statement-entries/" + writtenOff + "/undo", "");
                case "credit" -> desk.credit(sent, "{}");
                default -> throw new IllegalArgumentException(deed);
            };
        }
    }
}
