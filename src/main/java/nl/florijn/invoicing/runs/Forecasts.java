package nl.florijn.invoicing.runs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import nl.florijn.billing.composing.Line;
import nl.florijn.billing.composing.LineKind;
import nl.florijn.billing.run.RunRequest;
import nl.florijn.invoicing.BillingRunRequest;
import nl.florijn.invoicing.facts.BillingFacts;
import nl.florijn.invoicing.facts.DebtorChunks;
import nl.florijn.invoicing.facts.JooqBillingFactsReader;
import nl.florijn.invoicing.runs.Forecast.ComingRun;
import nl.florijn.partners.Partners;
import nl.florijn.partners.settings.Settings;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import nl.florijn.subscriptions.NewChange;
import nl.florijn.subscriptions.SubscriptionDetails;
import nl.florijn.subscriptions.SubscriptionId;
import nl.florijn.subscriptions.Subscriptions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What the next invoices will say of a subscription, as it stands or after a change that is only tried: it is made and
 * taken back in one transaction, so what is shown is what the run will do.
 */
@Service
public class Forecasts {

    private static final int RUNS = 3;
    private static final int MONTHS = 36; // three runs of a debtor that is billed once a year

    private final DebtorChunks chunks;
    private final JooqBillingFactsReader facts;
    private final Subscriptions subscriptions;
    private final Partners partners;
    private final Settings settings;
    private final Transactions transactions;

    Forecasts(
            DebtorChunks chunks,
            JooqBillingFactsReader facts,
            Subscriptions subscriptions,
            Partners partners,
            Settings settings,
            Transactions transactions) {
        this.chunks = chunks;
        this.facts = facts;
        this.subscriptions = subscriptions;
        this.partners = partners;
        this.settings = settings;
        this.transactions = transactions;
    }

    /** As it stands. */
    @Requires(Right.READ)
    public Forecast of(PartnerId partner, SubscriptionId subscription) {
        subscriptions.get(partner, subscription);
        return forecast(partner, subscription);
    }

    /** If it started; refused as the start itself would be. */
    @Requires(Right.READ)
    public Forecast ifStarted(PartnerId partner, SubscriptionDetails details) {
        return trying(partner, () -> subscriptions.create(partner, details).id());
    }

    /** If its terms changed from a day on; refused as the change itself would be. */
    @Requires(Right.READ)
    public Forecast ifChanged(PartnerId partner, SubscriptionId subscription, NewChange change) {
        return trying(partner, () -> {
            subscriptions.addChange(partner, subscription, change);
            return subscription;
        });
    }

    /** If it ended; refused as the ending itself would be. */
    @Requires(Right.READ)
    public Forecast ifEnded(PartnerId partner, SubscriptionId subscription, @Nullable LocalDate end) {
        return trying(partner, () -> {
            subscriptions.end(partner, subscription, end);
            return subscription;
        });
    }

    /** If its ending were taken back; refused as that itself would be. */
    @Requires(Right.READ)
    public Forecast ifEndTakenBack(PartnerId partner, SubscriptionId subscription) {
        return trying(partner, () -> {
            subscriptions.takeBackEnd(partner, subscription);
            return subscription;
        });
    }

    private Forecast trying(PartnerId partner, Supplier<SubscriptionId> change) {
        return transactions.keepingIf(forecast -> false, () -> forecast(partner, change.get()));
    }

    private Forecast forecast(PartnerId partner, SubscriptionId subscription) {
        var first = firstRun(partner);
        var request = new BillingRunRequest(first.plusMonths(MONTHS), null, null, List.of(subscription));
        var debtor = chunks.of(partner, request);
        return debtor.isEmpty()
                ? new Forecast(List.of(), List.of())
                : forecast(first, facts.read(partner, request, debtor.getFirst(), false));
    }

    private static Forecast forecast(LocalDate first, BillingFacts known) {
        var runs = new ArrayList<ComingRun>();
        Set<Line> told = new HashSet<>();
        for (var month = 0; month < MONTHS && runs.size() < RUNS; month++) {
            var runDate = first.plusMonths(month);
            var result = known.bill(RunRequest.of(runDate));
            if (!result.failures().isEmpty()) {
                return new Forecast(runs, RunFailure.named(result.failures(), known.accounts()));
            }
            // Nothing is kept between the runs, so each bills again what those before it did.
            var lines = new LinkedHashSet<Line>();
            result.drafts().forEach(draft -> lines.addAll(draft.countedLines()));
            // What comes on top belongs to a whole document.
            lines.removeIf(line -> line.kind() == LineKind.SURCHARGE || line.kind() == LineKind.TEXT);
            lines.removeAll(told);
            if (!lines.isEmpty()) {
                told.addAll(lines);
                var currency = result.drafts().getFirst().currency().getCurrencyCode();
                runs.add(ComingRun.of(runDate, currency, List.copyOf(lines)));
            }
        }
        return new Forecast(runs, List.of());
    }

    private LocalDate firstRun(PartnerId partner) {
        return Objects.requireNonNullElseGet(
                settings.own(partner).nextRunDate(),
                () -> partners.today(partner).plusMonths(1).withDayOfMonth(1));
    }
}
