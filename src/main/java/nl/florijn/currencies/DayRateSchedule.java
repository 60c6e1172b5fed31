package nl.florijn.currencies;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.TimeZone;
import nl.florijn.platform.clock.BusinessClock;
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

/**
 * Lets one node of the cluster fetch the rates of each working day. The ECB publishes around 16:00 in Frankfurt: from then
 * on there is a try every half hour until they are there.
 */
@Configuration(proxyBeanMethods = false)
class DayRateSchedule {

    private static final String NAME = "day-rates";
    private static final ZoneId FRANKFURT = ZoneId.of("Europe/Berlin");
    private static final String AFTER_PUBLICATION = "0 15/30 16-23 ? * MON-FRI";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Asks nobody when no address is set, in a demo, and when a test set the clock. */
    @DisallowConcurrentExecution
    static class FetchRates implements Job {

        private final DayRates rates;
        private final BusinessClock clock;
        private final String url;
        private final boolean demo;

        FetchRates(
                DayRates rates,
                BusinessClock clock,
                @Value("${florijn.day-rates.url}") String url,
                @Value("${florijn.demo}") boolean demo) {
            this.rates = rates;
            this.clock = clock;
            this.url = url;
            this.demo = demo;
        }

        @Override
        public void execute(JobExecutionContext context) {
            if (!url.isBlank() && !demo && !clock.isSet() && !rates.haveReached(clock.today(FRANKFURT))) {
                new EcbFeed(rates, URI.create(url), PATIENCE).fetch();
            }
        }
    }

    @Bean
    JobDetail dayRateFeed() {
        return JobBuilder.newJob(FetchRates.class)
                .withIdentity(NAME)
                .storeDurably()
                .build();
    }

    @Bean
    Trigger afterPublication(JobDetail dayRateFeed) {
        return TriggerBuilder.newTrigger()
                .forJob(dayRateFeed)
                .withIdentity(NAME)
                .withSchedule(CronScheduleBuilder.cronSchedule(AFTER_PUBLICATION)
                        .inTimeZone(TimeZone.getTimeZone(FRANKFURT))
                        .withMisfireHandlingInstructionFireAndProceed())
                .build();
    }
}
