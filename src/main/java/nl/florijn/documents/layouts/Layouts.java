package nl.florijn.documents.layouts;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import nl.florijn.documents.logos.Logo;
import nl.florijn.documents.logos.LogoFacts;
import nl.florijn.documents.logos.LogoReader;
import nl.florijn.documents.logos.Logos;
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
    private final Logos logos;
    private final LogoReader reader;
    private final List<LayoutUse> uses;
    private final IdSequence ids;
    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock = Clock.systemUTC();

    Layouts(
            JooqLayoutRepository repository,
            Logos logos,
            LogoReader reader,
            List<LayoutUse> uses,
            IdSequence ids,
            Transactions transactions,
            AuditLog audit) {
        this.repository = repository;
        this.logos = logos;
        this.reader = reader;
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

    /** How many of a kind refer to a layout of this partner. */
    @Requires(Right.READ)
    public int uses(PartnerId partner, LayoutId id, LayoutUse.Kind kind) {
        return uses.stream()
                .filter(use -> use.kind() == kind)
                .mapToInt(use -> use.count(partner, id))
                .sum();
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

    /** @throws NotFound when this partner has no such layout, or it has no logo */
    @Requires(Right.READ)
    public Logo logo(PartnerId partner, LayoutId id) {
        var logo = get(partner, id).logo();
        if (logo == null) {
            throw new NotFound("logo of layout " + id);
        }
        return logos.get(partner, logo.sha256());
    }

    /**
     * A logo that one of the layouts has or had.
     *
     * @param sha256 of its bytes
     * @throws NotFound when this partner has no such logo
     */
    @Requires(Right.READ)
    public Logo logo(PartnerId partner, String sha256) {
        return logos.get(partner, sha256);
    }

    /**
     * The logo that a file becomes, which is not kept yet; see {@link LogoReader#read}.
     *
     * @throws InvalidInput on field {@code logo} when it does not become one
     * @throws Conflict when too many others are being read at this moment
     */
    @Requires(Right.WRITE)
    public Logo logoOf(PartnerId partner, byte[] file) {
        return reader.read(file);
    }

    @Requires(Right.WRITE)
    public Layout create(PartnerId partner, LayoutDetails details) {
        return create(partner, details, null);
    }

    /** @param logo null for none */
    @Requires(Right.WRITE)
    public Layout create(PartnerId partner, LayoutDetails details, @Nullable Logo logo) {
        check(details);
        return transactions.in(() -> {
            var now = clock.instant();
            var made = new Layout(new LayoutId(ids.next()), details, kept(partner, logo), now, 1);
            try {
                repository.add(partner, made.id(), details, now);
            } catch (DuplicateKeyException known) {
                throw codeTaken(details);
            }
            repository.addVersion(partner, 1, made, now);
            audit.created(partner, made.id(), LayoutTold.of(made));
            return get(partner, made.id());
        });
    }

    /**
     * Makes a new version of it, with the logo that it has. Drafts go by that one; what was approved keeps its own (R31).
     *
     * @throws StaleVersion when the layout is no longer of this version
     */
    @Requires(Right.WRITE)
    public Layout change(PartnerId partner, LayoutId id, int version, LayoutDetails details) {
        return change(partner, id, version, before -> before.with(details));
    }

    /** The same, with this logo, or with none for null. */
    @Requires(Right.WRITE)
    public Layout change(PartnerId partner, LayoutId id, int version, LayoutDetails details, @Nullable Logo logo) {
        return change(partner, id, version, before -> before.with(details).with(kept(partner, logo)));
    }

    /** The same, with this logo and otherwise as it is. */
    @Requires(Right.WRITE)
    public Layout changeLogo(PartnerId partner, LayoutId id, int version, Logo logo) {
        return change(partner, id, version, before -> before.with(kept(partner, logo)));
    }

    /** The same, without logo and otherwise as it is. */
    @Requires(Right.WRITE)
    public Layout removeLogo(PartnerId partner, LayoutId id, int version) {
        return change(partner, id, version, before -> before.with((LogoFacts) null));
    }

    /** The same with the logo that a file becomes, see {@link #logoOf}. */
    @Requires(Right.WRITE)
    public Layout changeLogo(PartnerId partner, LayoutId id, int version, byte[] file) {
        StaleVersion.check(version, get(partner, id).version(), "The layout");
        return changeLogo(partner, id, version, logoOf(partner, file));
    }

    private Layout change(PartnerId partner, LayoutId id, int version, UnaryOperator<Layout> change) {
        return transactions.in(() -> {
            var before = get(partner, id);
            StaleVersion.check(version, before.version(), "The layout");
            var after = change.apply(before);
            check(after.details());
            if (after.equals(before)) {
                return before;
            }
            try {
                if (!repository.change(partner, id, version, after.details())) {
                    throw new StaleVersion("The layout");
                }
            } catch (DuplicateKeyException known) {
                throw codeTaken(after.details());
            }
            repository.addVersion(partner, version + 1, after, clock.instant());
            audit.changed(partner, id, LayoutTold.of(before), LayoutTold.of(after));
            return get(partner, id);
        });
    }

    private @Nullable LogoFacts kept(PartnerId partner, @Nullable Logo logo) {
        if (logo == null) {
            return null;
        }
        logos.keep(partner, logo);
        return logo.facts();
    }

    /**
     * Deletes a layout with all its versions, and the logos that only those had.
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
            logos.forgetUnused(partner);
            audit.deleted(partner, id, LayoutTold.of(layout));
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
