package nl.florijn.customers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.Saved.Fault;
import org.jspecify.annotations.Nullable;

/** Finds every fault of customers out of a file, against each other and against what is there. */
final class ImportedCustomerCheck {

    private static final String DEBTOR = "invoiceDebtor";

    private final Set<String> vatCodes;
    private final Map<String, String> referencesByNumber;
    private final Map<CustomerId, CustomerId> debtors;
    private final Map<String, CustomerId> ids;
    private final Set<String> references = new HashSet<>();
    private final Set<String> numbers = new HashSet<>();

    /**
     * @param referencesByNumber who has which number now
     * @param debtors who pays for whom now
     * @param ids of known and new customers, by reference
     */
    ImportedCustomerCheck(
            Set<String> vatCodes,
            Map<String, String> referencesByNumber,
            Map<CustomerId, CustomerId> debtors,
            Map<String, CustomerId> ids) {
        this.vatCodes = vatCodes;
        this.referencesByNumber = referencesByNumber;
        this.debtors = new HashMap<>(debtors);
        this.ids = ids;
    }

    List<Fault> faults(List<ImportedCustomer> imported, List<CustomerDetails> wanted) {
        wanted.forEach(this::noteDebtor);
        var payers = Set.copyOf(debtors.values());
        var faults = new ArrayList<Fault>();
        for (var i = 0; i < wanted.size(); i++) {
            var check = new FieldCheck();
            checkFields(check, wanted.get(i));
            checkDebtor(check, imported.get(i), wanted.get(i), payers);
            for (var error : check.errors()) {
                faults.add(new Fault(i, error));
            }
        }
        return faults;
    }

    private void noteDebtor(CustomerDetails details) {
        var id = ids.get(details.reference());
        var debtor = details.invoiceDebtorId();
        if (id != null && debtor != null) {
            debtors.put(id, debtor);
        } else if (id != null) {
            debtors.remove(id);
        }
    }

    private void checkFields(FieldCheck check, CustomerDetails details) {
        details.check(check);
        var reference = details.reference();
        var number = details.number();
        check.required("reference", reference, 64)
                .require(
                        reference == null || references.add(reference),
                        "reference",
                        "DOUBLE_REFERENCE",
                        "The reference '" + reference + "' occurs more than once.")
                .require(
                        number == null || numbers.add(number) && isFree(number, reference),
                        "number",
                        "ALREADY_EXISTS",
                        "Another customer already has the number '" + number + "'.")
                .require(
                        details.vatCode() == null || vatCodes.contains(details.vatCode()),
                        "vatCode",
                        "UNKNOWN_VAT_CODE",
                        "There is no VAT code '" + details.vatCode() + "'.");
    }

    private boolean isFree(String number, @Nullable String reference) {
        var holder = referencesByNumber.get(number);
        return holder == null || holder.equals(reference);
    }

    private void checkDebtor(
            FieldCheck check, ImportedCustomer imported, CustomerDetails details, Set<CustomerId> payers) {
        var reference = imported.invoiceDebtor();
        check.require(
                reference == null || ids.containsKey(reference),
                DEBTOR,
                "UNKNOWN_CUSTOMER",
                "There is no customer with the reference '" + reference + "'.");
        var debtor = details.invoiceDebtorId();
        check.require(
                debtor == null || !debtors.containsKey(debtor),
                DEBTOR,
                "DEBTOR_HAS_DEBTOR",
                "Somebody else pays for '" + reference + "', so it cannot pay for others.");
        check.require(
                debtor == null || !payers.contains(ids.get(details.reference())),
                DEBTOR,
                "IS_DEBTOR",
                "This customer pays for others, so nobody can pay for it.");
    }
}
