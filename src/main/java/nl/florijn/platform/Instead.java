package nl.florijn.platform;

/** What a person does instead of typing a number that is refused. */
public enum Instead {
    NEGATIVE_QUANTITY("A negative quantity gives money back."),
    /** For what goes on month after month, and takes no negative quantity. */
    CHARGE_BELOW_ZERO("To give money back, enter a charge with a negative quantity."),
    NOT_ZERO("It is not zero.");

    private final String sentence;

    Instead(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
