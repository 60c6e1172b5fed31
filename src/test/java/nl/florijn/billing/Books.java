package nl.florijn.billing;

import static nl.florijn.billing.SubscriptionBuilder.EUR;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.florijn.billing.composing.Debtor;
import nl.florijn.billing.composing.DraftInvoice;
import nl.florijn.billing.composing.Grouping;
import nl.florijn.billing.composing.Line;
import nl.florijn.billing.composing.LineAmount;
import nl.florijn.billing.composing.PaymentTerm;
import nl.florijn.billing.composing.TaxRules;
import nl.florijn.billing.owed.BillableCharge;
import nl.florijn.billing.owed.Billed;
import nl.florijn.billing.owed.BroughtOver;
import nl.florijn.billing.owed.SubscriptionState;
import nl.florijn.billing.periods.BilledPeriod;
import nl.florijn.billing.periods.BilledPeriod.Source;
import nl.florijn.billing.periods.BilledTerms;
import nl.florijn.billing.periods.BillingPeriod;
import nl.florijn.billing.periods.Collecting;
import nl.florijn.billing.periods.Fraction;
import nl.florijn.billing.periods.InvoiceRhythm;
import nl.florijn.billing.pricing.BillableSubscription;
import nl.florijn.billing.pricing.DatedRate;
import nl.florijn.billing.pricing.Holder;
import nl.florijn.billing.pricing.PriceBook;
import nl.florijn.billing.pricing.PricedProduct;
import nl.florijn.billing.pricing.TaxCode;
import nl.florijn.billing.pricing.Terms;
import nl.florijn.billing.run.Account;
import nl.florijn.billing.run.BillingRun;
import nl.florijn.billing.run.Holding;
import nl.florijn.billing.run.RunRequest;
import nl.florijn.billing.run.RunResult;
import nl.florijn.money.LineTax;
import nl.florijn.money.Money;
import nl.florijn.money.Percentage;
import nl.florijn.money.ReverseCharge;
import nl.florijn.money.VatCategory;
import org.jspecify.annotations.Nullable;

/** The books of one customer in memory: keeps what runs make, as the database does, and lets time pass. */
final class Books {

    static final long HIGH = 1;
    static final long LOW = 2;
    static final long REVERSE = 3;
    static final TaxRules TAX_RULES = new TaxRules(
            Map.of(
                    HIGH,
                            new TaxCode(
                                    HIGH,
                                    "NL-HIGH",
                                    VatCategory.S,
                                    null,
                                    rates("2000-01-01", "19", "2012-10-01", "21")),
                    LOW, new TaxCode(LOW, "NL-LOW", VatCategory.S, null, rates("2000-01-01", "6", "2019-01-01", "9")),
                    REVERSE,
                            new TaxCode(
                                    REVERSE,
                                    "EU-REVERSE",
                                    VatCategory.AE,
                                    ReverseCharge.INTRA_EU,
                                    rates("2000-01-01", "21"))),
            HIGH,
            8000L);

    private Holder customer = new Holder(7, "Bakkerij Ångström", null);
    private Debtor debtor = debtor(7, EUR);
    private final Map<Long, Debtor> formerDebtors = new HashMap<>();
    private final Map<Long, SubscriptionBuilder> subscriptions = new LinkedHashMap<>();
    private final Map<Long, List<BilledPeriod>> entries = new HashMap<>();
    private final Map<Long, BroughtOver> broughtOver = new HashMap<>();
    private final Map<Long, SubscriptionState> states = new HashMap<>();
    private final List<BillableCharge> charges = new ArrayList<>();
    private final Set<Long> credited = new HashSet<>();
    private final Map<Long, PricedProduct> products = new HashMap<>();
    private final Map<Instant, PriceBook> prices = new HashMap<>();
    private Instant now = Instant.EPOCH;
    private long lastInvoiceId = 100;

    static Books of(SubscriptionBuilder... subscriptions) {
        Books books = new Books();
        for (SubscriptionBuilder subscription : subscriptions) {
            long id = subscription.build().id();
            books.subscriptions.put(id, subscription);
            books.entries.put(id, new ArrayList<>());
            books.states.put(id, SubscriptionState.settledUntil(null, subscription.build()));
        }
        return books;
    }

    static Debtor debtor(long id, Currency currency) {
        return new Debtor(
                id,
                currency,
                null,
                InvoiceRhythm.MONTHLY,
                Collecting.DEBTOR,
                Grouping.NONE,
                PaymentTerm.FOURTEEN_DAYS,
                null);
    }

    /** As an earlier system billed them. */
    Books broughtOverUntil(String until) {
        LocalDate day = LocalDate.parse(until);
        rememberPrices();
        subscriptions.forEach((id, builder) -> {
            BillableSubscription subscription = subscription(id);
            BroughtOver before = BroughtOver.of(day, subscription, customer, debtor, TAX_RULES);
            broughtOver.put(id, new BroughtOver(before.until(), before.currency(), before.terms(), now));
            states.put(id, SubscriptionState.broughtOver(day, subscription));
        });
        return this;
    }

    Books heldBy(Holder newCustomer) {
        customer = newCustomer;
        return this;
    }

    Books paidBy(Debtor newDebtor) {
        if (debtor.id() != newDebtor.id()) {
            formerDebtors.put(debtor.id(), debtor);
        }
        debtor = newDebtor;
        return this;
    }

    Books everyMonths(int months, int firstMonth) {
        debtor = new Debtor(
                debtor.id(),
                debtor.currency(),
                debtor.vatCodeId(),
                new InvoiceRhythm(months, firstMonth),
                debtor.collecting(),
                debtor.grouping(),
                debtor.paymentTerm(),
                debtor.layoutId());
        return this;
    }

    Books charging(BillableCharge charge) {
        charges.add(charge);
        return this;
    }

    /** Tells that a subscription changed from a day on, as a service does after it saved the change. */
    void changed(String day) {
        subscriptions.forEach((id, builder) -> reopen(id, LocalDate.parse(day)));
    }

    void reopen(long id, LocalDate day) {
        states.computeIfPresent(
                id, (_, state) -> state.changedFrom(day, subscriptions.get(id).build()));
    }

    /** What a run would make; nothing is kept. */
    RunResult propose(RunRequest request) {
        List<Holding> holdings = new ArrayList<>();
        subscriptions.keySet().forEach(id -> holdings.add(new Holding(subscription(id), billed(id))));
        return BillingRun.bill(
                request, List.of(new Account(customer, debtor, holdings, charges)), formerDebtors, TAX_RULES);
    }

    /** What a run would make if it compared everything from the very start. */
    RunResult proposeFromTheStart(RunRequest request) {
        Map<Long, SubscriptionState> known = new HashMap<>(states);
        subscriptions.forEach((id, builder) -> states.put(
                id,
                new SubscriptionState(
                        known.get(id).billedUntil(), builder.build().cycle().start(), SubscriptionState.AT_ONCE)));
        RunResult result = propose(request);
        states.putAll(known);
        return result;
    }

    /** A run whose results are kept. */
    List<DraftInvoice> run(RunRequest request) {
        rememberPrices();
        RunResult result = propose(request);
        if (!result.failures().isEmpty()) {
            throw new AssertionError(result.failures());
        }
        for (DraftInvoice draft : result.drafts()) {
            lastInvoiceId++;
            draft.lines().forEach(line -> keep(line, lastInvoiceId));
        }
        result.waiversUsed()
                .forEach((id, used) ->
                        used.forEach(entry -> entries.get(id).add(entry(entry, entry.amount(), Source.WAIVED, null))));
        states.putAll(result.states());
        return result.drafts();
    }

    List<DraftInvoice> run(String runDate) {
        return run(RunRequest.of(LocalDate.parse(runDate)));
    }

    List<DraftInvoice> runUntil(String runDate, String until) {
        return run(new RunRequest(LocalDate.parse(runDate), LocalDate.parse(until), false));
    }

    /** The lines of a run, as {@code from until net}. */
    List<String> linesOf(String runDate) {
        return inShort(run(runDate));
    }

    static List<String> inShort(List<DraftInvoice> drafts) {
        return drafts.stream()
                .flatMap(draft -> draft.lines().stream())
                .map(line -> "%s %s %s".formatted(line.from(), line.until(), line.net()))
                .toList();
    }

    /** Discards a draft: its entries go, and what was waived of their parts. */
    void discard(long invoiceId) {
        entries.forEach((id, ofSubscription) -> {
            List<BilledPeriod> gone = ofSubscription.stream()
                    .filter(entry -> Long.valueOf(invoiceId).equals(entry.invoiceId()))
                    .toList();
            ofSubscription.removeAll(gone);
            gone.forEach(entry -> {
                ofSubscription.removeIf(waiver -> !entry.correction() && isWaiverOf(entry, waiver));
                reopen(id, entry.serviceFrom());
            });
        });
    }

    private static boolean isWaiverOf(BilledPeriod part, BilledPeriod entry) {
        return entry.source() == Source.WAIVED
                && entry.correction()
                && entry.serviceFrom().equals(part.serviceFrom())
                && entry.terms().productId() == part.terms().productId();
    }

    /** Removes the last line that was billed of a subscription, and waives it. */
    void waiveLast(long id) {
        List<BilledPeriod> ofSubscription = entries.get(id);
        BilledPeriod entry = ofSubscription.removeLast();
        ofSubscription.add(entry(entry, entry.amount(), Source.WAIVED, null));
        reopen(id, entry.serviceFrom());
    }

    /** The invoices with a line of a subscription that are drafts still: what was credited was approved. */
    List<Long> draftsOf(long id) {
        return entries.get(id).stream()
                .map(BilledPeriod::invoiceId)
                .filter(invoiceId -> invoiceId != null && !credited.contains(invoiceId))
                .distinct()
                .toList();
    }

    /** Changes the last amount that was billed by hand, which waives the difference. */
    void changeLastByHand(long id, String amount) {
        changeLastByHand(id, Money.of(amount, EUR));
    }

    void changeLastByHand(long id, Money byHand) {
        List<BilledPeriod> ofSubscription = entries.get(id);
        BilledPeriod entry = ofSubscription.removeLast();
        ofSubscription.add(entry(entry, byHand, Source.LINE, entry.invoiceId()));
        waive(id, entry, entry.amount().minus(byHand));
        reopen(id, entry.serviceFrom());
    }

    /** Credits the last line that was billed in full, without billing it again. */
    void creditLast(long id) {
        BilledPeriod entry = entries.get(id).getLast();
        entries.get(id).add(numbered(id, entry, entry.amount().negated(), Source.LINE, ++lastInvoiceId));
        credited.add(entry.invoiceId());
        credited.add(lastInvoiceId);
        waive(id, entry, entry.amount());
        reopen(id, entry.serviceFrom());
    }

    /** First day of a period that no earlier system billed; with prorate off it billed a started period whole. */
    LocalDate broughtOverUntilIn(BillingPeriod period) {
        BroughtOver before = broughtOver.get(1L);
        LocalDate from = subscription(1).servedFrom(period);
        if (before == null || !from.isBefore(before.until())) {
            return from;
        }
        return subscription(1).prorate() && before.until().isBefore(period.until()) ? before.until() : period.until();
    }

    /** What an earlier system billed of a period. */
    Money broughtOverIn(BillingPeriod period) {
        LocalDate from = subscription(1).servedFrom(period);
        LocalDate until = broughtOverUntilIn(period);
        if (!from.isBefore(until)) {
            return Money.zero(EUR);
        }
        BilledTerms terms = broughtOver.get(1L).terms();
        int days = subscription(1).prorate() ? new BillingPeriod(from, until).days() : period.days();
        return LineAmount.of(
                terms.quantity(), terms.unitPrice(), terms.discount(), new Fraction(days, period.days()), EUR);
    }

    List<BilledPeriod> entriesOf(long id) {
        return entries.get(id);
    }

    SubscriptionState stateOf(long id) {
        return states.get(id);
    }

    long lastInvoiceId() {
        return lastInvoiceId;
    }

    BillableSubscription subscription(long id) {
        BillableSubscription subscription = subscriptions.get(id).build();
        return subscription.with(subscription.terms().stream()
                .map(terms -> new Terms(
                        terms.effective(),
                        products.getOrDefault(terms.product().id(), terms.product()),
                        terms.quantity(),
                        terms.unitPrice(),
                        terms.priceCurrency(),
                        terms.discount()))
                .toList());
    }

    /** A product at its prices of today, whatever they were when a subscription was told of it. */
    Books selling(PricedProduct product) {
        products.put(product.id(), product);
        return this;
    }

    /** As triggers of the database do, in time. */
    private void rememberPrices() {
        now = now.plusSeconds(1);
        Map<Long, PricedProduct> known = new HashMap<>();
        subscriptions
                .keySet()
                .forEach(id -> subscription(id)
                        .terms()
                        .forEach(terms -> known.put(terms.product().id(), terms.product())));
        known.putAll(products);
        prices.put(now, new PriceBook(customer, known));
    }

    private Billed billed(long id) {
        SubscriptionState state = states.get(id);
        return new Billed(state.billedUntil(), state.dirtyFrom(), broughtOver.get(id), entries.get(id), prices);
    }

    private void keep(Line line, long invoiceId) {
        BilledPeriod entry = line.billed();
        if (entry == null) {
            charges.removeIf(charge -> Long.valueOf(charge.id()).equals(line.chargeId()));
            return;
        }
        entries.get(line.subscriptionId()).add(entry(entry, entry.amount(), Source.LINE, invoiceId));
    }

    private void waive(long id, BilledPeriod of, Money amount) {
        entries.get(id).add(numbered(id, of, amount, Source.WAIVED, null));
    }

    private BilledPeriod numbered(long id, BilledPeriod of, Money amount, Source source, @Nullable Long invoiceId) {
        int number = entries.get(id).stream()
                .filter(entry -> entry.serviceFrom().equals(of.serviceFrom()))
                .mapToInt(entry -> entry.correctionNo() + 1)
                .max()
                .orElse(1);
        return new BilledPeriod(
                of.serviceFrom(),
                number,
                true,
                of.from(),
                of.from(),
                amount,
                source,
                of.terms(),
                invoiceId,
                of.pricedAt());
    }

    private BilledPeriod entry(BilledPeriod entry, Money amount, Source source, @Nullable Long invoiceId) {
        return new BilledPeriod(
                entry.serviceFrom(),
                entry.correctionNo(),
                entry.correction(),
                entry.from(),
                entry.until(),
                amount,
                source,
                entry.terms(),
                invoiceId,
                Objects.requireNonNullElse(entry.pricedAt(), now));
    }

    static LineTax high() {
        return new LineTax(HIGH, VatCategory.S, Percentage.of(21), 8000);
    }

    private static List<DatedRate> rates(String... datesAndRates) {
        List<DatedRate> rates = new ArrayList<>();
        for (int i = 0; i < datesAndRates.length; i += 2) {
            rates.add(new DatedRate(LocalDate.parse(datesAndRates[i]), Percentage.of(datesAndRates[i + 1])));
        }
        return rates;
    }
}
