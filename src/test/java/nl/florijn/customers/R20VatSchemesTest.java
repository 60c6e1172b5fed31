package nl.florijn.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.florijn.catalog.vat.VatCodeId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class R20VatSchemesTest {

    private static final VatCodeId CO_CONTRACTOR = new VatCodeId(1);
    private static final Map<String, VatCodeId> OSS =
            Map.of("BE", new VatCodeId(10), "DE", new VatCodeId(11), "NL", new VatCodeId(12));

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            seller, kind,     debtor, code
            BE,     BUSINESS, BE,     1
            BE,     BUSINESS, NL,
            BE,     CONSUMER, BE,
            BE,     CONSUMER, DE,     11
            NL,     BUSINESS, BE,
            NL,     BUSINESS, DE,
            NL,     CONSUMER, DE,     11
            NL,     CONSUMER, BE,     10
            NL,     CONSUMER, NL,
            NL,     CONSUMER, CH,
            """)
    void R20_debtorsFallUnderTheSchemeOfTheirKindAndCountry(
            String seller, CustomerKind kind, String debtor, @Nullable Long code) {
        var schemes = new VatSchemes(seller, CO_CONTRACTOR, OSS);

        assertThat(schemes.codeOf(null, kind, debtor)).isEqualTo(code == null ? null : new VatCodeId(code));
        assertThat(schemes.codeOf(new VatCodeId(99), kind, debtor))
                .as("its own goes before")
                .isEqualTo(new VatCodeId(99));
    }

    @Test
    void R20_whoUsesNoSchemeHasNone() {
        var none = new VatSchemes("BE", null, Map.of());
        assertThat(none.codeOf(null, CustomerKind.BUSINESS, "BE")).isNull();
        assertThat(none.codeOf(null, CustomerKind.CONSUMER, "DE")).isNull();
    }
}
