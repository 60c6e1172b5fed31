package nl.florijn.catalog;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.florijn.partners.Partners;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.InvalidInput.FieldError;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.Saved;
import nl.florijn.platform.Saved.Fault;
import nl.florijn.platform.database.IdSequence;
import org.springframework.stereotype.Component;

/** Many products at once, by their reference. */
@Component
class BulkProducts {

    private final JooqProductRepository repository;
    private final VatCodes vatCodes;
    private final LedgerAccounts accounts;
    private final Partners partners;
    private final IdSequence ids;
    private final Clock clock = Clock.systemUTC();

    BulkProducts(
            JooqProductRepository repository,
            VatCodes vatCodes,
            LedgerAccounts accounts,
            Partners partners,
            IdSequence ids) {
        this.repository = repository;
        this.vatCodes = vatCodes;
        this.accounts = accounts;
        this.partners = partners;
        this.ids = ids;
    }

    Saved saveAll(PartnerId partner, List<ProductDetails> given) {
        var currency = partners.get(partner).details().currency();
        var wanted = given.stream().map(details -> details.in(currency)).toList();
        var faults = faults(partner, wanted);
        return faults.isEmpty() ? write(partner, wanted) : Saved.refused(faults);
    }

    private Saved write(PartnerId partner, List<ProductDetails> wanted) {
        var known = repository.byReference(partner);
        var vatCodeIds = vatCodes.idsByCode(partner);
        var accountIds = accounts.useAll(
                partner,
                wanted.stream()
                        .map(ProductDetails::ledgerAccount)
                        .filter(Objects::nonNull)
                        .toList());
        var created = new ArrayList<ProductRow>();
        var changed = new ArrayList<ProductRow>();
        for (var details : wanted) {
            var before = known.get(details.reference());
            var id = before == null ? new ProductId(ids.next()) : before.id();
            var row = new ProductRow(
                    id, details, vatCodeIds.get(details.vatCode()), accountIds.get(details.ledgerAccount()));
            if (before == null) {
                created.add(row);
            } else if (!before.details().equals(details)) {
                changed.add(row);
            }
        }
        repository.addAll(partner, created, clock.instant());
        repository.changeAll(partner, changed);
        return Saved.of(created.size(), changed.size(), wanted.size() - created.size() - changed.size());
    }

    private List<Fault> faults(PartnerId partner, List<ProductDetails> wanted) {
        var codes = vatCodes.idsByCode(partner).keySet();
        var references = new HashSet<String>();
        var productCodes = repository.codesWithoutReferenceIn(
                partner,
                wanted.stream()
                        .map(ProductDetails::reference)
                        .filter(Objects::nonNull)
                        .toList());
        var faults = new ArrayList<Fault>();
        for (var i = 0; i < wanted.size(); i++) {
            for (var error : faults(wanted.get(i), codes, references, productCodes)) {
                faults.add(new Fault(i, error));
            }
        }
        return faults;
    }

    private static List<FieldError> faults(
            ProductDetails details, Set<String> vatCodes, Set<String> references, Set<String> productCodes) {
        var check = new FieldCheck();
        details.check(check);
        check.required("reference", details.reference(), 64)
                .require(
                        details.vatCode() == null || vatCodes.contains(details.vatCode()),
                        "vatCode",
                        "UNKNOWN_VAT_CODE",
                        "There is no VAT code '" + details.vatCode() + "'.")
                .require(
                        details.reference() == null || references.add(details.reference()),
                        "reference",
                        "DOUBLE_REFERENCE",
                        "The reference '" + details.reference() + "' occurs more than once.")
                .require(
                        productCodes.add(details.code()),
                        "code",
                        "ALREADY_EXISTS",
                        "Another product already has the code '" + details.code() + "'.");
        return check.errors();
    }
}
