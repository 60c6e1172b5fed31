package nl.florijn.platform.typing;

/** What a typed text turned out to be. */
public sealed interface Typed<T> {

    /** Nothing was typed. */
    record Nothing<T>() implements Typed<T> {}

    /** The one thing that it can mean. */
    record Read<T>(T value) implements Typed<T> {}

    /**
     * It can mean two things: a thousands separator and a decimal one look the same, and so do a day and a year of two
     * digits.
     *
     * @param first a number, if what stands there sets thousands apart; a date, if the day comes first
     * @param second a number, if what stands there begins the decimals; a date, if the year comes first
     */
    record Ambiguous<T>(T first, T second) implements Typed<T> {}

    /** It cannot be read. */
    record Unreadable<T>(Reason reason) implements Typed<T> {}

    /** Why a text cannot be read. */
    enum Reason {
        NOT_A_NUMBER,
        /** More decimals than the field has; they are not rounded away. */
        TOO_MANY_DECIMALS,
        /** Larger than anything that is billed. */
        TOO_LARGE,
        NOT_A_DATE,
        /** Such as 31 February. */
        NO_SUCH_DAY
    }
}
