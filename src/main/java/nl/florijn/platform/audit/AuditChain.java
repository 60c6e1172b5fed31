package nl.florijn.platform.audit;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.springframework.stereotype.Service;

/**
 * Links the entries of the audit log, by partner, so that none can be changed or taken out unnoticed. Entries are linked
 * after they were committed, so that nobody who writes one waits for another.
 */
@Service
public class AuditChain {

    private static final int AT_ONCE = 500;
    private static final Duration LINKED_WITHIN = Duration.ofMinutes(15); // also after a node was down

    private final JooqAuditChain chain;
    private final Transactions transactions;
    private final Clock clock = Clock.systemUTC();

    AuditChain(JooqAuditChain chain, Transactions transactions) {
        this.chain = chain;
        this.transactions = transactions;
    }

    /** Links all that was committed until now. */
    @Requires(Right.FLORIJN)
    public void link() {
        for (var partner : chain.waiting()) {
            while (transactions.in(() -> linkSome(partner)) == AT_ONCE) {
                // the next ones, in a transaction of their own
            }
        }
    }

    private int linkSome(PartnerId partner) {
        var end = chain.lockEnd(partner);
        var waiting = chain.waiting(partner, AT_ONCE);
        for (var entry : waiting) {
            end = new ChainEnd(end.seq() + 1, entry.hashAfter(end));
            chain.link(partner, entry.id(), end);
        }
        chain.moveEnd(partner, end);
        return waiting.size();
    }

    /** Looks at every entry of a partner. */
    @Requires(Right.ADMIN)
    public ChainCheck check(PartnerId partner) {
        var end = ChainEnd.EMPTY;
        for (var page = chain.linked(partner, 0, AT_ONCE);
                !page.isEmpty();
                page = chain.linked(partner, end.seq(), AT_ONCE)) {
            for (var entry : page) {
                var next = new ChainEnd(end.seq() + 1, entry.hashAfter(end));
                if (!isLinkedAs(entry, next)) {
                    return broken(partner, end, fault(entry, next));
                }
                end = next;
            }
        }
        return endOf(partner, end);
    }

    /** Looks at the entries of all partners, and at those that concern none. */
    @Requires(Right.PROVIDER)
    public List<ChainCheck> checkAll() {
        return chain.all().stream().map(this::check).toList();
    }

    private ChainCheck endOf(PartnerId partner, ChainEnd reached) {
        var end = chain.end(partner).orElse(ChainEnd.EMPTY);
        if (end.seq() > reached.seq()) {
            // somebody may have linked more in the meantime: those are there, what was cut off is not
            var next = chain.linked(partner, reached.seq(), 1);
            if (next.isEmpty()) {
                return broken(partner, reached, ChainFault.missing(reached.seq() + 1));
            }
        }
        return chain.waitingSince(partner, clock.instant().minus(LINKED_WITHIN))
                .map(entry ->
                        broken(partner, reached, new ChainFault(ChainFault.Kind.UNLINKED, 0, entry.id(), entry.at())))
                .orElseGet(() -> new ChainCheck(partner, reached.seq(), reached.hash(), null));
    }

    private static boolean isLinkedAs(ChainedEntry entry, ChainEnd place) {
        return entry.seq() != null && entry.seq() == place.seq() && place.hash().equals(entry.hash());
    }

    private static ChainFault fault(ChainedEntry entry, ChainEnd expected) {
        return entry.seq() != null && entry.seq() != expected.seq()
                ? ChainFault.missing(expected.seq())
                : new ChainFault(ChainFault.Kind.CHANGED, expected.seq(), entry.id(), entry.at());
    }

    private static ChainCheck broken(PartnerId partner, ChainEnd reached, ChainFault fault) {
        return new ChainCheck(partner, reached.seq(), reached.hash(), fault);
    }
}
