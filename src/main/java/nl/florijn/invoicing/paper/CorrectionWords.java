package nl.florijn.invoicing.paper;

import static java.util.ResourceBundle.Control.FORMAT_PROPERTIES;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.florijn.billing.composing.CorrectionReason;
import nl.florijn.money.Written;
import org.jspecify.annotations.Nullable;

/** Says in words why a correction is proposed: "Ended 16-04, billed to 30-04: 15 of 30 days back" (R7). */
public final class CorrectionWords {

    private final ResourceBundle texts;
    private final Written written;

    public CorrectionWords(Locale locale) {
        texts = ResourceBundle.getBundle(
                "texts/corrections", locale, ResourceBundle.Control.getNoFallbackControl(FORMAT_PROPERTIES));
        written = Written.in(texts.getLocale());
    }

    public String of(CorrectionReason reason) {
        return MessageFormat.format(
                texts.getString(reason.kind().name()),
                day(reason.date()),
                day(reason.billedUntil().minusDays(1)),
                reason.days(),
                reason.of());
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? "" : written.date(day);
    }
}
