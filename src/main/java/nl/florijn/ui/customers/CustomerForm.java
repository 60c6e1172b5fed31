package nl.florijn.ui.customers;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import nl.florijn.customers.Customer;
import nl.florijn.customers.CustomerDetails;
import nl.florijn.customers.CustomerKind;
import nl.florijn.partners.Address;
import nl.florijn.partners.settings.BillingSettings;
import nl.florijn.subscriptions.currency.CurrencyWish;
import nl.florijn.ui.components.BillingSettingsFields;
import nl.florijn.ui.components.Form;
import nl.florijn.ui.components.NumberField;
import nl.florijn.ui.text.Words;
import org.jspecify.annotations.Nullable;

/** Enters or changes a customer. */
final class CustomerForm extends Form {

    private static final CustomerDetails BLANK = blank();

    private final CustomerDetails before;
    private final TextField name;
    private final Select<CustomerKind> kind;
    private final TextField number;
    private final TextField line1;
    private final TextField postcode;
    private final TextField city;
    private final ComboBox<String> country;
    private final TextField email;
    private final TextField phone;
    private final ContactFields contacts;
    private final TextField vatNumber;
    private final TextField chamberOfCommerce;
    private final TextField iban;
    private final Select<String> vatCode;
    private final Select<String> priceList;
    private final NumberField discountPercent;
    private final ComboBox<String> currency;
    private final NumberField creditLimit;
    private final NumberField printCopies;
    private final Select<String> interestRate;
    private final ComboBox<Customer> debtor;
    private final BillingSettingsFields settings;

    CustomerForm(CustomerDesk desk, @Nullable Customer customer, Consumer<Customer> onSave, Runnable onCancel) {
        super("customer.");
        before = customer == null ? BLANK : customer.details();
        heading("customer.who");
        name = required(text("name", before.name()));
        kind = choice("kind", List.of(CustomerKind.values()), k -> Words.of("customer.kind", k), before.kind(), null);
        number = text("number", before.number());
        heading("customer.where");
        line1 = text("address.line1", before.address().line1());
        postcode = text("address.postcode", before.address().postcode());
        city = text("address.city", before.address().city());
        country = country(
                "address.country",
                customer == null ? desk.country() : before.address().country());
        email = text("email", before.email());
        phone = text("phone", before.phone());
        heading("customer.contacts");
        contacts = new ContactFields(this, before.contacts());
        heading("customer.money");
        vatNumber = text("vatNumber", before.vatNumber());
        chamberOfCommerce = text("chamberOfCommerce", before.chamberOfCommerce());
        iban = text("iban", before.iban());
        currency = currency("currency", customer == null ? desk.currency() : before.currency());
        vatCode = choice(
                "vatCode", desk.vatCodes(), code -> code, before.vatCode(), getTranslation("customer.vatCode.none"));
        priceList = choice(
                "priceList",
                desk.priceLists(),
                code -> code,
                before.priceList(),
                getTranslation("customer.priceList.none"));
        discountPercent = number("discountPercent", NumberField.percent(), before.discountPercent());
        creditLimit = number("creditLimit", NumberField.amount().in(currency::getValue), before.creditLimit());
        printCopies = number("printCopies", NumberField.whole(), BigDecimal.valueOf(before.printCopies()));
        interestRate = choice(
                "interestRate",
                desk.interestRates(),
                name -> name,
                before.interestRate(),
                getTranslation("customer.interestRate.none"));
        debtor = search("invoiceDebtorId");
        desk.suggestions().offerCustomers(debtor);
        debtor.setClearButtonVisible(true);
        if (customer != null) {
            desk.debtorOf(customer).ifPresent(debtor::setValue);
        }
        heading("settings.billing");
        settings = new BillingSettingsFields(this, before.settings(), desk.inherited(), desk.layouts());
        buttons(() -> save(desk, customer, onSave), onCancel);
        name.focus();
    }

    /** When amounts wait in another currency than it would be billed in, it is saved with what becomes of them (R28). */
    private void save(CustomerDesk desk, @Nullable Customer customer, Consumer<Customer> onSave) {
        var wanted = details();
        if (customer != null && isPaidOtherwise(wanted)) {
            var seen = desk.previewCurrency(customer, wanted, CurrencyWish.CONVERT_ALL);
            if (!seen.amounts().isEmpty()) {
                new CurrencyDialog(desk, customer, wanted, seen, onSave).open();
                return;
            }
        }
        onSave.accept(desk.save(customer, wanted));
    }

    private boolean isPaidOtherwise(CustomerDetails wanted) {
        return !Objects.equals(before.currency(), wanted.currency())
                || !Objects.equals(before.invoiceDebtorId(), wanted.invoiceDebtorId());
    }

    private CustomerDetails details() {
        var payer = debtor.getValue();
        return new CustomerDetails(
                before.reference(),
                orNull(number),
                name.getValue(),
                kind.getValue(),
                orNull(vatNumber),
                orNull(chamberOfCommerce),
                new Address(orNull(line1), orNull(postcode), orNull(city), country.getValue()),
                orNull(email),
                orNull(phone),
                orNull(iban),
                currency.getValue(),
                vatCode.getValue(),
                priceList.getValue(),
                payer == null ? null : payer.id(),
                creditLimit.getValue(),
                discountPercent.getValue(),
                Objects.requireNonNullElse(printCopies.wholeValue(), 1),
                interestRate.getValue(),
                settings.values(),
                contacts.values());
    }

    private static CustomerDetails blank() {
        return new CustomerDetails(
                null,
                null,
                "",
                CustomerKind.BUSINESS,
                null,
                null,
                Address.NONE,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                1,
                null,
                BillingSettings.NONE,
                List.of());
    }
}
