package nl.florijn.billing;

import static org.assertj.core.api.Assertions.assertThat;

import nl.florijn.billing.pricing.Effective;
import nl.florijn.billing.pricing.Effective.Origin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class R02EffectiveTest {

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
                    own, of customer, of partner, value, origin
                    7,   30,          60,         7,     OWN
                    ,    30,          60,         30,    CUSTOMER
                    ,    ,            60,         60,    PARTNER
                    ,    ,            ,           14,    SYSTEM
                    """)
    void R02_theFirstThatIsSetCounts(
            @Nullable Integer own,
            @Nullable Integer ofCustomer,
            @Nullable Integer ofPartner,
            int value,
            Origin origin) {
        assertThat(Effective.of(own, ofCustomer, ofPartner, 14)).isEqualTo(new Effective<>(value, origin));
    }
}
