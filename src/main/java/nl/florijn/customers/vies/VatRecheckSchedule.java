package nl.florijn.customers.vies;

import java.time.Duration;
import org.quartz.CronScheduleBuilder;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets one node of the cluster go through the VAT numbers each night, when VIES has little to do. */
@Configuration(proxyBeanMethods = false)
class VatRecheckSchedule {

    private static final String NAME = "vat-rechecks";
    private static final String AT_NIGHT = "0 20 3 * * ?";
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** Asks nobody when no address is set, and in a demo. */
    @DisallowConcurrentExecution
    static class Recheck implements Job {

        private final VatRechecks rechecks;
        private final Vies vies;
        private final boolean demo;

        Recheck(VatRechecks rechecks, Vies vies, @Value("${florijn.demo}") boolean demo) {
            this.rechecks = rechecks;
            this.vies = vies;
            this.demo = demo;
        }

        @Override
        public void execute(JobExecutionContext context) {
            if (!vies.isConnected() || demo) {
                return;
            }
            try {
                rechecks.recheckAll(PAUSE);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Bean
    JobDetail vatRecheckJob() {
        return JobBuilder.newJob(Recheck.class)
                .withIdentity(NAME)
                .storeDurably()
                .build();
    }

    @Bean
    Trigger eachNight(JobDetail vatRecheckJob) {
        return TriggerBuilder.newTrigger()
                .forJob(vatRecheckJob)
                .withIdentity(NAME)
                .withSchedule(CronScheduleBuilder.cronSchedule(AT_NIGHT).withMisfireHandlingInstructionDoNothing())
                .build();
    }
}
