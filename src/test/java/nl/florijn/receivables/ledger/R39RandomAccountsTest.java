package nl.florijn.receivables.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import nl.florijn.customers.CustomerId;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.money.Money;
import nl.florijn.receivables.EntryId;
import nl.florijn.receivables.EntryKind;
import nl.florijn.receivables.PaymentId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is sent, paid, credited, given back, written off and undone, in whatever order: after each step what is open on
 * each invoice and on account is what a reckoner of its own has, which keeps nothing but a table of who settled what.
 */
class R39RandomAccountsTest {

    private static final int STEPS = 120;
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final AccountKey KEY = new AccountKey(new CustomerId(7), EUR);
    private static final LocalDate DAY = LocalDate.of(2027, 1, 1);

    static IntStream seeds() {
        var first = new Random().nextInt(1_000_000);
        return IntStream.concat(IntStream.range(0, 150), IntStream.range(first, first + 150));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void R39_anAccountIsWhatAnIndependentReckonerHas(int seed) {
        var history = new History(new Random(seed));
        for (var step = 0; step < STEPS; step++) {
            history.step(DAY.plusDays(step));
            history.compare();
        }
    }

    /** What somebody with paper and pencil would keep. */
    private static final class Paper {

        final Map<Long, Long> asked = new HashMap<>();
        final Map<Long, Long> given = new HashMap<>();
        final Map<Long, Map<Long, Long>> settled = new HashMap<>();
        final Map<Long, Long> taken = new HashMap<>();

        long open(long invoice) {
            var by = settled.values().stream()
                    .mapToLong(each -> each.getOrDefault(invoice, 0L))
                    .sum();
            return asked.get(invoice) - by - taken.getOrDefault(invoice, 0L);
        }

        long onAccount(long source) {
            return given.get(source) - used(source);
        }

        long used(long source) {
            return settled.getOrDefault(source, Map.of()).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }

        void settle(long source, long invoice, long amount) {
            settled.computeIfAbsent(source, _ -> new HashMap<>()).merge(invoice, amount, Long::sum);
        }
    }

    private static final class History {

        private final Random random;
        private final Paper paper = new Paper();
        private final List<Entry> all = new ArrayList<>();
        private final Map<Long, Item> items = new HashMap<>();
        private final List<Settled> settled = new ArrayList<>();
        private final Set<EntryId> undone = new HashSet<>();
        private final Set<Long> undonePayments = new HashSet<>();
        private final Map<Long, Long> refunded = new HashMap<>();
        private long nextId = 1;

        History(Random random) {
            this.random = random;
        }

        void step(LocalDate day) {
            switch (random.nextInt(9)) {
                case 0, 1 -> send(day);
                case 2, 3 -> pay(day);
                case 4 -> allocate(day);
                case 5 -> credit(day);
                case 6 -> undoPayment(day);
                case 7 -> refund(day);
                default -> writeOffOrUndo(day);
            }
        }

        private void send(LocalDate day) {
            var id = nextId++;
            var amount = random.nextInt(10, 5000);
            paper.asked.put(id, (long) amount);
            change(account -> account.enter(Item.of(
                    new InvoiceId(id),
                    KEY.debtor(),
                    day,
                    day.plusDays(random.nextInt(60)),
                    money(amount),
                    ItemKind.INVOICE)));
        }

        private void pay(LocalDate day) {
            var id = nextId++;
            var amount = random.nextInt(1, 6000);
            paper.given.put(id, (long) amount);
            var left = (long) amount;
            var settlements = new ArrayList<Settlement>();
            for (var invoice : openInvoices()) {
                var here = Math.min(left, random.nextLong(0, paper.open(invoice) + 1));
                if (here > 0) {
                    settlements.add(Settlement.of(new InvoiceId(invoice), money(here)));
                    paper.settle(id, invoice, here);
                    left -= here;
                }
            }
            change(account -> account.pay(Item.of(new PaymentId(id), KEY.debtor(), day, money(amount)), settlements));
        }

        private void allocate(LocalDate day) {
            var sources = paper.given.keySet().stream()
                    .sorted()
                    .filter(source -> !undonePayments.contains(source) && paper.onAccount(source) > 0)
                    .toList();
            var invoices = openInvoices();
            if (sources.isEmpty() || invoices.isEmpty()) {
                return;
            }
            var source = sources.get(random.nextInt(sources.size()));
            var invoice = invoices.get(random.nextInt(invoices.size()));
            var amount = 1 + random.nextLong(Math.min(paper.onAccount(source), paper.open(invoice)));
            paper.settle(source, invoice, amount);
            change(account ->
                    account.allocate(account.item(source), Settlement.of(new InvoiceId(invoice), money(amount)), day));
        }

        private void credit(LocalDate day) {
            var id = nextId++;
            var amount = random.nextInt(1, 2000);
            paper.given.put(id, (long) amount);
            var invoices = openInvoices();
            change(account -> {
                account.enter(Item.of(new InvoiceId(id), KEY.debtor(), day, day, money(-amount), ItemKind.CREDIT_NOTE));
                if (!invoices.isEmpty()) {
                    var invoice = invoices.getFirst();
                    var settles = Math.min(amount, paper.open(invoice));
                    paper.settle(id, invoice, settles);
                    account.allocate(account.item(id), Settlement.of(new InvoiceId(invoice), money(settles)), day);
                }
            });
        }

        private void undoPayment(LocalDate day) {
            var payments = payments().stream()
                    .filter(id -> refunded.getOrDefault(id, 0L) == 0)
                    .toList();
            if (payments.isEmpty()) {
                return;
            }
            var id = payments.get(random.nextInt(payments.size()));
            var booked = all.stream()
                    .filter(entry -> entry.kind() == EntryKind.PAYMENT
                            && entry.paymentId().value() == id)
                    .findFirst()
                    .orElseThrow();
            change(account -> account.undoPayment(account.item(id), booked, day));
            undonePayments.add(id);
            paper.settled.remove(id);
            paper.given.put(id, 0L);
        }

        private void refund(LocalDate day) {
            var payments = payments();
            if (payments.isEmpty()) {
                return;
            }
            var id = payments.get(random.nextInt(payments.size()));
            var most = paper.given.get(id);
            if (most == 0) {
                return;
            }
            var amount = 1 + random.nextLong(most);
            var back = amount - paper.onAccount(id);
            if (back > 0) {
                var latestFirst = paper.settled.get(id).entrySet().stream()
                        .sorted((one, other) -> items.get(other.getKey())
                                .dueDate()
                                .compareTo(items.get(one.getKey()).dueDate()))
                        .toList();
                // Which of two with one due date goes first is nobody's concern: their sum is.
                if (latestFirst.stream()
                                .map(one -> items.get(one.getKey()).dueDate())
                                .distinct()
                                .count()
                        < latestFirst.size()) {
                    return;
                }
                for (var one : latestFirst) {
                    var here = Math.min(back, one.getValue());
                    one.setValue(one.getValue() - here);
                    back -= here;
                }
            }
            paper.given.merge(id, -amount, Long::sum);
            refunded.merge(id, amount, Long::sum);
            change(account -> account.refund(List.of(account.item(id)), money(amount), day, null));
        }

        private void writeOffOrUndo(LocalDate day) {
            var offs = all.stream()
                    .filter(entry -> entry.kind() == EntryKind.WRITE_OFF && !undone.contains(entry.id()))
                    .toList();
            if (!offs.isEmpty() && random.nextBoolean()) {
                var entry = offs.get(random.nextInt(offs.size()));
                undone.add(entry.id());
                paper.taken.merge(entry.invoiceId().value(), entry.amount().minorUnits(), Long::sum);
                change(account -> account.undo(entry, day, null));
                return;
            }
            var invoices = openInvoices();
            if (!invoices.isEmpty()) {
                var invoice = invoices.get(random.nextInt(invoices.size()));
                var amount = 1 + random.nextLong(paper.open(invoice));
                paper.taken.merge(invoice, amount, Long::sum);
                change(account -> account.writeOff(account.item(invoice), money(amount), day, "weg"));
            }
        }

        private List<Long> payments() {
            return paper.given.keySet().stream()
                    .sorted()
                    .filter(id -> items.get(id).kind() == ItemKind.PAYMENT && !undonePayments.contains(id))
                    .toList();
        }

        private List<Long> openInvoices() {
            return paper.asked.keySet().stream()
                    .sorted()
                    .filter(id -> paper.open(id) > 0)
                    .toList();
        }

        /** As services do it: read, enter, write. */
        private void change(Consumer<Account> deed) {
            var account = new Account(KEY, items.values(), settled, () -> nextId++);
            deed.accept(account);
            assertThat(account.openEntered().minus(account.onAccountEntered())).isEqualTo(account.sumEntered());
            account.items().forEach(item -> items.put(item.id(), item));
            all.addAll(account.entered());
            settled.clear();
            settled.addAll(account.settled());
        }

        void compare() {
            paper.asked
                    .keySet()
                    .forEach(id -> assertThat(items.get(id).open())
                            .as("open on invoice %d", id)
                            .isEqualTo(money(paper.open(id))));
            paper.given
                    .keySet()
                    .forEach(id -> assertThat(items.get(id).onAccount())
                            .as("on account of %d", id)
                            .isEqualTo(money(paper.onAccount(id))));
            var entries = all.stream().map(Entry::amount).reduce(money(0), Money::plus);
            var open = paper.asked.keySet().stream().mapToLong(paper::open).sum();
            var onAccount =
                    paper.given.keySet().stream().mapToLong(paper::onAccount).sum();
            assertThat(entries).isEqualTo(money(open - onAccount));
        }

        private static Money money(long minor) {
            return new Money(minor, EUR);
        }
    }
}
