package nl.florijn;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Health and metrics listen on the server port + 1 unless told otherwise, or on any free port when the server does. */
class ManagementPort implements EnvironmentPostProcessor {

    private static final String SERVER = "server.port";
    private static final String MANAGEMENT = "management.server.port";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        int server = environment.getProperty(SERVER, Integer.class, 8080);
        int management = server == 0 ? 0 : server + 1;
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("managementPort", Map.of(MANAGEMENT, management)));
    }
}
