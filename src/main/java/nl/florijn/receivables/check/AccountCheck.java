package nl.florijn.receivables.check;

import java.util.List;
import nl.florijn.platform.PartnerId;

/**
 * What adding up all accounts of a partner came to.
 *
 * @param faults at most {@link AccountChecks#MOST}; empty when all is well
 */
public record AccountCheck(PartnerId partner, List<AccountFault> faults) {

    public AccountCheck {
        faults = List.copyOf(faults);
    }

    boolean isWell() {
        return faults.isEmpty();
    }
}
