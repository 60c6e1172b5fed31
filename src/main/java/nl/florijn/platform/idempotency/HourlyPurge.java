package nl.florijn.platform.idempotency;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Each node purges; whoever comes first has the work. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class HourlyPurge {

    private final IdempotencyKeys keys;

    HourlyPurge(IdempotencyKeys keys) {
        this.keys = keys;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void purge() {
        keys.purge();
    }
}
