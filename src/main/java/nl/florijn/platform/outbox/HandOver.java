package nl.florijn.platform.outbox;

/** What came of handing a message over. */
public sealed interface HandOver {

    /** The receiver has it. */
    record Taken() implements HandOver {}

    /** The receiver does not have it; the same may go well later. */
    record Delayed(String reason) implements HandOver {}

    /** The receiver does not want it. */
    record Refused(String reason) implements HandOver {}

    /** There is nothing to hand over any more: what it tells is gone, and the message goes too. */
    record Pointless() implements HandOver {}

    /** The line broke while the receiver may have taken it. */
    record Unsure(String reason) implements HandOver {}
}
