package nl.florijn.customers;

import java.util.function.BiConsumer;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.PartnerId;
import org.springframework.stereotype.Component;

/** Who pays for others has nobody who pays for it (R2). */
@Component
public class DebtorRule {

    static final String FIELD = "invoiceDebtorId";

    /** Takes a code and a sentence: about what was typed, or about a row of a file. */
    public interface Faults extends BiConsumer<String, String> {}

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
        Faults faults = (code, sentence) -> check.fault(FIELD, code, sentence);
        repository
                .find(partner, debtor)
                .ifPresentOrElse(
                        found -> checkPayer(found.name(), found.details().invoiceDebtorId() != null, faults),
                        () -> faults.accept("UNKNOWN_CUSTOMER", "There is no customer " + debtor + "."));
        checkPaidFor(repository.paysForOthers(partner, customer), faults);
    }

    /** @param isPaidFor whether somebody else pays for who is to pay */
    public static void checkPayer(String name, boolean isPaidFor, Faults faults) {
        if (isPaidFor) {
            faults.accept("DEBTOR_HAS_DEBTOR", "Somebody else pays for " + name + ", so it cannot pay for others.");
        }
    }

    /** @param paysForOthers whether who is to be paid for does */
    public static void checkPaidFor(boolean paysForOthers, Faults faults) {
        if (paysForOthers) {
            faults.accept("IS_DEBTOR", "This customer pays for others, so nobody can pay for it.");
        }
    }
}
