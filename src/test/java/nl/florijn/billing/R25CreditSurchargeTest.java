package nl.florijn.billing;

import static nl.florijn.billing.SubscriptionBuilder.EUR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import nl.florijn.billing.composing.CreditSurcharge;
import nl.florijn.billing.composing.DraftInvoice;
import nl.florijn.billing.composing.Line;
import nl.florijn.billing.composing.OnTop;
import nl.florijn.billing.composing.PaymentDiscount;
import nl.florijn.billing.composing.Surcharge;
import nl.florijn.money.LineTax;
import nl.florijn.money.Money;
import nl.florijn.money.Percentage;
import nl.florijn.money.TaxedAmount;
import nl.florijn.money.VatCategory;
import nl.florijn.money.VatTotals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class R25CreditSurchargeTest {

    private static final long EXEMPT = 5;
    private static final long ACCOUNT = 8900;

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            net,     surcharge, credit surcharge, deductible, net in all, VAT,   total
            1000.00, 0,         2,                20.00,      1020.00,    210.00, 1230.00
            1000.00, 5,         2,                21.00,      1071.00,    220.50, 1291.50
            1000.00, 5,         0,                0.00,       1050.00,    220.50, 1270.50
            0.24,    0,         2,                0.00,       0.24,       0.05,   0.29
            -10.00,  5,         2,                0.00,       -10.00,     -2.10,  -12.10
            """)
    void R25_itIsOverTheNetWithItsSurchargeAndCarriesNoVat(
            String net, String surcharge, String credit, String deductible, String inAll, String vat, String total) {
        OnTop.Charges charges = onTop(surcharge, credit).over(7, net(net));

        assertThat(charges.early().creditSurcharge()).hasToString(deductible);
        assertThat(charges.totals().net()).hasToString(inAll);
        assertThat(charges.totals().vat()).hasToString(vat);
        assertThat(charges.totals().total()).hasToString(total);
    }

    @Test
    void R25_itsLineStandsLastAndIsExempt() {
        List<Line> lines = onTop("5", "2").over(7, net("1000.00")).lines();

        assertThat(lines)
                .extracting(line -> line.kind() + " " + line.description() + " " + line.net())
                .containsExactly("SURCHARGE Toeslag 5% 50.00", "SURCHARGE Kredietbeperking 2% 21.00");
        assertThat(lines.getLast().tax()).isEqualTo(new LineTax(EXEMPT, VatCategory.E, Percentage.ZERO, ACCOUNT));
    }

    @Test
    void R25_creditNotesHaveNone() {
        assertThat(onTop("0", "2")
                        .on(DraftInvoice.Kind.CREDIT_NOTE)
                        .over(7, net("1000.00"))
                        .lines())
                .isEmpty();
    }

    private static OnTop onTop(String surcharge, String credit) {
        return new OnTop(
                new Surcharge(Percentage.of(surcharge), "Toeslag", null, Locale.forLanguageTag("nl-NL"), ACCOUNT, true),
                new CreditSurcharge(Percentage.of(credit), 8, "Kredietbeperking 2%", EXEMPT, ACCOUNT),
                PaymentDiscount.NONE);
    }

    private static VatTotals net(String net) {
        LineTax high = new LineTax(21, VatCategory.S, Percentage.of(21), 8000);
        return VatTotals.of(List.of(new TaxedAmount(high, Money.of(net, EUR))), EUR);
    }
}
