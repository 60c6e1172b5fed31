package nl.florijn.ui.printing;

import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.paper.PrintMark;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants on paper.
 *
 * @param mark null: the document, or the preview of a draft
 * @param allCopies as often as it is printed for who pays
 */
record Wanted(Invoice invoice, @Nullable PrintMark mark, boolean allCopies) {

    static Wanted document(Invoice invoice) {
        return new Wanted(invoice, null, false);
    }

    static Wanted copies(Invoice invoice) {
        return new Wanted(invoice, null, true);
    }

    static Wanted marked(Invoice invoice, PrintMark mark) {
        return new Wanted(invoice, mark, false);
    }
}
