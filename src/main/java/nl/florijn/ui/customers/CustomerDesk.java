package nl.florijn.ui.customers;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.florijn.catalog.interest.InterestRates;
import nl.florijn.catalog.prices.PriceLists;
import nl.florijn.catalog.vat.VatCode;
import nl.florijn.catalog.vat.VatCodes;
import nl.florijn.customers.Customer;
import nl.florijn.customers.CustomerDetails;
import nl.florijn.customers.CustomerId;
import nl.florijn.customers.Customers;
import nl.florijn.customers.TypedAmount;
import nl.florijn.customers.vies.VatCheck;
import nl.florijn.customers.vies.VatChecks;
import nl.florijn.documents.layouts.Layouts;
import nl.florijn.partners.settings.BillingSetting;
import nl.florijn.partners.settings.BillingSettings;
import nl.florijn.partners.settings.EffectiveSettings;
import nl.florijn.partners.settings.Settings;
import nl.florijn.subscriptions.currency.CurrencyChange;
import nl.florijn.subscriptions.currency.CurrencyChanges;
import nl.florijn.subscriptions.currency.CurrencyWish;
import nl.florijn.ui.components.Suggestions;
import nl.florijn.ui.security.CurrentPartner;
import org.jspecify.annotations.Nullable;

/** What the screens of one customer ask of the services. */
@SpringComponent
@UIScope
class CustomerDesk {

    private final CurrentPartner current;
    private final Customers customers;
    private final CurrencyChanges currencyChanges;
    private final VatCodes vatCodes;
    private final VatChecks vatChecks;
    private final PriceLists priceLists;
    private final InterestRates interestRates;
    private final Layouts layouts;
    private final Settings settings;
    private final Suggestions suggestions;

    CustomerDesk(
            CurrentPartner current,
            Customers customers,
            CurrencyChanges currencyChanges,
            VatCodes vatCodes,
            VatChecks vatChecks,
            PriceLists priceLists,
            InterestRates interestRates,
            Layouts layouts,
            Settings settings,
            Suggestions suggestions) {
        this.current = current;
        this.customers = customers;
        this.currencyChanges = currencyChanges;
        this.vatCodes = vatCodes;
        this.vatChecks = vatChecks;
        this.priceLists = priceLists;
        this.interestRates = interestRates;
        this.layouts = layouts;
        this.settings = settings;
        this.suggestions = suggestions;
    }

    CurrentPartner current() {
        return current;
    }

    boolean mayWork() {
        return current.mayWork();
    }

    /** Where the company is, which most of its customers are too. */
    @Nullable
    String country() {
        return current.partner().details().country();
    }

    @Nullable
    String currency() {
        return current.partner().details().currency();
    }

    EffectiveSettings settings(CustomerId id) {
        return customers.settings(current.id(), id);
    }

    /** What counts for a customer that sets nothing itself. */
    BillingSettings inherited() {
        return settings.effective(current.id()).settings().billing();
    }

    /** Leaves a setting to the company (R2), of a customer as it was shown; the customer as it is then. */
    Customer reset(Customer shown, BillingSetting setting) {
        var details = shown.details();
        return save(shown, details.with(details.settings().without(setting)));
    }

    Customer get(CustomerId id) {
        return customers.get(current.id(), id);
    }

    Optional<Customer> debtorOf(Customer customer) {
        return Optional.ofNullable(customer.details().invoiceDebtorId()).map(this::get);
    }

    /** What is known of its VAT number; empty when it was never checked. */
    Optional<VatCheck> vatCheck(CustomerId id) {
        return vatChecks.newest(current.id(), id);
    }

    /** Asks VIES now. */
    VatCheck checkVatNumber(CustomerId id) {
        return vatChecks.check(current.id(), id);
    }

    List<String> vatCodes() {
        return vatCodes.all(current.id()).stream()
                .map(VatCode::details)
                .map(details -> details.code())
                .toList();
    }

    List<String> interestRates() {
        return List.copyOf(interestRates.byName(current.id()).keySet());
    }

    /** The codes of all there are. */
    List<String> priceLists() {
        return priceLists.codes(current.id());
    }

    /** The codes of all there are. */
    Collection<String> layouts() {
        return layouts.idsByCode(current.id()).keySet();
    }

    Suggestions suggestions() {
        return suggestions;
    }

    /** Amounts that no run bills, since they are in another currency than who pays has (R28). */
    List<TypedAmount> outOfPlace(CustomerId id) {
        return currencyChanges.outOfPlace(current.id(), id);
    }

    /** What would become of amounts in another currency, were a customer like this. */
    CurrencyChange previewCurrency(Customer shown, CustomerDetails details, CurrencyWish wish) {
        return currencyChanges.preview(current.id(), shown.id(), shown.version(), details, wish);
    }

    CurrencyChange changeCurrency(Customer shown, CustomerDetails details, CurrencyWish wish) {
        return currencyChanges.change(current.id(), shown.id(), shown.version(), details, wish);
    }

    Customer save(@Nullable Customer known, CustomerDetails details) {
        return known == null
                ? customers.create(current.id(), details)
                : customers.change(current.id(), known.id(), known.version(), details.requireNumber());
    }
}
