package nl.florijn.currencies;

/** A file that is none of the ECB's; the message is a sentence that says where it goes wrong. */
final class UnreadableRates extends Exception {

    UnreadableRates(String sentence) {
        super(sentence);
    }
}
