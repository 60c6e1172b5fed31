package nl.florijn.billing;

/** Carries a {@link Failure} from deep in the reckoning to its customer's edge; never leaves the core. */
final class UnbillableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Failure.Code code;

    UnbillableException(Failure.Code code, String detail) {
        super(detail, null, false, false);
        this.code = code;
    }

    Failure of(long customerId) {
        return new Failure(customerId, code, String.valueOf(getMessage()));
    }
}
