package nl.florijn.invoicing.takingback;

/** What can be done with an invoice that does not change or go. */
public enum WayOut {
    VOID("it went to a consumer, so it can be made void"),
    CREDIT("make a credit note"),
    NONE("it can only stay as it is");

    private final String words;

    WayOut(String words) {
        this.words = words;
    }

    /** The one that is there. */
    static WayOut of(ActionFacts facts) {
        if (Actions.refusal(InvoiceAction.VOID, facts).isEmpty()) {
            return VOID;
        }
        return Actions.refusal(InvoiceAction.CREDIT, facts).isEmpty() ? CREDIT : NONE;
    }

    String words() {
        return words;
    }
}
