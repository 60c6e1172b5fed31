package nl.florijn.partners;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What counts after all levels were asked (R2).
 *
 * @param values none of them null
 * @param origins by the name of the setting
 */
public record EffectiveSettings(@JsonUnwrapped BillingSettings values, Map<String, Origin> origins) {

    private record Level(Origin origin, BillingSettings settings) {}

    /** For a partner: its own values over those of the system. */
    public static EffectiveSettings of(BillingSettings partner) {
        return resolve(List.of(new Level(Origin.PARTNER, partner), new Level(Origin.SYSTEM, BillingSettings.SYSTEM)));
    }

    /** For a customer of a partner. */
    public static EffectiveSettings of(BillingSettings customer, BillingSettings partner) {
        return resolve(List.of(
                new Level(Origin.CUSTOMER, customer),
                new Level(Origin.PARTNER, partner),
                new Level(Origin.SYSTEM, BillingSettings.SYSTEM)));
    }

    private static EffectiveSettings resolve(List<Level> levels) {
        var hits = new Hits(levels, new TreeMap<>());
        var values = new BillingSettings(
                hits.first("billingType", BillingSettings::billingType),
                hits.first("prorate", BillingSettings::prorate),
                hits.first("corrections", BillingSettings::corrections),
                hits.first("invoiceInterval", BillingSettings::invoiceInterval),
                hits.first("invoiceMonth", BillingSettings::invoiceMonth),
                hits.first("paymentTermDays", BillingSettings::paymentTermDays),
                hits.first("paymentTermEndOfMonth", BillingSettings::paymentTermEndOfMonth),
                hits.first("delivery", BillingSettings::delivery),
                hits.first("grouping", BillingSettings::grouping),
                hits.first("collecting", BillingSettings::collecting),
                hits.first("locale", BillingSettings::locale));
        return new EffectiveSettings(values, Map.copyOf(hits.origins));
    }

    private record Hits(List<Level> levels, Map<String, Origin> origins) {

        <T> T first(String name, Function<BillingSettings, @Nullable T> setting) {
            for (var level : levels) {
                var value = setting.apply(level.settings());
                if (value != null) {
                    origins.put(name, level.origin());
                    return value;
                }
            }
            throw new IllegalStateException("The system has no default for the setting " + name + ".");
        }
    }
}
