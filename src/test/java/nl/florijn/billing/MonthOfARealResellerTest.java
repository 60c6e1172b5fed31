package nl.florijn.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.florijn.billing.composing.DraftInvoice;
import nl.florijn.billing.composing.DraftInvoice.Kind;
import nl.florijn.billing.composing.Line;
import nl.florijn.billing.composing.LineKind;
import nl.florijn.billing.owed.Billed;
import nl.florijn.billing.owed.SubscriptionState;
import nl.florijn.billing.periods.BilledPeriod;
import nl.florijn.billing.run.Account;
import nl.florijn.billing.run.BillingRun;
import nl.florijn.billing.run.Holding;
import nl.florijn.billing.run.RunRequest;
import nl.florijn.billing.run.RunResult;
import nl.florijn.money.Money;
import org.junit.jupiter.api.Test;

/** The run of 1 December 2026 on the real books of one reseller: 1,200 customers, 4,324 subscriptions. */
class MonthOfARealResellerTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final RunRequest DECEMBER = RunRequest.of(LocalDate.of(2026, 12, 1));

    private static final List<Account> ACCOUNTS = new PanelExport().accounts();
    private static final RunResult RESULT = BillingRun.bill(DECEMBER, ACCOUNTS, Map.of(), PanelExport.TAX_RULES);

    @Test
    void R14_everyCustomerCouldBeBilled() {
        assertThat(RESULT.failures()).isEmpty();
    }

    @Test
    void R11_R33_oneDraftForEachDebtorAndCreditNotesWhereMoreIsGivenBack() {
        assertThat(RESULT.drafts()).hasSize(588);
        assertThat(RESULT.drafts())
                .filteredOn(draft -> draft.kind() == Kind.CREDIT_NOTE)
                .hasSize(26);
    }

    @Test
    void R07_linesAndCorrections() {
        List<Line> lines = lines(RESULT);
        List<Line> corrections = lines.stream()
                .filter(line -> line.kind() == LineKind.CORRECTION)
                .toList();

        assertThat(lines).hasSize(906);
        assertThat(corrections).hasSize(46);
        assertThat(corrections.stream().map(line -> line.billed().amount()).reduce(Money.zero(EUR), Money::plus))
                .hasToString("-920.88");
    }

    @Test
    void R19_totalsOfTheRun() {
        assertThat(sum(draft -> draft.totals().net())).hasToString("21345.19");
        assertThat(sum(draft -> draft.totals().vat())).hasToString("4001.56");
        assertThat(sum(draft -> draft.totals().total())).hasToString("25346.75");
    }

    @Test
    void R07_theSecondRunMakesNothing() {
        RunResult again = BillingRun.bill(DECEMBER, afterwards(ACCOUNTS, RESULT), Map.of(), PanelExport.TAX_RULES);

        assertThat(again.failures()).isEmpty();
        assertThat(again.drafts()).isEmpty();
    }

    @Test
    void R07_comparingFromTheVeryStartGivesTheSame() {
        List<Account> all = ACCOUNTS.stream()
                .map(MonthOfARealResellerTest::dirtyFromTheStart)
                .toList();

        RunResult thorough = BillingRun.bill(DECEMBER, all, Map.of(), PanelExport.TAX_RULES);

        assertThat(thorough).isEqualTo(RESULT);
    }

    private static Money sum(Function<DraftInvoice, Money> figure) {
        return RESULT.drafts().stream()
                .map(draft -> draft.counted(figure.apply(draft)))
                .reduce(Money.zero(EUR), Money::plus);
    }

    private static List<Line> lines(RunResult result) {
        return result.drafts().stream().flatMap(draft -> draft.lines().stream()).toList();
    }

    private static Account dirtyFromTheStart(Account account) {
        List<Holding> holdings = account.holdings().stream()
                .map(holding -> new Holding(
                        holding.subscription(),
                        new Billed(
                                holding.billed().until(),
                                holding.subscription().cycle().start(),
                                holding.billed().broughtOver(),
                                List.of())))
                .toList();
        return new Account(account.customer(), account.debtor(), holdings, account.charges());
    }

    private static List<Account> afterwards(List<Account> before, RunResult result) {
        Map<Long, List<BilledPeriod>> entries = new HashMap<>();
        lines(result)
                .forEach(line -> entries.computeIfAbsent(line.subscriptionId(), _ -> new ArrayList<>())
                        .add(line.billed()));
        return before.stream()
                .map(account -> new Account(
                        account.customer(),
                        account.debtor(),
                        account.holdings().stream()
                                .map(holding -> afterwards(holding, entries, result))
                                .toList(),
                        account.charges()))
                .toList();
    }

    private static Holding afterwards(Holding before, Map<Long, List<BilledPeriod>> entries, RunResult result) {
        long id = before.subscription().id();
        SubscriptionState state = result.states().get(id);
        if (state == null) {
            return before;
        }
        Billed billed = new Billed(
                state.billedUntil(),
                state.dirtyFrom(),
                before.billed().broughtOver(),
                entries.getOrDefault(id, List.of()));
        return new Holding(before.subscription(), billed);
    }
}
