package nl.florijn.partners.settings;

import java.util.Map;
import nl.florijn.banking.ReferenceScheme;
import nl.florijn.banking.ReferredNumber;
import nl.florijn.numbering.NumberingCheck;
import nl.florijn.numbering.Numberings;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.StaleVersion;
import nl.florijn.platform.audit.AuditAction;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.springframework.stereotype.Service;

/** How partners are paid, and what their invoices ask to be mentioned (R40). */
@Service
public class PaymentSetups {

    private final JooqPaymentSetups setups;
    private final Numberings numberings;
    private final Transactions transactions;
    private final AuditLog audit;

    PaymentSetups(JooqPaymentSetups setups, Numberings numberings, Transactions transactions, AuditLog audit) {
        this.setups = setups;
        this.numberings = numberings;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** @throws NotFound when there is no such partner */
    @Requires(Right.READ)
    public StoredPaymentSetup get(PartnerId partner) {
        return setups.find(partner).orElseThrow(() -> new NotFound("partner " + partner));
    }

    /**
     * Changes it for what is approved from now on.
     *
     * @throws InvalidInput when the reference has no room for the partner's numbers
     * @throws StaleVersion when the partner is no longer of this version
     */
    @Requires(Right.ADMIN)
    public StoredPaymentSetup change(PartnerId partner, int version, PaymentSetup setup) {
        return transactions.in(() -> {
            var before = get(partner);
            StaleVersion.check(version, before.version(), "The partner");
            if (setup.equals(before.setup())) {
                return before;
            }
            numberings.next(partner).ifPresent(number -> check(setup.reference(), number));
            if (!setups.change(partner, version, setup)) {
                throw new StaleVersion("The partner");
            }
            audit.record(
                    partner, AuditAction.SETTINGS_CHANGED, partner, Map.of("before", before.setup(), "after", setup));
            return get(partner);
        });
    }

    /**
     * What the next invoice would ask to be mentioned.
     *
     * @throws InvalidInput when the reference has no room for its number
     */
    @Requires(Right.READ)
    public PaymentExample example(PartnerId partner, ReferenceScheme reference) {
        var next = numberings.next(partner);
        next.ifPresent(number -> check(reference, number));
        return new PaymentExample(
                next.map(ReferredNumber::text).orElse(null),
                next.flatMap(number -> reference.references(number).findFirst()).orElse(null));
    }

    private static void check(ReferenceScheme scheme, ReferredNumber number) {
        var check = new FieldCheck();
        NumberingCheck.refers(check, "reference", scheme, number);
        check.done();
    }
}
