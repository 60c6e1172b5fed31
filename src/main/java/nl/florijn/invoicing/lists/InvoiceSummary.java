package nl.florijn.invoicing.lists;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.florijn.billing.composing.Warning;
import nl.florijn.customers.CustomerId;
import nl.florijn.invoicing.ExportState;
import nl.florijn.invoicing.InvoiceBalance;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.InvoiceKind;
import nl.florijn.invoicing.InvoiceStatus;
import nl.florijn.platform.jobs.JobId;
import org.jspecify.annotations.Nullable;

/**
 * An invoice in a list. Amounts of a credit note are positive.
 *
 * @param number null until approval
 * @param serviceFrom first day that its lines are for; null when none is for a period
 * @param serviceUntil the day after the last one of them
 * @param corrections how many of the lines correct earlier ones
 * @param warnings how many things a person should look at
 * @param blocking how many of them stand in the way of approval
 * @param warningCodes which those are, the blocking ones first
 * @param previousTotal total of the debtor's invoice before this one in the same currency, null when this is the first
 */
public record InvoiceSummary(
        InvoiceId id,
        InvoiceKind kind,
        InvoiceStatus status,
        ExportState exportState,
        @Nullable String number,
        LocalDate date,
        LocalDate dueDate,
        @Nullable LocalDate serviceFrom,
        @Nullable LocalDate serviceUntil,
        CustomerId customerId,
        String debtorNumber,
        String debtorName,
        String currency,
        BigDecimal net,
        BigDecimal vatTotal,
        BigDecimal total,
        @JsonUnwrapped InvoiceBalance balance,
        int lines,
        int corrections,
        int warnings,
        int blocking,
        List<Warning.Code> warningCodes,
        @Nullable BigDecimal previousTotal,
        @Nullable JobId runId,
        Instant createdAt,
        int version) {

    /** What stands open on the account of the debtor: nothing before it is sent (R39), below zero for a credit note. */
    public BigDecimal onAccount() {
        return status == InvoiceStatus.SENT ? kind.signed(balance.open()) : BigDecimal.ZERO;
    }

    /** By how many days it should have been paid by then; 0 when it need not. */
    public int daysLate(LocalDate today) {
        return balance.daysLate(kind, status, dueDate, today);
    }
}
