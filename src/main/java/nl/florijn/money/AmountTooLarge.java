package nl.florijn.money;

/** An amount that no books hold: it has more than {@value Money#DIGITS} digits before the point. */
public final class AmountTooLarge extends ArithmeticException {

    private static final long serialVersionUID = 1;

    AmountTooLarge() {
        super("An amount has at most " + Money.DIGITS + " digits before the point.");
    }
}
