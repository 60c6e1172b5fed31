package nl.florijn.receivables.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.api.ApiClient;
import nl.florijn.customers.CustomerId;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.partners.ApiTokens;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Scope;
import nl.florijn.receivables.AccountDesk;
import nl.florijn.receivables.EntryId;
import nl.florijn.receivables.EntryKind;
import nl.florijn.receivables.PaymentId;
import nl.florijn.receivables.PaymentMethod;
import nl.florijn.receivables.payments.NewPayment;
import nl.florijn.receivables.payments.NewRefund;
import nl.florijn.receivables.payments.Payments;
import nl.florijn.receivables.payments.WantedAllocation;
import nl.florijn.receivables.payments.WriteOffs;
import nl.florijn.receivables.statements.Statement;
import nl.florijn.receivables.statements.StatementEntry;
import nl.florijn.receivables.statements.Statements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Random histories of many debtors through the services, on the database: after each step the invoices and the statement of
 * the debtor are what a reckoner of its own has, which keeps who settled what. More of them: {@code -Dflorijn.histories=50
 * -Dflorijn.seed=7}.
 */
@FlorijnTest
class R39HistoriesOnTheDatabaseTest {

    private static final int HISTORIES = Integer.getInteger("florijn.histories", 2);
    private static final long SEED = Long.getLong("florijn.seed", 1);
    private static final int DEBTORS = 20;
    private static final int STEPS = 80;

    @LocalServerPort
    private int port;

    @Autowired
    private Books books;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private Payments payments;

    @Autowired
    private WriteOffs writeOffs;

    @Autowired
    private Statements statements;

    @Autowired
    private AccountChecks checks;

    private Random random;
    private PartnerId partner;

    @Test
    void R39_whatIsOpenIsWhatIsReckonedByHandWhateverHappens() {
        for (var seed = SEED; seed < SEED + HISTORIES; seed++) {
            random = new Random(seed);
            partner = books.freshPartner().partner().id();
            var api = ApiClient.withToken(
                    port,
                    tokens.create(partner, "test", Set.of(Scope.BILLING, Scope.WRITE, Scope.READ))
                            .secret());
            var debtors = new ArrayList<Debtor>();
            for (var i = 0; i < DEBTORS; i++) {
                debtors.add(new Debtor(api, books.customer(partner).id()));
            }
            for (var step = 0; step < STEPS; step++) {
                var debtor = any(debtors);
                var deed = debtor.something();
                debtor.compare("seed %d, step %d: %s".formatted(seed, step, deed));
            }
            debtors.forEach(debtor -> debtor.compare("in the end"));
            assertThat(checks.check(partner).faults()).isEmpty();
            assertThat(statements.sums(partner).getFirst().open())
                    .isEqualByComparingTo(euros(debtors.stream()
                            .flatMap(debtor -> debtor.asked.keySet().stream().map(debtor::open))
                            .mapToLong(Long::longValue)
                            .sum()));
        }
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private long upTo(long most) {
        return 1 + random.nextLong(most);
    }

    private static BigDecimal euros(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    /** What somebody with paper and pencil keeps of a debtor, in cents. */
    private final class Debtor {

        private final CustomerId id;
        private final AccountDesk desk;
        private final Map<InvoiceId, Long> asked = new HashMap<>();
        private final Map<String, Long> given = new HashMap<>();
        private final Map<String, Map<InvoiceId, Long>> settled = new HashMap<>();
        private final Map<InvoiceId, Long> gone = new HashMap<>();
        private final Map<EntryId, Runnable> undoable = new HashMap<>();
        private final Set<PaymentId> refunded = new HashSet<>();
        private final List<PaymentId> booked = new ArrayList<>();
        private final Set<InvoiceId> credited = new HashSet<>();

        Debtor(ApiClient api, CustomerId id) {
            this.id = id;
            desk = new AccountDesk(api, id.toString());
        }

        long open(InvoiceId invoice) {
            var by = settled.values().stream()
                    .mapToLong(each -> each.getOrDefault(invoice, 0L))
                    .sum();
            return asked.get(invoice) - by - gone.getOrDefault(invoice, 0L);
        }

        long onAccount(String source) {
            var used = settled.getOrDefault(source, Map.of()).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            return given.get(source) - used;
        }

        private List<InvoiceId> openInvoices() {
            return asked.keySet().stream()
                    .filter(invoice -> open(invoice) > 0)
                    .sorted((one, other) -> Long.compare(one.value(), other.value()))
                    .toList();
        }

        private void settle(String source, InvoiceId invoice, long amount) {
            settled.computeIfAbsent(source, _ -> new HashMap<>()).merge(invoice, amount, Long::sum);
        }

        String something() {
            return switch (random.nextInt(9)) {
                case 0, 1, 2 -> pay();
                case 3 -> allocate();
                case 4 -> credit();
                case 5 -> undo();
                case 6 -> refund();
                case 7 -> writeOff();
                default -> send();
            };
        }

        private String send() {
            var cents = random.nextInt(1000, 50_000);
            asked.put(InvoiceId.of(desk.sent(euros(cents).toPlainString())), (long) cents);
            return "sent";
        }

        private String pay() {
            if (openInvoices().isEmpty()) {
                return send();
            }
            var cents = upTo(60_000);
            var left = cents;
            var wanted = new ArrayList<WantedAllocation>();
            for (var invoice : openInvoices()) {
                var here = Math.min(left, random.nextLong(open(invoice) + 1));
                if (here > 0) {
                    wanted.add(new WantedAllocation(invoice, euros(here), null, null));
                    left -= here;
                }
            }
            var payment = payments.book(
                            partner,
                            new NewPayment(
                                    id,
                                    null,
                                    euros(cents),
                                    null,
                                    PaymentMethod.BANK,
                                    null,
                                    wanted.isEmpty() ? null : wanted,
                                    null,
                                    null,
                                    null))
                    .id();
            booked.add(payment);
            given.put(payment.toString(), cents);
            wanted.forEach(one -> settle(
                    payment.toString(),
                    one.invoiceId(),
                    one.amount().movePointRight(2).longValueExact()));
            return "paid";
        }

        private String allocate() {
            var sources = booked.stream()
                    .filter(payment -> onAccount(payment.toString()) > 0)
                    .toList();
            if (sources.isEmpty() || openInvoices().isEmpty()) {
                return pay();
            }
            var source = any(sources);
            var invoice = any(openInvoices());
            var cents = upTo(Math.min(onAccount(source.toString()), open(invoice)));
            payments.allocate(partner, source, List.of(new WantedAllocation(invoice, euros(cents), null, null)));
            settle(source.toString(), invoice, cents);
            return "allocated";
        }

        /** All of it: what is open is settled, the rest is on account. */
        private String credit() {
            var invoices = asked.keySet().stream()
                    .filter(invoice -> !credited.contains(invoice))
                    .sorted((one, other) -> Long.compare(one.value(), other.value()))
                    .toList();
            if (invoices.isEmpty()) {
                return send();
            }
            var invoice = any(invoices);
            var made = desk.credit(invoice.toString(), "{}");
            assertThat(made.status()).as(made.text()).isEqualTo(202);
            credited.add(invoice);
            var note = made.body().path("invoiceId").asString();
            given.put(note, asked.get(invoice));
            settle(note, invoice, open(invoice));
            return "credited";
        }

        private String undo() {
            if (!undoable.isEmpty() && random.nextBoolean()) {
                var entry = any(undoable.keySet().stream()
                        .sorted((one, other) -> Long.compare(one.value(), other.value()))
                        .toList());
                writeOffs.undo(partner, entry);
                undoable.remove(entry).run();
                return "entry undone";
            }
            var candidates = booked.stream()
                    .filter(payment -> !refunded.contains(payment))
                    .toList();
            if (candidates.isEmpty()) {
                return pay();
            }
            var payment = any(candidates);
            payments.undo(partner, payment);
            booked.remove(payment);
            given.put(payment.toString(), 0L);
            settled.remove(payment.toString());
            return "payment undone";
        }

        /** Of what is on account: which invoice opens for more is told by the pure account. */
        private String refund() {
            var sources = booked.stream()
                    .filter(payment -> onAccount(payment.toString()) > 0)
                    .toList();
            if (sources.isEmpty()) {
                return pay();
            }
            var payment = any(sources);
            var cents = upTo(onAccount(payment.toString()));
            payments.refund(partner, payment, new NewRefund(euros(cents), null, null, "terug", null));
            given.merge(payment.toString(), -cents, Long::sum);
            refunded.add(payment);
            undoable.put(newest(EntryKind.REFUND), () -> given.merge(payment.toString(), cents, Long::sum));
            return "refunded";
        }

        private String writeOff() {
            if (openInvoices().isEmpty()) {
                return send();
            }
            var invoice = any(openInvoices());
            var cents = upTo(open(invoice));
            writeOffs.writeOff(partner, invoice, euros(cents), "weg");
            gone.merge(invoice, cents, Long::sum);
            undoable.put(newest(EntryKind.WRITE_OFF), () -> gone.merge(invoice, -cents, Long::sum));
            return "written off";
        }

        private EntryId newest(EntryKind kind) {
            return statement().entries().stream()
                    .filter(entry -> entry.kind() == kind)
                    .map(StatementEntry::id)
                    .max((one, other) -> Long.compare(one.value(), other.value()))
                    .orElseThrow();
        }

        private Statement statement() {
            return statements.of(partner, id, null, null, null);
        }

        void compare(String when) {
            var statement = statement();
            var open = asked.keySet().stream().mapToLong(this::open).sum();
            var onAccount = given.keySet().stream().mapToLong(this::onAccount).sum();
            assertThat(List.of(statement.open(), statement.onAccount(), statement.closing()))
                    .as(when)
                    .usingElementComparator(BigDecimal::compareTo)
                    .containsExactly(euros(open), euros(onAccount), euros(open - onAccount));
            var told = asked.keySet().stream().collect(Collectors.toMap(invoice -> invoice, this::told));
            var own = asked.keySet().stream()
                    .collect(Collectors.toMap(invoice -> invoice, invoice -> euros(open(invoice))));
            assertThat(told).as(when).isEqualTo(own);
        }

        private BigDecimal told(InvoiceId invoice) {
            return new BigDecimal(desk.invoice(invoice.toString()).path("open").asString());
        }
    }
}
