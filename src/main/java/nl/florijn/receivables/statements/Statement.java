package nl.florijn.receivables.statements;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.florijn.customers.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * The account of a debtor in one currency between two days.
 *
 * @param from first day; null: from the beginning
 * @param to last day; null: to the end
 * @param opening what was owed before the first day
 * @param closing what is owed after the last day
 * @param open what is to be paid of invoices now, whatever the days
 * @param onAccount what payments and credit notes left over now
 * @param aging of what is open now
 */
public record Statement(
        CustomerId customerId,
        String currency,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        BigDecimal opening,
        List<StatementEntry> entries,
        BigDecimal closing,
        BigDecimal open,
        BigDecimal onAccount,
        Aging aging) {}
