package nl.florijn.documents;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import nl.florijn.platform.Conflict;

/** Looks now and then, while a document is made, whether it should go on. For one document, by one thread. */
final class RenderWatch {

    private static final int ELEMENTS_BETWEEN = 200;

    private final Instant end;
    private final Duration between;
    private final BooleanSupplier isWanted;
    private Instant nextQuestion;
    private int elements;

    /** @param isWanted asked each time that so much time has gone by */
    RenderWatch(Duration longest, Duration between, BooleanSupplier isWanted) {
        this.end = Instant.now().plus(longest);
        this.between = between;
        this.isWanted = isWanted;
        this.nextQuestion = Instant.now().plus(between);
    }

    /** Nobody goes away, and a day will do. */
    static RenderWatch patient() {
        return atMost(Duration.ofDays(1));
    }

    static RenderWatch atMost(Duration longest) {
        return new RenderWatch(longest, longest, () -> true);
    }

    /** @throws Conflict when it takes too long, or nobody wants the document any more */
    void element() {
        if (++elements % ELEMENTS_BETWEEN == 0) {
            look(Instant.now());
        }
    }

    private void look(Instant now) {
        if (now.isAfter(end)) {
            throw new Conflict("DOCUMENT_TOO_SLOW", "Making this document takes too long; it was stopped.");
        }
        if (now.isAfter(nextQuestion)) {
            nextQuestion = now.plus(between);
            if (!isWanted.getAsBoolean()) {
                throw new Conflict("DOCUMENT_NOT_WANTED", "Nobody waits for this document any more; it was stopped.");
            }
        }
    }
}
