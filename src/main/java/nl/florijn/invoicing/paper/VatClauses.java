package nl.florijn.invoicing.paper;

import static java.util.ResourceBundle.Control.FORMAT_PROPERTIES;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * What documents say of the VAT codes of a partner.
 *
 * @param own the partner's own sentence per code, where it has one (R18)
 * @param ossCountries the country of each code that is for consumers of one (R20)
 */
record VatClauses(Map<String, String> own, Map<String, String> ossCountries) {

    /** Null: the sentence of the theme for its category, if any. */
    @Nullable
    String of(String code, Locale locale) {
        var sentence = own.get(code);
        var country = ossCountries.get(code);
        return sentence == null && country != null ? ofOss(country, locale) : sentence;
    }

    private static String ofOss(String country, Locale locale) {
        var texts = ResourceBundle.getBundle(
                "texts/clauses", locale, ResourceBundle.Control.getNoFallbackControl(FORMAT_PROPERTIES));
        return new MessageFormat(texts.getString("OSS"), locale)
                .format(new Object[] {Locale.of("", country).getDisplayCountry(locale)});
    }
}
