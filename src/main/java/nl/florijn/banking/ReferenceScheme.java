package nl.florijn.banking;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What invoices ask to be mentioned by who pays them (R40). */
public enum ReferenceScheme {
    /** Nothing. */
    NONE,

    /** The number of the invoice, as it is. */
    TEXT,

    /** The structured communication of Belgium: ten digits and two that check them. */
    OGM,

    /** The creditor reference of ISO 11649: RF, two digits that check, up to 21 digits and letters. */
    RF,

    /** The payment reference of the Netherlands: a digit that checks, and fifteen more. */
    NL;

    private static final int HIGHEST_DIGIT = 9;

    /** How many digits of a number it has room for; of {@link #RF} letters count too. */
    public int room() {
        return switch (this) {
            case NONE, TEXT -> Integer.MAX_VALUE;
            case OGM -> PaymentReference.BELGIAN_DIGITS;
            case RF -> PaymentReference.ISO_PLACES;
            case NL -> PaymentReference.DUTCH_DIGITS;
        };
    }

    /** How many of them a number takes. */
    public int length(ReferredNumber number) {
        return body(number).length();
    }

    /** Whether it has room for a number. */
    public boolean holds(ReferredNumber number) {
        return length(number) <= room();
    }

    /**
     * The references that a document of this number can have, the plainest first. Numbers that differ in signs and letters
     * alone may come to the same one: the others say the same with a digit before it.
     *
     * @return none for {@link #NONE}, or when it has no room
     */
    public Stream<String> references(ReferredNumber number) {
        if (this == NONE || !holds(number)) {
            return Stream.empty();
        }
        var body = body(number);
        return this == TEXT
                ? Stream.of(body)
                : Stream.concat(Stream.of(body), othersOf(body)).map(this::reference);
    }

    private String body(ReferredNumber number) {
        return switch (this) {
            case NONE, TEXT -> number.text();
            case OGM, NL -> number.significant();
            case RF -> number.lettersAndDigits();
        };
    }

    private Stream<String> othersOf(String body) {
        var rest = this == RF ? body : padded(body, room() - 1);
        return body.length() == room()
                ? Stream.empty()
                : IntStream.rangeClosed(1, HIGHEST_DIGIT).mapToObj(digit -> digit + rest);
    }

    private String reference(String body) {
        return switch (this) {
            case NONE, TEXT -> body;
            case OGM -> PaymentReference.belgian(padded(body, room()));
            case RF -> PaymentReference.iso11649(body);
            case NL -> PaymentReference.dutch(padded(body, room()));
        };
    }

    private static String padded(String digits, int length) {
        return "0".repeat(Math.max(0, length - digits.length())) + digits;
    }
}
