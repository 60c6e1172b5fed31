package nl.florijn.messaging;

/** What came of handing a mail to the mail server. */
sealed interface HandOver {

    /** The server has it. */
    record Taken() implements HandOver {}

    /** The server does not have it; the same may go well later. */
    record Delayed(String reason) implements HandOver {}

    /** The server does not want it. */
    record Refused(String reason) implements HandOver {}

    /** The line broke while the server may have taken it. */
    record Unsure(String reason) implements HandOver {}
}
