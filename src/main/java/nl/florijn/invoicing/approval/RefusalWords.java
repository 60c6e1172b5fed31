package nl.florijn.invoicing.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceWarning;
import nl.florijn.invoicing.approval.ApprovalResult.Reason;
import nl.florijn.invoicing.approval.ApprovalResult.Refused;
import nl.florijn.invoicing.drafts.BelowZero;
import nl.florijn.numbering.SeriesCounter;
import nl.florijn.platform.security.Actor;

/** Why a draft was not approved, with its facts. */
final class RefusalWords {

    private RefusalWords() {}

    /** @param found what the draft is warned of on that date */
    static Refused refused(
            Invoice invoice, Reason reason, List<InvoiceWarning> found, SeriesCounter counter, LocalDate date) {
        return new Refused(invoice.id(), reason, sentence(invoice, reason, found, counter, date));
    }

    private static String sentence(
            Invoice invoice, Reason reason, List<InvoiceWarning> found, SeriesCounter counter, LocalDate date) {
        return switch (reason) {
            case NOT_FOUND -> "There is no invoice " + invoice.id() + ".";
            case NOT_A_DRAFT -> "It was approved before, as number " + invoice.number() + ".";
            case CHANGED_MEANWHILE ->
                "It was changed by somebody else after you looked at it. Look again; it was not approved.";
            case NO_LINES -> "It has no lines.";
            case CREDITED_IS_DRAFT ->
                "The invoice that it credits is a draft still. Approve that one first, or discard it: then this goes too.";
            case BLOCKING_WARNING -> blocking(found);
            case RATE_MISSING ->
                "There is no rate of " + invoice.amounts().currency() + " for " + date
                        + " or a day before. Type one on the draft, or approve it once the rate of the day is there.";
            case FOUR_EYES ->
                "It was entered or changed by " + Actor.current().name() + "; somebody else has to approve it.";
            case DATE_BEFORE_LAST ->
                "Its date is " + date + ", but the numbers of its series have come to " + counter.lastDate()
                        + ". Give it that date or a later one.";
            case CANNOT_BE_REDATED -> "It cannot be dated " + date + ".";
            case SERIES_FULL -> "The series has no numbers left. Choose another pattern first.";
            case REFERENCE_HAS_NO_ROOM ->
                "Number " + counter.nextReferred(date).text()
                        + " is too long for its payment reference. Choose a shorter pattern, or another kind of reference.";
            case BELOW_ZERO -> BelowZero.sentence(invoice);
            case UNFORESEEN -> "Something went wrong; the log tells more.";
        };
    }

    private static String blocking(List<InvoiceWarning> found) {
        return found.stream()
                .filter(InvoiceWarning::blocking)
                .map(InvoiceWarning::detail)
                .collect(Collectors.joining(" "));
    }
}
