package nl.florijn.platform.database;

import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jooq.conf.RenderQuotedNames;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.context.ConfigurableApplicationContext;
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
            @Value("${florijn.embedded-database.durable}") boolean durable,
            ConfigurableApplicationContext application) {
        var files = new MariaDbFiles(dataFolder.resolve("mariadb"), programs);
        return EmbeddedMariaDb.start(files, durable, () -> end(application));
    }

    /** On a thread of its own: the application waits for whoever keeps the database when it ends. */
    private static void end(ConfigurableApplicationContext application) {
        Thread.ofPlatform()
                .daemon(false)
                .name("end")
                .start(() -> System.exit(SpringApplication.exit(application, () -> 1)));
    }

    @Bean
    DatabaseWatch databaseWatch(ObjectProvider<EmbeddedMariaDb> embedded, DataSourceProperties external) {
        JdbcConnectionDetails database = embedded.getIfAvailable();
        return new DatabaseWatch(database == null ? new ExternalDatabase(external) : database);
    }

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    WatchedPool dataSource(DatabaseWatch watch) {
        return new WatchedPool(watch);
    }

    @Bean
    FlywayMigrationStrategy migrateWhenTheServerDoes(DataSource server, DatabaseWatch watch) {
        return flyway -> {
            try {
                watch.require();
                ServerRequirements.check(JdbcClient.create(server));
                Guards.during(server, flyway::migrate);
                watch.start();
            } catch (SQLException | RuntimeException e) {
                throw RefusedAtStart.in(e, watch.database())
                        .<RuntimeException>map(refused -> refused)
                        .orElseGet(() -> asFault(e));
            }
        };
    }

    private static RuntimeException asFault(Exception e) {
        return e instanceof RuntimeException fault ? fault : new IllegalStateException(e);
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

    /** The one that {@code spring.datasource.url} names. */
    private record ExternalDatabase(DataSourceProperties settings) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return settings.determineUrl();
        }

        @Override
        public @Nullable String getUsername() {
            return settings.determineUsername();
        }

        @Override
        public @Nullable String getPassword() {
            return settings.determinePassword();
        }
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
