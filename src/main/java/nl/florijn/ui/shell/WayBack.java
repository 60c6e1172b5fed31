package nl.florijn.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Location;
import java.util.Map;
import java.util.Optional;

/** From an address that names something that is not there to the view in which it was looked for. */
final class WayBack {

    /** The last part of the address of a view, with the text that is its name. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("review", "menu.review"),
            Map.entry("runs", "menu.runs"),
            Map.entry("invoices", "menu.invoices"),
            Map.entry("customers", "menu.customers"),
            Map.entry("subscriptions", "menu.subscriptions"),
            Map.entry("charges", "menu.charges"),
            Map.entry("products", "menu.products"),
            Map.entry("price-lists", "priceLists.title"),
            Map.entry("indexations", "indexations.title"),
            Map.entry("templates", "templates.title"),
            Map.entry("mails", "menu.mails"),
            Map.entry("settings", "menu.settings"));

    private WayBack() {}

    /** Empty where nothing was chosen in a view. */
    static Optional<Anchor> from(Location address) {
        var segments = address.getSegments();
        if (address.getQueryParameters().getParameters().isEmpty()) {
            return Optional.empty();
        }
        var ui = UI.getCurrent();
        return Optional.ofNullable(NAMES.get(segments.getLast()))
                .map(key -> new Anchor(address.getPath(), ui.getTranslation("error.back", ui.getTranslation(key))));
    }
}
