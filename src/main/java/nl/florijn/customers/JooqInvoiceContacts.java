package nl.florijn.customers;

import static florijn.db.Tables.CONTACT;
import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.field;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Gatherers;
import nl.florijn.platform.PartnerId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class JooqInvoiceContacts implements InvoiceContacts {

    private static final int AT_ONCE = 1000; // debtors in a query

    private final DSLContext db;

    JooqInvoiceContacts(DSLContext db) {
        this.db = db;
    }

    @Override
    public Map<CustomerId, Contact> of(PartnerId partner, Collection<CustomerId> debtors) {
        return debtors.stream()
                .distinct()
                .gather(Gatherers.windowFixed(AT_ONCE))
                .flatMap(some -> finance(partner, some).stream())
                .collect(toMap(Found::debtor, Found::contact, (first, _) -> first));
    }

    private record Found(CustomerId debtor, Contact contact) {}

    /** The best of each debtor first. */
    private List<Found> finance(PartnerId partner, List<CustomerId> debtors) {
        return db.select(
                        CONTACT.CUSTOMER_ID,
                        CONTACT.ID,
                        CONTACT.NAME,
                        CONTACT.CONTACT_FUNCTION,
                        CONTACT.EMAIL,
                        CONTACT.PHONE,
                        CONTACT.LOCALE)
                .from(CONTACT)
                .where(CONTACT.PARTNER_ID.eq(partner))
                .and(CONTACT.CUSTOMER_ID.in(debtors))
                .and(CONTACT.CONTACT_FUNCTION.eq(ContactFunction.FINANCE))
                .orderBy(field(CONTACT.EMAIL.isNull()), CONTACT.POSITION, CONTACT.ID)
                .fetch(row -> new Found(
                        row.value1(),
                        new Contact(
                                row.value2(), row.value3(), row.value4(), row.value5(), row.value6(), row.value7())));
    }
}
