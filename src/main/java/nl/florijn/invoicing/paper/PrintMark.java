package nl.florijn.invoicing.paper;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.florijn.documents.InvoiceSnapshot.Mark;
import nl.florijn.invoicing.Invoice;
import nl.florijn.platform.Conflict;

/** What a print is that is not the document itself: it says so on each page and has no number of the series (R34). */
public enum PrintMark {
    /** What the document of a draft would look like. */
    DRAFT(Mark.DRAFT),
    /** Of a draft, for who wants to see it before there is a claim: asks for no money. */
    PROFORMA(Mark.PRO_FORMA),
    /** To see how it comes out of a printer. */
    TRIAL(Mark.TRIAL),
    /** Of an approved invoice, with what was frozen then: asks for no money once more. */
    COPY(Mark.COPY);

    private final Mark onPaper;

    PrintMark(Mark onPaper) {
        this.onPaper = onPaper;
    }

    Mark onPaper() {
        return onPaper;
    }

    /** Those that a person asks for of an invoice as it is; a draft without mark is shown as a draft anyway. */
    public static List<PrintMark> offeredFor(Invoice invoice) {
        return Arrays.stream(values())
                .filter(mark -> mark != DRAFT && mark.isOf(invoice))
                .toList();
    }

    private boolean isOf(Invoice invoice) {
        return switch (this) {
            case DRAFT, PROFORMA -> invoice.isDraft();
            case TRIAL -> true;
            case COPY -> !invoice.isDraft();
        };
    }

    /** @throws Conflict when an invoice is in no state for such a print */
    void check(Invoice invoice) {
        if (isOf(invoice)) {
            return;
        }
        throw invoice.isDraft()
                ? new Conflict("NOT_APPROVED", "There is no copy of a draft. Its prints are DRAFT, PROFORMA and TRIAL.")
                : new Conflict(
                        "NOT_A_DRAFT",
                        "This is approved: %s is of drafts only. Its prints are COPY and TRIAL.".formatted(this));
    }

    /** What its file is called, beginning with what it is: {@code copy-FA-2700001.pdf}. */
    public String fileName(Invoice invoice) {
        return this == DRAFT ? invoice.fileName() : fileName(name().toLowerCase(Locale.ROOT), invoice);
    }

    /**
     * The same in somebody's own words.
     *
     * @param word what it is, such as {@code kopie}
     */
    public String fileName(String word, Invoice invoice) {
        var name = word + "-" + (invoice.number() == null ? invoice.debtor().number() : invoice.number());
        return name.replaceAll("[^A-Za-z0-9._-]", "-") + ".pdf";
    }
}
