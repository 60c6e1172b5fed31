package nl.florijn.accounting;

import java.util.Map;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.StaleVersion;
import nl.florijn.platform.audit.AuditAction;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.springframework.stereotype.Service;

/** The codes of a partner's administration in Twinfield (R45). */
@Service
public class TwinfieldSettings {

    private static final TwinfieldSetup UNSET = new TwinfieldSetup(TwinfieldOffice.USUAL, 0);

    private final JooqTwinfieldSettings settings;
    private final Transactions transactions;
    private final AuditLog audit;

    TwinfieldSettings(JooqTwinfieldSettings settings, Transactions transactions, AuditLog audit) {
        this.settings = settings;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** What counts: what the partner set, else the defaults. */
    @Requires(Right.READ)
    public TwinfieldSetup get(PartnerId partner) {
        return settings.find(partner).orElse(UNSET);
    }

    /**
     * Sets all of them; exports that were started before keep the old ones.
     *
     * @throws InvalidInput when a code cannot be one of Twinfield's
     * @throws StaleVersion when they are no longer of this version
     */
    @Requires(Right.ADMIN)
    public TwinfieldSetup change(PartnerId partner, int version, TwinfieldOffice office) {
        office.check();
        return transactions.in(() -> {
            var found = get(partner);
            StaleVersion.check(version, found.version(), "The Twinfield settings");
            var before = found.office();
            if (office.equals(before)) {
                return found;
            }
            var changed = version == UNSET.version()
                    ? settings.add(partner, office)
                    : settings.change(partner, version, office);
            if (!changed) {
                throw new StaleVersion("The Twinfield settings");
            }
            audit.record(partner, AuditAction.SETTINGS_CHANGED, null, Map.of("before", before, "after", office));
            return get(partner);
        });
    }
}
