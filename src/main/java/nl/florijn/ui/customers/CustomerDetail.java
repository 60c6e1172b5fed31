package nl.florijn.ui.customers;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.florijn.customers.Contact;
import nl.florijn.customers.Customer;
import nl.florijn.customers.CustomerDetails;
import nl.florijn.partners.settings.BillingSetting;
import nl.florijn.partners.settings.EffectiveSettings;
import nl.florijn.partners.settings.Origin;
import nl.florijn.subscriptions.currency.CurrencyWish;
import nl.florijn.ui.components.FactList;
import nl.florijn.ui.components.SettingsFacts;
import nl.florijn.ui.components.Tag;
import nl.florijn.ui.invoices.InvoicesView;
import nl.florijn.ui.mails.MailsView;
import nl.florijn.ui.review.ReviewLinks;
import nl.florijn.ui.runs.RunsView;
import nl.florijn.ui.subscriptions.SubscriptionsView;
import nl.florijn.ui.text.Formats;
import nl.florijn.ui.text.Languages;
import nl.florijn.ui.text.Words;
import org.jspecify.annotations.Nullable;

/** What is known of a customer, and the settings that count for it with where each comes from (R2). */
final class CustomerDetail extends Div {

    private final transient CustomerDesk desk;
    private transient Customer shown;

    /** @param onSaved when amounts in another currency were taken along */
    CustomerDetail(CustomerDesk desk, Customer customer, Runnable onEdit, Consumer<Customer> onSaved) {
        this.desk = desk;
        shown = customer;
        addClassName("stack");
        var details = customer.details();
        if (Boolean.FALSE.equals(customer.vatNumberValid())) {
            add(new Tag(getTranslation("warning.VAT_NUMBER_INVALID"), Tag.Tone.WARNING));
        }
        add(links(customer, desk, onEdit));
        outOfPlace(onSaved);
        add(facts(desk, customer, details));
        if (details.vatNumber() != null) {
            add(new VatNumberCheck(desk, customer));
        }
        add(new H3(getTranslation("settings.billing")), settings());
        if (!details.contacts().isEmpty()) {
            add(new H3(getTranslation("customer.contacts")));
            details.contacts().forEach(contact -> add(new Span(inWords(contact))));
        }
    }

    private void outOfPlace(Consumer<Customer> onSaved) {
        var amounts = desk.outOfPlace(shown.id());
        if (amounts.isEmpty()) {
            return;
        }
        var sentence = new Div(new Tag(getTranslation("currencyChange.waiting", amounts.size()), Tag.Tone.WARNING));
        sentence.addClassName("tags");
        if (desk.mayWork()) {
            sentence.add(new Button(getTranslation("currencyChange.open"), press -> takeAlong(onSaved)));
        }
        add(sentence);
    }

    private void takeAlong(Consumer<Customer> onSaved) {
        var details = shown.details();
        var seen = desk.previewCurrency(shown, details, CurrencyWish.CONVERT_ALL);
        new CurrencyDialog(desk, shown, details, seen, onSaved).open();
    }

    private SettingsFacts settings() {
        return new SettingsFacts(desk.settings(shown.id()), Origin.CUSTOMER, desk.mayWork() ? this::reset : null);
    }

    private EffectiveSettings reset(BillingSetting setting) {
        shown = desk.reset(shown, setting);
        return desk.settings(shown.id());
    }

    private Div links(Customer customer, CustomerDesk desk, Runnable onEdit) {
        var current = desk.current();
        var invoices = current.link(
                getTranslation("customer.invoices"), InvoicesView.class, Map.of("q", customer.number(), "show", "all"));
        invoices.addClassName("button-link");
        var links = new Div();
        links.addClassName("tags");
        if (desk.mayWork()) {
            links.add(new Button(getTranslation("action.edit"), press -> onEdit.run()));
        }
        var subscriptions = current.link(
                getTranslation("customer.subscriptions"),
                SubscriptionsView.class,
                Map.of("customer", customer.id().toString()));
        subscriptions.addClassName("button-link");
        links.add(subscriptions, invoices, MailsView.linkFor(customer, current));
        if (desk.mayWork()) {
            links.add(
                    SubscriptionsView.startFor(customer, current),
                    RunsView.linkFor(customer, current),
                    ReviewLinks.linkToEnter(customer, current));
        }
        return links;
    }

    private FactList facts(CustomerDesk desk, Customer customer, CustomerDetails details) {
        var address = details.address();
        return new FactList()
                .fact("customer.number", customer.number())
                .fact("customer.kind", getTranslation("customer.kind." + details.kind()))
                .fact("customer.address.line1", address.line1())
                .fact("customer.city", join(address.postcode(), address.city(), address.country()))
                .fact("customer.email", details.email())
                .fact("customer.phone", details.phone())
                .fact("customer.vatNumber", details.vatNumber())
                .fact("customer.chamberOfCommerce", details.chamberOfCommerce())
                .fact("customer.iban", details.iban())
                .fact("customer.currency", details.currency())
                .fact("customer.vatCode", details.vatCode())
                .fact("customer.priceList", details.priceList())
                .fact("customer.discountPercent", percent(details.discountPercent()))
                .fact("customer.interestRate", details.interestRate())
                .fact("customer.printCopies", details.printCopies().toString())
                .fact("customer.creditLimit", money(details.creditLimit(), details.currency()))
                .fact(
                        "customer.invoiceDebtorId",
                        desk.debtorOf(customer).map(Customer::name).orElse(null))
                .fact("customer.reference", details.reference());
    }

    private static String inWords(Contact contact) {
        var language = contact.locale();
        return Stream.of(
                        contact.name(),
                        Words.of("contact", contact.function()),
                        contact.email(),
                        contact.phone(),
                        language == null ? null : Languages.name(language))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private static String join(@Nullable String... parts) {
        var joined = new StringBuilder();
        for (var part : parts) {
            if (part != null) {
                joined.append(joined.isEmpty() ? "" : " ").append(part);
            }
        }
        return joined.toString();
    }

    private static @Nullable String percent(@Nullable BigDecimal percent) {
        return percent == null ? null : Formats.percent(percent);
    }

    private static @Nullable String money(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null || currency == null ? null : Formats.money(amount, currency);
    }
}
