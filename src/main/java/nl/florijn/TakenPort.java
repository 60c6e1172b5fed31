package nl.florijn;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import nl.florijn.platform.CannotStart;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;

/** Notices that a port is taken before anything is started, the database among it. */
class TakenPort implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        for (var server : new String[] {"server", "management.server"}) {
            int port = environment.getProperty(server + ".port", Integer.class, 0);
            if (port > 0) {
                listen(environment.getProperty(server + ".address", "127.0.0.1"), port, server);
            }
        }
    }

    private static void listen(String address, int port, String server) {
        try {
            new ServerSocket(port, 1, InetAddress.getByName(address)).close();
        } catch (IOException e) {
            throw new CannotStart(
                    "Port %d of %s cannot be used: %s. Name another one with --%s.port=PORT."
                            .formatted(port, address, e.getMessage(), server),
                    e);
        }
    }
}
