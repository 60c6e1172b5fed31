package nl.florijn.messaging;

/** What a mail tells. */
public enum MailTopic {
    /** Prices that go up (R17). */
    INDEXATION,
    /** That mail leaves and arrives. */
    TEST
}
