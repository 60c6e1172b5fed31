package nl.florijn.invoicing.warnings;

import java.util.List;
import nl.florijn.billing.composing.Warning;
import nl.florijn.customers.CustomersChanged;
import nl.florijn.customers.vies.VatChecked;
import nl.florijn.partners.PartnerDetailsChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Drafts are looked at again when who pays them is changed: what was mended there is no warning any more (R12). */
@Component
class DraftsOfDebtors {

    private final JooqWarnings stored;
    private final WarnedAgain again;

    DraftsOfDebtors(JooqWarnings stored, WarnedAgain again) {
        this.stored = stored;
        this.again = again;
    }

    @EventListener
    void on(CustomersChanged changed) {
        again.drafts(changed.partner(), stored.draftsOf(changed.partner(), changed.customers()));
    }

    /** The number that it has counts again, or does not any more (R22). */
    @EventListener
    void on(VatChecked checked) {
        again.drafts(checked.partner(), stored.draftsOf(checked.partner(), List.of(checked.customer())));
    }

    /** Whether a limit that is passed blocks is for the partner to say (R29). */
    @EventListener
    void on(PartnerDetailsChanged changed) {
        again.drafts(changed.partner(), stored.draftsWith(changed.partner(), Warning.Code.CREDIT_LIMIT));
    }
}
