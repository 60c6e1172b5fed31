package nl.florijn.partners.settings;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Map;
import nl.florijn.platform.PartnerId;

/**
 * The settings of a partner as they count.
 *
 * @param settings what the partner left open has the system's default
 * @param origins of the settings of R2, by name
 * @param version that of the partner, which changes with each change of either
 */
public record PartnerSettings(
        PartnerId id, @JsonUnwrapped OwnSettings settings, Map<String, Origin> origins, int version) {}
