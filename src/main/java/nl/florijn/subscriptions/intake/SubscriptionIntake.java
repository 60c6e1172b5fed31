package nl.florijn.subscriptions.intake;

import static java.util.Objects.requireNonNull;
import static nl.florijn.subscriptions.intake.SubscriptionColumns.BILLED_UNTIL;
import static nl.florijn.subscriptions.intake.SubscriptionColumns.CUSTOMER;
import static nl.florijn.subscriptions.intake.SubscriptionColumns.PRODUCT;
import static nl.florijn.subscriptions.intake.SubscriptionColumns.REFERENCE;
import static nl.florijn.subscriptions.intake.SubscriptionColumns.START;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.florijn.billing.UnbillableException;
import nl.florijn.billing.owed.SubscriptionState;
import nl.florijn.billing.pricing.PricedProduct;
import nl.florijn.catalog.ProductId;
import nl.florijn.customers.CustomerId;
import nl.florijn.customers.SubscriptionHolder;
import nl.florijn.documents.layouts.LayoutId;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.csv.CsvFile;
import nl.florijn.platform.csv.CsvRow;
import nl.florijn.platform.csv.References;
import nl.florijn.platform.csv.Told;
import nl.florijn.platform.database.IdSequence;
import nl.florijn.subscriptions.JooqSubscriptionChanges;
import nl.florijn.subscriptions.JooqSubscriptionRepository;
import nl.florijn.subscriptions.NewChange;
import nl.florijn.subscriptions.StoredSubscription;
import nl.florijn.subscriptions.SubscriptionChangeId;
import nl.florijn.subscriptions.SubscriptionId;
import nl.florijn.subscriptions.intake.JooqSubscriptionImportRepository.InBooks;
import org.jspecify.annotations.Nullable;

/** One file of subscriptions on its way in. */
final class SubscriptionIntake {

    private final PartnerId partner;
    private final CsvFile file;
    private final JooqSubscriptionImportRepository repository;
    private final JooqSubscriptionRepository stored;
    private final JooqSubscriptionChanges datedChanges;
    private final References<SubscriptionHolder> customers;
    private final References<PricedProduct> products;
    private final BilledThrough billedThrough;
    private final ChangedTerms changes;
    private final IdSequence ids;
    private final Map<String, LayoutId> layouts;
    private final RowChecks checks;
    private final RowEntries entries;
    private final Instant now = Instant.now();
    private final List<BilledThroughEntry> added = new ArrayList<>();
    private final List<BilledThroughEntry> changed = new ArrayList<>();
    private final Map<SubscriptionId, PricedChange> dated = new LinkedHashMap<>();
    private Map<SubscriptionId, StoredSubscription> inBooks = Map.of();
    private Map<SubscriptionId, LocalDate> broughtOver = Map.of();
    private final Map<Object, String> shown = new HashMap<>();
    private int kept;

    /** With the currency of its price; null: it has none (R28). */
    private record PricedChange(NewChange change, @Nullable String priceCurrency) {}

    SubscriptionIntake(
            SubscriptionFile subscriptions,
            JooqSubscriptionImportRepository repository,
            JooqSubscriptionRepository stored,
            JooqSubscriptionChanges datedChanges,
            Map<String, LayoutId> layouts,
            BilledThrough billedThrough,
            ChangedTerms changes,
            IdSequence ids) {
        partner = subscriptions.partner();
        file = subscriptions.rows();
        customers = subscriptions.customers();
        products = subscriptions.products();
        this.repository = repository;
        this.stored = stored;
        this.datedChanges = datedChanges;
        this.billedThrough = billedThrough;
        this.changes = changes;
        this.ids = ids;
        this.layouts = layouts;
        checks = new RowChecks(layouts, billedThrough);
        entries = new RowEntries(layouts, ids);
    }

    void take(List<CsvRow> rows) {
        customers.load(CsvRow.values(rows, CUSTOMER));
        products.load(CsvRow.values(rows, PRODUCT));
        var books = repository.byReference(partner, CsvRow.values(rows, REFERENCE));
        loadStored(books.values());
        for (var row : rows) {
            checks.check(row);
            var holder = row.find(CUSTOMER) == null
                    ? null
                    : customers.find(row, CUSTOMER).orElse(null);
            var product = row.find(PRODUCT) == null
                    ? null
                    : products.find(row, PRODUCT).orElse(null);
            if (row.isSound() && holder != null && product != null) {
                take(row, holder, product, books.get(row.get(REFERENCE)));
            }
        }
        write();
    }

    private void loadStored(Collection<InBooks> books) {
        var ids = books.stream().map(known -> known.entry().id()).toList();
        inBooks = stored.all(partner, ids);
        broughtOver = repository.broughtOverUntil(partner, ids);
    }

    /** Rows with other terms than what is billed already, some of which stay. */
    int kept() {
        return kept;
    }

    private void take(CsvRow row, SubscriptionHolder holder, PricedProduct product, @Nullable InBooks old) {
        var wanted = entries.entry(row, holder, product, old);
        if (old != null && hasFixedTerms(old)) {
            changeBilled(row, wanted, holder, product, old);
        } else {
            checks.checkPrice(row, holder, product);
            RowChecks.checkCurrency(row, wanted, holder, old);
            if (row.isSound()) {
                takeUnbilled(row, wanted, holder, product, old);
            }
        }
    }

    /** Something is billed by them, or a dated change counts instead of those of its first day. */
    private boolean hasFixedTerms(InBooks old) {
        return old.isBilled() || inStore(old).changesByDateOnly();
    }

    private StoredSubscription inStore(InBooks old) {
        return requireNonNull(inBooks.get(old.entry().id()));
    }

    /** A value as files have it: no id of ours is known to who reads it. */
    private String shown(Object value) {
        return switch (value) {
            case BigDecimal number -> number.toPlainString();
            case ProductId product -> repository.nameOf(partner, product);
            case CustomerId customer -> repository.nameOf(partner, customer);
            default -> value.toString();
        };
    }

    /** Description, group and end follow the file; what it is billed by does not, or by date. */
    private void changeBilled(
            CsvRow row, SubscriptionEntry wanted, SubscriptionHolder holder, PricedProduct product, InBooks old) {
        var terms = new BilledRow(row, wanted, inStore(old), value -> shown.computeIfAbsent(value, this::shown));
        var change = terms.change(changes);
        terms.checkBilledUntil(broughtOver.get(old.entry().id()));
        kept += terms.keptTerms() ? 1 : 0;
        checks.checkPrice(row, holder, product, terms.after(change), change);
        var entry = wanted.with(old.entry().billed());
        if (!row.isSound()) {
            return;
        }
        if (change.isEmpty() && entry.equals(old.entry())) {
            file.countUnchanged();
            return;
        }
        changed.add(new BilledThroughEntry(entry, stateAfter(entry, old, change, holder, product), null));
        if (!change.isEmpty()) {
            var currency = holder.payer().currency().getCurrencyCode();
            dated.put(entry.id(), new PricedChange(change, change.unitPrice() == null ? null : currency));
        }
        var cells = Told.changes(row, SubscriptionTold.ALL, old.entry(), entry, this::code);
        cells.addAll(terms.changes());
        file.updated(row, REFERENCE, cells);
    }

    private @Nullable String code(Object id) {
        return id instanceof LayoutId ? Told.codeOf(id, layouts) : shown.computeIfAbsent(id, this::shown);
    }

    private SubscriptionState stateAfter(
            SubscriptionEntry entry, InBooks old, NewChange change, SubscriptionHolder holder, PricedProduct product) {
        var effective = billedThrough.effective(entry, holder, product);
        var endChanges = !Objects.equals(entry.end(), old.entry().end());
        var state = endChanges ? old.state().changedFrom(earlierEnd(entry, old.entry()), effective) : old.state();
        return change.isEmpty() ? state : state.changedFrom(change.effective(), effective);
    }

    private static LocalDate earlierEnd(SubscriptionEntry one, SubscriptionEntry other) {
        return Stream.of(one.end(), other.end())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private void takeUnbilled(
            CsvRow row,
            SubscriptionEntry wanted,
            SubscriptionHolder holder,
            PricedProduct product,
            @Nullable InBooks old) {
        var billedUntil = Objects.equals(row.find(BILLED_UNTIL), row.get(START)) ? null : row.find(BILLED_UNTIL);
        if (old != null && billedUntil == null && wanted.equals(old.entry())) {
            file.countUnchanged();
            return;
        }
        try {
            var entry = billedThrough.of(wanted, billedUntil, holder, product);
            if (old == null) {
                added.add(entry);
                file.created(row, REFERENCE);
            } else {
                changed.add(entry);
                file.updated(row, REFERENCE, Told.changes(row, SubscriptionTold.ALL, old.entry(), wanted, this::code));
            }
        } catch (UnbillableException e) {
            var failure = e.of(holder.id().value());
            row.fault(BILLED_UNTIL, failure.code().name(), failure.detail());
        }
    }

    private void write() {
        if (file.isClean()) {
            repository.add(partner, added, now);
            repository.change(partner, changed);
            dated.forEach((subscription, dated) -> datedChanges.add(
                    partner,
                    subscription,
                    new SubscriptionChangeId(ids.next()),
                    dated.change(),
                    dated.priceCurrency(),
                    now));
        }
        dated.clear();
        added.clear();
        changed.clear();
    }
}
