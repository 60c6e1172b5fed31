package nl.florijn.invoicing.drafts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import nl.florijn.billing.composing.DraftInvoice;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.InvoiceWarning;
import nl.florijn.invoicing.warnings.DebtorFacts;
import nl.florijn.platform.jobs.JobId;
import org.jspecify.annotations.Nullable;

/**
 * A draft to be kept, with the id it will have.
 *
 * @param rate of the invoice that it credits (R28); null: the day rate counts
 * @param run null for a draft entered by hand
 * @param pricedAt when its prices were read; null where its lines bill nothing of subscriptions anew
 */
public record NewDraft(
        InvoiceId id,
        DraftInvoice draft,
        @Nullable BigDecimal rate,
        DebtorFacts debtor,
        List<InvoiceWarning> warnings,
        @Nullable JobId run,
        @Nullable Instant pricedAt) {}
