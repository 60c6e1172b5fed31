package nl.florijn.receivables.check;

import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has accounts checked once a day and after many were sent, and tells in the health of the node what was found. */
@Component("accountsHealth")
class AccountWatch implements HealthIndicator {

    private final AccountChecks checks;
    private volatile List<AccountCheck> faulty = List.of();

    AccountWatch(AccountChecks checks) {
        this.checks = checks;
    }

    /** Each node looks; whoever comes first has the work, all of them tell. */
    @Scheduled(initialDelayString = "PT6M", fixedDelayString = "PT1M")
    void look() {
        checks.checkDue();
        faulty = checks.faulty();
    }

    /** Looks at all of them now. */
    List<AccountCheck> lookAtAll() {
        var all = checks.checkAll();
        faulty = checks.faulty();
        return all;
    }

    @Override
    public Health health() {
        var told = faulty;
        var health = told.isEmpty() ? Health.up() : Health.down();
        told.forEach(check -> health.withDetail(
                check.partner().toString(), check.faults().getFirst().sentence()));
        return health.build();
    }
}
