package nl.florijn.platform.idempotency;

/** What may be done with a call that came with a key. */
public sealed interface Claim {

    /** Nobody did it yet: do it, and keep the answer in the same transaction. */
    record Mine() implements Claim {}

    /** Somebody is at it right now. */
    record Running() implements Claim {}

    /** The key belongs to another request. */
    record OtherRequest() implements Claim {}

    /** It was done. */
    record Answered(Answer answer) implements Claim {}
}
