package nl.florijn.partners.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.billing.periods.BillingType;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.InvalidInput.FieldError;
import nl.florijn.platform.StaleVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@FlorijnTest
class SettingsTest {

    @Autowired
    private Settings settings;

    @Autowired
    private NextRuns schedule;

    @Autowired
    private Books books;

    @Autowired
    private JsonMapper json;

    @Test
    void R02_theSystemBillsMonthlyInAdvanceProRataFor14DaysByMail() {
        var effective = settings.effective(books.freshPartner().partner().id());

        var billing = effective.settings().billing();
        assertThat(billing).isEqualTo(BillingSettings.SYSTEM);
        assertThat(billing.billingType()).isEqualTo(BillingType.ADVANCE);
        assertThat(billing.prorate()).isTrue();
        assertThat(billing.invoiceInterval()).hasToString("P1M");
        assertThat(billing.paymentTermDays()).isEqualTo(14);
        assertThat(billing.delivery()).isEqualTo(Delivery.EMAIL);
        assertThat(effective.origins()).containsEntry("billingType", Origin.SYSTEM);
    }

    @Test
    void R02_whatThePartnerSetsComesBeforeTheSystem() {
        var partner = books.freshPartner().partner().id();
        settings.change(partner, 1, read("""
                {"billingType": "ARREARS", "paymentTermDays": 30, "fourEyes": true}
                """));

        var effective = settings.effective(partner);

        assertThat(effective.settings().billing().billingType()).isEqualTo(BillingType.ARREARS);
        assertThat(effective.settings().billing().paymentTermDays()).isEqualTo(30);
        assertThat(effective.settings().fourEyes()).isTrue();
        assertThat(effective.origins())
                .containsEntry("billingType", Origin.PARTNER)
                .containsEntry("prorate", Origin.SYSTEM);
        assertThat(effective.version()).isEqualTo(2);
    }

    @Test
    void R02_theCustomerComesBeforeThePartner() {
        var customer = read("{\"paymentTermDays\": 8}").billing();
        var partner = read("{\"paymentTermDays\": 30, \"prorate\": false}").billing();

        var effective = EffectiveSettings.of(partner).under(Origin.CUSTOMER, customer);

        assertThat(effective.values().paymentTermDays()).isEqualTo(8);
        assertThat(effective.values().prorate()).isFalse();
        assertThat(effective.origins())
                .containsEntry("paymentTermDays", Origin.CUSTOMER)
                .containsEntry("prorate", Origin.PARTNER)
                .containsEntry("delivery", Origin.SYSTEM);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"invoiceMonth": 13}            | invoiceMonth    | OUT_OF_RANGE
            {"paymentTermDays": -1}         | paymentTermDays | OUT_OF_RANGE
            {"runHour": 24}                 | runHour         | OUT_OF_RANGE
            {"nextRunDate": "2027-01-02"}   | nextRunDate     | NOT_THE_FIRST
            {"vatCode": "MARS"}             | vatCode         | UNKNOWN_VAT_CODE
            {"ledgerAccount": "123456789012345678901"} | ledgerAccount | TOO_LONG
            """)
    void whatCannotBeAcceptedIsToldByField(String own, String field, String code) {
        var partner = books.freshPartner().partner().id();

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> settings.change(partner, 1, read(own)))
                .satisfies(refusal -> assertThat(refusal.errors())
                        .extracting(FieldError::field, FieldError::code)
                        .containsExactly(tuple(field, code)));
    }

    @Test
    void aStaleChangeIsRefused() {
        var partner = books.freshPartner().partner().id();

        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> settings.change(partner, 7, read("{}")));
    }

    @Test
    void R09_aStartedRunMovesTheScheduleOnceWhateverTheNodes() {
        var partner = books.freshPartner().partner().id();
        var first = LocalDate.parse("2024-02-01");
        settings.change(partner, 1, read("{\"nextRunDate\": \"2024-02-01\"}"));
        assertThat(schedule.until(first)).extracting(NextRun::partner).contains(partner);

        schedule.started(partner, first);
        schedule.started(partner, first);

        assertThat(settings.own(partner).nextRunDate()).isEqualTo("2024-03-01");
    }

    @Test
    void R09_theHourOfTheRunIsASetting() {
        var partner = books.freshPartner().partner().id();
        settings.change(partner, 1, read("{\"nextRunDate\": \"2024-02-01\", \"runHour\": 3}"));

        assertThat(schedule.until(LocalDate.parse("2024-02-01")))
                .filteredOn(run -> run.partner().equals(partner))
                .singleElement()
                .satisfies(run -> assertThat(run.startsAt()).isEqualTo("2024-02-01T02:00:00Z"));
    }

    private OwnSettings read(String own) {
        return json.readValue(own, OwnSettings.class);
    }
}
