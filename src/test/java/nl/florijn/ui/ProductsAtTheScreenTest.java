package nl.florijn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.billing.periods.Interval;
import nl.florijn.catalog.Product;
import nl.florijn.catalog.ProductDetails;
import nl.florijn.catalog.ProductFilter;
import nl.florijn.catalog.ProductKind;
import nl.florijn.catalog.ProductPrice;
import nl.florijn.catalog.Products;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Actor;
import nl.florijn.platform.security.Role;
import nl.florijn.ui.components.NumberField;
import nl.florijn.ui.products.ProductsView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** Products at the screen: their prices as a table, codes and accounts from lists. */
@FlorijnTest
class ProductsAtTheScreenTest extends PanelTab {

    private static final int PRICES_COLUMN = 3;

    @Autowired
    private Books books;

    @Autowired
    private PanelUsers users;

    @Autowired
    private Products products;

    private PartnerId partner;

    @BeforeEach
    void aPartner() {
        partner = books.freshPartner().partner().id();
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aProductIsMadeWithPricesAndCodesFromLists() {
        users.logIn(partner, Role.BOOKKEEPER);
        open(partner, ProductsView.class);
        press("New product");
        assertThat(field(TextField.class, "Name").isRequiredIndicatorVisible()).isTrue();
        field(TextField.class, "Name").setValue("Hosting");
        field(TextField.class, "Code").setValue("HOST");
        choose("VAT code", "NL-HIGH");
        account().setValue("8000");
        press("Add a price");
        price(0).setValue(new BigDecimal("9.95"));
        press("Add a price");
        price(1).setValue(new BigDecimal("27.5"));
        press("Save");

        var made = only();
        assertThat(made.details().vatCode()).isEqualTo("NL-HIGH");
        assertThat(made.details().ledgerAccount()).isEqualTo("8000");
        assertThat(made.details().prices())
                .as("the next price is for the next interval, in the currency of the books")
                .containsExactlyInAnyOrder(
                        new ProductPrice(Interval.parse("P1M"), "EUR", new BigDecimal("9.95")),
                        new ProductPrice(Interval.parse("P3M"), "EUR", new BigDecimal("27.50")));
    }

    @Test
    void whatIsSoldOnceHasNoIntervalAndATextNoPrice() {
        users.logIn(partner, Role.BOOKKEEPER);
        open(partner, ProductsView.class);
        press("New product");
        field(TextField.class, "Name").setValue("Hour");
        field(TextField.class, "Code").setValue("HOUR");
        press("Add a price");
        price(0).setValue(new BigDecimal("85"));
        kind(ProductKind.ONCE);
        assertThat($(Select.class).withLabel("Per").exists()).isFalse();
        press("Save");
        assertThat(only().details().prices()).containsExactly(new ProductPrice(null, "EUR", new BigDecimal("85.00")));

        kind(ProductKind.TEXT);
        assertThat($(Div.class).withClassName("prices").exists()).isFalse();
        press("Save");
        assertThat(only().details().prices()).isEmpty();
    }

    @Test
    void aPriceThatSubscriptionsRunAtStaysAndTheyAreALinkAway() {
        var product = books.product(partner);
        books.subscription(partner, books.customer(partner), product, "{}");
        users.logIn(partner, Role.BOOKKEEPER);
        open(partner, ProductsView.class, Map.of("product", product.id().toString()));
        while ($(Button.class).withAriaLabel("Remove the price").exists()) {
            $(Button.class).withAriaLabel("Remove the price").first().click();
        }
        press("Save");

        assertThat(products.get(partner, product.id())).isEqualTo(product);
        assertThat($(Notification.class).single().getElement().getTextRecursively())
                .contains("prices that would be gone: 1.");
        assertThat($(RouterLink.class)
                        .withText("Show what is in the way")
                        .single()
                        .getHref())
                .endsWith("/subscriptions?product=" + product.id());
    }

    @Test
    void eachPriceOfTheListStandsWhole() {
        Actor.SYSTEM.doing(() -> products.create(
                partner,
                new ProductDetails(
                        null,
                        "DOM",
                        "Domain",
                        null,
                        ProductKind.RECURRING,
                        List.of(
                                new ProductPrice(Interval.parse("P1M"), "EUR", new BigDecimal("3.495")),
                                new ProductPrice(Interval.parse("P1Y"), "EUR", new BigDecimal("40"))),
                        null,
                        null)));
        users.logIn(partner, Role.BOOKKEEPER);
        open(partner, ProductsView.class);
        var list = test($(Grid.class).single());
        assertThat((List<?>) list.getLitRendererPropertyValue(0, PRICES_COLUMN, "parts", List.class))
                .hasSize(2)
                .first()
                .asString()
                .endsWith("3.495 / month");
        open(partner, ProductsView.class, Map.of("product", only().id()));
        assertThat(price(0).getContent().getValue()).isEqualTo("3.495");
    }

    private Product only() {
        var all = products.list(partner, ProductFilter.ALL, PageRequest.FIRST).items();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private NumberField price(int row) {
        return $(NumberField.class).withLabel("Price").all().get(row);
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> account() {
        return field(ComboBox.class, "Ledger account");
    }

    @SuppressWarnings("unchecked")
    private void choose(String label, String value) {
        field(Select.class, label).setValue(value);
    }

    @SuppressWarnings("unchecked")
    private void kind(ProductKind kind) {
        field(Select.class, "Kind").setValue(kind);
    }

    private void press(String text) {
        $(Button.class).withText(text).single().click();
    }

    private <F extends Component> F field(Class<F> type, String label) {
        return $(type).withLabel(label).single();
    }
}
