package nl.florijn.billing;

/**
 * Carries a {@link Failure} from deep in the reckoning to its customer's edge. A run never throws it: it reports the
 * failure and goes on.
 */
public final class UnbillableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Failure.Code code;

    UnbillableException(Failure.Code code, String detail) {
        super(detail, null, false, false);
        this.code = code;
    }

    /** The failure, as that of a customer. */
    public Failure of(long customerId) {
        return new Failure(customerId, code, String.valueOf(getMessage()));
    }
}
