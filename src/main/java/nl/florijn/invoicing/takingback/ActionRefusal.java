package nl.florijn.invoicing.takingback;

/** Why something cannot be done with an invoice, and what can be done instead. */
enum ActionRefusal {
    NOT_A_DRAFT("was approved and does not change any more; %s."),
    NOT_APPROVED("is a draft; approve it first."),
    NOT_SENT("was not sent yet; send it first."),
    INVOICE_VOID("is void; it keeps its number and asks nothing."),
    ALREADY_SENT("was sent and cannot be deleted; %s."),
    ALREADY_EXPORTED("has left for the books and stays; %s."),
    ALREADY_PAID("was paid, in part at least, and stays; undo the payment, or %s."),
    CREDITED("has a credit note and stays; discard that while it is a draft, or leave both as they are."),
    NOT_LAST_NUMBER("has not the last number of its series and stays, so that no number is missing; %s."),
    DELIVERY_UNDER_WAY("is on its way to the debtor; wait until it has arrived or failed."),
    NOT_A_CONSUMER("went to a business, which may have booked it; %s."),
    NOT_A_CREDIT("is a credit note, which is not credited itself; make an invoice of what was credited too much."),
    NOTE_STAYS("is a credit note and stays; make an invoice of what was credited too much."),
    NOTHING_LEFT_TO_CREDIT("was credited, all of it."),
    NOTHING_OPEN("has nothing open.");

    private final String sentence;

    ActionRefusal(String sentence) {
        this.sentence = sentence;
    }

    String sentence(ActionFacts facts) {
        return (facts.number() == null ? "This invoice" : facts.name()) + " " + sentence.formatted(instead(facts));
    }

    /** The way out that is there. */
    private static String instead(ActionFacts facts) {
        return Actions.refusal(InvoiceAction.VOID, facts).isEmpty()
                ? "it went to a consumer, so it can be made void"
                : Actions.refusal(InvoiceAction.CREDIT, facts).isEmpty()
                        ? "make a credit note"
                        : "it can only stay as it is";
    }
}
