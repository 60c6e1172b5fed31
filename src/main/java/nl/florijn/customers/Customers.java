package nl.florijn.customers;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.florijn.catalog.interest.InterestRates;
import nl.florijn.catalog.prices.PriceLists;
import nl.florijn.catalog.vat.VatCodes;
import nl.florijn.documents.layouts.Layouts;
import nl.florijn.partners.Partners;
import nl.florijn.partners.settings.EffectiveSettings;
import nl.florijn.partners.settings.InheritedTerms;
import nl.florijn.partners.settings.Origin;
import nl.florijn.partners.settings.Settings;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.StaleVersion;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.platform.database.IdSequence;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.paging.Made;
import nl.florijn.platform.paging.Page;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The customers of a partner. */
@Service
public class Customers {

    private final JooqCustomerRepository repository;
    private final CustomerNumbers numbers;
    private final DebtorRule debtorRule;
    private final CurrencyRule currencyRule;
    private final InheritingSubscriptions subscriptions;
    private final VatCodes vatCodes;
    private final PriceLists priceLists;
    private final InterestRates interestRates;
    private final Layouts layouts;
    private final Partners partners;
    private final Settings settings;
    private final IdSequence ids;
    private final Transactions transactions;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock = Clock.systemUTC();

    Customers(
            JooqCustomerRepository repository,
            CustomerNumbers numbers,
            DebtorRule debtorRule,
            CurrencyRule currencyRule,
            InheritingSubscriptions subscriptions,
            VatCodes vatCodes,
            PriceLists priceLists,
            InterestRates interestRates,
            Layouts layouts,
            Partners partners,
            Settings settings,
            IdSequence ids,
            Transactions transactions,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.numbers = numbers;
        this.debtorRule = debtorRule;
        this.currencyRule = currencyRule;
        this.subscriptions = subscriptions;
        this.vatCodes = vatCodes;
        this.priceLists = priceLists;
        this.interestRates = interestRates;
        this.layouts = layouts;
        this.partners = partners;
        this.settings = settings;
        this.ids = ids;
        this.transactions = transactions;
        this.audit = audit;
        this.events = events;
    }

    /** In the order in which they were made. */
    @Requires(Right.READ)
    public Page<Customer> list(PartnerId partner, CustomerFilter filter, PageRequest page) {
        return page.page(
                repository.list(partner, filter, partners.today(partner), page),
                customer -> new Made(customer.createdAt(), customer.id().value()));
    }

    /** How many there are. */
    @Requires(Right.READ)
    public int count(PartnerId partner, CustomerFilter filter) {
        return repository.count(partner, filter, partners.today(partner));
    }

    /** @throws NotFound when this partner has no such customer */
    @Requires(Right.READ)
    public Customer get(PartnerId partner, CustomerId id) {
        return repository.find(partner, id).orElseThrow(() -> new NotFound("customer " + id));
    }

    /** The names of those of these ids that this partner has, for lists of what is theirs. */
    @Requires(Right.READ)
    public Map<CustomerId, String> names(PartnerId partner, Collection<CustomerId> ids) {
        return repository.names(partner, ids);
    }

    /** The settings that count for a customer, and where each comes from: its invoice debtor decides on documents (R2). */
    @Requires(Right.READ)
    public EffectiveSettings settings(PartnerId partner, CustomerId id) {
        var own = get(partner, id).details();
        var ofPartner = EffectiveSettings.of(settings.own(partner).billing());
        var debtor = own.invoiceDebtorId();
        if (debtor == null) {
            return ofPartner.under(Origin.CUSTOMER, own.settings());
        }
        var ofDebtor = get(partner, debtor).details().settings().ofDocument();
        return ofPartner
                .under(Origin.DEBTOR, ofDebtor)
                .under(Origin.CUSTOMER, own.settings().ofLine());
    }

    @Requires(Right.WRITE)
    public Customer create(PartnerId partner, CustomerDetails details) {
        return transactions.in(() -> {
            var id = new CustomerId(ids.next());
            lock(partner, id, details);
            var complete = checked(partner, id, details.in(partners.get(partner).details()));
            var numbered = numbers.numbered(partner, complete);
            repository.add(partner, row(partner, id, numbered, 1), clock.instant());
            audit.created(partner, id, numbered);
            return get(partner, id);
        });
    }

    /** @throws StaleVersion when the customer is no longer of this version */
    @Requires(Right.WRITE)
    public Customer change(PartnerId partner, CustomerId id, int version, CustomerDetails details) {
        return change(partner, id, version, details, (before, after) -> keepsCurrency(partner, before, after));
    }

    /** What becomes of amounts that were typed when a customer changes (R28). */
    @FunctionalInterface
    public interface AmountsTaken {

        /** The details as they are to be kept; the rows of the customer and of who pays for it are locked. */
        CustomerDetails along(Customer before, CustomerDetails after);
    }

    /**
     * As the other one, with amounts in another currency taken along.
     *
     * @throws StaleVersion when the customer is no longer of this version
     */
    @Requires(Right.WRITE)
    public Customer change(
            PartnerId partner, CustomerId id, int version, CustomerDetails details, AmountsTaken amounts) {
        return transactions.in(() -> {
            subscriptions.lock(partner, id);
            lock(partner, id, details);
            var before = get(partner, id);
            StaleVersion.check(version, before.version(), "The customer");
            var withNumber = details.number() == null ? details.withNumber(before.number()) : details;
            var paying = id.equals(withNumber.invoiceDebtorId()) ? withNumber.withInvoiceDebtor(null) : withNumber;
            var complete = amounts.along(
                    before, checked(partner, id, paying.in(partners.get(partner).details())));
            var numbered = numbers.numbered(partner, complete);
            if (numbered.equals(before.details())) {
                return before;
            }
            var inherited = InheritedTerms.changed(
                    before.details().settings(),
                    numbered.settings(),
                    settings(partner, id).values());
            repository.change(partner, row(partner, id, numbered, version + 1));
            if (!inherited.isNothing()) {
                subscriptions.inherit(partner, id, inherited);
            }
            audit.changed(partner, id, before.details(), numbered);
            events.publishEvent(new CustomersChanged(partner, List.of(id)));
            return get(partner, id);
        });
    }

    private void lock(PartnerId partner, CustomerId id, CustomerDetails details) {
        var debtor = details.invoiceDebtorId();
        repository.lock(
                partner, Stream.of(id, debtor == null ? id : debtor).distinct().toList());
    }

    private CustomerDetails keepsCurrency(PartnerId partner, Customer before, CustomerDetails after) {
        var check = new FieldCheck();
        currencyRule.check(check, partner, before, after);
        check.done();
        return after;
    }

    private CustomerDetails checked(PartnerId partner, CustomerId id, CustomerDetails details) {
        var check = new FieldCheck();
        details.check(check);
        if (details.settings().gAccountPercent() != null || details.settings().creditSurchargePercent() != null) {
            var own = settings.own(partner);
            details.settings().checkGAccount(check, own.gAccountIban());
            details.settings().checkCreditSurcharge(check, own.surcharge().creditSurchargeVatCode());
        }
        debtorRule.check(check, partner, id, details);
        checkContacts(check, partner, id, details.contacts());
        repository
                .taken(partner, id, details)
                .forEach(field ->
                        check.fault(field, "ALREADY_EXISTS", "Another customer already has this " + field + "."));
        check.done();
        return details;
    }

    /** A contact with an id is one that is there; one without is new. */
    private void checkContacts(FieldCheck check, PartnerId partner, CustomerId id, List<Contact> contacts) {
        var named = contacts.stream().map(Contact::id).filter(Objects::nonNull).toList();
        check.selection("contacts", named.isEmpty() ? null : named);
        var known = repository.contactIds(partner, id);
        for (var i = 0; i < contacts.size(); i++) {
            var contact = contacts.get(i).id();
            check.require(
                    contact == null || known.contains(contact),
                    "contacts[" + i + "].id",
                    "UNKNOWN_CONTACT",
                    "This customer has no contact " + contact + ".");
        }
    }

    private CustomerRow row(PartnerId partner, CustomerId id, CustomerDetails details, int version) {
        var contacts = details.contacts().stream()
                .map(contact -> contact.id() == null ? contact.withId(new ContactId(ids.next())) : contact)
                .toList();
        interestRates.requireKnown(partner, details.interestRate());
        return new CustomerRow(
                id,
                details.withContacts(contacts),
                vatCodes.resolve(partner, details.vatCode()),
                priceLists.resolve(partner, details.priceList()),
                layouts.resolve(partner, details.settings().layout()),
                version);
    }
}
