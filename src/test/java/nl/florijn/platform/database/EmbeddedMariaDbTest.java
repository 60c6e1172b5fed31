package nl.florijn.platform.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nl.florijn.platform.CannotStart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** Starts, restarts and kills real servers, in a folder of their own. */
@Tag("db")
class EmbeddedMariaDbTest {

    private static final Path HOME = Path.of("target/embedded-db");

    private final MariaDbFiles files = new MariaDbFiles(HOME, Path.of("target"));

    @BeforeEach
    void startWithNothing() throws IOException {
        FileSystemUtils.deleteRecursively(HOME);
    }

    @Test
    void keepsItsDataOverARestart() throws Exception {
        try (var database = start()) {
            execute(database, "CREATE TABLE book (title VARCHAR(20))");
        }
        try (var database = start()) {
            execute(database, "INSERT INTO book VALUES ('Mergelland')");
        }
    }

    @Test
    void keepsThePasswordToTheOwnerOfTheFiles() throws Exception {
        try (var database = start()) {
            assertThat(Files.readString(HOME.resolve("password"))).isEqualTo(database.getPassword());
        }
        for (String secret : new String[] {"password", "init.sql"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(HOME.resolve(secret))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void stopsWhatAKilledApplicationLeftBehind() throws Exception {
        Process application = startApplication();
        ProcessHandle leftBehind = ProcessHandle.of(
                        Long.parseLong(Files.readString(files.pidFile()).strip()))
                .orElseThrow();
        application.destroyForcibly().waitFor();
        assertThat(leftBehind.isAlive()).isTrue();

        try (var database = start()) {
            assertThat(leftBehind.isAlive()).isFalse();
            execute(database, "CREATE TABLE book (title VARCHAR(20))");
        }
    }

    @Test
    void refusesAFolderThatAnotherApplicationUses() throws Exception {
        Process application = startApplication();
        try {
            assertThatThrownBy(this::start)
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("another running Florijn uses this data folder");
        } finally {
            application.getOutputStream().close();
            assertThat(application.waitFor()).isZero();
        }
    }

    @Test
    void nobodyElseReachesItNorReadsItsFiles() throws Exception {
        start().close();
        for (var open : new Path[] {HOME, files.data(), files.log()}) {
            Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        }
        try (var database = start()) {
            assertThat(permissions(HOME)).isEqualTo("rwx------");
            assertThat(permissions(files.data())).isEqualTo("rwx------");
            assertThat(permissions(files.log())).isEqualTo("rw-------");
            assertThat(permissions(HOME.resolve("mariadbd.1.log"))).isEqualTo("rw-------");
            assertThat(permissions(HOME.resolve("client.cnf"))).isEqualTo("rw-------");
            assertThat(answerOverTheSocket("nobody")).contains("Access denied for user 'nobody'@'localhost'");
            assertThat(schemas(database)).containsExactlyInAnyOrder("florijn", "information_schema");
        }
    }

    @Test
    void aPidFileThatIsNoneIsPassedOver() throws Exception {
        start().close();
        Files.writeString(files.pidFile(), "");
        start().close();
    }

    @Test
    void whatWasKilledIsStartedAgain() throws Exception {
        try (var database = start()) {
            execute(database, "CREATE TABLE book (title VARCHAR(20))");
            var killed = server();
            killed.destroyForcibly();
            killed.onExit().get();
            while (!canExecute(database, "INSERT INTO book VALUES ('Mergelland')")) {
                Thread.onSpinWait();
            }
            assertThat(server().pid()).isNotEqualTo(killed.pid());
        }
    }

    private ProcessHandle server() throws IOException {
        return ProcessHandle.of(Long.parseLong(Files.readString(files.pidFile()).strip()))
                .orElseThrow();
    }

    private String answerOverTheSocket(String user) throws Exception {
        var builder = new ProcessBuilder(
                        files.programs().resolve("bin/mariadb").toString(),
                        "--no-defaults",
                        "--skip-ssl",
                        "--socket=mariadb.sock",
                        "--user=" + user,
                        "--execute=SHOW DATABASES")
                .directory(files.data().toFile())
                .redirectErrorStream(true);
        builder.environment().put("LD_LIBRARY_PATH", files.libraries().toString());
        var client = builder.start();
        return new String(client.getInputStream().readAllBytes(), UTF_8);
    }

    private static List<String> schemas(EmbeddedMariaDb database) throws SQLException {
        try (var connection = connect(database);
                var rows = connection.createStatement().executeQuery("SHOW DATABASES")) {
            List<String> schemas = new ArrayList<>();
            while (rows.next()) {
                schemas.add(rows.getString(1));
            }
            return schemas;
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static boolean canExecute(EmbeddedMariaDb database, String sql) {
        try {
            execute(database, sql);
            return true;
        } catch (SQLException notYet) {
            return false;
        }
    }

    private EmbeddedMariaDb start() {
        return EmbeddedMariaDb.start(files, true, () -> {});
    }

    private static Connection connect(EmbeddedMariaDb database) throws SQLException {
        return DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }

    private static void execute(EmbeddedMariaDb database, String sql) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Process startApplication() throws IOException {
        Process application = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Application.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var said = application.inputReader()) {
            assertThat(said.lines()).contains(Application.READY);
        }
        return application;
    }

    /** Another process with the database, until its input ends. */
    static final class Application {

        static final String READY = "ready";

        public static void main(String[] args) throws IOException {
            try (var database = EmbeddedMariaDb.start(new MariaDbFiles(HOME, Path.of("target")), true, () -> {})) {
                System.out.println(READY);
                System.out.close();
                assertThat(System.in.read()).isEqualTo(-1);
            }
        }
    }
}
