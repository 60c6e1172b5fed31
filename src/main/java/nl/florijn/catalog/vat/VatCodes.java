package nl.florijn.catalog.vat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.florijn.catalog.accounts.LedgerAccounts;
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
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** The VAT codes of a partner (R18). */
@Service
public class VatCodes {

    private final JooqVatCodeRepository repository;
    private final LedgerAccounts accounts;
    private final JooqVatCodeReferences references;
    private final IdSequence ids;
    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock = Clock.systemUTC();

    VatCodes(
            JooqVatCodeRepository repository,
            LedgerAccounts accounts,
            JooqVatCodeReferences references,
            IdSequence ids,
            Transactions transactions,
            AuditLog audit) {
        this.repository = repository;
        this.accounts = accounts;
        this.references = references;
        this.ids = ids;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** In the order in which they were made. */
    @Requires(Right.READ)
    public Page<VatCode> list(PartnerId partner, PageRequest page) {
        return page.page(
                repository.list(partner, page),
                code -> new Made(code.createdAt(), code.id().value()));
    }

    /** All codes of a partner; there are a few dozen at most. */
    @Requires(Right.READ)
    public List<VatCode> all(PartnerId partner) {
        return repository.all(partner);
    }

    /** @throws NotFound when this partner has no such code */
    @Requires(Right.READ)
    public VatCode get(PartnerId partner, VatCodeId id) {
        return repository.find(partner, id).orElseThrow(() -> new NotFound("VAT code " + id));
    }

    @Requires(Right.READ)
    public Optional<VatCodeId> findByCode(PartnerId partner, String code) {
        return Optional.ofNullable(repository.idsByCode(partner).get(code));
    }

    /** Ids by code, for whoever looks up many. */
    @Requires(Right.READ)
    public Map<String, VatCodeId> idsByCode(PartnerId partner) {
        return repository.idsByCode(partner);
    }

    /** The code's id, null for null; {@link InvalidInput} on field {@code vatCode} when there is no such code. */
    @Requires(Right.READ)
    public @Nullable VatCodeId resolve(PartnerId partner, @Nullable String code) {
        return code == null ? null : findByCode(partner, code).orElseThrow(() -> unknown(code));
    }

    /** What is said about a code that does not exist. */
    public static InvalidInput unknown(String code) {
        return new InvalidInput("vatCode", "UNKNOWN_VAT_CODE", "There is no VAT code '" + code + "'.");
    }

    @Requires(Right.WRITE)
    public VatCode create(PartnerId partner, VatCodeDetails details) {
        check(details);
        return transactions.in(() -> {
            var id = add(partner, details);
            audit.created(partner, id, details);
            return get(partner, id);
        });
    }

    /** @throws StaleVersion when the code is no longer of this version */
    @Requires(Right.WRITE)
    public VatCode change(PartnerId partner, VatCodeId id, int version, VatCodeDetails details) {
        check(details);
        return transactions.in(() -> {
            var before = get(partner, id);
            StaleVersion.check(version, before.version(), "The VAT code");
            if (details.equals(before.details())) {
                return before;
            }
            checkOss(before, details);
            try {
                if (!repository.change(partner, id, version, details, accounts.use(partner, details.ledgerAccount()))) {
                    throw new StaleVersion("The VAT code");
                }
            } catch (DuplicateKeyException known) {
                throw codeTaken(details);
            }
            if (before.ossCountry() == null) {
                repository.replaceRates(partner, id, details.rates());
            }
            audit.changed(partner, id, before.details(), details);
            return get(partner, id);
        });
    }

    /** What a new partner starts with, without a line in the audit log for each. */
    void addUsual(PartnerId partner, List<VatCodeDetails> usual) {
        usual.forEach(details -> add(partner, details));
    }

    /** One for consumers of a country; its rates stand with the country. */
    void addOss(PartnerId partner, String country, VatCodeDetails details) {
        insert(partner, details, country);
    }

    private VatCodeId add(PartnerId partner, VatCodeDetails details) {
        var id = insert(partner, details, null);
        repository.replaceRates(partner, id, details.rates());
        return id;
    }

    private VatCodeId insert(PartnerId partner, VatCodeDetails details, @Nullable String ossCountry) {
        var id = new VatCodeId(ids.next());
        try {
            var account = accounts.use(partner, details.ledgerAccount());
            repository.add(partner, id, details, ossCountry, account, clock.instant());
        } catch (DuplicateKeyException known) {
            throw codeTaken(details);
        }
        return id;
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
    public void delete(PartnerId partner, VatCodeId id, @Nullable Integer version) {
        transactions.run(() -> {
            // From here on nothing can begin to refer to it.
            repository.lock(partner, id);
            var before = get(partner, id);
            StaleVersion.check(version, before.version(), "The VAT code");
            refuseOss(before);
            references.refuseWhenAny(partner, id);
            repository.delete(partner, id);
            audit.deleted(partner, id, before.details());
        });
    }

    private static void refuseOss(VatCode code) {
        if (code.ossCountry() != null) {
            throw new Conflict("VAT_CODE_OF_OSS", "Consumers of that country are taxed by this code (OSS); it stays.");
        }
    }

    private static void check(VatCodeDetails details) {
        var check = new FieldCheck();
        details.check(check);
        check.done();
    }

    private static void checkOss(VatCode before, VatCodeDetails details) {
        var isOfCountry = before.ossCountry() != null;
        var isSame = details.rates().equals(before.details().rates())
                && details.category() == before.details().category();
        new FieldCheck()
                .require(
                        !isOfCountry || isSame,
                        "rates",
                        "RATES_OF_COUNTRY",
                        "This code has the standard rates of its country; they do not change with it.")
                .done();
    }

    private static InvalidInput codeTaken(VatCodeDetails details) {
        return new InvalidInput("code", "CODE_TAKEN", "There is already a VAT code '" + details.code() + "'.");
    }
}
