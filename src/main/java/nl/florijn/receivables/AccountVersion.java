package nl.florijn.receivables;

/**
 * An account as somebody saw it: whatever is entered on it makes another of it.
 *
 * @param value how often something was entered
 */
public record AccountVersion(int value) {

    /** Of an account on which nothing was entered yet. */
    public static final AccountVersion NONE = new AccountVersion(0);
}
