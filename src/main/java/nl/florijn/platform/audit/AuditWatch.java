package nl.florijn.platform.audit;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Links new entries of the audit log each second, looks at all of them once a day, and tells in the health of the node
 * what that came to. The last hash of each chain goes to the log, out of reach of whoever can write the database.
 */
@Component("auditLogHealth")
class AuditWatch implements SmartLifecycle, HealthIndicator {

    private static final Logger log = LoggerFactory.getLogger(AuditWatch.class);
    private static final Duration LOOK = Duration.ofDays(1);
    private static final Duration FIRST_LOOK = Duration.ofMinutes(5);

    private final AuditChain chain;
    private volatile List<ChainCheck> broken = List.of();
    private volatile @Nullable ScheduledExecutorService timer;

    AuditWatch(AuditChain chain) {
        this.chain = chain;
    }

    @Override
    public void start() {
        var every = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("audit-log").daemon().factory());
        every.scheduleWithFixedDelay(() -> attempt(chain::link), 1, 1, TimeUnit.SECONDS);
        every.scheduleWithFixedDelay(
                () -> attempt(this::look), FIRST_LOOK.toSeconds(), LOOK.toSeconds(), TimeUnit.SECONDS);
        timer = every;
    }

    /** Looks at all chains now. */
    List<ChainCheck> look() {
        var checks = chain.checkAll();
        for (var check : checks) {
            if (check.isWhole()) {
                log.info("Audit log of {}: {} entries, {}", check.partner(), check.entries(), check.lastHash());
            } else {
                log.error("Audit log of {}: {}", check.partner(), check.fault());
            }
        }
        broken = checks.stream().filter(check -> !check.isWhole()).toList();
        return checks;
    }

    @Override
    public Health health() {
        var health = broken.isEmpty() ? Health.up() : Health.down();
        broken.forEach(check -> health.withDetail(check.partner().toString(), String.valueOf(check.fault())));
        return health.build();
    }

    @Override
    public void stop() {
        var every = timer;
        if (every != null) {
            every.close(); // what it is at ends first
        }
        timer = null;
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            // The next round may do better; an exception here would end all of them.
            log.warn("The audit log could not be linked or looked at.", e);
        }
    }
}
