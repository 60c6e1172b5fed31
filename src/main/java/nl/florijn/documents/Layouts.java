package nl.florijn.documents;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.florijn.platform.AsItStands;
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

/** The layouts of a partner (R2). */
@Service
public class Layouts {

    private final JooqLayoutRepository repository;
    private final List<LayoutUse> uses;
    private final IdSequence ids;
    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock = Clock.systemUTC();

    Layouts(
            JooqLayoutRepository repository,
            List<LayoutUse> uses,
            IdSequence ids,
            Transactions transactions,
            AuditLog audit) {
        this.repository = repository;
        this.uses = List.copyOf(uses);
        this.ids = ids;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** In the order in which they were made. */
    @Requires(Right.READ)
    public Page<Layout> list(PartnerId partner, PageRequest page) {
        return page.page(
                repository.list(partner, page),
                layout -> new Made(layout.createdAt(), layout.id().value()));
    }

    /** Ids by code, of all there are. */
    @Requires(Right.READ)
    public Map<String, LayoutId> idsByCode(PartnerId partner) {
        return repository.idsByCode(partner);
    }

    /** @throws NotFound when this partner has no such layout */
    @Requires(Right.READ)
    public Layout get(PartnerId partner, LayoutId id) {
        return repository.find(partner, id).orElseThrow(() -> new NotFound("layout " + id));
    }

    /** The layout's id, null for null; {@link InvalidInput} on field {@code layout} when there is no such layout. */
    @Requires(Right.READ)
    public @Nullable LayoutId resolve(PartnerId partner, @Nullable String code) {
        return code == null
                ? null
                : repository
                        .findByCode(partner, code)
                        .orElseThrow(() ->
                                new InvalidInput("layout", "UNKNOWN_LAYOUT", "There is no layout '" + code + "'."));
    }

    @Requires(Right.WRITE)
    public Layout create(PartnerId partner, LayoutDetails details) {
        check(details);
        return transactions.in(() -> {
            var id = new LayoutId(ids.next());
            try {
                repository.add(partner, id, details, clock.instant());
            } catch (DuplicateKeyException known) {
                throw codeTaken(details);
            }
            repository.addVersion(partner, id, 1, details, clock.instant());
            audit.created(partner, id, details);
            return get(partner, id);
        });
    }

    /**
     * Makes a new version of it. Drafts go by that one; what was approved keeps its own (R31).
     *
     * @throws StaleVersion when the layout is no longer of this version
     */
    @Requires(Right.WRITE)
    public Layout change(PartnerId partner, LayoutId id, int version, LayoutDetails details) {
        check(details);
        return transactions.in(() -> {
            var before = get(partner, id);
            StaleVersion.check(version, before.version(), "The layout");
            if (details.equals(before.details())) {
                return before;
            }
            try {
                if (!repository.change(partner, id, version, details)) {
                    throw new StaleVersion("The layout");
                }
            } catch (DuplicateKeyException known) {
                throw codeTaken(details);
            }
            repository.addVersion(partner, id, version + 1, details, clock.instant());
            audit.changed(partner, id, before.details(), details);
            return get(partner, id);
        });
    }

    /**
     * Deletes a layout with all its versions.
     *
     * @throws Conflict while something refers to it, telling what
     */
    @AsItStands
    @Requires(Right.WRITE)
    public void delete(PartnerId partner, LayoutId id) {
        delete(partner, id, null);
    }

    /**
     * As {@link #delete(PartnerId, LayoutId)}.
     *
     * @param version that was looked at; null: as it stands
     * @throws StaleVersion when the layout is no longer of this version
     */
    @Requires(Right.WRITE)
    public void delete(PartnerId partner, LayoutId id, @Nullable Integer version) {
        transactions.run(() -> {
            // From here on nothing can begin to refer to it.
            repository.lock(partner, id);
            var layout = get(partner, id);
            StaleVersion.check(version, layout.version(), "The layout");
            for (var use : uses) {
                use.of(partner, layout).ifPresent(reason -> {
                    throw reason;
                });
            }
            repository.deleteVersions(partner, id);
            repository.delete(partner, id);
            audit.deleted(partner, id, layout.details());
        });
    }

    private static void check(LayoutDetails details) {
        var check = new FieldCheck();
        details.check(check);
        check.done();
    }

    private static InvalidInput codeTaken(LayoutDetails details) {
        return new InvalidInput(
                "code", "CODE_TAKEN", "There is already a layout with the code '" + details.code() + "'.");
    }
}
