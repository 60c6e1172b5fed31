package nl.florijn.messaging;

/** What a mail tells. */
public enum MailTopic {
    /** Prices that go up (R17). */
    INDEXATION,
    /** An invoice that is void (R32). */
    VOIDED,
    /** That mail leaves and arrives. */
    TEST
}
