package nl.florijn.customers;

import static florijn.db.Tables.CONTACT;
import static florijn.db.Tables.CUSTOMER;
import static florijn.db.Tables.LAYOUT;
import static florijn.db.Tables.PRICE_LIST;
import static florijn.db.Tables.SUBSCRIPTION;
import static florijn.db.Tables.VAT_CODE;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import florijn.db.tables.records.ContactRecord;
import florijn.db.tables.records.CustomerRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.florijn.partners.Address;
import nl.florijn.partners.settings.JooqSettingColumns;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.OrderMade;
import nl.florijn.platform.paging.PageRequest;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

@Repository
class JooqCustomerRepository {

    private static final OrderMade MADE = OrderMade.of(CUSTOMER.CREATED_AT, CUSTOMER.ID);

    private final DSLContext db;

    JooqCustomerRepository(DSLContext db) {
        this.db = db;
    }

    List<Customer> list(PartnerId partner, CustomerFilter filter, LocalDate today, PageRequest page) {
        var condition = MADE.after(page.afterMade()).and(matches(filter, today));
        return customers(partner, condition, page.fetchSize());
    }

    int count(PartnerId partner, CustomerFilter filter, LocalDate today) {
        return db.fetchCount(CUSTOMER, CUSTOMER.PARTNER_ID.eq(partner), matches(filter, today));
    }

    Optional<Customer> find(PartnerId partner, CustomerId id) {
        return customers(partner, CUSTOMER.ID.eq(id), 1).stream().findFirst();
    }

    /** Which of number and reference another customer already has. */
    Set<String> taken(PartnerId partner, CustomerId self, CustomerDetails details) {
        var taken = new HashSet<String>();
        db.select(CUSTOMER.NUMBER, CUSTOMER.REFERENCE)
                .from(CUSTOMER)
                .where(CUSTOMER.PARTNER_ID.eq(partner))
                .and(CUSTOMER.ID.ne(self))
                .and(CUSTOMER.NUMBER.eq(details.number()).or(CUSTOMER.REFERENCE.eq(details.reference())))
                .forEach(other -> taken.add(other.value1().equals(details.number()) ? "number" : "reference"));
        return taken;
    }

    /** Locks these rows, in an order that no two callers can block each other in. */
    void lock(PartnerId partner, Collection<CustomerId> ids) {
        db.select(CUSTOMER.ID)
                .from(CUSTOMER)
                .where(CUSTOMER.PARTNER_ID.eq(partner))
                .and(CUSTOMER.ID.in(ids))
                .orderBy(CUSTOMER.ID)
                .forUpdate()
                .execute();
    }

    /** Those that one pays for, itself left out; kept from others until the transaction ends, so that nothing is added. */
    List<CustomerId> lockPaidBy(PartnerId partner, CustomerId debtor) {
        return db.select(CUSTOMER.ID)
                .from(CUSTOMER)
                .where(CUSTOMER.PARTNER_ID.eq(partner))
                .and(CUSTOMER.INVOICE_DEBTOR_ID.eq(debtor))
                .orderBy(CUSTOMER.ID)
                .forUpdate()
                .fetch(CUSTOMER.ID);
    }

    /** Those that one pays for, itself left out. */
    List<CustomerId> paidBy(PartnerId partner, CustomerId debtor) {
        return db.select(CUSTOMER.ID)
                .from(CUSTOMER)
                .where(CUSTOMER.PARTNER_ID.eq(partner))
                .and(CUSTOMER.INVOICE_DEBTOR_ID.eq(debtor))
                .orderBy(CUSTOMER.ID)
                .fetch(CUSTOMER.ID);
    }

    /** Whether this customer pays for others. */
    boolean paysForOthers(PartnerId partner, CustomerId id) {
        return db.fetchExists(CUSTOMER, CUSTOMER.PARTNER_ID.eq(partner), CUSTOMER.INVOICE_DEBTOR_ID.eq(id));
    }

    Set<ContactId> contactIds(PartnerId partner, CustomerId id) {
        return db.select(CONTACT.ID)
                .from(CONTACT)
                .where(CONTACT.PARTNER_ID.eq(partner))
                .and(CONTACT.CUSTOMER_ID.eq(id))
                .fetchSet(CONTACT.ID);
    }

    void add(PartnerId partner, CustomerRow customer, Instant now) {
        var row = toRecord(partner, customer);
        row.setCreatedAt(now);
        db.insertInto(CUSTOMER).set(row).execute();
        addContacts(partner, customer);
    }

    void change(PartnerId partner, CustomerRow customer) {
        db.update(CUSTOMER)
                .set(toRecord(partner, customer))
                .where(CUSTOMER.PARTNER_ID.eq(partner))
                .and(CUSTOMER.ID.eq(customer.id()))
                .execute();
        db.deleteFrom(CONTACT)
                .where(CONTACT.PARTNER_ID.eq(partner))
                .and(CONTACT.CUSTOMER_ID.eq(customer.id()))
                .execute();
        addContacts(partner, customer);
    }

    private void addContacts(PartnerId partner, CustomerRow customer) {
        var rows = new ArrayList<ContactRecord>();
        for (var contact : customer.details().contacts()) {
            rows.add(toRecord(partner, customer.id(), rows.size() + 1, contact));
        }
        db.batchInsert(rows).execute();
    }

    private static CustomerRecord toRecord(PartnerId partner, CustomerRow row) {
        var details = row.details();
        var customer = new CustomerRecord();
        customer.setPartnerId(partner);
        customer.setId(row.id());
        customer.setReference(details.reference());
        customer.setNumber(details.number());
        customer.setName(details.name());
        customer.setKind(details.kind());
        customer.setVatNumber(details.vatNumber());
        customer.setChamberOfCommerce(details.chamberOfCommerce());
        customer.setLine1(details.address().line1());
        customer.setPostcode(details.address().postcode());
        customer.setCity(details.address().city());
        customer.setCountry(details.address().country());
        customer.setEmail(details.email());
        customer.setPhone(details.phone());
        customer.setIban(details.iban());
        customer.setCurrency(details.currency());
        customer.setVatCodeId(row.vatCode());
        customer.setPriceListId(row.priceList());
        customer.setInvoiceDebtorId(details.invoiceDebtorId());
        customer.setCreditLimit(details.creditLimit());
        customer.setDiscountPercent(details.discountPercent());
        customer.setPrintCopies(details.printCopies());
        customer.setInterestRate(details.interestRate());
        JooqSettingColumns.write(details.settings(), customer);
        customer.setLayoutId(row.layout());
        customer.setVersion(row.version());
        return customer;
    }

    private static ContactRecord toRecord(PartnerId partner, CustomerId customer, int position, Contact contact) {
        var row = new ContactRecord();
        row.setPartnerId(partner);
        row.setId(contact.id());
        row.setCustomerId(customer);
        row.setPosition(position);
        row.setName(contact.name());
        row.setContactFunction(contact.function());
        row.setEmail(contact.email());
        row.setPhone(contact.phone());
        row.setLocale(contact.locale());
        return row;
    }

    private static Condition matches(CustomerFilter filter, LocalDate today) {
        return (filter.reference() == null ? noCondition() : CUSTOMER.REFERENCE.eq(filter.reference()))
                .and(filter.number() == null ? noCondition() : CUSTOMER.NUMBER.eq(filter.number()))
                .and(filter.q() == null ? noCondition() : JooqCustomerSearch.holds(filter.q()))
                .and(
                        filter.invoiceDebtorId() == null
                                ? noCondition()
                                : CUSTOMER.INVOICE_DEBTOR_ID.eq(filter.invoiceDebtorId()))
                .and(filter.running() == null ? noCondition() : isServed(filter.running(), today))
                .and(filter.priceList() == null ? noCondition() : hasPriceList(filter.priceList()))
                .and(filter.layout() == null ? noCondition() : hasLayout(filter.layout()))
                .and(filter.owing() == null ? noCondition() : JooqOwing.owes(filter.owing(), today));
    }

    private static Condition hasPriceList(String code) {
        return CUSTOMER.PRICE_LIST_ID.in(select(PRICE_LIST.ID)
                .from(PRICE_LIST)
                .where(PRICE_LIST.PARTNER_ID.eq(CUSTOMER.PARTNER_ID))
                .and(PRICE_LIST.CODE.eq(code)));
    }

    private static Condition hasLayout(String code) {
        return CUSTOMER.LAYOUT_ID.in(select(LAYOUT.ID)
                .from(LAYOUT)
                .where(LAYOUT.PARTNER_ID.eq(CUSTOMER.PARTNER_ID))
                .and(LAYOUT.CODE.eq(code)));
    }

    private static Condition isServed(boolean wanted, LocalDate today) {
        var running = selectOne()
                .from(SUBSCRIPTION)
                .where(SUBSCRIPTION.PARTNER_ID.eq(CUSTOMER.PARTNER_ID))
                .and(SUBSCRIPTION.CUSTOMER_ID.eq(CUSTOMER.ID))
                .and(SUBSCRIPTION.START_DATE.le(today))
                .and(SUBSCRIPTION.END_DATE.isNull().or(SUBSCRIPTION.END_DATE.gt(today)));
        return wanted ? exists(running) : notExists(running);
    }

    private List<Customer> customers(PartnerId partner, Condition condition, int limit) {
        var rows = db.select(CUSTOMER.asterisk(), VAT_CODE.CODE, PRICE_LIST.CODE, LAYOUT.CODE)
                .from(CUSTOMER)
                .leftJoin(VAT_CODE)
                .on(VAT_CODE.PARTNER_ID.eq(CUSTOMER.PARTNER_ID), VAT_CODE.ID.eq(CUSTOMER.VAT_CODE_ID))
                .leftJoin(PRICE_LIST)
                .on(PRICE_LIST.PARTNER_ID.eq(CUSTOMER.PARTNER_ID), PRICE_LIST.ID.eq(CUSTOMER.PRICE_LIST_ID))
                .leftJoin(LAYOUT)
                .on(LAYOUT.PARTNER_ID.eq(CUSTOMER.PARTNER_ID), LAYOUT.ID.eq(CUSTOMER.LAYOUT_ID))
                .where(CUSTOMER.PARTNER_ID.eq(partner))
                .and(condition)
                .orderBy(MADE.oldestFirst())
                .limit(limit)
                .fetch();
        var contacts = contacts(partner, condition, limit);
        return rows.map(row -> customer(row, contacts.getOrDefault(row.get(CUSTOMER.ID), List.of())));
    }

    /** The contacts of the same customers, by the same condition rather than by a list of ids that may be long. */
    private Map<CustomerId, List<Contact>> contacts(PartnerId partner, Condition condition, int limit) {
        var customers = db.select(CUSTOMER.ID)
                .from(CUSTOMER)
                .where(CUSTOMER.PARTNER_ID.eq(partner))
                .and(condition)
                .orderBy(MADE.oldestFirst())
                .limit(limit)
                .asTable("wanted");
        return db.select(JooqContacts.FIELDS)
                .from(CONTACT)
                .join(customers)
                .on(CONTACT.CUSTOMER_ID.eq(customers.field(CUSTOMER.ID)))
                .where(CONTACT.PARTNER_ID.eq(partner))
                .orderBy(CONTACT.CUSTOMER_ID, CONTACT.POSITION, CONTACT.ID)
                .fetchGroups(row -> row.get(CONTACT.CUSTOMER_ID), JooqContacts::contact);
    }

    private static Customer customer(Record row, List<Contact> contacts) {
        var details = new CustomerDetails(
                row.get(CUSTOMER.REFERENCE),
                row.get(CUSTOMER.NUMBER),
                row.get(CUSTOMER.NAME),
                row.get(CUSTOMER.KIND),
                row.get(CUSTOMER.VAT_NUMBER),
                row.get(CUSTOMER.CHAMBER_OF_COMMERCE),
                new Address(
                        row.get(CUSTOMER.LINE1),
                        row.get(CUSTOMER.POSTCODE),
                        row.get(CUSTOMER.CITY),
                        row.get(CUSTOMER.COUNTRY)),
                row.get(CUSTOMER.EMAIL),
                row.get(CUSTOMER.PHONE),
                row.get(CUSTOMER.IBAN),
                row.get(CUSTOMER.CURRENCY),
                row.get(VAT_CODE.CODE),
                row.get(PRICE_LIST.CODE),
                row.get(CUSTOMER.INVOICE_DEBTOR_ID),
                row.get(CUSTOMER.CREDIT_LIMIT),
                row.get(CUSTOMER.DISCOUNT_PERCENT),
                row.get(CUSTOMER.PRINT_COPIES),
                row.get(CUSTOMER.INTEREST_RATE),
                JooqSettingColumns.read(row, CUSTOMER, row.get(LAYOUT.CODE)),
                contacts);
        return new Customer(row.get(CUSTOMER.ID), details, row.get(CUSTOMER.CREATED_AT), row.get(CUSTOMER.VERSION));
    }

    /** The names of those of these ids that the partner has. */
    Map<CustomerId, String> names(PartnerId partner, Collection<CustomerId> ids) {
        return db.select(CUSTOMER.ID, CUSTOMER.NAME)
                .from(CUSTOMER)
                .where(CUSTOMER.PARTNER_ID.eq(partner))
                .and(CUSTOMER.ID.in(ids))
                .fetchMap(CUSTOMER.ID, CUSTOMER.NAME);
    }
}
