package nl.florijn.platform.jobs;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The kinds of jobs that this node knows. Looked up when they are needed, since handlers themselves need jobs. */
@Component
class JobHandlers {

    private final ObjectProvider<JobHandler<?, ?, ?>> handlers;

    JobHandlers(ObjectProvider<JobHandler<?, ?, ?>> handlers) {
        this.handlers = handlers;
    }

    Optional<JobHandler<?, ?, ?>> of(Job job) {
        return handlers.stream()
                .filter(handler -> handler.kind().name().equals(job.kind()))
                .findFirst();
    }

    Set<String> kinds(Lane lane) {
        return handlers.stream()
                .map(JobHandler::kind)
                .filter(kind -> kind.lane() == lane)
                .map(JobKind::name)
                .collect(Collectors.toUnmodifiableSet());
    }
}
