package nl.florijn.ui.review;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Map;
import nl.florijn.customers.Customer;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.ui.security.CurrentPartner;

/** What leads to the review. */
public final class ReviewLinks {

    private ReviewLinks() {}

    /** For an address that opens a draft. */
    public static QueryParameters showing(InvoiceId draft) {
        return QueryParameters.simple(Map.of(Shown.DRAFT, draft.toString()));
    }

    /** Leads to a draft. */
    public static RouterLink linkTo(InvoiceId draft, CurrentPartner current) {
        var link = current.link(
                UI.getCurrent().getTranslation("review.open"), ReviewView.class, Map.of(Shown.DRAFT, draft.toString()));
        link.addClassName("button-link");
        return link;
    }

    /** Leads to a form for a new invoice of a customer. */
    public static RouterLink linkToEnter(Customer customer, CurrentPartner current) {
        var link = current.link(
                UI.getCurrent().getTranslation("review.new"), ReviewView.class, Wanted.query(customer.id()));
        link.addClassName("button-link");
        return link;
    }

    /** Goes to a form for a new invoice of a customer that is to be chosen. */
    public static void beginNew(CurrentPartner current) {
        UI.getCurrent().navigate(ReviewView.class, current.route(), QueryParameters.simple(Wanted.query(null)));
    }
}
