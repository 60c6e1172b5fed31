package nl.florijn.invoicing;

import static java.util.ResourceBundle.Control.FORMAT_PROPERTIES;

import java.util.Locale;
import java.util.ResourceBundle;

/** What a document says of its surcharge (R26). */
final class SurchargeWords {

    private final ResourceBundle texts;

    SurchargeWords(Locale locale) {
        texts = ResourceBundle.getBundle(
                "texts/surcharges", locale, ResourceBundle.Control.getNoFallbackControl(FORMAT_PROPERTIES));
    }

    /** What it is called where the partner has no text of its own. */
    String usual() {
        return texts.getString("LINE");
    }

    /** How the sum is spelled out. */
    String sum() {
        return texts.getString("SUM");
    }
}
