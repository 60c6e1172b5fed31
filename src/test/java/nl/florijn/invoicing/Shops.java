package nl.florijn.invoicing;

import java.time.LocalDate;
import nl.florijn.Books;
import nl.florijn.customers.Customer;
import nl.florijn.customers.CustomerDetails;
import nl.florijn.customers.CustomerFilter;
import nl.florijn.customers.Customers;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.subscriptions.Subscription;
import nl.florijn.subscriptions.SubscriptionFilter;
import nl.florijn.subscriptions.Subscriptions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The customers K1, K2 … of {@link Reseller#partnerWith}, each with a subscription S1, S2 …, and who pays for them. */
@Component
public class Shops {

    private final Reseller reseller;
    private final Books books;
    private final Customers customers;
    private final Subscriptions subscriptions;
    private final JsonMapper json;

    Shops(Reseller reseller, Books books, Customers customers, Subscriptions subscriptions, JsonMapper json) {
        this.reseller = reseller;
        this.books = books;
        this.customers = customers;
        this.subscriptions = subscriptions;
        this.json = json;
    }

    /** A partner with that many shops, each with hosting of 30.00 a month from January 2027 on. */
    public PartnerId partnerWith(int count) {
        var rows = new StringBuilder();
        for (var i = 1; i <= count; i++) {
            rows.append("S%d,K%d,HOST,k%d.example,1,P1M,2027-01-01,,\n".formatted(i, i, i));
        }
        return reseller.partnerWith(count, rows.toString());
    }

    public Customer customer(PartnerId partner, int number) {
        var filter = new CustomerFilter("K" + number, null, null, null);
        return customers.list(partner, filter, PageRequest.FIRST).items().getFirst();
    }

    public Subscription subscription(PartnerId partner, int number) {
        var filter = new SubscriptionFilter("S" + number, null, null, null);
        return subscriptions.list(partner, filter, PageRequest.FIRST).items().getFirst();
    }

    /** From now on another shop pays for one; null: it pays itself. */
    public void pays(PartnerId partner, @Nullable Integer payer, int number) {
        var shop = customer(partner, number);
        ObjectNode details = json.valueToTree(shop.details());
        details.put(
                "invoiceDebtorId",
                payer == null ? null : customer(partner, payer).id().toString());
        books.change(partner, shop, json.treeToValue(details, CustomerDetails.class));
    }

    public void end(PartnerId partner, int number, LocalDate day) {
        subscriptions.end(partner, subscription(partner, number).id(), day);
    }
}
