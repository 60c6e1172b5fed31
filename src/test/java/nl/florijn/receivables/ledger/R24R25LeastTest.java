package nl.florijn.receivables.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.florijn.customers.CustomerId;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.money.Money;
import nl.florijn.receivables.EntryKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The least that settles an invoice: as much does, a cent less does not. */
class R24R25LeastTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LocalDate DAY = LocalDate.of(2027, 1, 1);

    static IntStream seeds() {
        var first = new Random().nextInt(1_000_000);
        return IntStream.concat(IntStream.range(0, 50), IntStream.range(first, first + 50));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void R24_R25_asMuchSettlesItAndACentLessDoesNot(int seed) {
        var random = new Random(seed);
        var asked = new Money(random.nextInt(100, 100_000), EUR);
        var invoice = new Item(
                1,
                ItemKind.INVOICE,
                new InvoiceId(1),
                null,
                new CustomerId(1),
                DAY,
                DAY.plusDays(14),
                asked,
                new Sums(asked, zero(), zero(), zero()));
        var terms = List.of(
                term(EntryKind.CREDIT_SURCHARGE, random.nextInt(60), DAY.plusDays(8)),
                term(EntryKind.DISCOUNT, random.nextInt(60), DAY.plusDays(4)));
        var settling = new Settling(terms, DAY.plusDays(random.nextInt(12)), false, zero());

        var least = settling.least(invoice);
        var settled = settling.settle(invoice, least);
        assertThat(settled.deductions().values().stream().map(Deduction::amount).reduce(settled.amount(), Money::plus))
                .isEqualTo(asked);
        var less = settling.settle(invoice, least.minus(new Money(1, EUR)));
        assertThat(less.deductions()).isEmpty();
    }

    private static EarlyTerm term(EntryKind kind, int cents, LocalDate until) {
        return new EarlyTerm(kind, Deduction.of(new Money(cents, EUR)), zero(), until);
    }

    private static Money zero() {
        return Money.zero(EUR);
    }
}
