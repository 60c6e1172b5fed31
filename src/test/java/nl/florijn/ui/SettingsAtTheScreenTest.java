package nl.florijn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.math.BigDecimal;
import java.util.Map;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.billing.periods.BillingType;
import nl.florijn.customers.Customer;
import nl.florijn.customers.Customers;
import nl.florijn.partners.settings.BillingSettings;
import nl.florijn.partners.settings.Origin;
import nl.florijn.partners.settings.Settings;
import nl.florijn.partners.settings.SurchargeSettings;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Role;
import nl.florijn.subscriptions.Subscription;
import nl.florijn.subscriptions.Subscriptions;
import nl.florijn.ui.components.NumberField;
import nl.florijn.ui.customers.CustomersView;
import nl.florijn.ui.settings.SettingsView;
import nl.florijn.ui.subscriptions.SubscriptionsView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The settings of R2 on the screens of partner, customer and subscription. The partner gives 30 days, the customer 8, and
 * one subscription is billed in arrears.
 */
@FlorijnTest
class SettingsAtTheScreenTest extends PanelTab {

    @Autowired
    private Books books;

    @Autowired
    private PanelUsers users;

    @Autowired
    private Settings settings;

    @Autowired
    private Customers customers;

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private JsonMapper json;

    private PartnerId partner;
    private Customer bakery;
    private Subscription hosting;

    @BeforeEach
    void aPartnerACustomerAndASubscriptionWithSettings() {
        partner = books.freshPartner().partner().id();
        var own = settings.own(partner);
        settings.change(partner, 1, own.with(json.readValue("{\"paymentTermDays\": 30}", BillingSettings.class)));
        bakery = books.customer(partner, "{\"paymentTermDays\": 8, \"grouping\": \"CUSTOMER\"}");
        hosting = books.subscription(partner, bakery, books.product(partner), "{\"billingType\": \"ARREARS\"}");
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void R02_onePressBringsACustomerBackToWhatItsCompanyHas() {
        users.logIn(partner, Role.BOOKKEEPER);
        open(CustomersView.class, "customer", bakery.id());
        assertThat(fact("Payment term in days")).isEqualTo("8 days from customer");
        assertThat(fact("Deliver by")).isEqualTo("E-mail system default");
        assertThat(fact("Payment discount when paid within"))
                .as("there is no discount")
                .isEqualTo("does not apply system default");

        press("Payment term in days: back to what is inherited");
        assertThat(fact("Payment term in days")).isEqualTo("30 days from company");
        assertThat(customers.get(partner, bakery.id()).details().settings().paymentTermDays())
                .isNull();

        press("Group lines by: back to what is inherited");
        assertThat(customers.settings(partner, bakery.id()).origins()).doesNotContainValue(Origin.CUSTOMER);
    }

    @Test
    void R30_theNextNumbersFollowWhileTheCounterIsTyped() {
        users.logIn(partner, Role.ADMIN);
        open(SettingsView.class, "section", "numbering");
        var counter = $(NumberField.class).withLabel("Next in sequence").single();
        type(counter, "12345");
        assertThat($(ListItem.class).all().getFirst().getText()).contains("12345");
        assertThat(counter.getValue()).as("the field was not left yet").isEqualByComparingTo("1");
    }

    /** As the browser tells of a pause in typing. */
    private static void type(NumberField field, String text) {
        var element = field.getContent().getElement();
        var typed = JsonNodeFactory.instance.objectNode().put("for", "trailing").put("event.target.value", text);
        element.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(element, "input", typed));
    }

    @Test
    void R02_afterAResetTheCustomerCanBeEditedAtOnce() {
        users.logIn(partner, Role.BOOKKEEPER);
        open(CustomersView.class, "customer", bakery.id());
        press("Payment term in days: back to what is inherited");
        $(Button.class).withText("Edit").single().click();
        assertThat($(Select.class).withLabel("Deliver by").single().getEmptySelectionCaption())
                .isEqualTo("Inherited: E-mail");
        $(Button.class).withText("Save").single().click();
        assertThat(fact("Payment term in days")).isEqualTo("30 days from company");
    }

    @Test
    void R02_whoPaysForAnotherDecidesOnItsDocuments() {
        var shop = books.customer(
                partner,
                "{\"invoiceDebtorId\": \"%s\", \"paymentTermDays\": 60, \"prorate\": false}".formatted(bakery.id()));
        users.logIn(partner, Role.BOOKKEEPER);
        open(CustomersView.class, "customer", shop.id());
        assertThat(fact("Payment term in days")).isEqualTo("8 days from invoice debtor");
        assertThat(fact("Prorate partial periods")).isEqualTo("No from customer");
    }

    @Test
    void R02_onePressBringsASubscriptionBackToWhatItsCustomerHas() {
        users.logIn(partner, Role.BOOKKEEPER);
        open(SubscriptionsView.class, "subscription", hosting.id());
        assertThat(fact("Bill")).isEqualTo("In arrears from subscription");
        assertThat(fact("Payment term in days")).isEqualTo("8 days from customer");

        press("Bill: back to what is inherited");
        assertThat(fact("Bill")).isEqualTo("In advance system default");
        assertThat(subscriptions.get(partner, hosting.id()).details().billingType())
                .isNull();
    }

    @Test
    void R02_onePressBringsThePartnerBackToTheSystemsDefault() {
        users.logIn(partner, Role.ADMIN);
        open(SettingsView.class, "section", "billing");
        assertThat(fact("Payment term in days")).isEqualTo("30 days from company");

        press("Payment term in days: back to what is inherited");
        assertThat(fact("Payment term in days")).isEqualTo("14 days system default");
        assertThat(settings.own(partner).billing().paymentTermDays()).isNull();
    }

    @Test
    void R26_theSurchargeIsASettingLikeTheOthersAndLooksAsThePartnerSays() {
        users.logIn(partner, Role.ADMIN);
        open(SettingsView.class, "section", "billing");
        assertThat(fact("Surcharge %")).isEqualTo("0\u00a0% system default");
        $(Button.class).withText("Edit").single().click();
        $(NumberField.class).withLabel("Surcharge %").single().setValue(new BigDecimal("2.5"));
        $(TextField.class).withLabel("Text of the line").single().setValue("Fuel");
        $(Checkbox.class)
                .withLabel("A second line shows the calculation")
                .single()
                .setValue(true);
        $(Button.class).withText("Save").single().click();

        assertThat(fact("Surcharge %")).isEqualTo("2.5\u00a0% from company");
        assertThat(settings.own(partner).surcharge())
                .isEqualTo(new SurchargeSettings("Fuel", null, true, false, "EXEMPT"));
    }

    @Test
    void thePartnerChangesWhatCountsForItsCustomers() {
        users.logIn(partner, Role.ADMIN);
        open(SettingsView.class, "section", "billing");
        $(Button.class).withText("Edit").single().click();
        choose("Bill", BillingType.ARREARS);
        $(Button.class).withText("Save").single().click();
        assertThat(fact("Bill")).isEqualTo("In arrears from company");
    }

    @Test
    void aViewerSeesWhereValuesComeFromAndResetsNothing() {
        users.logIn(partner, Role.VIEWER);
        open(CustomersView.class, "customer", bakery.id());
        assertThat(fact("Payment term in days")).isEqualTo("8 days from customer");
        assertThat($(Button.class)
                        .withAriaLabel("Payment term in days: back to what is inherited")
                        .exists())
                .isFalse();
    }

    @SuppressWarnings("unchecked")
    private void choose(String label, Object value) {
        $(Select.class).withLabel(label).single().setValue(value);
    }

    private void press(String name) {
        $(Button.class).withAriaLabel(name).single().click();
    }

    /** The value that stands at a name, with where it comes from. */
    private String fact(String name) {
        var term = $(Term.class).all().stream()
                .filter(each -> each.getText().equals(name))
                .reduce((first, second) -> second)
                .orElseThrow();
        var all = term.getParent().orElseThrow().getChildren().toList();
        return String.join(
                " ",
                ((Description) all.get(all.indexOf(term) + 1))
                        .getChildren()
                        .map(Component::getElement)
                        .map(element -> element.getTextRecursively().strip())
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    private void open(Class<? extends Component> view, String parameter, Object value) {
        open(partner, view, Map.of(parameter, value));
    }
}
