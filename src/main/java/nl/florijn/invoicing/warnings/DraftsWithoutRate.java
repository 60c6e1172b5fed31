package nl.florijn.invoicing.warnings;

import nl.florijn.billing.composing.Warning;
import nl.florijn.currencies.DayRatesChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Drafts that wait for a rate are looked at again when rates come in (R28). */
@Component
class DraftsWithoutRate {

    private final JooqWarnings stored;
    private final WarnedAgain again;

    DraftsWithoutRate(JooqWarnings stored, WarnedAgain again) {
        this.stored = stored;
        this.again = again;
    }

    @EventListener
    void on(DayRatesChanged changed) {
        stored.partnersWithoutRate()
                .forEach(partner -> again.drafts(partner, stored.draftsWith(partner, Warning.Code.RATE_MISSING)));
    }
}
