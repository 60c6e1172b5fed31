package nl.florijn.ui.components;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouterLink;
import java.util.Map;
import java.util.Optional;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.Refusal;
import nl.florijn.ui.security.CurrentPartner;
import org.jspecify.annotations.Nullable;

/** From a refusal to the list of what is in the way, in the books that the tab is in. */
final class WayOn {

    private static final Map<String, Place> PLACES = Map.of(
            "PRICE_LIST_OF_CUSTOMERS", new Place("customers", "priceList", null),
            "PRICE_LIST_OF_CHARGES", new Place("charges", "priceList", null),
            "PRICE_LIST_ON_DRAFTS", new Place("review", "show", "all"),
            "PRICE_OF_SUBSCRIPTIONS", new Place("subscriptions", "product", null),
            "LAYOUT_OF_CUSTOMERS", new Place("customers", "layout", null),
            "LAYOUT_OF_SUBSCRIPTIONS", new Place("subscriptions", "layout", null),
            "LAYOUT_OF_PARTNER", new Place("settings", "section", "billing"));

    /**
     * A view, by its path below that of the books.
     *
     * @param choice what its address calls what is chosen there
     * @param chosen null: what the refusal is about
     */
    private record Place(
            String path, String choice, @Nullable String chosen) {

        Map<String, String> query(Refusal refusal) {
            if (chosen != null) {
                return Map.of(choice, chosen);
            }
            return refusal instanceof Conflict conflict
                    ? conflict.about()
                            .map(key -> Map.of(choice, key.toString()))
                            .orElse(Map.of())
                    : Map.of();
        }
    }

    private WayOn() {}

    /** Empty when it leads nowhere. */
    static Optional<RouterLink> from(Refusal refusal) {
        return Optional.ofNullable(PLACES.get(refusal.code())).map(place -> link(place, refusal));
    }

    private static RouterLink link(Place place, Refusal refusal) {
        var ui = UI.getCurrent();
        var books = ui.getInternals().getActiveViewLocation().getFirstSegment();
        var view = RouteConfiguration.forSessionScope().getRoute(books + "/" + place.path());
        var link = new RouterLink(
                ui.getTranslation("refusal.wayOn"), view.orElseThrow(), CurrentPartner.route(PartnerId.of(books)));
        link.setQueryParameters(QueryParameters.simple(place.query(refusal)));
        return link;
    }
}
