package nl.florijn.invoicing.runs;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.florijn.billing.composing.CorrectionReason;
import nl.florijn.billing.composing.Line;
import nl.florijn.billing.composing.LineKind;
import nl.florijn.billing.periods.Fraction;
import nl.florijn.customers.CustomerId;
import nl.florijn.invoicing.InvoiceKind;
import nl.florijn.subscriptions.SubscriptionId;
import org.jspecify.annotations.Nullable;

/**
 * What a run would make; nothing of it is kept.
 *
 * @param proposals the drafts, lines only on the first thousand
 * @param failureCount how many customers could not be billed
 * @param failures which, at most the first {@value BillingRunReport#LISTED}
 */
public record RunProposal(
        LocalDate runDate,
        @JsonUnwrapped RunCounts counts,
        List<ProposedDraft> proposals,
        int failureCount,
        List<RunFailure> failures) {

    /** A draft that a run would make. */
    public record ProposedDraft(
            InvoiceKind kind,
            CustomerId customerId,
            String currency,
            LocalDate date,
            LocalDate dueDate,
            BigDecimal net,
            BigDecimal vatTotal,
            BigDecimal total,
            List<ProposedLine> lines) {}

    /**
     * A line of such a draft.
     *
     * @param reason why a correction is proposed, null on other lines
     */
    public record ProposedLine(
            LineKind kind,
            CustomerId customerId,
            @Nullable SubscriptionId subscriptionId,
            String description,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable Fraction fraction,
            BigDecimal quantity,
            BigDecimal unitPrice,
            BigDecimal discountPercent,
            BigDecimal net,
            @Nullable CorrectionReason reason) {

        static ProposedLine of(Line line) {
            var subscription = line.subscriptionId();
            return new ProposedLine(
                    line.kind(),
                    new CustomerId(line.customerId()),
                    subscription == null ? null : new SubscriptionId(subscription),
                    line.description(),
                    line.from(),
                    line.until(),
                    line.fraction(),
                    line.quantity().toDecimal(),
                    line.unitPrice().toDecimal(),
                    line.discount().toDecimal(),
                    line.net().toDecimal(),
                    line.reason());
        }
    }
}
