package nl.florijn.partners.settings;

import org.jspecify.annotations.Nullable;

/**
 * What the next invoice would ask to be mentioned.
 *
 * @param number that it gets; null: the series is full
 * @param reference null: nothing
 */
public record PaymentExample(
        @Nullable String number, @Nullable String reference) {}
