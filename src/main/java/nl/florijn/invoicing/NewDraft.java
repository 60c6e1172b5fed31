package nl.florijn.invoicing;

import java.util.List;
import nl.florijn.billing.DraftInvoice;
import nl.florijn.platform.jobs.JobId;
import org.jspecify.annotations.Nullable;

/** A draft to be kept, with the id it will have. {@code run} is null for a draft entered by hand. */
record NewDraft(
        InvoiceId id,
        DraftInvoice draft,
        DebtorFacts debtor,
        List<InvoiceWarning> warnings,
        @Nullable JobId run) {}
