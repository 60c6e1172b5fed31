package nl.florijn.subscriptions.intake;

import static java.util.Objects.requireNonNull;
import static nl.florijn.subscriptions.intake.SubscriptionColumns.ALIGNMENT;
import static nl.florijn.subscriptions.intake.SubscriptionColumns.BILLED_UNTIL;
import static nl.florijn.subscriptions.intake.SubscriptionColumns.BILLING_TYPE;
import static nl.florijn.subscriptions.intake.SubscriptionColumns.CUSTOMER;
import static nl.florijn.subscriptions.intake.SubscriptionColumns.DESCRIPTION;
import static nl.florijn.subscriptions.intake.SubscriptionColumns.DISCOUNT_PERCENT;
import static nl.florijn.subscriptions.intake.SubscriptionColumns.END;
import static nl.florijn.subscriptions.intake.SubscriptionColumns.GROUP;
import static nl.florijn.subscriptions.intake.SubscriptionColumns.INTERVAL;
import static nl.florijn.subscriptions.intake.SubscriptionColumns.LAYOUT;
import static nl.florijn.subscriptions.intake.SubscriptionColumns.PRODUCT;
import static nl.florijn.subscriptions.intake.SubscriptionColumns.PRORATE;
import static nl.florijn.subscriptions.intake.SubscriptionColumns.QUANTITY;
import static nl.florijn.subscriptions.intake.SubscriptionColumns.REFERENCE;
import static nl.florijn.subscriptions.intake.SubscriptionColumns.START;
import static nl.florijn.subscriptions.intake.SubscriptionColumns.UNIT_PRICE;

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
import nl.florijn.billing.periods.Alignment;
import nl.florijn.billing.periods.Interval;
import nl.florijn.billing.pricing.PricedProduct;
import nl.florijn.catalog.ProductId;
import nl.florijn.customers.CustomerId;
import nl.florijn.customers.SubscriptionHolder;
import nl.florijn.documents.LayoutId;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.csv.CsvFile;
import nl.florijn.platform.csv.CsvRow;
import nl.florijn.platform.csv.OncePerFile;
import nl.florijn.platform.csv.References;
import nl.florijn.platform.csv.Told;
import nl.florijn.platform.database.IdSequence;
import nl.florijn.subscriptions.JooqSubscriptionRepository;
import nl.florijn.subscriptions.NewChange;
import nl.florijn.subscriptions.StoredSubscription;
import nl.florijn.subscriptions.SubscriptionChangeId;
import nl.florijn.subscriptions.SubscriptionDetails;
import nl.florijn.subscriptions.SubscriptionId;
import nl.florijn.subscriptions.intake.JooqSubscriptionImportRepository.InBooks;
import nl.florijn.subscriptions.intake.SubscriptionEntry.BilledByTerms;
import org.jspecify.annotations.Nullable;

/** One file of subscriptions on its way in. */
final class SubscriptionIntake {

    private final PartnerId partner;
    private final CsvFile file;
    private final JooqSubscriptionImportRepository repository;
    private final JooqSubscriptionRepository stored;
    private final References<SubscriptionHolder> customers;
    private final References<PricedProduct> products;
    private final Map<String, LayoutId> layouts;
    private final BilledThrough billedThrough;
    private final ChangedTerms changes;
    private final IdSequence ids;
    private final OncePerFile references = new OncePerFile();
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
            PartnerId partner,
            CsvFile file,
            JooqSubscriptionImportRepository repository,
            JooqSubscriptionRepository stored,
            References<SubscriptionHolder> customers,
            References<PricedProduct> products,
            Map<String, LayoutId> layouts,
            BilledThrough billedThrough,
            ChangedTerms changes,
            IdSequence ids) {
        this.partner = partner;
        this.file = file;
        this.repository = repository;
        this.stored = stored;
        this.customers = customers;
        this.products = products;
        this.layouts = layouts;
        this.billedThrough = billedThrough;
        this.changes = changes;
        this.ids = ids;
    }

    void take(List<CsvRow> rows) {
        customers.load(CsvRow.values(rows, CUSTOMER));
        products.load(CsvRow.values(rows, PRODUCT));
        var books = repository.byReference(partner, CsvRow.values(rows, REFERENCE));
        loadStored(books.values());
        for (var row : rows) {
            check(row);
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

    private void check(CsvRow row) {
        var reference = row.find(REFERENCE);
        if (reference != null) {
            references.isFirst(row, REFERENCE, reference, "DOUBLE_REFERENCE");
        }
        var layout = row.find(LAYOUT);
        if (layout != null && !layouts.containsKey(layout)) {
            row.fault(LAYOUT, "UNKNOWN_LAYOUT", "There is no layout '" + layout + "'.");
        }
        var start = row.find(START);
        var end = row.find(END);
        if (start != null && end != null && end.isBefore(start)) {
            row.fault(END, "END_BEFORE_START", "It ends on " + end + ", before it starts on " + start + ".");
        }
        var billedUntil = row.find(BILLED_UNTIL);
        if (start != null && billedUntil != null && billedUntil.isBefore(start)) {
            row.fault(
                    BILLED_UNTIL,
                    "BILLED_BEFORE_START",
                    "It is billed until " + billedUntil + ", but starts on " + start + ".");
        }
        var quantity = row.find(QUANTITY);
        if (quantity != null && quantity.signum() == 0) {
            row.fault(QUANTITY, "OUT_OF_RANGE", "A quantity is above zero.");
        }
        var interval = row.find(INTERVAL);
        if (row.find(ALIGNMENT) == Alignment.CALENDAR && interval != null && !interval.isOfMonths()) {
            row.fault(
                    ALIGNMENT,
                    "CALENDAR_INTERVAL",
                    "Only months and years go by the calendar; the interval is " + interval + ".");
        }
    }

    private void take(CsvRow row, SubscriptionHolder holder, PricedProduct product, @Nullable InBooks old) {
        var wanted = entry(row, holder, product, old);
        if (old != null && hasFixedTerms(old)) {
            changeBilled(row, wanted, holder, product, old);
        } else {
            checkPrice(row, holder, product);
            checkCurrency(row, wanted, holder, old);
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
        checkPrice(row, holder, product, terms.after(change), change);
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
        var cells = Told.changes(row, SubscriptionTold.ALL, old.entry(), entry);
        cells.addAll(terms.changes());
        file.updated(row, REFERENCE, cells);
    }

    private SubscriptionState stateAfter(
            SubscriptionEntry entry, InBooks old, NewChange change, SubscriptionHolder holder, PricedProduct product) {
        var effective = billedThrough.effective(entry, holder, product);
        var endChanges = !Objects.equals(entry.end(), old.entry().end());
        var state = endChanges ? old.state().changedFrom(earlierEnd(entry, old.entry()), effective) : old.state();
        return change.isEmpty() ? state : state.changedFrom(change.effective(), effective);
    }

    private void checkPrice(
            CsvRow row, SubscriptionHolder holder, PricedProduct product, SubscriptionDetails after, NewChange change) {
        if (!change.isEmpty()
                && after.unitPrice() == null
                && !billedThrough.hasPrice(holder, product, after.interval(), after.quantity(), change.effective())) {
            noPrice(row, holder, after.interval());
        }
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
                file.updated(row, REFERENCE, Told.changes(row, SubscriptionTold.ALL, old.entry(), wanted));
            }
        } catch (UnbillableException e) {
            var failure = e.of(holder.id().value());
            row.fault(BILLED_UNTIL, failure.code().name(), failure.detail());
        }
    }

    /** With the price of the first day that is left to bill. */
    private void checkPrice(CsvRow row, SubscriptionHolder holder, PricedProduct product) {
        var interval = row.get(INTERVAL);
        var billedUntil = row.find(BILLED_UNTIL);
        var day = billedUntil == null ? row.get(START) : billedUntil;
        if (row.find(UNIT_PRICE) == null
                && !billedThrough.hasPrice(holder, product, interval, row.get(QUANTITY), day)) {
            noPrice(row, holder, interval);
        }
    }

    /** A price that goes along to another customer stays in the currency it was typed in (R28). */
    private static void checkCurrency(
            CsvRow row, SubscriptionEntry wanted, SubscriptionHolder holder, @Nullable InBooks old) {
        var currency = wanted.billed().priceCurrency();
        var paying = holder.payer().currency().getCurrencyCode();
        if (old != null
                && !old.entry().billed().customer().equals(holder.id())
                && currency != null
                && !currency.equals(paying)) {
            row.fault(
                    CUSTOMER,
                    "AMOUNTS_IN_OTHER_CURRENCY",
                    "The price was typed in %s, but this customer is billed in %s; give one in %s."
                            .formatted(currency, paying, paying));
        }
    }

    private static void noPrice(CsvRow row, SubscriptionHolder holder, Interval interval) {
        row.fault(
                UNIT_PRICE,
                "NO_PRICE",
                "Product '%s' has no price for %s in %s, and the row gives none."
                        .formatted(row.get(PRODUCT), interval, holder.payer().currency()));
    }

    private SubscriptionEntry entry(
            CsvRow row, SubscriptionHolder holder, PricedProduct product, @Nullable InBooks old) {
        var before = old == null ? null : old.entry();
        var terms = old == null ? null : old.entry().billed();
        var alignment = row.find(ALIGNMENT, terms, BilledByTerms::alignment);
        var unitPrice = row.find(UNIT_PRICE, terms, BilledByTerms::unitPrice);
        return new SubscriptionEntry(
                old == null ? new SubscriptionId(ids.next()) : old.entry().id(),
                row.get(REFERENCE),
                row.get(DESCRIPTION),
                row.find(GROUP, before, SubscriptionEntry::group),
                layout(row, before),
                row.find(END, before, SubscriptionEntry::end),
                new BilledByTerms(
                        holder.id(),
                        new ProductId(product.id()),
                        row.get(QUANTITY),
                        unitPrice,
                        priceCurrency(unitPrice, terms, holder),
                        row.find(DISCOUNT_PERCENT, terms, BilledByTerms::discountPercent),
                        row.get(INTERVAL),
                        row.get(START),
                        alignment == null ? Alignment.ANNIVERSARY : alignment,
                        row.find(BILLING_TYPE, terms, BilledByTerms::billingType),
                        row.find(PRORATE, terms, BilledByTerms::prorate)));
    }

    private static @Nullable String priceCurrency(
            @Nullable BigDecimal unitPrice, @Nullable BilledByTerms before, SubscriptionHolder holder) {
        if (unitPrice == null) {
            return null;
        }
        var known = before == null ? null : before.unitPrice();
        return before != null && known != null && known.compareTo(unitPrice) == 0
                ? before.priceCurrency()
                : holder.payer().currency().getCurrencyCode();
    }

    private @Nullable LayoutId layout(CsvRow row, @Nullable SubscriptionEntry before) {
        if (before != null && !row.has(LAYOUT)) {
            return before.layout();
        }
        var code = row.find(LAYOUT);
        return code == null ? null : layouts.get(code);
    }

    private void write() {
        if (file.isClean()) {
            repository.add(partner, added, now);
            repository.change(partner, changed);
            dated.forEach((subscription, dated) -> stored.addChange(
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
