package nl.florijn.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** A running mariadbd. */
final class MariaDbServer {

    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final Duration STOP_LIMIT = Duration.ofMinutes(1);
    private static final Duration POLL = Duration.ofMillis(50);

    private static final Pattern PID = Pattern.compile("\\d{1,18}");
    private static final List<Path> SETSID = List.of(Path.of("/usr/bin/setsid"), Path.of("/bin/setsid"));

    private final ProcessHandle process;

    private MariaDbServer(ProcessHandle process) {
        this.process = process;
    }

    /**
     * Where a server listens on this machine, and whom it lets in.
     *
     * @param user the application's, with all rights on the schema
     */
    record Login(int port, String schema, String user, String password) {

        String url() {
            return "jdbc:mariadb://127.0.0.1:" + port + "/" + schema;
        }
    }

    /**
     * Starts mariadbd and waits until it lets this user in, which it does after running its init file.
     *
     * @throws IOException when it does not come up, with what it said last
     */
    static MariaDbServer start(MariaDbFiles files, Login login, boolean durable)
            throws IOException, InterruptedException {
        files.beginLog();
        var server = launch(files, login.port(), durable);
        server.awaitReady(login, files);
        return server;
    }

    /**
     * In a session of its own: a Ctrl-C in the terminal then reaches the application only, which stops the database as
     * the last thing.
     */
    private static MariaDbServer launch(MariaDbFiles files, int port, boolean durable) throws IOException {
        List<String> command = new ArrayList<>(ownSession());
        command.addAll(List.of(
                files.programs().resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + files.programs(),
                dataArgument(files),
                "--tmpdir=" + files.temporary(),
                "--pid-file=" + files.pidFile(),
                "--init-file=" + files.initFile(),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                // relative to the data folder, since the path of a socket may not exceed 107 bytes
                "--socket=mariadb.sock",
                "--skip-name-resolve",
                // else 11.4 makes an RSA key at each start, which takes seconds; nothing leaves this machine
                "--skip-ssl",
                "--skip-log-bin",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_uca1400_ai_ci",
                "--default-time-zone=+00:00",
                "--max-allowed-packet=64M",
                "--innodb-buffer-pool-size=256M",
                "--innodb-log-file-size=256M",
                // they are repeated; the log tells which statements met
                "--innodb-print-all-deadlocks=1",
                "--innodb-flush-log-at-trx-commit=" + (durable ? 1 : 0)));
        command.addAll(userArgument());
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(files.log().toFile()));
        builder.environment().put("LD_LIBRARY_PATH", files.libraries().toString());
        return new MariaDbServer(builder.start().toHandle());
    }

    /** The server that a killed application left behind on these files, if it still runs. */
    static Optional<MariaDbServer> leftBehind(MariaDbFiles files) throws IOException {
        if (Files.notExists(files.pidFile())) {
            return Optional.empty();
        }
        var said = Files.readString(files.pidFile()).strip();
        if (!PID.matcher(said).matches()) {
            return Optional.empty(); // a crash left half a file
        }
        long pid = Long.parseLong(said);
        // The number may long be another program's: only a process that works on exactly this data folder is ours.
        return ProcessHandle.of(pid)
                .filter(candidate -> candidate
                        .info()
                        .arguments()
                        .map(arguments -> List.of(arguments).contains(dataArgument(files)))
                        .orElse(false))
                .map(MariaDbServer::new);
    }

    private void awaitReady(Login login, MariaDbFiles files) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        try {
            while (!accepts(login)) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    throw new IOException("mariadbd did not come up: " + files.lastError());
                }
                Thread.sleep(POLL);
            }
        } catch (IOException | InterruptedException e) {
            stop();
            throw e;
        }
    }

    /** Runs something once the process has ended, for whatever reason. */
    void onEnd(Runnable then) {
        process.onExit().thenRun(then);
    }

    /** Asks the server to shut down cleanly and waits for it. */
    void stop() {
        process.destroy();
        try {
            process.onExit().get(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException stuck) {
            process.destroyForcibly();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** mariadbd refuses to run as root unless told to. */
    static List<String> userArgument() {
        return "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
    }

    private static String dataArgument(MariaDbFiles files) {
        return "--datadir=" + files.data();
    }

    private static List<String> ownSession() {
        return SETSID.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .map(setsid -> List.of(setsid.toString()))
                .orElse(List.of());
    }

    private static boolean accepts(Login login) {
        try (var connection = DriverManager.getConnection(login.url(), login.user(), login.password())) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }
}
