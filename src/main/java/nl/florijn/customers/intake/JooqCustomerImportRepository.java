package nl.florijn.customers.intake;

import static florijn.db.Tables.CONTACT;
import static florijn.db.Tables.CUSTOMER;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BinaryOperator;
import nl.florijn.customers.ContactFunction;
import nl.florijn.customers.ContactId;
import nl.florijn.customers.CustomerId;
import nl.florijn.customers.SubscriptionHolder;
import nl.florijn.customers.SubscriptionHolder.Payer;
import nl.florijn.customers.intake.InvoiceDebtors.PayerChange;
import nl.florijn.money.Percentage;
import nl.florijn.partners.Address;
import nl.florijn.partners.settings.JooqSettingColumns;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.BulkInsert;
import nl.florijn.platform.database.BulkUpdate;
import nl.florijn.platform.database.Columns;
import nl.florijn.platform.database.IdSequence;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Customers, many at once. */
@Repository
class JooqCustomerImportRepository {

    /** The contact a customer is brought in with; it gets no invoices unless given another function (R34). */
    private static final ContactFunction GENERAL = ContactFunction.GENERAL;

    private static final florijn.db.tables.Customer DEBTOR = CUSTOMER.as("debtor");

    private static final Columns<Address> ADDRESS = new Columns<Address>()
            .with(CUSTOMER.LINE1, Address::line1)
            .with(CUSTOMER.POSTCODE, Address::postcode)
            .with(CUSTOMER.CITY, Address::city)
            .with(CUSTOMER.COUNTRY, Address::country);

    private static final Columns<CustomerEntry> COLUMNS = new Columns<CustomerEntry>()
            .with(CUSTOMER.NUMBER, CustomerEntry::number)
            .with(CUSTOMER.NAME, CustomerEntry::name)
            .with(CUSTOMER.KIND, CustomerEntry::kind)
            .with(CUSTOMER.VAT_NUMBER, CustomerEntry::vatNumber)
            .with(CUSTOMER.CHAMBER_OF_COMMERCE, CustomerEntry::chamberOfCommerce)
            .with(CUSTOMER.EMAIL, CustomerEntry::email)
            .with(CUSTOMER.PHONE, CustomerEntry::phone)
            .with(CustomerEntry::address, ADDRESS)
            .with(CUSTOMER.CURRENCY, CustomerEntry::currency)
            .with(CUSTOMER.VAT_CODE_ID, CustomerEntry::vatCode)
            .with(CUSTOMER.PRICE_LIST_ID, CustomerEntry::priceList)
            .with(CUSTOMER.IBAN, CustomerEntry::iban)
            .with(CUSTOMER.DISCOUNT_PERCENT, CustomerEntry::discountPercent)
            .with(CustomerEntry::settings, JooqSettingColumns.columns(CUSTOMER, CustomerColumns.SETTINGS.keySet()))
            .with(CUSTOMER.LAYOUT_ID, CustomerEntry::layout)
            .with(CUSTOMER.CREDIT_LIMIT, CustomerEntry::creditLimit)
            .with(CUSTOMER.PRINT_COPIES, CustomerEntry::printCopies);

    private final DSLContext db;

    JooqCustomerImportRepository(DSLContext db) {
        this.db = db;
    }

    /** A customer as the books have it. */
    record InBooks(CustomerEntry customer, @Nullable ContactId contact, SubscriptionHolder holder) {

        /** What it becomes. */
        record Change(InBooks before, CustomerEntry after) {}
    }

    Map<String, InBooks> byReference(PartnerId partner, Collection<String> references) {
        var customers = debtors()
                .where(CUSTOMER.PARTNER_ID.eq(partner))
                .and(CUSTOMER.REFERENCE.in(references))
                .fetch();
        var contacts = firstContacts(partner, customers.getValues(CUSTOMER.ID));
        var found = new HashMap<String, InBooks>();
        for (var row : customers) {
            var contact = contacts.get(row.get(CUSTOMER.ID));
            found.put(
                    row.get(CUSTOMER.REFERENCE),
                    new InBooks(
                            customer(row, contact == null ? null : contact.name()),
                            contact == null ? null : contact.id(),
                            holder(row)));
        }
        return found;
    }

    private record NamedContact(ContactId id, String name, int position) {

        private static final Comparator<NamedContact> FIRST = Comparator.comparingInt(NamedContact::position)
                .thenComparing(contact -> contact.id().value());
    }

    // A query of its own: joined, MariaDB would look at all contacts of the partner for each customer, as long as its
    // statistics do not know of the rows that this very import has written. The first of each is found here, so that it
    // has nothing to sort.
    private Map<CustomerId, NamedContact> firstContacts(PartnerId partner, Collection<CustomerId> customers) {
        var first = new HashMap<CustomerId, NamedContact>();
        db.select(CONTACT.CUSTOMER_ID, CONTACT.ID, CONTACT.NAME, CONTACT.POSITION)
                .from(CONTACT)
                .where(CONTACT.PARTNER_ID.eq(partner))
                .and(CONTACT.CUSTOMER_ID.in(customers))
                .and(CONTACT.CONTACT_FUNCTION.eq(GENERAL))
                .forEach(row -> first.merge(
                        row.value1(),
                        new NamedContact(row.value2(), row.value3(), row.value4()),
                        BinaryOperator.minBy(NamedContact.FIRST)));
        return first;
    }

    Map<String, SubscriptionHolder> holders(PartnerId partner, Collection<String> references) {
        return debtors()
                .where(CUSTOMER.PARTNER_ID.eq(partner))
                .and(CUSTOMER.REFERENCE.in(references))
                .fetchMap(CUSTOMER.REFERENCE, JooqCustomerImportRepository::holder);
    }

    /** Whose numbers these are; an empty reference where a customer has none. */
    Map<String, String> referencesByNumber(PartnerId partner, Collection<String> numbers) {
        return db.select(CUSTOMER.NUMBER, coalesce(CUSTOMER.REFERENCE, inline("")))
                .from(CUSTOMER)
                .where(CUSTOMER.PARTNER_ID.eq(partner))
                .and(CUSTOMER.NUMBER.in(numbers))
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    /** Takes numbers away from customers that get others before the import has ended; till then nobody else has theirs. */
    void releaseNumbers(PartnerId partner, Collection<String> numbers) {
        if (!numbers.isEmpty()) {
            db.update(CUSTOMER)
                    .set(CUSTOMER.NUMBER, field("concat('~', {0})", String.class, CUSTOMER.ID))
                    .where(CUSTOMER.PARTNER_ID.eq(partner))
                    .and(CUSTOMER.NUMBER.in(numbers))
                    .execute();
        }
    }

    /** Customers with their invoice debtor, for those debtors. */
    Map<CustomerId, CustomerId> paidBy(PartnerId partner, Collection<CustomerId> debtors) {
        return db.select(CUSTOMER.ID, CUSTOMER.INVOICE_DEBTOR_ID)
                .from(CUSTOMER)
                .where(CUSTOMER.PARTNER_ID.eq(partner))
                .and(CUSTOMER.INVOICE_DEBTOR_ID.in(debtors))
                .fetchMap(CUSTOMER.ID, CUSTOMER.INVOICE_DEBTOR_ID);
    }

    void add(PartnerId partner, Collection<CustomerEntry> customers, Instant now, IdSequence ids) {
        var columns = key(partner)
                .with(CUSTOMER.REFERENCE, CustomerEntry::reference)
                .with(COLUMNS)
                .always(CUSTOMER.CREATED_AT, now);
        var rows = new BulkInsert<>(db, CUSTOMER, columns);
        customers.forEach(rows::row);
        rows.send();
        addContacts(partner, customers, Map.of(), ids);
    }

    void change(PartnerId partner, Collection<InBooks.Change> changes, IdSequence ids) {
        var rows = new BulkUpdate<>(db, CUSTOMER, CUSTOMER.VERSION, key(partner), COLUMNS);
        changes.forEach(change -> rows.row(change.after()));
        rows.send();
        nameContacts(partner, changes);
        var without = changes.stream()
                .filter(change -> change.before().contact() == null)
                .map(InBooks.Change::after)
                .toList();
        addContacts(partner, without, lastContacts(partner, without), ids);
    }

    private static Columns<CustomerEntry> key(PartnerId partner) {
        return new Columns<CustomerEntry>().always(CUSTOMER.PARTNER_ID, partner).with(CUSTOMER.ID, CustomerEntry::id);
    }

    void changePayers(PartnerId partner, Collection<PayerChange> changes) {
        db.batch(changes.stream()
                        .map(change -> db.update(CUSTOMER)
                                .set(CUSTOMER.INVOICE_DEBTOR_ID, change.debtor())
                                .set(CUSTOMER.VERSION, CUSTOMER.VERSION.plus(change.isInBooks() ? 1 : 0))
                                .where(CUSTOMER.PARTNER_ID.eq(partner))
                                .and(CUSTOMER.ID.eq(change.customer())))
                        .toList())
                .execute();
    }

    /** The position of the last contact of each; none where there is no contact. */
    private Map<CustomerId, Integer> lastContacts(PartnerId partner, Collection<CustomerEntry> customers) {
        return db.select(CONTACT.CUSTOMER_ID, max(CONTACT.POSITION))
                .from(CONTACT)
                .where(CONTACT.PARTNER_ID.eq(partner))
                .and(CONTACT.CUSTOMER_ID.in(
                        customers.stream().map(CustomerEntry::id).toList()))
                .groupBy(CONTACT.CUSTOMER_ID)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    private record GeneralContact(ContactId id, CustomerId customer, int position, String name) {}

    private void addContacts(
            PartnerId partner, Collection<CustomerEntry> customers, Map<CustomerId, Integer> last, IdSequence ids) {
        var columns = new Columns<GeneralContact>()
                .always(CONTACT.PARTNER_ID, partner)
                .with(CONTACT.ID, GeneralContact::id)
                .with(CONTACT.CUSTOMER_ID, GeneralContact::customer)
                .with(CONTACT.POSITION, GeneralContact::position)
                .with(CONTACT.NAME, GeneralContact::name)
                .always(CONTACT.CONTACT_FUNCTION, GENERAL);
        var rows = new BulkInsert<>(db, CONTACT, columns);
        for (var customer : customers) {
            var name = customer.contactName();
            if (name != null) {
                var position = 1 + last.getOrDefault(customer.id(), 0);
                rows.row(new GeneralContact(new ContactId(ids.next()), customer.id(), position, name));
            }
        }
        rows.send();
    }

    private void nameContacts(PartnerId partner, Collection<InBooks.Change> changes) {
        db.batch(changes.stream()
                        .filter(change -> change.before().contact() != null)
                        .map(change -> db.update(CONTACT)
                                .set(CONTACT.NAME, change.after().contactName())
                                .where(CONTACT.PARTNER_ID.eq(partner))
                                .and(CONTACT.ID.eq(change.before().contact())))
                        .toList())
                .execute();
    }

    private SelectOnConditionStep<? extends Record> debtors() {
        return db.select(
                        CUSTOMER.asterisk(),
                        DEBTOR.ID,
                        DEBTOR.CURRENCY,
                        DEBTOR.VAT_CODE_ID,
                        DEBTOR.KIND,
                        DEBTOR.COUNTRY)
                .from(CUSTOMER)
                .leftJoin(DEBTOR)
                .on(DEBTOR.PARTNER_ID.eq(CUSTOMER.PARTNER_ID), DEBTOR.ID.eq(CUSTOMER.INVOICE_DEBTOR_ID));
    }

    private static CustomerEntry customer(Record row, @Nullable String contactName) {
        return new CustomerEntry(
                row.get(CUSTOMER.ID),
                row.get(CUSTOMER.REFERENCE),
                row.get(CUSTOMER.NUMBER),
                row.get(CUSTOMER.NAME),
                row.get(CUSTOMER.KIND),
                row.get(CUSTOMER.VAT_NUMBER),
                row.get(CUSTOMER.CHAMBER_OF_COMMERCE),
                contactName,
                row.get(CUSTOMER.EMAIL),
                row.get(CUSTOMER.PHONE),
                new Address(
                        row.get(CUSTOMER.LINE1),
                        row.get(CUSTOMER.POSTCODE),
                        row.get(CUSTOMER.CITY),
                        row.get(CUSTOMER.COUNTRY)),
                row.get(CUSTOMER.CURRENCY),
                row.get(CUSTOMER.VAT_CODE_ID),
                row.get(CUSTOMER.PRICE_LIST_ID),
                row.get(CUSTOMER.IBAN),
                row.get(CUSTOMER.DISCOUNT_PERCENT),
                JooqSettingColumns.read(row, CUSTOMER, null),
                row.get(CUSTOMER.LAYOUT_ID),
                row.get(CUSTOMER.CREDIT_LIMIT),
                row.get(CUSTOMER.PRINT_COPIES));
    }

    private static SubscriptionHolder holder(Record row) {
        var discount = row.get(CUSTOMER.DISCOUNT_PERCENT);
        var itself = payer(row, CUSTOMER);
        return new SubscriptionHolder(
                row.get(CUSTOMER.ID),
                row.get(CUSTOMER.BILLING_TYPE),
                row.get(CUSTOMER.PRORATE),
                discount == null ? null : Percentage.of(discount),
                row.get(CUSTOMER.PRICE_LIST_ID),
                row.get(CUSTOMER.INVOICE_DEBTOR_ID) == null ? itself : payer(row, DEBTOR),
                itself);
    }

    private static Payer payer(Record row, florijn.db.tables.Customer customer) {
        return new Payer(
                row.get(customer.ID),
                Currency.getInstance(row.get(customer.CURRENCY)),
                row.get(customer.VAT_CODE_ID),
                row.get(customer.KIND),
                row.get(customer.COUNTRY));
    }
}
