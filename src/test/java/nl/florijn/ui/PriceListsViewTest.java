package nl.florijn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.billing.periods.Interval;
import nl.florijn.catalog.ProductDetails;
import nl.florijn.catalog.ProductFilter;
import nl.florijn.catalog.ProductKind;
import nl.florijn.catalog.ProductPrice;
import nl.florijn.catalog.Products;
import nl.florijn.catalog.prices.PriceList;
import nl.florijn.catalog.prices.PriceListDetails;
import nl.florijn.catalog.prices.PriceListEntries;
import nl.florijn.catalog.prices.PriceListEntryDetails;
import nl.florijn.catalog.prices.PriceLists;
import nl.florijn.customers.CustomerDetails;
import nl.florijn.customers.CustomerKind;
import nl.florijn.customers.Customers;
import nl.florijn.invoicing.InvoiceDiscount;
import nl.florijn.invoicing.drafts.DraftEditing;
import nl.florijn.invoicing.drafts.DraftLine;
import nl.florijn.invoicing.drafts.NewInvoice;
import nl.florijn.partners.Address;
import nl.florijn.partners.settings.BillingSettings;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Actor;
import nl.florijn.platform.security.Role;
import nl.florijn.ui.components.NumberField;
import nl.florijn.ui.customers.CustomersView;
import nl.florijn.ui.products.PriceListsView;
import nl.florijn.ui.review.ReviewView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** Price lists at the screen, and what the review tells of them. */
@FlorijnTest
class PriceListsViewTest extends PanelTab {

    @Autowired
    private Books books;

    @Autowired
    private PanelUsers users;

    @Autowired
    private Products products;

    @Autowired
    private PriceLists lists;

    @Autowired
    private PriceListEntries entries;

    @Autowired
    private Customers customers;

    @Autowired
    private DraftEditing drafts;

    @Autowired
    private AuditLog log;

    private PartnerId partner;

    @BeforeEach
    void aPartnerThatSellsHosting() {
        partner = books.freshPartner().partner().id();
        var monthly = new ProductPrice(Interval.parse("P1M"), "EUR", BigDecimal.TEN);
        products.create(
                partner,
                new ProductDetails(
                        null, "HOST", "Hosting", "Web", ProductKind.RECURRING, List.of(monthly), null, null));
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void withoutPriceListsTheScreenSaysWhatToDo() {
        users.logIn(partner, Role.BOOKKEEPER);
        open(partner, PriceListsView.class);
        assertThat($(H2.class).withText("No price lists yet").all()).hasSize(1);
    }

    @Test
    void aBookkeeperMakesAListWithAnEntry() {
        users.logIn(partner, Role.BOOKKEEPER);
        open(partner, PriceListsView.class);
        press("New price list");
        field(TextField.class, "Code").setValue("GOLD");
        press("Save");
        press("Add entry");
        choose("For", "GROUP");
        chooseGroup("Web");
        choose("Gives", "PERCENT_OFF");
        assertThat($(NumberField.class).withLabel("New price").exists()).isFalse();
        field(NumberField.class, "Percentage off").setValue(new BigDecimal("15"));
        $(Button.class).withText("Save").last().click();

        var list = lists.list(partner, PageRequest.FIRST).items().getFirst();
        assertThat(list.details()).isEqualTo(new PriceListDetails("GOLD", "GOLD"));
        assertThat(entries.list(partner, list.id(), PageRequest.FIRST).items())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.details().group()).isEqualTo("Web");
                    assertThat(entry.details().percentOff()).isEqualByComparingTo("15");
                });
    }

    @Test
    void aListIsRemovedOnceAndOneInUseStays() {
        lists.create(partner, new PriceListDetails("SILVER", ""));
        var gold = lists.create(partner, new PriceListDetails("GOLD", ""));
        customers.create(partner, customer("GOLD"));
        customers.create(partner, customer(null));
        users.logIn(partner, Role.BOOKKEEPER);
        for (var list : lists.list(partner, PageRequest.FIRST).items()) {
            open(list);
            press("Remove price list");
            test($(ConfirmDialog.class).single()).confirm();
        }

        assertThat(lists.list(partner, PageRequest.FIRST).items()).containsExactly(gold);
        assertThat(Actor.SYSTEM.doing(
                        () -> log.page(partner, new PageRequest(10, null)).items()))
                .anySatisfy(entry -> assertThat(entry.detail()).contains("deleted", "SILVER"));
        assertThat($(Notification.class).all())
                .extracting(notice -> notice.getElement().getTextRecursively())
                .anyMatch(notice -> notice.contains("Customers with this price list: 1."));

        var wayOn = $(RouterLink.class).withText("Show what is in the way").single();
        assertThat(wayOn.getHref()).endsWith("/customers?priceList=GOLD");
        open(partner, CustomersView.class, Map.of("priceList", "GOLD"));
        assertThat($(Span.class).withClassName("page-facts").single().getText()).isEqualTo("1 customer");
        press("Price list GOLD");
        assertThat($(Span.class).withClassName("page-facts").single().getText()).isEqualTo("2 customers");
    }

    @Test
    void anEntrySaysWhichFieldIsMissingWhereItIs() {
        var gold = lists.create(partner, new PriceListDetails("GOLD", ""));
        users.logIn(partner, Role.BOOKKEEPER);
        open(gold);
        press("Add entry");
        $(Button.class).withText("Save").last().click();
        assertThat(field(ComboBox.class, "Product").isInvalid()).isTrue();
        choose("For", "GROUP");
        $(Button.class).withText("Save").last().click();
        assertThat(field(ComboBox.class, "Product group").isInvalid()).isTrue();
        chooseGroup("Web");
        $(Button.class).withText("Save").last().click();
        assertThat(field(NumberField.class, "New price").isInvalid()).isTrue();
        assertThat(entries.list(partner, gold.id(), PageRequest.FIRST).items()).isEmpty();
    }

    @Test
    void theEntryThatIsTypedIsNotThrownAwayUnasked() {
        var gold = lists.create(partner, new PriceListDetails("GOLD", ""));
        for (var percentage : List.of("5", "10")) {
            entries.create(
                    partner,
                    gold.id(),
                    new PriceListEntryDetails(
                            null,
                            "Web",
                            new BigDecimal(percentage),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            new BigDecimal(percentage)));
        }
        users.logIn(partner, Role.BOOKKEEPER);
        open(gold);
        var rows = test($(Grid.class).last());
        rows.select(0);
        test(field(NumberField.class, "From quantity").getContent()).setValue("7");
        rows.select(1);
        test($(ConfirmDialog.class).single()).cancel();
        assertThat(field(NumberField.class, "From quantity").getValue()).isEqualByComparingTo("7");
    }

    @Test
    void aViewerLooks() {
        var gold = lists.create(partner, new PriceListDetails("GOLD", ""));
        users.logIn(partner, Role.VIEWER);
        open(gold);
        assertThat($(Button.class).all())
                .extracting(Button::getText)
                .doesNotContain("New price list", "Remove price list");
    }

    @Test
    void R15_theReviewSaysWhyALineHasItsPrice() {
        var gold = lists.create(partner, new PriceListDetails("GOLD", "")).id();
        products.create(
                partner, new ProductDetails(null, "RACK", "Rack", "Web", ProductKind.ONCE, List.of(), null, null));
        entries.create(
                partner,
                gold,
                new PriceListEntryDetails(
                        null,
                        "Web",
                        BigDecimal.TEN,
                        LocalDate.of(2026, 1, 1),
                        null,
                        null,
                        null,
                        new BigDecimal("7.50"),
                        null,
                        null));
        draftFor("GOLD", new BigDecimal("12"));
        users.logIn(partner, Role.BOOKKEEPER);
        open(partner, ReviewView.class);

        assertThat($(ListItem.class).all())
                .extracting(item -> item.getElement().getTextRecursively())
                .contains("RackThe price comes from price list GOLD: entry for the group Web, from quantity 10,"
                        + " valid from 1 Jan 2026.");
    }

    private void draftFor(String list, BigDecimal quantity) {
        var customer = customers.create(partner, customer(list));
        var product = products.list(partner, ProductFilter.ALL, PageRequest.FIRST)
                .items()
                .getLast();
        var line = new DraftLine(null, null, "Rack", product.id(), quantity, null, null, null, null, null, null);
        drafts.create(
                partner,
                new NewInvoice(
                        customer.id(),
                        LocalDate.of(2026, 12, 1),
                        List.of(line),
                        null,
                        null,
                        InvoiceDiscount.NONE,
                        null));
    }

    private void open(PriceList list) {
        open(partner, PriceListsView.class, Map.of("list", list.id().toString()));
    }

    private void press(String text) {
        $(Button.class).withText(text).single().click();
    }

    private <F extends Component> F field(Class<F> type, String label) {
        return $(type).withLabel(label).single();
    }

    @SuppressWarnings("unchecked")
    private void choose(String label, String name) {
        var choices = (Select<Enum<?>>) field(Select.class, label);
        choices.getListDataView()
                .getItems()
                .filter(choice -> choice.name().equals(name))
                .forEach(choices::setValue);
    }

    @SuppressWarnings("unchecked")
    private void chooseGroup(String group) {
        field(ComboBox.class, "Product group").setValue(group);
    }

    private static CustomerDetails customer(@Nullable String list) {
        return new CustomerDetails(
                null,
                null,
                "Bakkerij Jansen",
                CustomerKind.BUSINESS,
                null,
                null,
                new Address("Dorpsstraat 1", "1234 AB", "Utrecht", "NL"),
                "bakkerij@example.nl",
                null,
                null,
                null,
                null,
                list,
                null,
                null,
                null,
                1,
                null,
                BillingSettings.NONE,
                List.of());
    }
}
