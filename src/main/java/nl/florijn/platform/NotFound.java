package nl.florijn.platform;

/** There is no such thing for this partner; whether another partner has it is not told (R1). */
public final class NotFound extends Refusal {

    public NotFound(Object what) {
        super("NOT_FOUND", "There is no " + what + ".");
    }
}
