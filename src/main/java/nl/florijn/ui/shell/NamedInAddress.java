package nl.florijn.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.function.BiConsumer;
import nl.florijn.catalog.ProductId;
import nl.florijn.catalog.Products;
import nl.florijn.catalog.prices.PriceListId;
import nl.florijn.catalog.prices.PriceLists;
import nl.florijn.customers.CustomerId;
import nl.florijn.customers.Customers;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.Invoices;
import nl.florijn.invoicing.runs.BillingRuns;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.subscriptions.SubscriptionId;
import nl.florijn.subscriptions.Subscriptions;
import nl.florijn.ui.customers.CustomersView;
import nl.florijn.ui.invoices.InvoicesView;
import nl.florijn.ui.mails.MailsView;
import nl.florijn.ui.products.PriceListsView;
import nl.florijn.ui.products.ProductsView;
import nl.florijn.ui.review.ReviewView;
import nl.florijn.ui.runs.RunsView;
import nl.florijn.ui.subscriptions.SubscriptionsView;

/** What the addresses of views name by id, and where that is looked up. */
@SpringComponent
class NamedInAddress {

    private final List<Name> names;

    /** @param lookUp throws {@link NotFound} when the partner has no such thing */
    private record Name(Class<? extends Component> view, String parameter, BiConsumer<PartnerId, String> lookUp) {}

    NamedInAddress(
            Customers customers,
            Subscriptions subscriptions,
            Products products,
            PriceLists priceLists,
            Invoices invoices,
            BillingRuns runs) {
        BiConsumer<PartnerId, String> customer = (partner, id) -> customers.get(partner, CustomerId.of(id));
        BiConsumer<PartnerId, String> subscription = (partner, id) -> subscriptions.get(partner, SubscriptionId.of(id));
        BiConsumer<PartnerId, String> invoice = (partner, id) -> invoices.get(partner, InvoiceId.of(id));
        names = List.of(
                new Name(CustomersView.class, "customer", (partner, id) -> {
                    if (!id.equals("new")) {
                        customer.accept(partner, id);
                    }
                }),
                new Name(MailsView.class, "customer", customer),
                new Name(RunsView.class, "customer", customer),
                new Name(RunsView.class, "subscription", subscription),
                new Name(SubscriptionsView.class, "customer", customer),
                new Name(SubscriptionsView.class, "subscription", subscription),
                new Name(ProductsView.class, "product", (partner, id) -> products.get(partner, ProductId.of(id))),
                new Name(PriceListsView.class, "list", (partner, id) -> priceLists.get(partner, PriceListId.of(id))),
                new Name(InvoicesView.class, "invoice", invoice),
                new Name(ReviewView.class, "draft", invoice),
                new Name(ReviewView.class, "run", (partner, id) -> runs.get(partner, JobId.of(id))));
    }

    /** @throws NotFound when the partner has not all that the address names */
    void lookUp(PartnerId partner, Class<? extends Component> view, QueryParameters query) {
        for (var name : names) {
            if (name.view() == view) {
                query.getSingleParameter(name.parameter())
                        .filter(id -> !id.isEmpty())
                        .ifPresent(id -> name.lookUp().accept(partner, id));
            }
        }
    }
}
