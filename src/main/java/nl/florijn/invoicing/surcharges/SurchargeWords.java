package nl.florijn.invoicing.surcharges;

import static java.util.ResourceBundle.Control.FORMAT_PROPERTIES;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import nl.florijn.money.Written;

/** What a document says of its surcharges (R25, R26). A run asks for each debtor, so each language is looked up once. */
record SurchargeWords(ResourceBundle texts) {

    private static final Map<Locale, SurchargeWords> KNOWN = new ConcurrentHashMap<>();
    private static final int PERCENTAGE_DECIMALS = 4;

    static SurchargeWords in(Locale locale) {
        return KNOWN.computeIfAbsent(
                locale,
                _ -> new SurchargeWords(ResourceBundle.getBundle(
                        "texts/surcharges", locale, ResourceBundle.Control.getNoFallbackControl(FORMAT_PROPERTIES))));
    }

    /** The language that these are in; the root of the texts is English. */
    Locale language() {
        return texts.getLocale();
    }

    /** What a surcharge is called where the partner has no text of its own. */
    String usual() {
        return texts.getString("LINE");
    }

    /** How the sum is spelled out. */
    String sum() {
        return texts.getString("SUM");
    }

    /** The line of a credit surcharge. */
    String credit(BigDecimal percent) {
        return texts.getString("CREDIT") + " " + Written.in(language()).decimal(percent, 0, PERCENTAGE_DECIMALS) + "%";
    }
}
