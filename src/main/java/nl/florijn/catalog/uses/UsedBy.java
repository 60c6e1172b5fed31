package nl.florijn.catalog.uses;

import java.util.List;
import nl.florijn.platform.Conflict;

/** What may use a product, a VAT code or a ledger account, with what can be done about it. */
public enum UsedBy {
    SUBSCRIPTIONS("Subscriptions use this", "What was begun with it keeps it; a new one can be sold instead."),
    CHARGES("Extra charges use this", "Change or delete them first."),
    PRICE_LISTS("Price lists have prices for this", "Take those off first."),
    INDEXATIONS("Prices of this were indexed", "It stays."),
    PRODUCTS("Products use this", "Give them another one first."),
    CUSTOMERS("Customers have this", "Give them another one first."),
    TEMPLATES("Models of invoices use this", "Take it off those first."),
    VAT_CODES("VAT codes are booked on this", "Give them another one first."),
    SETTINGS("The settings name this", "Choose another one there first."),
    INVOICES("Drafts or invoices bear this", "What was invoiced stays as it is.");

    private final String sentence;
    private final String wayOut;

    UsedBy(String sentence, String wayOut) {
        this.sentence = sentence;
        this.wayOut = wayOut;
    }

    /** As refusals of this kind are called. */
    public String code() {
        return "USED_BY_" + name();
    }

    Conflict refusal() {
        return new Conflict(code(), sentence + ". " + wayOut);
    }

    /**
     * @param count how many there are
     * @param some names of some of them
     */
    Conflict refusal(int count, List<String> some) {
        var named = String.join(", ", some) + (some.size() < count ? ", …" : "");
        return new Conflict(code(), "%s: %d (%s). %s".formatted(sentence, count, named, wayOut), count, named);
    }
}
