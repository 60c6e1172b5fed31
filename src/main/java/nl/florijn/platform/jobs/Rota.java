package nl.florijn.platform.jobs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.Turns;

/** What is done next in a lane: partners take turns, and so do the jobs of each of them. Thread-safe. */
final class Rota {

    private final Lane lane;
    private final JobHandlers handlers;
    private final JooqJobQueue queue;
    private final JobStep step;
    private final Turns<PartnerId> partners = new Turns<>();
    private final Turns<JobId> jobs = new Turns<>();
    private final Set<PartnerId> busy = new HashSet<>();

    Rota(Lane lane, JobHandlers handlers, JooqJobQueue queue, JobStep step) {
        this.lane = lane;
        this.handlers = handlers;
        this.queue = queue;
        this.step = step;
    }

    /** Does one step of somebody's job; false when there was none to do. */
    boolean take() {
        var kinds = handlers.kinds(lane);
        if (kinds.isEmpty()) {
            return false;
        }
        var waiting = new HashSet<>(queue.partners(kinds));
        for (var next = begin(waiting); next.isPresent(); next = begin(waiting)) {
            var partner = next.get();
            try {
                if (take(partner, kinds)) {
                    return true;
                }
            } finally {
                end(partner);
            }
        }
        return false;
    }

    private boolean take(PartnerId partner, Set<String> kinds) {
        var ready = new ArrayList<>(queue.ready(partner, kinds));
        while (!ready.isEmpty()) {
            var job = jobs.next(ready);
            if (step.take(partner, job)) {
                return true;
            }
            ready.remove(job);
        }
        return false;
    }

    /** Takes who is next from those who wait. */
    private synchronized Optional<PartnerId> begin(Set<PartnerId> waiting) {
        if (lane.isOnePerPartner()) {
            waiting.removeAll(busy);
        }
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        var next = partners.next(waiting);
        waiting.remove(next);
        busy.add(next);
        return Optional.of(next);
    }

    private synchronized void end(PartnerId partner) {
        busy.remove(partner);
    }
}
