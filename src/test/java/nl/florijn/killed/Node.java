package nl.florijn.killed;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import nl.florijn.Florijn;
import nl.florijn.FlorijnTest;

/**
 * The application in a process of its own, which can be killed for real: the packaged one where the build names its folder,
 * otherwise the classes of this JVM.
 */
final class Node implements AutoCloseable {

    private static final Pattern RUNS_ON = Pattern.compile("Florijn runs on http://localhost:(\\d+)/");
    private static final Pattern MANAGED_ON = Pattern.compile("Health and metrics: http://localhost:(\\d+)/");
    private static final int MINUTES = 3;
    private static final String PACKAGED = System.getProperty("florijn.test.application", "");
    private static final Path PROGRAMS = Path.of("target/mariadb-11.4.5");

    private final Process process;
    private final int port;
    private final int managementPort;
    private final StringBuffer said = new StringBuffer();

    private Node(Process process) throws IOException {
        this.process = process;
        var output = process.inputReader();
        this.port = awaitPort(output, RUNS_ON);
        this.managementPort = awaitPort(output, MANAGED_ON);
        Thread.ofVirtual().start(() -> readOn(output));
    }

    /** A process that ended instead of running. */
    record Ended(int exitCode, String said) {}

    /** Starts the application in vain, and waits for its end. */
    static Ended startInVain(Path data, Map<String, String> environment) {
        try {
            var process = process(data, "", environment);
            var said = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Ended(process.waitFor(), said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** @param crashPoint name of the point at which it dies, with ":n" for the nth time; empty: it lives */
    static Node start(Path data, String crashPoint) {
        return start(data, crashPoint, Map.of());
    }

    /** A node on the database of another. */
    static Node startBeside(HikariDataSource database, Path data, String crashPoint) {
        return start(data, crashPoint, on(database));
    }

    /** As {@link #startBeside}, with a mail server on a port of this machine. */
    static Node startWithMail(HikariDataSource database, int mailPort, Path data, String crashPoint) {
        var environment = new HashMap<>(on(database));
        environment.put("SPRING_MAIL_HOST", "127.0.0.1");
        environment.put("SPRING_MAIL_PORT", String.valueOf(mailPort));
        environment.put("FLORIJN_MAIL_FROM", "mail@florijn.example");
        return start(data, crashPoint, environment);
    }

    private static Map<String, String> on(HikariDataSource database) {
        return Map.of(
                "FLORIJN_DB_URL", database.getJdbcUrl(),
                "FLORIJN_DB_USER", database.getUsername(),
                "FLORIJN_DB_PASSWORD", database.getPassword());
    }

    /** On the settings that an environment gives. */
    static Node start(Path data, String crashPoint, Map<String, String> environment) {
        try {
            return new Node(process(data, crashPoint, environment));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process process(Path data, String crashPoint, Map<String, String> environment) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                "-Dflorijn.crash-at=" + crashPoint));
        command.addAll(application());
        command.addAll(List.of(
                "--florijn.data-dir=" + data,
                "--florijn.demo=false",
                "--florijn.day-rates.url=",
                "--florijn.provider-token=" + FlorijnTest.PROVIDER_TOKEN,
                "--spring.quartz.auto-startup=false"));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SERVER_PORT", "0");
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static List<String> application() {
        return PACKAGED.isEmpty()
                ? List.of("-cp", System.getProperty("java.class.path"), Florijn.class.getName())
                : List.of("-XX:AOTCache=" + PACKAGED + "/florijn.aot", "-jar", PACKAGED + "/florijn.jar");
    }

    /** Saves an empty data folder from unpacking the programs of the database: links to those that lie in target. */
    static void linkPrograms(Path data) throws IOException {
        var home = Files.createDirectories(data.resolve("mariadb")).resolve(PROGRAMS.getFileName());
        try (var tree = Files.walk(PROGRAMS)) {
            for (var path : tree.toList()) {
                var place = home.resolve(PROGRAMS.relativize(path));
                if (Files.isDirectory(path)) {
                    Files.createDirectory(place);
                } else {
                    Files.createLink(place, path);
                }
            }
        }
    }

    private int awaitPort(BufferedReader output, Pattern told) throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            say(line);
            var found = told.matcher(line);
            if (found.find()) {
                return Integer.parseInt(found.group(1));
            }
        }
        throw new AssertionError("The application did not start:\n" + said);
    }

    private void readOn(BufferedReader output) {
        try {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                say(line);
            }
        } catch (IOException killed) {
            say("Killed.");
        }
    }

    private void say(String line) {
        said.append(line).append('\n');
    }

    /** What it has put on the console. */
    String said() {
        return said.toString();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int port() {
        return port;
    }

    int managementPort() {
        return managementPort;
    }

    /** Once it has ended. */
    int exitCode() {
        return process.exitValue();
    }

    /** Waits until it died by itself, at its crash point. */
    void awaitDeath() throws InterruptedException {
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("The application never reached its crash point.");
        }
    }

    /** {@code kill -9} of the application, and of its database with it. */
    void killWithDatabase(Path data) throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        try (var files = Files.walk(data)) {
            for (var file : files.filter(f -> f.toString().endsWith(".pid")).toList()) {
                ProcessHandle.of(Long.parseLong(Files.readString(file).strip()))
                        .ifPresent(ProcessHandle::destroyForcibly);
            }
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
