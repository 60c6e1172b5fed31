package nl.florijn.receivables.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.florijn.customers.CustomerId;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.receivables.AccountVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How money is proposed to be divided over what is open. */
class R39OldestFirstTest {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 1);

    static IntStream seeds() {
        var first = new Random().nextInt(1_000_000);
        return IntStream.concat(IntStream.range(0, 50), IntStream.range(first, first + 50));
    }

    @Test
    void R39_theOldestGetsWhatIsOpenAndTheNextWhatIsLeft() {
        var account = account(List.of(invoice(1, "60.00"), invoice(2, "50.00"), invoice(3, "40.00")));
        assertThat(account.oldestFirst(new BigDecimal("100.00"), DAY))
                .extracting(WantedAllocation::amount)
                .containsExactly(new BigDecimal("60.00"), new BigDecimal("40.00"));
        assertThat(account.oldestFirst(new BigDecimal("1000.00"), DAY)).hasSize(3);
        assertThat(account.oldestFirst(BigDecimal.ZERO, DAY)).isEmpty();
        assertThat(account.oldestFirst(new BigDecimal("-5.00"), DAY)).isEmpty();
    }

    @Test
    void R24_R25_whoPaysInTimeIsAskedWhatSettlesIt() {
        var early = new OpenInvoice.Early(DAY.plusDays(8), new BigDecimal("98.00"));
        var account = account(List.of(
                new OpenInvoice(
                        new InvoiceId(1), "F1", DAY, DAY, BigDecimal.TEN, new BigDecimal("100.00"), List.of(early)),
                invoice(2, "50.00")));
        assertThat(account.oldestFirst(new BigDecimal("100.00"), DAY.plusDays(8)))
                .extracting(WantedAllocation::amount)
                .containsExactly(new BigDecimal("98.00"), new BigDecimal("2.00"));
        assertThat(account.oldestFirst(new BigDecimal("100.00"), DAY.plusDays(9)))
                .extracting(WantedAllocation::amount)
                .containsExactly(new BigDecimal("100.00"));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void R39_noneGetsMoreThanIsAskedNoneBeforeTheOneBeforeAndNothingIsHeldBack(int seed) {
        var random = new Random(seed);
        List<OpenInvoice> invoices = new ArrayList<>();
        for (var id = 1; id <= random.nextInt(12); id++) {
            invoices.add(invoice(id, cents(random.nextInt(1, 20_000)).toPlainString()));
        }
        var money = cents(random.nextInt(150_000));
        Map<InvoiceId, BigDecimal> given = account(invoices).oldestFirst(money, DAY).stream()
                .collect(Collectors.toMap(WantedAllocation::invoiceId, WantedAllocation::amount));

        var left = money;
        for (var invoice : invoices) {
            var amount = given.getOrDefault(invoice.id(), BigDecimal.ZERO);
            assertThat(amount).isEqualByComparingTo(left.min(invoice.open()));
            left = left.subtract(amount);
        }
        assertThat(left).isNotNegative();
    }

    private static BigDecimal cents(int cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    private static OpenInvoice invoice(long id, String open) {
        return new OpenInvoice(
                new InvoiceId(id), "F" + id, DAY, DAY, new BigDecimal(open), new BigDecimal(open), List.of());
    }

    private static OpenAccount account(List<OpenInvoice> invoices) {
        return new OpenAccount(
                new CustomerId(1), "EUR", AccountVersion.NONE, BigDecimal.ZERO, BigDecimal.ZERO, invoices);
    }
}
