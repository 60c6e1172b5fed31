import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks that everything in the application's jar may be shipped: each library stands in the list of parts (SBOM) with a
 * licence from the list below, its group is named in {@code NOTICE}, and the panel's browser code holds none of Vaadin's commercial components.
 *
 * <p>Usage: {@code java -cp <Jackson> build-tools/Licences.java <jar>}
 */
public class Licences {

    /** Free licences, by the names that the SBOM gives them. Of several one is enough. */
    private static final Set<String> FREE = Set.of(
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "The (New) BSD License",
            "EPL-2.0",
            "LGPL-2.1-or-later",
            "MIT",
            "MIT-0",
            "Mozilla Public License Version 2.0",
            "OFL-1.1");

    private static final Pattern COMMERCIAL_COMPONENT = Pattern.compile(
            "\"vaadin-(board|charts?|cookie-consent|crud|dashboard|grid-pro|map|rich-text-editor|spreadsheet)\"");

    /** Spring Boot's own tool for unpacking the jar (Apache-2.0), put in after the list of parts was made. */
    private static final String ADDED_BY_SPRING_BOOT = "spring-boot-jarmode-tools-";

    private static final Path NOTICE = Path.of("NOTICE");

    private final JarFile jar;
    private final List<String> faults = new ArrayList<>();

    private Licences(JarFile jar) {
        this.jar = jar;
    }

    public static void main(String[] args) throws IOException {
        try (var jar = new JarFile(args[0])) {
            var check = new Licences(jar);
            check.libraries();
            check.notice();
            check.browserCode();
            if (!check.faults.isEmpty()) {
                System.err.println("The jar may not be shipped:\n  " + String.join("\n  ", check.faults));
                System.exit(1);
            }
        }
    }

    private void libraries() throws IOException {
        Map<String, Set<String>> licences = licencesByFile();
        jar.stream()
                .map(JarEntry::getName)
                .filter(name -> name.startsWith("BOOT-INF/lib/") && name.endsWith(".jar"))
                .map(name -> name.substring("BOOT-INF/lib/".length()))
                .filter(file -> !file.startsWith(ADDED_BY_SPRING_BOOT))
                .filter(file -> licences.getOrDefault(file, Set.of()).stream().noneMatch(FREE::contains))
                .forEach(file -> faults.add(file + " has no known free licence but " + licences.get(file)));
    }

    private void notice() throws IOException {
        var named = new HashSet<>(List.of(Files.readString(NOTICE).split("[^\\w.-]+")));
        for (JsonNode component : sbom().path("components")) {
            String file = file(component);
            String group = component.path("group").asString();
            if (jar.getEntry("BOOT-INF/lib/" + file) != null && !named.contains(group)) {
                faults.add(file + " is of " + group + ", which NOTICE does not name");
            }
        }
        if (jar.getEntry("META-INF/NOTICE") == null) {
            faults.add("it lacks NOTICE");
        }
    }

    private JsonNode sbom() throws IOException {
        return new JsonMapper().readTree(text(jar.getJarEntry("META-INF/sbom/application.cdx.json")));
    }

    private static String file(JsonNode component) {
        return component.path("name").asString() + "-"
                + component.path("version").asString() + ".jar";
    }

    private Map<String, Set<String>> licencesByFile() throws IOException {
        Map<String, Set<String>> licences = new HashMap<>();
        for (JsonNode component : sbom().path("components")) {
            Set<String> named = licences.computeIfAbsent(file(component), none -> new HashSet<>());
            for (JsonNode choice : component.path("licenses")) {
                JsonNode licence = choice.path("license");
                named.add(licence.path("id").asString(licence.path("name").asString("")));
            }
        }
        return licences;
    }

    private void browserCode() throws IOException {
        for (JarEntry entry : jar.stream().filter(Licences::isBrowserCode).toList()) {
            var matcher = COMMERCIAL_COMPONENT.matcher(text(entry));
            if (matcher.find()) {
                faults.add(entry.getName() + " holds the commercial component " + matcher.group());
            }
        }
    }

    private static boolean isBrowserCode(JarEntry entry) {
        return entry.getName().startsWith("META-INF/VAADIN/webapp/")
                && entry.getName().endsWith(".js");
    }

    private String text(JarEntry entry) throws IOException {
        try (var content = jar.getInputStream(entry)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
