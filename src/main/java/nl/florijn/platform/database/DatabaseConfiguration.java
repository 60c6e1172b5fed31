package nl.florijn.platform.database;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.jooq.conf.RenderQuotedNames;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.StringUtils;

/** Which database the application uses, and how jOOQ writes its SQL. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /**
     * The embedded database, when no external one is named. The connection pool depends on this bean, and web server and
     * scheduler stop before any bean is closed: so the database goes last.
     */
    @Bean
    @Conditional(NoExternalDatabase.class)
    EmbeddedMariaDb embeddedMariaDb(
            @Value("${florijn.data-dir}") Path dataFolder,
            @Value("${florijn.embedded-database.programs}") Path programs,
            @Value("${florijn.embedded-database.durable}") boolean durable) {
        return EmbeddedMariaDb.start(new MariaDbFiles(dataFolder.resolve("mariadb"), programs), durable);
    }

    @Bean
    FlywayMigrationStrategy migrateWhenTheServerDoes(DataSource server) {
        return flyway -> {
            ServerRequirements.check(JdbcClient.create(server));
            flyway.migrate();
        };
    }

    @Bean
    DefaultConfigurationCustomizer jooqSettings() {
        return configuration -> configuration
                .settings()
                .withRenderSchema(false)
                .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_QUOTED)
                .withExecuteLogging(false)
                // Else each list that joins texts becomes several statements, which the driver does not send as one.
                .withRenderGroupConcatMaxLenSessionVariable(false);
    }

    /** No {@code spring.datasource.url}, which is {@code FLORIJN_DB_URL}. */
    static final class NoExternalDatabase extends SpringBootCondition {

        @Override
        public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
            boolean named = StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
            return new ConditionOutcome(
                    !named, ConditionMessage.of(named ? "an external database is named" : "no external database"));
        }
    }
}
