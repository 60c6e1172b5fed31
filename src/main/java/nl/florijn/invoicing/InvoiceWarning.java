package nl.florijn.invoicing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import nl.florijn.billing.composing.Warning;
import nl.florijn.documents.glyphs.Glyphs;
import nl.florijn.platform.DecimalForm;
import org.jspecify.annotations.Nullable;

/**
 * Something about a draft that a person should look at (R12).
 *
 * @param code stable, for programs and for the text on the screen
 * @param blocking whether it stands in the way of approval
 * @param found the figure it is about, null when it is about none
 * @param expected what that figure was compared with, null when with none
 * @param text the words it is about, null when it is about none
 */
public record InvoiceWarning(
        Warning.Code code,
        boolean blocking,
        @Nullable BigDecimal found,
        @Nullable BigDecimal expected,
        @Nullable String text) {

    private static final int TEXTS = 5;
    private static final int LONGEST = 40;

    public static int blocking(Collection<InvoiceWarning> warnings) {
        return (int) warnings.stream().filter(InvoiceWarning::blocking).count();
    }

    /** With figures as the currency of the draft has them. */
    InvoiceWarning in(Currency currency) {
        return new InvoiceWarning(
                code,
                blocking,
                found == null ? null : DecimalForm.amount(found, currency),
                expected == null ? null : DecimalForm.amount(expected, currency),
                text);
    }

    public static InvoiceWarning of(Warning warning) {
        var found = warning.found();
        var expected = warning.expected();
        return new InvoiceWarning(
                warning.code(),
                warning.blocking(),
                found == null ? null : found.toDecimal(),
                expected == null ? null : expected.toDecimal(),
                null);
    }

    /** What cannot be shown on paper of these texts; none when all can. */
    public static List<InvoiceWarning> ofCharacters(Collection<String> texts) {
        var found = new InvoiceWarning(Warning.Code.CHARACTERS_NOT_SHOWN, false, null, null, null).about(texts);
        return found.text == null ? List.of() : List.of(found);
    }

    /** The same, with the words it is about when it is about words. */
    InvoiceWarning about(Collection<String> texts) {
        if (code != Warning.Code.CHARACTERS_NOT_SHOWN) {
            return this;
        }
        var parts = texts.stream()
                .distinct()
                .filter(part -> !Glyphs.missing(part).isEmpty())
                .limit(TEXTS)
                .map(part -> "“" + excerpt(part) + "”: " + Glyphs.missing(part))
                .toList();
        return new InvoiceWarning(code, blocking, found, expected, parts.isEmpty() ? null : String.join("; ", parts));
    }

    private static String excerpt(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /** The facts in a sentence. */
    @JsonProperty
    public String detail() {
        return switch (code) {
            case NO_EMAIL -> "Delivery is by e-mail, but there is no address.";
            case VAT_NUMBER_INVALID ->
                blocking
                        ? "VAT is reverse-charged, but the VAT number of the debtor failed its check."
                        : "The VAT number failed its check.";
            case VAT_CHECK_TURNED ->
                "VIES knew the VAT number of the debtor before and does not any more; the VAT of this draft was not changed.";
            case VAT_NUMBER_MISSING -> "VAT is reverse-charged, but the debtor has no VAT number.";
            case REVERSE_CHARGE_CONSUMER -> "VAT is reverse-charged, but the debtor is a consumer.";
            case REVERSE_CHARGE_AT_HOME ->
                "VAT is reverse-charged across the border, but the debtor is in the company's own country.";
            case REVERSE_CHARGE_ABROAD ->
                "VAT is reverse-charged within the country, but the debtor is in another one.";
            case CREDIT_LIMIT -> "With this invoice " + found + " is open, above the credit limit of " + expected + ".";
            case NO_MANDATE -> "Payment is by direct debit, but there is no mandate.";
            case UNUSUAL_TOTAL -> "The total is " + found + ", while the last invoices were around " + expected + ".";
            case ZERO_TOTAL -> "The total is zero.";
            case RATE_MISSING ->
                "There is no exchange rate for the invoice date: type one, or wait for that of the day.";
            case SELLER_ADDRESS_MISSING ->
                "The address of the company is not complete: line1, postcode and city are needed. Fill it in with the company.";
            case SELLER_VAT_NUMBER_MISSING ->
                "The company has no vatNumber that passes its check, and is not exempt from VAT. Fill it in with the company.";
            case SELLER_REGISTRATION_MISSING ->
                "The company has no chamberOfCommerce number. Fill it in with the company.";
            case SELLER_IBAN_MISSING -> "The company has no iban to be paid on. Fill it in with the company.";
            case CHARACTERS_NOT_SHOWN -> "The document cannot show all characters: " + text + ".";
        };
    }
}
