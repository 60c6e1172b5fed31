package nl.florijn.catalog.accounts;

import java.time.Clock;
import java.util.List;
import nl.florijn.partners.settings.LedgerAccountsNamed;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.StaleVersion;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.platform.database.IdSequence;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.paging.Made;
import nl.florijn.platform.paging.Page;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** The ledger accounts of a partner. */
@Service
public class LedgerAccounts {

    private final JooqLedgerAccountRepository repository;
    private final JooqLedgerAccountReferences references;
    private final IdSequence ids;
    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock = Clock.systemUTC();

    LedgerAccounts(
            JooqLedgerAccountRepository repository,
            JooqLedgerAccountReferences references,
            IdSequence ids,
            Transactions transactions,
            AuditLog audit) {
        this.repository = repository;
        this.references = references;
        this.ids = ids;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** In the order in which they were made. */
    @Requires(Right.READ)
    public Page<LedgerAccount> list(PartnerId partner, PageRequest page) {
        return page.page(
                repository.list(partner, page),
                account -> new Made(account.createdAt(), account.id().value()));
    }

    /** @throws NotFound when this partner has no such account */
    @Requires(Right.READ)
    public LedgerAccount get(PartnerId partner, LedgerAccountId id) {
        return repository.find(partner, id).orElseThrow(() -> new NotFound("ledger account " + id));
    }

    @Requires(Right.WRITE)
    public LedgerAccount create(PartnerId partner, LedgerAccountDetails details) {
        check(details);
        return transactions.in(() -> {
            var id = new LedgerAccountId(ids.next());
            try {
                repository.add(partner, id, details, clock.instant());
            } catch (DuplicateKeyException known) {
                throw codeTaken(details);
            }
            audit.created(partner, id, details);
            return get(partner, id);
        });
    }

    /** @throws StaleVersion when the account is no longer of this version */
    @Requires(Right.WRITE)
    public LedgerAccount change(PartnerId partner, LedgerAccountId id, int version, LedgerAccountDetails details) {
        check(details);
        return transactions.in(() -> {
            var before = get(partner, id);
            StaleVersion.check(version, before.version(), "The ledger account");
            if (details.equals(before.details())) {
                return before;
            }
            try {
                if (!repository.change(partner, id, version, details)) {
                    throw new StaleVersion("The ledger account");
                }
            } catch (DuplicateKeyException known) {
                throw codeTaken(details);
            }
            audit.changed(partner, id, before.details(), details);
            return get(partner, id);
        });
    }

    /** The account with this code, spaces around it left off, which is made when there is none. */
    @Requires(Right.WRITE)
    public LedgerAccountId use(PartnerId partner, String code) {
        return use(partner, "ledgerAccount", code);
    }

    /**
     * As {@link #use(PartnerId, String)}.
     *
     * @param field that names it, for what is said of a code that cannot be one
     */
    @Requires(Right.WRITE)
    public LedgerAccountId use(PartnerId partner, String field, String code) {
        var details = new LedgerAccountDetails(code, code);
        return repository.findByCode(partner, details.code()).orElseGet(() -> {
            LedgerAccountDetails.checkCode(new FieldCheck(), field, details.code())
                    .done();
            repository.addMissing(partner, new LedgerAccountId(ids.next()), details, clock.instant());
            return repository.findByCode(partner, details.code()).orElseThrow();
        });
    }

    @EventListener
    void on(LedgerAccountsNamed named) {
        named.codes().forEach((field, code) -> use(named.partner(), field, code));
    }

    /** What a new partner starts with, without a line in the audit log for each. */
    @Requires(Right.FLORIJN)
    public void addUsual(PartnerId partner, List<LedgerAccountDetails> usual) {
        usual.forEach(details -> repository.add(partner, new LedgerAccountId(ids.next()), details, clock.instant()));
    }

    /**
     * Deletes one that nothing uses.
     *
     * @param version that was looked at; null: as it stands
     * @throws NotFound when this partner has none such
     * @throws Conflict while something refers to it, telling what; what an invoice bears stays
     * @throws StaleVersion when it is no longer of this version
     */
    @Requires(Right.WRITE)
    public void delete(PartnerId partner, LedgerAccountId id, @Nullable Integer version) {
        transactions.run(() -> {
            // From here on nothing can begin to refer to it.
            repository.lock(partner, id);
            var before = get(partner, id);
            StaleVersion.check(version, before.version(), "The ledger account");
            references.refuseWhenAny(partner, id);
            repository.delete(partner, id);
            audit.deleted(partner, id, before.details());
        });
    }

    private static void check(LedgerAccountDetails details) {
        var check = new FieldCheck();
        details.check(check);
        check.done();
    }

    private static InvalidInput codeTaken(LedgerAccountDetails details) {
        return new InvalidInput(
                "code", "CODE_TAKEN", "There is already a ledger account with the code '" + details.code() + "'.");
    }
}
