package nl.florijn;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.florijn.platform.CannotStart;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Reads whose {@code X-Forwarded-…} is believed: addresses and networks, a comma between them. Tomcat takes a list in which
 * there is no network for a regular expression, which fits nobody, without a word.
 */
class TrustedProxies implements EnvironmentPostProcessor {

    private static final String NAMED = "florijn.trusted-proxies";
    private static final String BELIEVED = "server.tomcat.remoteip.internal-proxies";
    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
    private static final Pattern LENGTH = Pattern.compile("\\d{1,3}");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var believed = networks(environment.getProperty(NAMED, ""));
        environment.getPropertySources().addFirst(new MapPropertySource("trustedProxies", Map.of(BELIEVED, believed)));
    }

    /** As Tomcat reads them; empty: nobody is believed. */
    static String networks(String named) {
        return Arrays.stream(named.split(",", -1))
                .map(String::strip)
                .filter(proxy -> !named.isBlank())
                .map(TrustedProxies::network)
                .collect(Collectors.joining(","));
    }

    private static String network(String proxy) {
        var parts = proxy.split("/", -1);
        var longest = bits(parts[0]);
        if (longest == 0 || parts.length > 2 || parts.length == 2 && !isLength(parts[1], longest)) {
            throw new CannotStart(
                    "'%s' in %s (FLORIJN_TRUSTED_PROXIES) is no address of a proxy. Give addresses or networks with commas"
                                    .formatted(proxy, NAMED)
                            + " between them, such as 10.0.0.5,10.1.0.0/16,::1.",
                    null);
        }
        return parts.length == 2 ? proxy : proxy + '/' + longest;
    }

    /** How many bits such an address has; 0 when it is none. */
    private static int bits(String address) {
        if (!IPV4.matcher(address).matches() && !IPV6.matcher(address).matches()) {
            return 0;
        }
        try {
            return InetAddress.ofLiteral(address) instanceof Inet4Address ? 32 : 128;
        } catch (IllegalArgumentException noAddress) {
            return 0;
        }
    }

    private static boolean isLength(String length, int longest) {
        return LENGTH.matcher(length).matches() && Integer.parseInt(length) <= longest;
    }
}
