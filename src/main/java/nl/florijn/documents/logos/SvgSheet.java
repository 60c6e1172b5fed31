package nl.florijn.documents.logos;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import nl.florijn.platform.InvalidInput;

/** The style sheet of a drawing, as programs write it: properties of elements, classes and ids, and no more than that. */
final class SvgSheet {

    private static final Pattern COMMENT = Pattern.compile("/\\*[^*]*+(?:\\*(?!/)[^*]*+)*+\\*/|<!--|-->");
    private static final Pattern RULE = Pattern.compile("([^{}]++)\\{([^{}]*+)\\}");
    private static final Pattern SELECTOR = Pattern.compile("[.#]?[A-Za-z_][\\w-]*+");

    private final Map<String, Map<String, String>> rules = new HashMap<>();

    /** @throws InvalidInput when something else stands in it */
    void add(String css) {
        var plain = COMMENT.matcher(css).replaceAll("");
        if (plain.indexOf('@') >= 0) {
            throw Refused.notDrawn("@");
        }
        var rule = RULE.matcher(plain);
        var read = 0;
        while (rule.find()) {
            for (var selector : rule.group(1).split(",", -1)) {
                var name = selector.strip();
                if (!SELECTOR.matcher(name).matches()) {
                    throw Refused.notDrawn("style");
                }
                rules.computeIfAbsent(name, first -> new LinkedHashMap<>()).putAll(properties(rule.group(2)));
            }
            read = rule.end();
        }
        if (!plain.substring(read).isBlank()) {
            throw Refused.unreadable();
        }
    }

    /** Those of one element, the most particular last. */
    Map<String, String> of(String element, String classes, String id) {
        var properties = new LinkedHashMap<>(rules.getOrDefault(element, Map.of()));
        for (var name : classes.strip().split("\\s+", -1)) {
            properties.putAll(rules.getOrDefault("." + name, Map.of()));
        }
        properties.putAll(rules.getOrDefault("#" + id, Map.of()));
        return properties;
    }

    /** What a style attribute or the body of a rule says. */
    static Map<String, String> properties(String style) {
        var properties = new LinkedHashMap<String, String>();
        for (var declaration : style.split(";", -1)) {
            var colon = declaration.indexOf(':');
            if (colon > 0) {
                properties.put(
                        declaration.substring(0, colon).strip(),
                        declaration
                                .substring(colon + 1)
                                .replace("!important", "")
                                .strip());
            }
        }
        return properties;
    }
}
