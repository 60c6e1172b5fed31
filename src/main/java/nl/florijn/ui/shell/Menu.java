package nl.florijn.ui.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import nl.florijn.invoicing.lists.InvoiceFilter;
import nl.florijn.invoicing.lists.InvoiceLists;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Role;
import nl.florijn.ui.customers.CustomersView;
import nl.florijn.ui.exports.ExportView;
import nl.florijn.ui.imports.ImportView;
import nl.florijn.ui.invoices.InvoicesView;
import nl.florijn.ui.mails.MailsView;
import nl.florijn.ui.outbox.OutboxView;
import nl.florijn.ui.products.IndexationsView;
import nl.florijn.ui.products.PriceListsView;
import nl.florijn.ui.products.ProductsView;
import nl.florijn.ui.products.TemplatesView;
import nl.florijn.ui.provider.ProviderView;
import nl.florijn.ui.review.DraftsChanged;
import nl.florijn.ui.review.ReviewView;
import nl.florijn.ui.runs.RunsView;
import nl.florijn.ui.security.CurrentPartner;
import nl.florijn.ui.settings.SettingsView;
import nl.florijn.ui.start.StartView;
import nl.florijn.ui.subscriptions.ChargesView;
import nl.florijn.ui.subscriptions.SubscriptionsView;
import nl.florijn.ui.text.Formats;
import org.jspecify.annotations.Nullable;

/** The places that exist, and of those the ones this person may go to. */
@SpringComponent
@UIScope
public class Menu extends SideNav {

    private final transient CurrentPartner current;
    private final transient InvoiceLists invoices;
    private final SideNavItem review = new SideNavItem(getTranslation("menu.review"));
    private @Nullable PartnerId shown;

    Menu(CurrentPartner current, InvoiceLists invoices) {
        this.current = current;
        this.invoices = invoices;
        addClassName("menu");
        places();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        var counting = DraftsChanged.listen(attached.getUI(), changed -> refresh());
        addDetachListener(detached -> {
            counting.remove();
            detached.unregisterListener();
        });
    }

    private void places() {
        removeAll();
        shown = current.find().orElse(null);
        if (shown != null) {
            places(CurrentPartner.route(shown));
        }
        if (current.user().providerRole() == Role.PROVIDER_ADMIN) {
            addItem(new SideNavItem(getTranslation("provider.title"), ProviderView.class));
        }
    }

    private void places(RouteParameters books) {
        place("start.title", StartView.class, books);
        place(review, ReviewView.class, books);
        place("menu.runs", RunsView.class, books);
        place("menu.invoices", InvoicesView.class, books);
        place("menu.exports", ExportView.class, books);
        place("menu.customers", CustomersView.class, books);
        place("menu.subscriptions", SubscriptionsView.class, books);
        place("menu.charges", ChargesView.class, books);
        place("menu.products", ProductsView.class, books)
                .setPathAliases(Set.of(
                        path(PriceListsView.class, books),
                        path(IndexationsView.class, books),
                        path(TemplatesView.class, books)));
        place("menu.mails", MailsView.class, books);
        place("menu.outbox", OutboxView.class, books);
        place("menu.import", ImportView.class, books);
        place("menu.settings", SettingsView.class, books);
    }

    /** What waits for a person may have changed with every step; books may be open that were not when the tab began. */
    public void refresh() {
        if (!Objects.equals(shown, current.find().orElse(null))) {
            places();
        }
        var drafts = current.find()
                .map(partner -> invoices.totals(partner, InvoiceFilter.DRAFTS).count())
                .orElse(0);
        var count = new Span(Formats.count(drafts));
        count.addClassName("menu-count");
        review.setSuffixComponent(drafts == 0 ? null : count);
    }

    private SideNavItem place(String text, Class<? extends Component> view, RouteParameters books) {
        return place(new SideNavItem(getTranslation(text)), view, books);
    }

    private SideNavItem place(SideNavItem place, Class<? extends Component> view, RouteParameters books) {
        place.setPath(view, books);
        var roles = view.getAnnotation(RolesAllowed.class);
        if (roles != null && Arrays.stream(roles.value()).map(Role::valueOf).anyMatch(current::may)) {
            addItem(place);
        }
        return place;
    }

    private static String path(Class<? extends Component> view, RouteParameters books) {
        return RouteConfiguration.forSessionScope().getUrl(view, books);
    }
}
