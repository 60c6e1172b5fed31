package nl.florijn.billing;

import java.util.Currency;

/**
 * Carries a {@link Failure} from deep in the reckoning to its customer's edge. A run never throws it: it reports the
 * failure and goes on.
 */
public final class UnbillableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Failure.Code code;

    public UnbillableException(Failure.Code code, String detail) {
        super(detail, null, false, false);
        this.code = code;
    }

    /**
     * An amount never becomes as much of another currency (R28).
     *
     * @param what begins the sentence
     */
    public static UnbillableException pricedIn(Currency typed, String what, Currency billed) {
        return new UnbillableException(
                Failure.Code.AMOUNTS_IN_OTHER_CURRENCY,
                "%s has a price typed in %s, but is billed in %s. Convert it at the customer, or give it a new one."
                        .formatted(what, typed, billed));
    }

    /** The failure, as that of a customer. */
    public Failure of(long customerId) {
        return new Failure(customerId, code, String.valueOf(getMessage()));
    }
}
