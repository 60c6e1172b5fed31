package nl.florijn.documents;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.florijn.billing.composing.LineKind;
import nl.florijn.documents.InvoiceSnapshot.Fraction;
import nl.florijn.documents.InvoiceSnapshot.Line;
import nl.florijn.documents.InvoiceSnapshot.Vat;
import org.jspecify.annotations.Nullable;

/** What the template sees of one line. */
final class LineModel {

    private final Notation notation;
    private final Texts texts;
    private final ShownAmounts amounts;
    private final boolean showsVat;

    LineModel(Notation notation, Texts texts, ShownAmounts amounts, boolean vatExempt) {
        this.notation = notation;
        this.texts = texts;
        this.amounts = amounts;
        this.showsVat = !vatExempt && !amounts.isWithVat();
    }

    Map<String, Object> of(Line line) {
        boolean priced = line.kind() != LineKind.TEXT;
        Map<String, Object> model = new HashMap<>();
        model.put("description", line.description());
        model.put("customer", line.customer() == null ? "" : line.customer());
        model.put("textOnly", !priced);
        model.put("period", period(line.from(), line.until()));
        model.put("fraction", fraction(line.fraction()));
        model.put("quantity", priced ? notation.number(line.quantity()) : "");
        model.put("unitPrice", priced ? notation.price(amounts.price(line)) : "");
        model.put("discount", line.discountPercent().signum() == 0 ? "" : notation.percent(line.discountPercent()));
        model.put("vat", priced && showsVat ? vat(line.vat()) : "");
        model.put("net", priced ? notation.amount(amounts.amount(line)) : "");
        return model;
    }

    /** R20: where VAT is not the seller's to ask, that is said in place of a rate of nought. */
    private String vat(Vat vat) {
        return texts.find("line" + vat.category()).orElseGet(() -> notation.percent(vat.rate()));
    }

    /** R3: the last day is printed inclusive. */
    private String period(@Nullable LocalDate from, @Nullable LocalDate until) {
        if (from == null || until == null) {
            return "";
        }
        String last = notation.shortDate(until.minusDays(1));
        return texts.fill("servicePeriod", Map.of("from", notation.shortDate(from), "last", last));
    }

    /** R8: days over days, or a decimal number of weeks. */
    private String fraction(@Nullable Fraction fraction) {
        if (fraction == null || fraction.days() == fraction.of()) {
            return "";
        }
        String weeks = notation.number(BigDecimal.valueOf(fraction.days())
                .divide(BigDecimal.valueOf(7), 1, RoundingMode.HALF_UP)
                .stripTrailingZeros());
        return texts.fill(
                fractionText(fraction),
                Map.of("days", fraction.days(), "of", fraction.of(), "count", fraction.count(), "weeks", weeks));
    }

    private static String fractionText(Fraction fraction) {
        boolean one = fraction.count() == 1;
        return switch (fraction.unit()) {
            case DAY -> "fractionOfDays";
            case WEEK -> "fractionOfWeeks";
            case MONTH -> one ? "fractionOfMonth" : fraction.count() == 3 ? "fractionOfQuarter" : "fractionOfMonths";
            case YEAR -> one ? "fractionOfYear" : "fractionOfYears";
        };
    }
}
