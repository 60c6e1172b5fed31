package nl.florijn.platform.csv;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/** What people write for the values that a strict file has: {@code particulier}, {@code België}, {@code per maand}, {@code ja}. */
final class ValueWords {

    private static final List<Locale> LANGUAGES =
            List.of(Locale.of("nl"), Locale.ENGLISH, Locale.FRENCH, Locale.GERMAN);
    private static final Map<String, String> COUNTRIES = countries();
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("texts.values", Locale.ROOT);
    private static final Map<String, List<String>> VALUES = values();
    private static final Pattern INTERVAL = Pattern.compile("(?:per )?(?:(\\d{1,3}) ?)?(\\p{L}+)");

    private ValueWords() {}

    /** One of the names; the text itself when it means none of them. */
    static String choice(List<String> names, String text) {
        var word = simple(text);
        return names.stream()
                .filter(name -> simple(name).equals(word)
                        || VALUES.getOrDefault(name, List.of()).contains(word))
                .findFirst()
                .orElse(text);
    }

    static String country(String text) {
        return COUNTRIES.getOrDefault(simple(text), text);
    }

    static String interval(String text) {
        var match = INTERVAL.matcher(simple(text));
        if (!match.matches()) {
            return text;
        }
        var count = match.group(1) == null ? 1 : Integer.parseInt(match.group(1));
        for (var unit : List.of("P1M", "P3M", "P6M", "P1Y", "P1W")) {
            if (VALUES.getOrDefault(unit, List.of()).contains(match.group(2))) {
                var length = Integer.parseInt(unit.substring(1, 2)) * count;
                return "P" + length + unit.charAt(2);
            }
        }
        return text;
    }

    private static String simple(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    private static Map<String, List<String>> values() {
        var values = new HashMap<String, List<String>>();
        for (var name : WORDS.keySet()) {
            values.put(
                    name,
                    Arrays.stream(WORDS.getString(name).split("\\|"))
                            .map(ValueWords::simple)
                            .toList());
        }
        return Map.copyOf(values);
    }

    /** By code and by name, in the languages that files come in. */
    private static Map<String, String> countries() {
        var countries = new HashMap<String, String>();
        for (var code : Locale.getISOCountries()) {
            var country = Locale.of("", code);
            LANGUAGES.forEach(language -> countries.putIfAbsent(simple(country.getDisplayCountry(language)), code));
            countries.put(simple(code), code);
        }
        countries.put("holland", "NL");
        countries.put("the netherlands", "NL");
        return Map.copyOf(countries);
    }
}
