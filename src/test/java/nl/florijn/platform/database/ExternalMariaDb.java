package nl.florijn.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.util.FileSystemUtils;

/** A server of somebody else: empty, and prepared as docs/operations.md says, by the very statements that stand there. */
public final class ExternalMariaDb implements JdbcConnectionDetails, AutoCloseable {

    private static final String USER = "books";
    private static final String PASSWORD = "geheim";
    private static final Pattern PREPARATION = Pattern.compile("```sql\\n(CREATE DATABASE.*?)```", Pattern.DOTALL);

    private final MariaDbFiles files;
    private final MariaDbServer.Login login;
    private MariaDbServer server;

    /** @param home is emptied */
    public ExternalMariaDb(Path home) throws Exception {
        FileSystemUtils.deleteRecursively(home);
        files = new MariaDbFiles(home, Path.of("target"));
        files.makeHome();
        files.prepare();
        files.writeInitFile(preparation());
        login = new MariaDbServer.Login(freePort(), "florijn", USER, PASSWORD);
        files.writeClientFile(login);
        server = MariaDbServer.start(files, login, false);
    }

    /** One statement a line, as the server reads it. */
    private static String preparation() throws IOException {
        var found = PREPARATION.matcher(Files.readString(Path.of("docs/operations.md")));
        if (!found.find()) {
            throw new AssertionError("docs/operations.md says no more how a database is prepared.");
        }
        return found.group(1)
                .replace("'florijn'@'%'", "'" + USER + "'@'127.0.0.1'")
                .replace("'…'", "'" + PASSWORD + "'");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** {@code --defaults-file} of MariaDB's programs. */
    public Path clientFile() {
        return files.home().resolve("client.cnf");
    }

    /** Where MariaDB's programs are, and their libraries. */
    public Map<String, String> environment() {
        return Map.of(
                "PATH",
                files.programs().resolve("bin") + ":" + System.getenv("PATH"),
                "LD_LIBRARY_PATH",
                files.libraries().toString());
    }

    public void stop() {
        server.stop();
    }

    public void startAgain() throws IOException, InterruptedException {
        server = MariaDbServer.start(files, login, false);
    }

    @Override
    public String getJdbcUrl() {
        return login.url();
    }

    @Override
    public String getUsername() {
        return login.user();
    }

    @Override
    public String getPassword() {
        return login.password();
    }

    @Override
    public void close() {
        stop();
    }
}
