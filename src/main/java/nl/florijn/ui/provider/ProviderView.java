package nl.florijn.ui.provider;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.Locale;
import nl.florijn.partners.PartnerDetails;
import nl.florijn.partners.Partners;
import nl.florijn.platform.PartnerId;
import nl.florijn.ui.components.Address;
import nl.florijn.ui.components.ChipBar;
import nl.florijn.ui.components.Confirm;
import nl.florijn.ui.components.Screen;
import nl.florijn.ui.settings.LogDesk;
import nl.florijn.ui.settings.LogPanel;
import nl.florijn.ui.settings.PeopleDesk;
import nl.florijn.ui.settings.UsersPanel;

/** What the provider's administrators do: partners, staff, and the log of what concerns no partner. */
@Route(ProviderView.PATH)
@RolesAllowed("PROVIDER_ADMIN")
public class ProviderView extends Screen implements AfterNavigationObserver {

    public static final String PATH = "provider";
    private static final String SECTION = "section";

    private final transient Partners partners;
    private final transient PeopleDesk people;
    private final transient LogDesk log;
    private final ChipBar<Part> parts = new ChipBar<>("provider.title", this::go);
    private final Div shown = new Div();
    private transient Address address = Address.NONE;

    private enum Part {
        PARTNERS,
        STAFF,
        LOG
    }

    ProviderView(Partners partners, PeopleDesk people, LogDesk log) {
        super("provider.title");
        this.partners = partners;
        this.people = people;
        this.log = log;
        for (var part : Part.values()) {
            parts.chip(part, getTranslation("provider." + part));
        }
        var tools = new Div(parts);
        tools.addClassName("tools");
        shown.addClassName("settings");
        addBody(tools, shown);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        address = Address.of(event.getLocation());
        show();
    }

    private void go(Part part) {
        Confirm.beforeLeaving(shown, () -> show(part), () -> {});
    }

    private void show(Part part) {
        address = address.with(SECTION, part.name().toLowerCase(Locale.ROOT)).go();
        show();
    }

    private void show() {
        var part = address.choice(SECTION, Part.PARTNERS);
        parts.press(part);
        shown.removeAll();
        shown.add(section(part));
    }

    private Component section(Part part) {
        // The clock of a partner that says nothing of its own: a server may have any.
        var zone = ZoneId.of(PartnerDetails.named("").timeZone());
        return switch (part) {
            case PARTNERS -> new PartnersPanel(partners, zone);
            case STAFF -> new UsersPanel(people, zone);
            case LOG -> new LogPanel(log, PartnerId.NONE, zone);
        };
    }
}
