package nl.florijn.platform.database;

import ch.vorburger.exec.ManagedProcessException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import nl.florijn.platform.CannotStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * MariaDB as part of the application: unpacked, installed, started and stopped by it, reachable from this machine only
 * and only with a password that lies beside the data.
 *
 * <p>One application owns a data folder at a time. When it was killed, its server lives on and holds the data: the next
 * start stops exactly that one first.
 */
final class EmbeddedMariaDb implements JdbcConnectionDetails, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMariaDb.class);
    private static final String SCHEMA = "florijn";
    private static final String USER = "florijn";

    private final FileChannel lock;
    private final MariaDbServer.Login login;
    private final MariaDbKeeper keeper;

    private EmbeddedMariaDb(FileChannel lock, MariaDbServer.Login login, MariaDbKeeper keeper) {
        this.lock = lock;
        this.login = login;
        this.keeper = keeper;
    }

    /**
     * Starts the database on these files, which are made when missing, waits until it can be used, and starts it again
     * whenever it ends by itself.
     *
     * @param durable whether each commit is flushed to disk; off for tests only
     * @param onGivenUp is run when it ended by itself and cannot be started any more
     * @throws CannotStart when it does not start, with the reason
     */
    static EmbeddedMariaDb start(MariaDbFiles files, boolean durable, Runnable onGivenUp) {
        try {
            files.makeHome();
            return startLocked(files, durable, onGivenUp);
        } catch (IOException | ManagedProcessException e) {
            throw new CannotStart(
                    "The embedded MariaDB in " + files.home() + " did not start: " + CannotStart.reason(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while MariaDB started in " + files.home() + ".", e);
        }
    }

    private static EmbeddedMariaDb startLocked(MariaDbFiles files, boolean durable, Runnable onGivenUp)
            throws IOException, ManagedProcessException, InterruptedException {
        FileChannel lock = lock(files);
        try {
            stopLeftBehind(files);
            files.prepare();
            String password = files.password();
            files.writeInitFile(init(password));
            var login = new MariaDbServer.Login(freePort(), SCHEMA, USER, password);
            files.writeClientFile(login);
            var keeper = MariaDbKeeper.start(() -> MariaDbServer.start(files, login, durable), onGivenUp);
            LOG.info("MariaDB {} runs on 127.0.0.1:{}", MariaDbFiles.VERSION, login.port());
            return new EmbeddedMariaDb(lock, login, keeper);
        } catch (IOException | ManagedProcessException | InterruptedException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Held until the process ends, however it ends. */
    private static FileChannel lock(MariaDbFiles files) throws IOException {
        FileChannel channel = FileChannel.open(files.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException heldByThisJvm) {
            LOG.debug("The lock is held by this very process", heldByThisJvm);
        }
        channel.close();
        throw new IOException("another running Florijn uses this data folder.");
    }

    private static void stopLeftBehind(MariaDbFiles files) throws IOException {
        var leftBehind = MariaDbServer.leftBehind(files);
        if (leftBehind.isPresent()) {
            LOG.info("Stopping the MariaDB that an earlier run left behind");
            leftBehind.get().stop();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /**
     * Says the same at each start, so that a lost password file, a restored data folder or one of an earlier version mends
     * itself. A new data folder comes with users without a name, who are let in from this machine to a schema
     * {@code test}.
     */
    private static String init(String password) {
        return """
                CREATE DATABASE IF NOT EXISTS `%1$s` CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
                CREATE USER IF NOT EXISTS '%2$s'@'127.0.0.1' IDENTIFIED BY '%3$s';
                ALTER USER '%2$s'@'127.0.0.1' IDENTIFIED BY '%3$s';
                GRANT ALL ON `%1$s`.* TO '%2$s'@'127.0.0.1';
                DELETE FROM mysql.global_priv WHERE User = '';
                DELETE FROM mysql.db WHERE User = '' OR Db LIKE 'test%%';
                DROP DATABASE IF EXISTS test;
                FLUSH PRIVILEGES;
                """.formatted(SCHEMA, USER, password);
    }

    MariaDbServer.Login login() {
        return login;
    }

    @Override
    public String getJdbcUrl() {
        return login.url();
    }

    @Override
    public String getUsername() {
        return USER;
    }

    @Override
    public String getPassword() {
        return login.password();
    }

    @Override
    public void close() throws IOException {
        keeper.stop();
        lock.close();
        LOG.info("MariaDB stopped");
    }
}
