package nl.florijn.invoicing.templates;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.florijn.partners.Partners;
import nl.florijn.platform.AsItStands;
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

/**
 * The models of a partner. Products, codes and accounts are kept by what they are, not by what they are called: a model knows a
 * VAT code under its new name.
 */
@Service
public class InvoiceTemplates {

    private final JooqInvoiceTemplates repository;
    private final NamedByLines named;
    private final Partners partners;
    private final IdSequence ids;
    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock = Clock.systemUTC();

    InvoiceTemplates(
            JooqInvoiceTemplates repository,
            NamedByLines named,
            Partners partners,
            IdSequence ids,
            Transactions transactions,
            AuditLog audit) {
        this.repository = repository;
        this.named = named;
        this.partners = partners;
        this.ids = ids;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** In the order in which they were made. */
    @Requires(Right.READ)
    public Page<InvoiceTemplate> list(PartnerId partner, PageRequest page) {
        return page.page(
                repository.list(partner, page),
                template -> new Made(template.createdAt(), template.id().value()));
    }

    /** All of them, by name. */
    @Requires(Right.READ)
    public List<TemplateName> names(PartnerId partner) {
        return repository.names(partner);
    }

    /** @throws NotFound when this partner has no such model */
    @Requires(Right.READ)
    public InvoiceTemplate get(PartnerId partner, InvoiceTemplateId id) {
        return repository.find(partner, id).orElseThrow(() -> new NotFound("template " + id));
    }

    /** The model of this name, in capitals or not. */
    @Requires(Right.READ)
    public Optional<InvoiceTemplate> named(PartnerId partner, String name) {
        return repository.named(partner, name).map(id -> get(partner, id));
    }

    @Requires(Right.WRITE)
    public InvoiceTemplate create(PartnerId partner, InvoiceTemplateDetails details) {
        return transactions.in(() -> {
            var wanted = checked(partner, details);
            var id = new InvoiceTemplateId(ids.next());
            var lines = named.of(partner, wanted.lines());
            try {
                repository.add(partner, id, wanted, clock.instant());
            } catch (DuplicateKeyException known) {
                throw nameTaken(wanted);
            }
            repository.addLines(partner, id, lines);
            audit.created(partner, id, wanted);
            return get(partner, id);
        });
    }

    /** @throws StaleVersion when the model is no longer of this version */
    @Requires(Right.WRITE)
    public InvoiceTemplate change(
            PartnerId partner, InvoiceTemplateId id, int version, InvoiceTemplateDetails details) {
        return transactions.in(() -> {
            var before = get(partner, id);
            StaleVersion.check(version, before.version(), "The model");
            var wanted = checked(partner, details);
            if (wanted.equals(before.details())) {
                return before;
            }
            var lines = named.of(partner, wanted.lines());
            try {
                if (!repository.change(partner, id, version, wanted)) {
                    throw new StaleVersion("The model");
                }
            } catch (DuplicateKeyException known) {
                throw nameTaken(wanted);
            }
            repository.deleteLines(partner, id);
            repository.addLines(partner, id, lines);
            audit.changed(partner, id, before.details(), wanted);
            return get(partner, id);
        });
    }

    /** Deletes a model; drafts that began of it stay as they are. */
    @AsItStands
    @Requires(Right.WRITE)
    public void delete(PartnerId partner, InvoiceTemplateId id) {
        delete(partner, id, null);
    }

    /**
     * As {@link #delete(PartnerId, InvoiceTemplateId)}.
     *
     * @param version that was looked at; null: as it stands
     * @throws StaleVersion when the model is no longer of this version
     */
    @Requires(Right.WRITE)
    public void delete(PartnerId partner, InvoiceTemplateId id, @Nullable Integer version) {
        transactions.run(() -> {
            repository.lock(partner, id);
            var template = get(partner, id);
            StaleVersion.check(version, template.version(), "The model");
            repository.deleteLines(partner, id);
            repository.delete(partner, id);
            audit.deleted(partner, id, template.details());
        });
    }

    private InvoiceTemplateDetails checked(PartnerId partner, InvoiceTemplateDetails details) {
        var wanted = details.orIn(partners.get(partner).details().currency());
        var check = new FieldCheck();
        wanted.check(check);
        check.done();
        return wanted;
    }

    private static InvalidInput nameTaken(InvoiceTemplateDetails details) {
        return new InvalidInput(
                "name", "NAME_TAKEN", "There is already a model with the name '" + details.name() + "'.");
    }
}
