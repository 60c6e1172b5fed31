package nl.florijn.customers;

import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.PartnerId;
import org.springframework.stereotype.Component;

/** Who pays for others has nobody who pays for it (R2). */
@Component
class DebtorRule {

    static final String FIELD = "invoiceDebtorId";

    private final JooqCustomerRepository repository;

    DebtorRule(JooqCustomerRepository repository) {
        this.repository = repository;
    }

    /** Expects that the rows of both customers are locked. */
    void check(FieldCheck check, PartnerId partner, CustomerId customer, CustomerDetails details) {
        var debtor = details.invoiceDebtorId();
        if (debtor == null) {
            return;
        }
        repository
                .find(partner, debtor)
                .ifPresentOrElse(
                        found -> check.require(
                                found.details().invoiceDebtorId() == null,
                                FIELD,
                                "DEBTOR_HAS_DEBTOR",
                                "Somebody else pays for " + found.name() + ", so it cannot pay for others."),
                        () -> check.fault(FIELD, "UNKNOWN_CUSTOMER", "There is no customer " + debtor + "."));
        check.require(
                !repository.paysForOthers(partner, customer),
                FIELD,
                "IS_DEBTOR",
                "This customer pays for others, so nobody can pay for it.");
    }
}
