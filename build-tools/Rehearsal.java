import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Prepares the packaged application for tests that start it again and again: unpacks it with its libraries beside it, and
 * starts and ends it once so that the JVM records in an AOT cache what a start loads and links. A start then takes a third
 * of the time.
 *
 * <p>Usage: {@code java build-tools/Rehearsal.java <jar> <target folder>}, from the project's top folder.
 */
public class Rehearsal {

    // As nl.florijn.killed.Node starts it: another collector could not use the cache.
    private static final List<String> OPTIONS = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m");
    private static final String STARTED = "Health and metrics: ";

    public static void main(String[] args) throws Exception {
        Path jar = Path.of(args[0]);
        Path target = Path.of(args[1]);
        deleteTree(target);
        run(List.of("-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", target.toString()));

        List<String> start = new ArrayList<>(OPTIONS);
        start.add("-XX:AOTCacheOutput=" + target.resolve("florijn.aot"));
        start.addAll(List.of("-jar", target.resolve(jar.getFileName()).toString()));
        start.add("--florijn.data-dir=" + target.resolve("data"));
        start.add("--florijn.embedded-database.programs=" + target.getParent());
        start.addAll(List.of("--florijn.demo=false", "--florijn.day-rates.url=", "--server.port=0"));
        run(start);
        deleteTree(target.resolve("data"));
    }

    /** Ends what says that it has started; what ends by itself must have gone well. */
    private static void run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(arguments);
        command.addFirst(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("FLORIJN_DB_URL");
        var process = builder.start();
        var started = false;
        var said = new StringBuilder();
        try (var output = process.inputReader()) {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                said.append(line).append('\n');
                if (!started && line.contains(STARTED)) {
                    started = true;
                    process.toHandle().destroy(); // the process itself would close its output, too
                }
            }
        }
        if (process.waitFor() != 0 && !started) {
            throw new IOException("It did not start:\n" + said);
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
