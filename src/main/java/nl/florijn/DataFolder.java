package nl.florijn;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import nl.florijn.platform.CannotStart;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Makes the folder that everything is kept in, before the first line is logged: closed to strangers, since books and logs
 * tell of customers.
 */
class DataFolder implements EnvironmentPostProcessor {

    private static final String OF_OWNER = "rwx------";
    private static final String READ_BY_GROUP = "rwxr-x---";
    private static final String LOG = "rw-r-----";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var folder = Path.of(environment.getProperty("florijn.data-dir", "./data"))
                .toAbsolutePath()
                .normalize();
        try {
            make(folder);
        } catch (IOException e) {
            throw new CannotStart(
                    "The data folder %s cannot be used: %s Name another one with --florijn.data-dir=DIR."
                            .formatted(folder, CannotStart.reason(e)),
                    e);
        }
    }

    /** The folder itself keeps the permissions it has. */
    private static void make(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            Files.createDirectories(folder);
            allow(folder, READ_BY_GROUP);
        }
        Files.delete(Files.createTempFile(folder, "writable", null));
        allow(Files.createDirectories(folder.resolve("documents")), OF_OWNER);
        var logs = Files.createDirectories(folder.resolve("logs"));
        allow(logs, READ_BY_GROUP);
        var log = logs.resolve("florijn.log");
        if (Files.notExists(log)) {
            Files.createFile(log);
        }
        allow(log, LOG);
    }

    /** What lies on storage of somebody else is theirs to close. */
    private static void allow(Path path, String permissions) throws IOException {
        try {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        } catch (FileSystemException | UnsupportedOperationException ofSomebodyElse) {
            if (!Files.isWritable(path)) {
                throw new FileSystemException(path.toString(), null, "it cannot be written");
            }
        }
    }
}
