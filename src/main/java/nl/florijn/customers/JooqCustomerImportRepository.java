package nl.florijn.customers;

import static florijn.db.Tables.CONTACT;
import static florijn.db.Tables.CUSTOMER;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import nl.florijn.customers.InvoiceDebtors.PayerChange;
import nl.florijn.customers.SubscriptionHolder.Payer;
import nl.florijn.money.Percentage;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.BulkInsert;
import nl.florijn.platform.database.BulkUpdate;
import nl.florijn.platform.database.IdSequence;
import org.jooq.DSLContext;
import org.jooq.Field;
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

    private static final List<Field<?>> FIELDS = List.of(
            CUSTOMER.NUMBER,
            CUSTOMER.NAME,
            CUSTOMER.KIND,
            CUSTOMER.VAT_NUMBER,
            CUSTOMER.CHAMBER_OF_COMMERCE,
            CUSTOMER.EMAIL,
            CUSTOMER.PHONE,
            CUSTOMER.LINE1,
            CUSTOMER.POSTCODE,
            CUSTOMER.CITY,
            CUSTOMER.COUNTRY,
            CUSTOMER.LOCALE,
            CUSTOMER.CURRENCY,
            CUSTOMER.VAT_CODE_ID,
            CUSTOMER.PRICE_LIST_ID,
            CUSTOMER.IBAN,
            CUSTOMER.PAYMENT_TERM_DAYS,
            CUSTOMER.DISCOUNT_PERCENT,
            CUSTOMER.INVOICE_INTERVAL,
            CUSTOMER.INVOICE_MONTH,
            CUSTOMER.DELIVERY,
            CUSTOMER.LAYOUT_ID,
            CUSTOMER.CREDIT_LIMIT);

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
    // has
    // nothing to sort.
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
        var fields = new ArrayList<>(FIELDS);
        fields.addAll(List.of(CUSTOMER.REFERENCE, CUSTOMER.CREATED_AT, CUSTOMER.PARTNER_ID, CUSTOMER.ID));
        var rows = new BulkInsert(db, CUSTOMER, fields.toArray(Field<?>[]::new));
        for (var customer : customers) {
            rows.row(values(customer, customer.reference(), now, partner, customer.id()));
        }
        rows.send();
        addContacts(partner, customers, Map.of(), ids);
    }

    void change(PartnerId partner, Collection<InBooks.Change> changes, IdSequence ids) {
        var rows = new BulkUpdate(db, CUSTOMER, CUSTOMER.VERSION, List.of(CUSTOMER.PARTNER_ID, CUSTOMER.ID), FIELDS);
        for (var change : changes) {
            rows.row(values(change.after(), partner, change.after().id()));
        }
        rows.send();
        nameContacts(partner, changes);
        var without = changes.stream()
                .filter(change -> change.before().contact() == null)
                .map(InBooks.Change::after)
                .toList();
        addContacts(partner, without, lastContacts(partner, without), ids);
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

    private void addContacts(
            PartnerId partner, Collection<CustomerEntry> customers, Map<CustomerId, Integer> last, IdSequence ids) {
        var rows = new BulkInsert(
                db,
                CONTACT,
                CONTACT.PARTNER_ID,
                CONTACT.ID,
                CONTACT.CUSTOMER_ID,
                CONTACT.POSITION,
                CONTACT.NAME,
                CONTACT.CONTACT_FUNCTION);
        for (var customer : customers) {
            if (customer.contactName() != null) {
                var position = 1 + last.getOrDefault(customer.id(), 0);
                rows.row(partner, new ContactId(ids.next()), customer.id(), position, customer.contactName(), GENERAL);
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
        return db.select(CUSTOMER.asterisk(), DEBTOR.ID, DEBTOR.CURRENCY, DEBTOR.VAT_CODE_ID)
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
                row.get(CUSTOMER.LINE1),
                row.get(CUSTOMER.POSTCODE),
                row.get(CUSTOMER.CITY),
                row.get(CUSTOMER.COUNTRY),
                row.get(CUSTOMER.LOCALE),
                row.get(CUSTOMER.CURRENCY),
                row.get(CUSTOMER.VAT_CODE_ID),
                row.get(CUSTOMER.PRICE_LIST_ID),
                row.get(CUSTOMER.IBAN),
                row.get(CUSTOMER.PAYMENT_TERM_DAYS),
                row.get(CUSTOMER.DISCOUNT_PERCENT),
                row.get(CUSTOMER.INVOICE_INTERVAL),
                row.get(CUSTOMER.INVOICE_MONTH),
                row.get(CUSTOMER.DELIVERY),
                row.get(CUSTOMER.LAYOUT_ID),
                row.get(CUSTOMER.CREDIT_LIMIT));
    }

    /** In the order of {@link #FIELDS}, and others after them. */
    private static @Nullable Object[] values(CustomerEntry customer, Object... others) {
        var values = new ArrayList<@Nullable Object>(Arrays.asList(
                customer.number(),
                customer.name(),
                customer.kind(),
                customer.vatNumber(),
                customer.chamberOfCommerce(),
                customer.email(),
                customer.phone(),
                customer.line1(),
                customer.postcode(),
                customer.city(),
                customer.country(),
                customer.locale(),
                customer.currency(),
                customer.vatCode(),
                customer.priceList(),
                customer.iban(),
                customer.paymentTermDays(),
                customer.discountPercent(),
                customer.invoiceMonths(),
                customer.invoiceMonth(),
                customer.delivery(),
                customer.layout(),
                customer.creditLimit()));
        values.addAll(List.of(others));
        return values.toArray();
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
                row.get(customer.ID), Currency.getInstance(row.get(customer.CURRENCY)), row.get(customer.VAT_CODE_ID));
    }
}
