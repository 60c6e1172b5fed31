package nl.florijn.imports;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import nl.florijn.platform.csv.Reading;
import org.springframework.stereotype.Component;

/** Which column a header means: by what somebody said of it before, its name in a strict file, or what people call it. */
@Component
class HeaderWords {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("texts.headers", Locale.ROOT);
    private static final int LONGEST = 200;
    private static final String REFERENCE = "reference";

    /** What is a key in the earlier system too, where the file has no other. */
    private static final List<String> KEYS = List.of("number", "code");

    /**
     * Where the cells of each column come from, by its name; each header goes to one of them, unless somebody said
     * otherwise.
     *
     * @param chosen what was said of headers before; an empty name: it is not taken
     */
    Map<String, List<Integer>> columns(ImportFile file, List<String> header, Map<String, Set<String>> chosen) {
        var known = byWord(file);
        var more = moreByWord(file);
        var columns = new LinkedHashMap<String, List<Integer>>();
        for (var position = 0; position < header.size(); position++) {
            var said = chosen.get(kept(header.get(position)));
            if (said != null) {
                for (var target : said) {
                    if (!target.isEmpty()) {
                        columns.computeIfAbsent(target, name -> new ArrayList<>())
                                .add(position);
                    }
                }
            } else {
                var word = word(header.get(position));
                var target = known.get(word);
                var continued = more.get(word);
                if (target != null && !columns.containsKey(target)) {
                    columns.put(target, new ArrayList<>(List.of(position)));
                } else if (continued != null && columns.containsKey(continued)) {
                    columns.get(continued).add(position);
                }
            }
        }
        for (var key : KEYS) {
            if (columns.containsKey(key)) {
                columns.putIfAbsent(REFERENCE, columns.get(key));
            }
        }
        return columns;
    }

    /** What was said of each header; an empty name where it is not taken. */
    static Map<String, Set<String>> targets(List<String> header, Reading reading) {
        var targets = new HashMap<String, Set<String>>();
        for (var position = 0; position < header.size(); position++) {
            var taken = targets.computeIfAbsent(kept(header.get(position)), name -> new TreeSet<>());
            for (var column : reading.columns().entrySet()) {
                if (column.getValue().contains(position)) {
                    taken.add(column.getKey());
                }
            }
        }
        targets.values().forEach(taken -> {
            if (taken.isEmpty()) {
                taken.add("");
            }
        });
        return targets;
    }

    private static Map<String, String> byWord(ImportFile file) {
        var known = new HashMap<String, String>();
        for (var column : ImportColumns.of(file)) {
            known.put(word(column.name()), column.name());
        }
        for (var column : ImportColumns.of(file)) {
            words(file.label() + "." + column.name()).forEach(other -> known.putIfAbsent(word(other), column.name()));
        }
        return known;
    }

    /** What goes on in a column of its own, such as a number of a house behind its street. */
    private static Map<String, String> moreByWord(ImportFile file) {
        var more = new HashMap<String, String>();
        for (var column : ImportColumns.of(file)) {
            words(file.label() + "." + column.name() + ".more").forEach(other -> more.put(word(other), column.name()));
        }
        return more;
    }

    private static List<String> words(String key) {
        try {
            return Arrays.asList(WORDS.getString(key).split("\\|"));
        } catch (MissingResourceException none) {
            return List.of();
        }
    }

    private static String kept(String header) {
        var small = header.strip().toLowerCase(Locale.ROOT);
        return small.length() > LONGEST ? small.substring(0, LONGEST) : small;
    }

    /** Letters and digits alone, without accents. */
    private static String word(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}%]", "");
    }
}
