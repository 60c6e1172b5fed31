package nl.florijn.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.florijn.billing.composing.PaymentTerm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class R23PaymentTermTest {

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
                    days, after end of month, invoice date, due date
                    14,   false,              2027-02-01,   2027-02-15
                    0,    false,              2027-02-01,   2027-02-01
                    30,   false,              2027-12-15,   2028-01-14
                    30,   true,               2027-02-10,   2027-03-30
                    0,    true,               2028-02-29,   2028-02-29
                    """)
    void R23_soManyDaysAfterTheInvoiceDateOrTheEndOfItsMonth(
            int days, boolean afterEndOfMonth, LocalDate invoiceDate, LocalDate dueDate) {
        assertThat(new PaymentTerm(days, afterEndOfMonth).dueDate(invoiceDate)).isEqualTo(dueDate);
    }
}
