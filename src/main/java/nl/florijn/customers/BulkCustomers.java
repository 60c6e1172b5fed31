package nl.florijn.customers;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.florijn.catalog.VatCodes;
import nl.florijn.partners.Partners;
import nl.florijn.platform.Batches;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.Saved;
import nl.florijn.platform.database.IdSequence;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Many customers at once, by their reference: read once, compared, and written in batches. */
@Component
class BulkCustomers {

    // Who pays must be there before those it pays for.
    private static final Comparator<CustomerRow> DEBTORS_FIRST =
            Comparator.comparing(row -> row.details().invoiceDebtorId() != null);

    private final JooqCustomerRepository repository;
    private final CustomerNumbers numbers;
    private final VatCodes vatCodes;
    private final Partners partners;
    private final IdSequence ids;
    private final Clock clock = Clock.systemUTC();

    BulkCustomers(
            JooqCustomerRepository repository,
            CustomerNumbers numbers,
            VatCodes vatCodes,
            Partners partners,
            IdSequence ids) {
        this.repository = repository;
        this.numbers = numbers;
        this.vatCodes = vatCodes;
        this.partners = partners;
        this.ids = ids;
    }

    Saved saveAll(PartnerId partner, List<ImportedCustomer> imported) {
        var known = repository.byReference(partner);
        var idsByReference = new HashMap<String, CustomerId>();
        known.forEach((reference, customer) -> idsByReference.put(reference, customer.id()));
        for (var customer : imported) {
            var reference = customer.details().reference();
            if (reference != null) {
                idsByReference.computeIfAbsent(reference, absent -> new CustomerId(ids.next()));
            }
        }
        var wanted = wanted(partner, imported, known, idsByReference);
        var faults = new ImportedCustomerCheck(
                        vatCodes.idsByCode(partner).keySet(),
                        repository.referencesByNumber(partner),
                        repository.debtors(partner),
                        idsByReference)
                .faults(imported, wanted);
        return faults.isEmpty() ? write(partner, wanted, known, idsByReference) : Saved.refused(faults);
    }

    private List<CustomerDetails> wanted(
            PartnerId partner,
            List<ImportedCustomer> imported,
            Map<String, Customer> known,
            Map<String, CustomerId> idsByReference) {
        var defaults = partners.get(partner).details();
        var wanted = new ArrayList<CustomerDetails>(imported.size());
        for (var customer : imported) {
            var details = customer.details().in(defaults);
            var before = known.get(details.reference());
            var numbered = details.number() == null && before != null ? details.withNumber(before.number()) : details;
            wanted.add(numbered.withInvoiceDebtor(debtor(customer, idsByReference)));
        }
        return wanted;
    }

    private static @Nullable CustomerId debtor(ImportedCustomer customer, Map<String, CustomerId> idsByReference) {
        var debtor = customer.invoiceDebtor();
        return debtor == null || debtor.equals(customer.details().reference()) ? null : idsByReference.get(debtor);
    }

    private Saved write(
            PartnerId partner,
            List<CustomerDetails> wanted,
            Map<String, Customer> known,
            Map<String, CustomerId> idsByReference) {
        var codes = vatCodes.idsByCode(partner);
        var created = new ArrayList<CustomerRow>();
        var changed = new ArrayList<CustomerRow>();
        for (var details : numbers.number(partner, wanted)) {
            var before = known.get(details.reference());
            var id = Objects.requireNonNull(idsByReference.get(details.reference()), "Each one checked has an id.");
            var vatCode = codes.get(details.vatCode());
            if (before == null) {
                created.add(new CustomerRow(id, withContactIds(details), vatCode, 1));
            } else if (!withoutContactIds(before.details()).equals(withoutContactIds(details))) {
                changed.add(new CustomerRow(id, withContactIds(details), vatCode, before.version() + 1));
            }
        }
        created.sort(DEBTORS_FIRST);
        var now = clock.instant();
        Batches.of(created).forEach(batch -> repository.addAll(partner, batch, now));
        Batches.of(changed).forEach(batch -> repository.changeAll(partner, batch));
        return Saved.of(created.size(), changed.size(), wanted.size() - created.size() - changed.size());
    }

    private CustomerDetails withContactIds(CustomerDetails details) {
        return details.withContacts(details.contacts().stream()
                .map(contact -> contact.id() == null ? contact.withId(new ContactId(ids.next())) : contact)
                .toList());
    }

    private static CustomerDetails withoutContactIds(CustomerDetails details) {
        return details.withContacts(
                details.contacts().stream().map(Contact::withoutId).toList());
    }
}
