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
import java.util.stream.Stream;
import nl.florijn.customers.CustomerId;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.money.Money;
import nl.florijn.receivables.EntryId;
import nl.florijn.receivables.EntryKind;
import nl.florijn.receivables.PaymentId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is sent, paid (early or not), credited, given back, written off and undone, in whatever order: after each step what is open on
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

    /** What an invoice lets who pays early keep. */
    private record Early(EntryKind kind, long amount, LocalDate until) {

        EarlyTerm term(long taken) {
            var off = new Deduction(new Money(amount, EUR), new Money(amount / 6, EUR));
            return new EarlyTerm(kind, off, new Money(taken, EUR), until);
        }
    }

    /** What a payment or credit note kept of an invoice. */
    private record Kept(long source, long invoice, EntryKind kind, long amount) {}

    /** What somebody with paper and pencil would keep. */
    private static final class Paper {

        final Map<Long, Long> asked = new HashMap<>();
        final Map<Long, Long> given = new HashMap<>();
        final Map<Long, Map<Long, Long>> settled = new HashMap<>();
        final Map<Long, Long> taken = new HashMap<>();
        final Map<Long, List<Early>> early = new HashMap<>();
        final List<Kept> earlyKept = new ArrayList<>();
        final Map<Long, Long> notes = new HashMap<>();
        final Set<Long> noteIds = new HashSet<>();

        long open(long invoice) {
            var by = settled.values().stream()
                    .mapToLong(each -> each.getOrDefault(invoice, 0L))
                    .sum();
            var off = earlyKept.stream()
                    .filter(one -> one.invoice() == invoice)
                    .mapToLong(Kept::amount)
                    .sum();
            return asked.get(invoice) - by - off - taken.getOrDefault(invoice, 0L);
        }

        /** What who pays on a day may still keep; what credit notes settled bears none. */
        List<Early> granted(long invoice, LocalDate day) {
            var credited = settled.entrySet().stream()
                    .filter(each -> noteIds.contains(each.getKey()))
                    .mapToLong(each -> each.getValue().getOrDefault(invoice, 0L))
                    .sum();
            var all = asked.get(invoice);
            return early.get(invoice).stream()
                    .filter(one -> !day.isAfter(one.until()))
                    .map(one -> new Early(
                            one.kind(),
                            Math.max(0, share(one.amount(), all - credited, all) - taken(invoice, one.kind())),
                            one.until()))
                    .toList();
        }

        long taken(long invoice, EntryKind kind) {
            return earlyKept.stream()
                    .filter(one -> one.invoice() == invoice && one.kind() == kind)
                    .mapToLong(Kept::amount)
                    .sum();
        }

        /** What is missing is kept when it is no more than may be. */
        void pay(long source, long invoice, long amount, LocalDate day) {
            var missing = open(invoice) - amount;
            var granted = granted(invoice, day);
            settle(source, invoice, amount);
            if (missing == 0 || granted.stream().mapToLong(Early::amount).sum() < missing) {
                return;
            }
            for (var one : exactFirst(granted, missing)) {
                var off = Math.min(missing, one.amount());
                if (off > 0) {
                    earlyKept.add(new Kept(source, invoice, one.kind(), off));
                }
                missing -= off;
            }
        }

        private static List<Early> exactFirst(List<Early> granted, long missing) {
            return granted.stream().anyMatch(one -> one.amount() == missing)
                    ? granted.stream()
                            .filter(one -> one.amount() == missing)
                            .limit(1)
                            .toList()
                    : granted;
        }

        /** So much of an invoice is credited: in proportion who paid early keeps no more. */
        void credit(long invoice, long amount) {
            var before = notes.getOrDefault(invoice, 0L);
            notes.put(invoice, before + amount);
            var whole = asked.get(invoice) - before;
            earlyKept.replaceAll(one -> one.invoice() == invoice
                    ? new Kept(one.source(), invoice, one.kind(), share(one.amount(), whole - amount, whole))
                    : one);
            earlyKept.removeIf(one -> one.amount() == 0);
        }

        /** {@code of × part / whole}, half up; none below zero. */
        private static long share(long of, long part, long whole) {
            return (2 * of * part + whole) / (2 * whole);
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
            paper.early.put(
                    id,
                    Stream.of(EntryKind.CREDIT_SURCHARGE, EntryKind.DISCOUNT)
                            .filter(_ -> random.nextBoolean())
                            .map(kind -> new Early(
                                    kind, random.nextInt(1, amount / 3 + 2), day.plusDays(random.nextInt(40))))
                            .toList());
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
                var here = Math.min(left, offered(invoice, day));
                if (here > 0) {
                    settlements.add(settlement(invoice, here, day));
                    paper.pay(id, invoice, here, day);
                    left -= here;
                }
            }
            change(account -> account.pay(Item.of(new PaymentId(id), KEY.debtor(), day, money(amount)), settlements));
        }

        /** Any part of what is open, or what who pays early pays, some cents more or less. */
        private long offered(long invoice, LocalDate day) {
            var open = paper.open(invoice);
            var off = paper.granted(invoice, day).stream()
                    .mapToLong(Early::amount)
                    .sum();
            return random.nextInt(3) == 0
                    ? random.nextLong(0, open + 1)
                    : Math.clamp(open - off + random.nextInt(-1, 3), 0, open);
        }

        private Settlement settlement(long invoice, long offered, LocalDate paidOn) {
            var terms = paper.early.get(invoice).stream()
                    .map(one -> one.term(paper.taken(invoice, one.kind())))
                    .toList();
            return new Settling(terms, paidOn, false, money(0)).settle(items.get(invoice), money(offered));
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
            var paidOn = items.get(source).date();
            var settlement = settlement(invoice, amount, paidOn);
            paper.pay(source, invoice, amount, paidOn);
            change(account -> account.allocate(account.item(source), settlement, day));
        }

        private void credit(LocalDate day) {
            var invoices = paper.asked.keySet().stream()
                    .sorted()
                    .filter(id -> paper.asked.get(id) > paper.notes.getOrDefault(id, 0L))
                    .toList();
            if (invoices.isEmpty()) {
                return;
            }
            var invoice = invoices.get(random.nextInt(invoices.size()));
            var left = paper.asked.get(invoice) - paper.notes.getOrDefault(invoice, 0L);
            var amount = random.nextInt(3) == 0 ? left : 1 + random.nextLong(left);
            var id = nextId++;
            paper.noteIds.add(id);
            paper.given.put(id, amount);
            var deductions = all.stream()
                    .filter(entry -> settled.stream().anyMatch(one -> entry.equals(one.deduction()))
                            && entry.invoiceId().value() == invoice)
                    .toList();
            paper.credit(invoice, amount);
            var settles = Math.min(amount, paper.open(invoice));
            if (settles > 0) {
                paper.settle(id, invoice, settles);
            }
            change(account -> {
                account.enter(Item.of(new InvoiceId(id), KEY.debtor(), day, day, money(-amount), ItemKind.CREDIT_NOTE));
                deductions.forEach(entry -> account.lessen(entry, money(left - amount), money(left), day));
                if (settles > 0) {
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
            paper.earlyKept.removeIf(one -> one.source() == id);
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
                    if (here > 0) {
                        paper.earlyKept.removeIf(early -> early.source() == id && early.invoice() == one.getKey());
                    }
                    back -= here;
                }
            }
            paper.given.merge(id, -amount, Long::sum);
            refunded.merge(id, amount, Long::sum);
            change(account -> account.refund(List.of(account.item(id)), money(amount), day, null, null));
        }

        private void writeOffOrUndo(LocalDate day) {
            var offs = all.stream()
                    .filter(entry -> entry.kind() == EntryKind.WRITE_OFF && !undone.contains(entry.id())
                            || settled.stream().anyMatch(one -> entry.equals(one.deduction())))
                    .toList();
            if (!offs.isEmpty() && random.nextBoolean()) {
                var entry = offs.get(random.nextInt(offs.size()));
                undoEntry(entry, day);
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

        private void undoEntry(Entry entry, LocalDate day) {
            undone.add(entry.id());
            if (entry.kind() == EntryKind.WRITE_OFF) {
                paper.taken.merge(entry.invoiceId().value(), entry.amount().minorUnits(), Long::sum);
            } else {
                paper.earlyKept.remove(new Kept(
                        entry.postings().getFirst().sourceId(),
                        entry.invoiceId().value(),
                        entry.kind(),
                        entry.amount().negated().minorUnits()));
            }
            change(account -> account.undo(entry, day, null));
            settled.removeIf(one -> entry.equals(one.deduction()));
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
