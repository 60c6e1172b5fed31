package nl.florijn.invoicing.runs;

import nl.florijn.platform.clock.BusinessClock;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets one node of the cluster look every minute which runs fell due, also right after all were down. */
@Configuration(proxyBeanMethods = false)
class MonthlyRunSchedule {

    private static final String NAME = "monthly-runs";

    /** Only inserts rows: the runs themselves are jobs. */
    @DisallowConcurrentExecution
    static class StartDueRuns implements Job {

        private final ScheduledRuns runs;
        private final BusinessClock clock;

        StartDueRuns(ScheduledRuns runs, BusinessClock clock) {
            this.runs = runs;
            this.clock = clock;
        }

        @Override
        public void execute(JobExecutionContext context) {
            // A clock that was set is a test's: then nothing starts by itself.
            if (!clock.isSet()) {
                runs.startDue();
            }
        }
    }

    @Bean
    JobDetail monthlyRuns() {
        return JobBuilder.newJob(StartDueRuns.class)
                .withIdentity(NAME)
                .storeDurably()
                .requestRecovery()
                .build();
    }

    @Bean
    Trigger everyMinute(JobDetail monthlyRuns) {
        return TriggerBuilder.newTrigger()
                .forJob(monthlyRuns)
                .withIdentity(NAME)
                .withSchedule(SimpleScheduleBuilder.repeatMinutelyForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
