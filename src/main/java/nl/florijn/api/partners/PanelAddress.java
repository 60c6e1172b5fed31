package nl.florijn.api.partners;

import nl.florijn.platform.web.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Links that people open in the panel: at the public address, else where the call came in. */
@Component
class PanelAddress {

    private final PublicAddress address;

    PanelAddress(PublicAddress address) {
        this.address = address;
    }

    /** The whole address; null for null. */
    @Nullable
    String link(@Nullable String path) {
        return path == null
                ? null
                : address.link(
                        ServletUriComponentsBuilder.fromCurrentContextPath().toUriString(), path);
    }
}
