package nl.florijn.catalog;

import nl.florijn.banking.KeyText;
import org.jspecify.annotations.Nullable;

/**
 * Which products are wanted; null leaves a condition out.
 *
 * @param reference exactly this one
 * @param q part of the name, or the beginning of the code
 */
public record ProductFilter(
        @Nullable String reference, @Nullable String q) {

    public ProductFilter {
        reference = reference == null ? null : KeyText.of(reference);
    }

    public static final ProductFilter ALL = new ProductFilter(null, null);
}
