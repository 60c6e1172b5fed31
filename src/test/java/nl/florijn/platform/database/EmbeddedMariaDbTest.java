package nl.florijn.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
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
        try (var database = EmbeddedMariaDb.start(files, true)) {
            execute(database, "CREATE TABLE book (title VARCHAR(20))");
        }
        try (var database = EmbeddedMariaDb.start(files, true)) {
            execute(database, "INSERT INTO book VALUES ('Mergelland')");
        }
    }

    @Test
    void keepsThePasswordToTheOwnerOfTheFiles() throws Exception {
        try (var database = EmbeddedMariaDb.start(files, true)) {
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

        try (var database = EmbeddedMariaDb.start(files, true)) {
            assertThat(leftBehind.isAlive()).isFalse();
            execute(database, "CREATE TABLE book (title VARCHAR(20))");
        }
    }

    @Test
    void refusesAFolderThatAnotherApplicationUses() throws Exception {
        Process application = startApplication();
        try {
            assertThatThrownBy(() -> EmbeddedMariaDb.start(files, true))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("another running Florijn uses this data folder");
        } finally {
            application.getOutputStream().close();
            assertThat(application.waitFor()).isZero();
        }
    }

    private static void execute(EmbeddedMariaDb database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        database.getJdbcUrl(), database.getUsername(), database.getPassword());
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
            try (var database = EmbeddedMariaDb.start(new MariaDbFiles(HOME, Path.of("target")), true)) {
                System.out.println(READY);
                System.out.close();
                assertThat(System.in.read()).isEqualTo(-1);
            }
        }
    }
}
