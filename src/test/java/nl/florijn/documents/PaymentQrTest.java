package nl.florijn.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentQrTest {

    @Test
    void R40_aStructuredReferenceStandsInItsOwnField() {
        assertThat(qr("ABNANL2A", "RF18 5390 0754 7034").content()).isEqualTo("""
                        BCD
                        002
                        1
                        SCT
                        ABNANL2A
                        Poldermedia
                        NL91ABNA0417164300
                        EUR1204.71

                        RF18539007547034
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FA-2600042", "+++123/4567/89002+++", "5000056789012345", "RF19539007547034"})
    void R40_anyOtherReferenceIsFreeText(String reference) {
        assertThat(qr(null, reference).content()).isEqualTo("""
                        BCD
                        002
                        1
                        SCT

                        Poldermedia
                        NL91ABNA0417164300
                        EUR1204.71


                        %s""".formatted(reference));
    }

    @Test
    void aLongNameIsCut() {
        PaymentQr qr = new PaymentQr("x".repeat(200), "NL91ABNA0417164300", null, new BigDecimal("1.00"), "FA-1");

        assertThat(qr.content()).contains("\n" + "x".repeat(70) + "\n");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0.00,          10,  false
            0.01,          10,  true
            999999999.99,  140, true
            1000000000.00, 10,  false
            1.00,          141, false
            """)
    void whatDoesNotFitGetsNoCode(BigDecimal amount, int referenceLength, boolean fits) {
        assertThat(PaymentQr.fits(amount, "x".repeat(referenceLength))).isEqualTo(fits);
    }

    private static PaymentQr qr(String bic, String reference) {
        return new PaymentQr("Poldermedia", "NL91 ABNA 0417 1643 00", bic, new BigDecimal("1204.71"), reference);
    }
}
