package nl.florijn.customers;

import static florijn.db.Tables.CONTACT;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.minBy;

import java.util.Collection;
import java.util.Comparator;
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
                .collect(groupingBy(
                        Found::debtor,
                        collectingAndThen(
                                minBy(BEST), best -> best.orElseThrow().contact())));
    }

    private record Found(CustomerId debtor, Contact contact, int position, long id) {}

    private static final Comparator<Found> BEST = Comparator.<Found, Boolean>comparing(
                    found -> found.contact().email() == null)
            .thenComparing(Found::position)
            .thenComparing(Found::id);

    private List<Found> finance(PartnerId partner, List<CustomerId> debtors) {
        return db.select(JooqContacts.FIELDS)
                .select(CONTACT.POSITION)
                .from(CONTACT)
                .where(CONTACT.PARTNER_ID.eq(partner))
                .and(CONTACT.CUSTOMER_ID.in(debtors))
                .and(CONTACT.CONTACT_FUNCTION.eq(ContactFunction.FINANCE))
                .fetch(row -> new Found(
                        row.get(CONTACT.CUSTOMER_ID),
                        JooqContacts.contact(row),
                        row.get(CONTACT.POSITION),
                        row.get(CONTACT.ID).value()));
    }
}
