package nl.florijn.banking;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The number of a document, as payment references are made of it (R40).
 *
 * @param text as the document bears it
 * @param figures the same in digits alone: without letters and signs, a sequence that is written with letters counted on
 */
public record ReferredNumber(String text, String figures) {

    /** Its figures without zeros in front. */
    String significant() {
        return figures.replaceFirst("^0+(?=.)", "");
    }

    /** Its capitals and digits: without signs, letters without their accents. */
    String lettersAndDigits() {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]", "");
    }
}
