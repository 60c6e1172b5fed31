package nl.florijn.invoicing.paper;

import java.util.Locale;
import java.util.Objects;
import nl.florijn.documents.DocumentHtml;
import nl.florijn.documents.Specimen;
import nl.florijn.documents.layouts.LayoutDetails;
import nl.florijn.documents.logos.Logo;
import nl.florijn.partners.Partners;
import nl.florijn.partners.settings.Settings;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What a partner's documents would look like in a layout that need not be kept yet. */
@Service
public class LayoutPreviews {

    private final Partners partners;
    private final Settings settings;
    private final DocumentHtml html;

    LayoutPreviews(Partners partners, Settings settings, DocumentHtml html) {
        this.partners = partners;
        this.settings = settings;
        this.html = html;
    }

    /**
     * An example invoice of the partner, in its own language, as a page of HTML.
     *
     * @param logo null for none
     * @throws IllegalArgumentException when the colour is none, see {@link LayoutDetails#hasColour()}
     */
    @Requires(Right.READ)
    public String html(PartnerId partner, LayoutDetails layout, @Nullable Logo logo) {
        var seller = SnapshotMaker.seller(partners.get(partner));
        var locale = Objects.requireNonNull(
                settings.effective(partner).settings().billing().locale());
        return html.html(Specimen.of(seller, Locale.forLanguageTag(locale), layout, logo));
    }
}
