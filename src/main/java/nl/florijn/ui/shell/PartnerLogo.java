package nl.florijn.ui.shell;

import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Objects;
import java.util.Optional;
import nl.florijn.documents.layouts.Layouts;
import nl.florijn.partners.Partners;
import nl.florijn.partners.settings.Settings;
import nl.florijn.platform.PartnerId;

/** The logo of a partner: that of the layout which its documents have when nothing else is said. */
@SpringComponent
class PartnerLogo {

    private final Partners partners;
    private final Settings settings;
    private final Layouts layouts;

    PartnerLogo(Partners partners, Settings settings, Layouts layouts) {
        this.partners = partners;
        this.settings = settings;
        this.layouts = layouts;
    }

    /**
     * Where it is and what it says.
     *
     * @param address always that of the same picture
     * @param text instead of the picture
     */
    record Sign(String address, String text) {

        Image image() {
            var image = new Image(address, text);
            image.addClassName("brand-logo");
            return image;
        }
    }

    Optional<Sign> of(PartnerId partner) {
        var id = layouts.resolve(partner, settings.own(partner).billing().layout());
        if (id == null) {
            return Optional.empty();
        }
        var layout = layouts.get(partner, id);
        var text = layout.details().logoText();
        return Optional.ofNullable(layout.logo())
                .map(logo -> new Sign(
                        LogoAddress.of(partner, logo.sha256()),
                        Objects.requireNonNullElseGet(
                                text, () -> partners.get(partner).name())));
    }
}
