package nl.florijn.customers.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import nl.florijn.banking.VatNumber;
import nl.florijn.customers.CurrencyRule;
import nl.florijn.customers.CustomerId;
import nl.florijn.customers.SubscriptionHolder;
import nl.florijn.customers.SubscriptionHolder.Payer;
import nl.florijn.customers.intake.JooqCustomerImportRepository.InBooks;
import nl.florijn.money.Percentage;
import nl.florijn.partners.Address;
import nl.florijn.partners.settings.BillingSettings;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.csv.CsvFile;
import nl.florijn.platform.csv.CsvRow;
import nl.florijn.platform.csv.OncePerFile;
import nl.florijn.platform.csv.References;
import nl.florijn.platform.csv.Told;
import nl.florijn.platform.database.IdSequence;
import org.jspecify.annotations.Nullable;

/** One file of customers on its way in. */
final class CustomerIntake {

    private final PartnerId partner;
    private final CsvFile file;
    private final References<SubscriptionHolder> known;
    private final CodesInBooks codes;
    private final String currencyOfPartner;
    private final JooqCustomerImportRepository repository;
    private final FileNumbers numbers;
    private final InvoiceDebtors debtors;
    private final CurrencyRule currencyRule;
    private final IdSequence ids;
    private final OncePerFile references = new OncePerFile();
    private final List<CustomerId> written = new ArrayList<>();
    private final Instant now = Instant.now();

    CustomerIntake(
            CustomerFile customers,
            CodesInBooks codes,
            String currencyOfPartner,
            JooqCustomerImportRepository repository,
            FileNumbers numbers,
            InvoiceDebtors debtors,
            CurrencyRule currencyRule,
            IdSequence ids) {
        partner = customers.partner();
        file = customers.rows();
        known = customers.known();
        this.codes = codes;
        this.currencyOfPartner = currencyOfPartner;
        this.repository = repository;
        this.numbers = numbers;
        this.debtors = debtors;
        this.currencyRule = currencyRule;
        this.ids = ids;
    }

    void take(List<CsvRow> rows) {
        var books = repository.byReference(partner, CsvRow.values(rows, CustomerColumns.REFERENCE));
        numbers.load(rows);
        List<CustomerEntry> added = new ArrayList<>();
        List<InBooks.Change> changed = new ArrayList<>();
        for (var row : rows) {
            var reference = row.find(CustomerColumns.REFERENCE);
            check(row, reference);
            if (row.isSound()) {
                take(row, books.get(reference), added, changed);
            } else if (reference != null) {
                known.putFaulty(reference);
            }
        }
        if (file.isClean()) {
            numbers.change();
            repository.add(partner, added, now, ids);
            repository.change(partner, changed, ids);
            changed.forEach(one -> written.add(one.after().id()));
        }
    }

    /** Whose rows were written, other than those that are new. */
    List<CustomerId> changed() {
        return written;
    }

    private void check(CsvRow row, @Nullable String reference) {
        if (reference != null) {
            references.isFirst(row, CustomerColumns.REFERENCE, reference, "DOUBLE_REFERENCE");
            numbers.check(row, reference);
        }
        codes.check(row);
    }

    private void take(CsvRow row, @Nullable InBooks old, List<CustomerEntry> added, List<InBooks.Change> changed) {
        var customer = old == null ? created(row) : changed(row, old.customer());
        var isChanged = old != null && !customer.equals(old.customer());
        if (old == null) {
            added.add(customer);
            file.created(row, CustomerColumns.REFERENCE);
        } else if (isChanged) {
            keepsCurrency(row, old, customer);
            changed.add(new InBooks.Change(old, customer));
            file.updated(
                    row,
                    CustomerColumns.REFERENCE,
                    Told.changes(row, CustomerTold.ALL, old.customer(), customer, codes::code));
        }
        var holder = holder(customer, old);
        known.put(customer.reference(), holder);
        debtors.add(row, holder, old != null, old == null || isChanged);
    }

    private void keepsCurrency(CsvRow row, InBooks old, CustomerEntry customer) {
        var before = old.customer();
        if (customer.currency().equals(before.currency())) {
            return;
        }
        if (!old.holder().isPaidFor()) {
            currencyRule
                    .refusal(partner, customer.id(), customer.currency())
                    .ifPresent(sentence -> row.fault(CustomerColumns.CURRENCY, CurrencyRule.CODE, sentence));
        }
        var limit = before.creditLimit();
        if (limit != null && customer.creditLimit() != null && limit.compareTo(customer.creditLimit()) == 0) {
            row.fault(
                    CustomerColumns.CREDIT_LIMIT,
                    CurrencyRule.CODE,
                    "The credit limit %s was typed in %s; give it in %s, or leave it empty."
                            .formatted(limit.toPlainString(), before.currency(), customer.currency()));
        }
    }

    private CustomerEntry created(CsvRow row) {
        var number = row.find(CustomerColumns.NUMBER);
        return customer(row, new CustomerId(ids.next()), number == null ? numbers.next() : number, null);
    }

    private CustomerEntry changed(CsvRow row, CustomerEntry old) {
        var number = row.find(CustomerColumns.NUMBER);
        return customer(row, old.id(), number == null ? old.number() : number, old);
    }

    private CustomerEntry customer(CsvRow row, CustomerId id, String number, @Nullable CustomerEntry old) {
        return new CustomerEntry(
                id,
                row.get(CustomerColumns.REFERENCE),
                number,
                row.get(CustomerColumns.NAME),
                row.get(CustomerColumns.KIND),
                VatNumber.compact(
                        row.find(CustomerColumns.VAT_NUMBER, old, CustomerEntry::vatNumber),
                        row.get(CustomerColumns.COUNTRY)),
                row.find(CustomerColumns.CHAMBER_OF_COMMERCE, old, CustomerEntry::chamberOfCommerce),
                contactName(row, old),
                row.find(CustomerColumns.EMAIL, old, CustomerEntry::email),
                row.find(CustomerColumns.PHONE, old, CustomerEntry::phone),
                address(row),
                currency(row.find(CustomerColumns.CURRENCY, old, CustomerEntry::currency)),
                codes.vatCode(row, old),
                codes.priceList(row, old),
                row.find(CustomerColumns.IBAN, old, CustomerEntry::iban),
                row.find(CustomerColumns.DISCOUNT_PERCENT, old, CustomerEntry::discountPercent),
                settings(row, old == null ? BillingSettings.NONE : old.settings()),
                codes.layout(row, old),
                row.find(CustomerColumns.CREDIT_LIMIT, old, CustomerEntry::creditLimit),
                printCopies(row, old));
    }

    private static int printCopies(CsvRow row, @Nullable CustomerEntry old) {
        var copies = row.find(CustomerColumns.PRINT_COPIES, old, CustomerEntry::printCopies);
        return copies == null ? 1 : copies;
    }

    private static Address address(CsvRow row) {
        return new Address(
                row.get(CustomerColumns.LINE1),
                row.get(CustomerColumns.POSTCODE),
                row.get(CustomerColumns.CITY),
                row.get(CustomerColumns.COUNTRY));
    }

    private static BillingSettings settings(CsvRow row, BillingSettings before) {
        return BillingSettings.of(setting -> {
            var column = CustomerColumns.SETTINGS.get(setting);
            return column == null || !row.has(column) ? setting.in(before) : row.find(column);
        });
    }

    private String currency(@Nullable String ofCustomer) {
        return ofCustomer == null ? currencyOfPartner : ofCustomer;
    }

    /** A contact is named, not taken away: it may have got an address of its own since. */
    private static @Nullable String contactName(CsvRow row, @Nullable CustomerEntry old) {
        var name = row.find(CustomerColumns.CONTACT_NAME);
        if (name != null || old == null || old.contactName() == null) {
            return name;
        }
        if (row.has(CustomerColumns.CONTACT_NAME)) {
            row.keep(
                    CustomerColumns.CONTACT_NAME,
                    "CONTACT_KEPT",
                    "The contact '" + old.contactName() + "' stays; take it away at the customer.");
        }
        return old.contactName();
    }

    private SubscriptionHolder holder(CustomerEntry customer, @Nullable InBooks old) {
        var discount = customer.discountPercent();
        var itself = new Payer(
                customer.id(),
                Currency.getInstance(customer.currency()),
                customer.vatCode(),
                customer.kind(),
                Objects.requireNonNull(customer.address().country()));
        return new SubscriptionHolder(
                customer.id(),
                old == null ? null : old.holder().billingType(),
                old == null ? null : old.holder().prorate(),
                discount == null ? null : Percentage.of(discount),
                customer.priceList(),
                old != null && old.holder().isPaidFor() ? old.holder().payer() : itself,
                itself);
    }
}
