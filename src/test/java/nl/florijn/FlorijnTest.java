package nl.florijn;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/**
 * A test against the whole application on a real MariaDB. All of them that one JVM runs share one application and one
 * database, so each test makes partners of its own and looks at nothing else; the scheduler stands still and the clock can
 * be set. Each JVM that Maven forks has a data folder of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Tag("db")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "florijn.data-dir=target/test-db/${florijn.test.fork:1}",
            "florijn.embedded-database.programs=target",
            "florijn.embedded-database.durable=false",
            "florijn.test-clock=true",
            "florijn.demo=false",
            "florijn.day-rates.url=",
            "florijn.vies.url=",
            "florijn.trusted-proxies=::1, " + FlorijnTest.PROXY,
            "FLORIJN_PROVIDER_TOKEN=" + FlorijnTest.PROVIDER_TOKEN,
            "spring.quartz.auto-startup=false",
            // the database stays from run to run, and branches bring their migrations in any order
            "spring.flyway.out-of-order=true",
            "vaadin.devmode.devTools.enabled=false",
        })
public @interface FlorijnTest {

    /** The one address that is believed what it says of where a call comes from. */
    String PROXY = "127.0.0.90";

    String PROVIDER_TOKEN = "provider-token-of-the-tests";
}
