package nl.florijn.platform.database;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Part of readiness: without its database a node answers nothing. It asks nobody, so that it never waits. */
@Component("databaseHealthIndicator")
class DatabaseHealth implements HealthIndicator {

    private final DatabaseWatch watch;

    DatabaseHealth(DatabaseWatch watch) {
        this.watch = watch;
    }

    @Override
    public Health health() {
        var objection = watch.objection();
        return objection == null
                ? Health.up().build()
                : Health.down().withDetail("reason", objection).build();
    }
}
