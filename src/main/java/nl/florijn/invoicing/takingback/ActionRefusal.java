package nl.florijn.invoicing.takingback;

import java.util.List;

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

    private static final String WAY_OUT = "%s";

    private final String sentence;

    ActionRefusal(String sentence) {
        this.sentence = sentence;
    }

    String sentence(ActionFacts facts) {
        var name = facts.number() == null ? "This invoice" : facts.name();
        return name + " " + sentence.formatted(WayOut.of(facts).words());
    }

    /** What the sentence tells besides its code, for those in other languages: the way out, where it names one. */
    List<Object> facts(ActionFacts facts) {
        return sentence.contains(WAY_OUT) ? List.of(WayOut.of(facts)) : List.of();
    }
}
