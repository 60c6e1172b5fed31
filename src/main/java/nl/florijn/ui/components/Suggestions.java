package nl.florijn.ui.components;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import nl.florijn.catalog.Product;
import nl.florijn.catalog.ProductFilter;
import nl.florijn.catalog.Products;
import nl.florijn.catalog.accounts.LedgerAccounts;
import nl.florijn.catalog.prices.PriceLists;
import nl.florijn.catalog.vat.VatCodes;
import nl.florijn.customers.Customer;
import nl.florijn.customers.CustomerFilter;
import nl.florijn.customers.Customers;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.subscriptions.Subscription;
import nl.florijn.subscriptions.SubscriptionFilter;
import nl.florijn.subscriptions.Subscriptions;
import nl.florijn.ui.security.CurrentPartner;
import org.jspecify.annotations.Nullable;

/** Customers, products and subscriptions of the partner whose books are open, offered in fields that are typed into. */
@SpringComponent
@UIScope
public class Suggestions {

    private static final PageRequest FIRST_FEW = new PageRequest(50, null);

    private final CurrentPartner current;
    private final Customers customers;
    private final Products products;
    private final Subscriptions subscriptions;
    private final PriceLists priceLists;
    private final VatCodes vatCodes;
    private final LedgerAccounts ledgerAccounts;

    Suggestions(
            CurrentPartner current,
            Customers customers,
            Products products,
            Subscriptions subscriptions,
            PriceLists priceLists,
            VatCodes vatCodes,
            LedgerAccounts ledgerAccounts) {
        this.current = current;
        this.customers = customers;
        this.products = products;
        this.subscriptions = subscriptions;
        this.priceLists = priceLists;
        this.vatCodes = vatCodes;
        this.ledgerAccounts = ledgerAccounts;
    }

    /** Found by part of the name or the beginning of the number. */
    public void offerCustomers(ComboBoxBase<?, Customer, ?> field) {
        field.setItemLabelGenerator(customer -> customer.number() + " · " + customer.name());
        offer(field, this::customersLike);
    }

    /** Found by part of the name or the beginning of the code. */
    public void offerProducts(ComboBox<Product> field) {
        field.setItemLabelGenerator(
                product -> named(product.details().code(), product.details().name()));
        offer(field, this::productsLike);
    }

    /** Found by the beginning of the description. */
    public void offerSubscriptions(ComboBoxBase<?, Subscription, ?> field) {
        field.setItemLabelGenerator(subscription -> subscription.details().description());
        offer(field, this::subscriptionsLike);
    }

    /** All lists by their codes; the empty choice is the customer's own. */
    public void offerPriceLists(Select<String> field) {
        var usual = field.getTranslation("line.priceList.usual");
        field.setItems(priceLists.codes(current.id()));
        field.setItemLabelGenerator(code -> code == null ? usual : code);
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(usual);
    }

    /** All VAT codes; {@code usual} is what the empty choice says. */
    public void offerVatCodes(Select<String> field, String usual) {
        Map<String, String> names = new LinkedHashMap<>();
        vatCodes.all(current.id())
                .forEach(code -> names.put(code.details().code(), code.details().name()));
        field.setItems(names.keySet());
        field.setItemLabelGenerator(code -> code == null ? usual : named(code, names.get(code)));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(usual);
    }

    /** All accounts; any other code may be typed: an account that was not there is made, as everywhere. */
    public void offerLedgerAccounts(ComboBox<String> field) {
        Map<String, String> names = new TreeMap<>();
        @Nullable String next = null;
        do {
            var page = ledgerAccounts.list(current.id(), PageRequest.of(PageRequest.MAX_LIMIT, next));
            page.items()
                    .forEach(account -> names.put(
                            account.details().code(), account.details().name()));
            next = page.next();
        } while (next != null);
        field.setItems(names.keySet());
        field.setItemLabelGenerator(code -> named(code, names.get(code)));
        field.setAllowCustomValue(true);
        field.addCustomValueSetListener(typed -> field.setValue(
                typed.getDetail().isBlank() ? null : typed.getDetail().strip()));
    }

    private static String named(String code, @Nullable String name) {
        return name == null || name.equals(code) ? code : code + " · " + name;
    }

    private List<Customer> customersLike(String text) {
        var filter = new CustomerFilter(null, null, text.isBlank() ? null : text, null);
        return customers.list(current.id(), filter, FIRST_FEW).items();
    }

    private List<Product> productsLike(String text) {
        var filter = new ProductFilter(null, text.isBlank() ? null : text);
        return products.list(current.id(), filter, FIRST_FEW).items();
    }

    private List<Subscription> subscriptionsLike(String text) {
        var filter = new SubscriptionFilter(null, null, null, text.isBlank() ? null : text);
        return subscriptions.list(current.id(), filter, FIRST_FEW).items();
    }

    private static <T> void offer(ComboBoxBase<?, T, ?> field, Function<String, List<T>> search) {
        field.setItems(
                query -> search.apply(query.getFilter().orElse("")).stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()),
                query -> search.apply(query.getFilter().orElse("")).size());
        TypedSearch.in(field, search);
    }
}
