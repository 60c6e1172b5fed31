package nl.florijn.billing;

import static nl.florijn.billing.SubscriptionBuilder.aSubscription;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.florijn.billing.owed.SubscriptionState;
import nl.florijn.billing.periods.BillingType;
import nl.florijn.billing.periods.InvoiceRhythm;
import nl.florijn.billing.pricing.BillableSubscription;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the billing of a subscription stands, and the run that bills it next (R6, R9). */
class NextBillingTest {

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
                    type,    billed until, months, first month, not before, due from,   next billing
                    ADVANCE, ,             1,      1,           2027-01-01, 2027-01-15, 2027-01-01
                    ADVANCE, 2027-03-15,   1,      1,           2027-01-20, 2027-03-15, 2027-03-01
                    ADVANCE, 2027-03-15,   1,      1,           2027-05-20, 2027-03-15, 2027-06-01
                    ADVANCE, 2027-03-15,   3,      1,           2026-12-20, 2027-03-15, 2027-01-01
                    ADVANCE, 2027-04-15,   3,      1,           2027-01-20, 2027-04-15, 2027-04-01
                    ADVANCE, 2027-04-15,   12,     6,           2026-01-20, 2027-04-15, 2026-06-01
                    ARREARS, ,             1,      1,           2027-01-20, 2027-02-14, 2027-03-01
                    ARREARS, 2027-03-15,   1,      1,           2027-01-20, 2027-04-14, 2027-05-01
                    ARREARS, 2027-03-15,   3,      1,           2027-01-20, 2027-04-14, 2027-07-01
                    """)
    void R09_nextBilling(
            BillingType type,
            @Nullable LocalDate billedUntil,
            int months,
            int firstMonth,
            LocalDate notBefore,
            LocalDate dueFrom,
            LocalDate nextBilling) {
        SubscriptionBuilder builder = aSubscription().startedOn("2027-01-15");
        BillableSubscription subscription = (type == BillingType.ARREARS ? builder.inArrears() : builder).build();

        SubscriptionState state = SubscriptionState.settledUntil(billedUntil, subscription);

        assertThat(state.dueFrom()).isEqualTo(dueFrom);
        assertThat(state.dirtyFrom()).isNull();
        assertThat(state.nextBilling(type, new InvoiceRhythm(months, firstMonth), notBefore))
                .isEqualTo(nextBilling);
    }

    @Test
    void R06_aPeriodBilledInPartIsStillDue() {
        SubscriptionState state = SubscriptionState.settledUntil(
                LocalDate.of(2027, 1, 11), aSubscription().build());

        assertThat(state.dirtyFrom()).isEqualTo("2027-01-01");
        assertThat(state.dueFrom()).isEqualTo("2027-01-01");
    }

    @Test
    void R06_afterItsEndNothingBecomesDue() {
        BillableSubscription ended = aSubscription().endedPer("2027-02-01").build();
        SubscriptionState state = SubscriptionState.settledUntil(LocalDate.of(2027, 2, 1), ended);

        assertThat(state.dueFrom()).isNull();
        assertThat(state.nextBilling(BillingType.ADVANCE, InvoiceRhythm.MONTHLY, LocalDate.of(2027, 1, 1)))
                .isNull();
    }

    @Test
    void R07_aChangeInWhatWasBilledIsLookedAtInTheNextRun() {
        BillableSubscription subscription = aSubscription().build();
        SubscriptionState settled = SubscriptionState.settledUntil(LocalDate.of(2028, 1, 1), subscription);

        assertThat(settled.changedFrom(LocalDate.of(2027, 6, 15), subscription))
                .isEqualTo(new SubscriptionState(
                        LocalDate.of(2028, 1, 1), LocalDate.of(2027, 6, 1), SubscriptionState.AT_ONCE));
        assertThat(settled.changedFrom(LocalDate.of(2028, 1, 1), subscription)).isEqualTo(settled);
        assertThat(settled.changedFrom(LocalDate.of(2027, 6, 15), subscription)
                        .changedFrom(LocalDate.of(2027, 9, 1), subscription)
                        .dirtyFrom())
                .isEqualTo("2027-06-01");
    }

    @Test
    void R07_anEndingTakenBackMakesItDueAgain() {
        SubscriptionBuilder builder = aSubscription().endedPer("2027-02-01");
        SubscriptionState ended = SubscriptionState.settledUntil(LocalDate.of(2027, 2, 1), builder.build());

        BillableSubscription goesOn = builder.endedPer(null).build();

        assertThat(ended.changedFrom(LocalDate.of(2027, 2, 1), goesOn).dueFrom())
                .isEqualTo("2027-02-01");
    }

    @Test
    void R07_booksBroughtOverBeyondAnEndingAreLookedAtAtOnce() {
        BillableSubscription ended = aSubscription().endedPer("2027-02-10").build();

        assertThat(SubscriptionState.broughtOver(LocalDate.of(2027, 5, 1), ended))
                .isEqualTo(new SubscriptionState(
                        LocalDate.of(2027, 5, 1), LocalDate.of(2027, 2, 1), SubscriptionState.AT_ONCE));
    }
}
