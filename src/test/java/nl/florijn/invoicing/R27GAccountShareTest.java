package nl.florijn.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import nl.florijn.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class R27GAccountShareTest {

    private static final String IBAN = "NL20INGB0001234567";

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            percent, total,   on the G-account, rest
            21.00,   1210.00, 254.10,           955.90
            12.5,    0.99,    0.12,             0.87
            50,      0.01,    0.01,             0.00
            100,     1210.00, 1210.00,          0.00
            """)
    void R27_thePercentageOfTheTotalIsPaidOnTheGAccount(
            BigDecimal percent, String total, BigDecimal amount, BigDecimal rest) {
        var share = share(InvoiceKind.INVOICE, total, percent, IBAN);

        assertThat(share).isEqualTo(new GAccountShare(percent, IBAN, amount, rest));
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            kind,        percent, total,  iban
            INVOICE,     0,       121.00, NL20INGB0001234567
            INVOICE,     21,      121.00,
            INVOICE,     21,      0.00,   NL20INGB0001234567
            INVOICE,     21,      -1.00,  NL20INGB0001234567
            CREDIT_NOTE, 21,      121.00, NL20INGB0001234567
            """)
    void R27_withoutPercentageAccountOrAnythingToPayAllGoesToTheOwnAccount(
            InvoiceKind kind, BigDecimal percent, String total, @Nullable String iban) {
        assertThat(share(kind, total, percent, iban)).isNull();
    }

    private static @Nullable GAccountShare share(
            InvoiceKind kind, String total, BigDecimal percent, @Nullable String iban) {
        return GAccountShare.of(kind, Money.of(total, Currency.getInstance("EUR")), percent, iban);
    }
}
