package nl.florijn.partners.settings;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What counts after all levels were asked (R2).
 *
 * @param values none of them null, but for the layout where the built-in one counts
 * @param origins by the name of the setting
 */
public record EffectiveSettings(@JsonUnwrapped BillingSettings values, Map<String, Origin> origins) {

    private static final EffectiveSettings SYSTEM = new EffectiveSettings(
            BillingSettings.SYSTEM,
            Stream.of(BillingSetting.values()).collect(toMap(BillingSetting::field, _ -> Origin.SYSTEM)));

    public EffectiveSettings {
        origins = Map.copyOf(origins);
    }

    /** For a partner: its own values over those of the system. */
    public static EffectiveSettings of(BillingSettings partner) {
        return SYSTEM.under(Origin.PARTNER, partner);
    }

    /** With what a nearer level has set. */
    public EffectiveSettings under(Origin level, BillingSettings nearer) {
        var found = new HashMap<>(origins);
        for (var setting : BillingSetting.values()) {
            if (setting.in(nearer) != null) {
                found.put(setting.field(), level);
            }
        }
        return new EffectiveSettings(nearer.over(values), found);
    }

    public Origin origin(BillingSetting setting) {
        return Objects.requireNonNull(origins.get(setting.field()));
    }
}
