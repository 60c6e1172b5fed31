package nl.florijn.messaging;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.florijn.platform.InvalidInput;

/** The subject and body of an announcement in one language, ready to be filled in. */
final class AnnouncementTemplate {

    private static final int LONGEST_SUBJECT = 200;
    private static final Pattern FIELD = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern LOOSE = Pattern.compile("[\\[\\]]|\\{\\{|}}");

    private final List<Line> subject;
    private final List<Line> body;

    private AnnouncementTemplate(List<Line> subject, List<Line> body) {
        this.subject = subject;
        this.body = body;
    }

    private sealed interface Part {

        record Words(String words) implements Part {}

        record Filled(AnnouncementField field) implements Part {}
    }

    private record Line(List<Part> parts) {

        boolean isOfSubscription() {
            return fields().anyMatch(AnnouncementField::isOfSubscription);
        }

        Stream<AnnouncementField> fields() {
            return parts.stream()
                    .flatMap(part -> part instanceof Part.Filled(var field) ? Stream.of(field) : Stream.of());
        }

        String fill(Map<AnnouncementField, String> values) {
            var filled = parts.stream()
                    .map(part -> switch (part) {
                        case Part.Words(var words) -> words;
                        case Part.Filled(var field) -> values.getOrDefault(field, "");
                    })
                    .collect(Collectors.joining());
            return parts.isEmpty() || parts.getFirst() instanceof Part.Words ? filled.stripTrailing() : filled.strip();
        }
    }

    /** @throws InvalidInput when a text names a field that there is not, or does not close one */
    static AnnouncementTemplate read(String language, MailText text) {
        var field = "texts." + language;
        var subject = lines(field + ".subject", text.subject());
        subject.stream()
                .flatMap(Line::fields)
                .filter(AnnouncementField::isOfSubscription)
                .findFirst()
                .ifPresent(found -> {
                    throw new InvalidInput(
                            field + ".subject",
                            "FIELD_NOT_IN_SUBJECT",
                            "“[%s]” differs for each subscription, so it has no place in the subject."
                                    .formatted(MailWords.fieldNames(language).get(found)),
                            "[" + MailWords.fieldNames(language).get(found) + "]");
                });
        return new AnnouncementTemplate(subject, lines(field + ".body", text.body()));
    }

    private static List<Line> lines(String field, String text) {
        return text.lines().map(line -> line(field, line)).toList();
    }

    private static Line line(String field, String line) {
        var parts = new ArrayList<Part>();
        var found = FIELD.matcher(line);
        var end = 0;
        while (found.find()) {
            words(parts, field, line, end, found.start());
            parts.add(
                    new Part.Filled(MailWords.field(found.group(1)).orElseThrow(() -> unknown(field, found.group()))));
            end = found.end();
        }
        words(parts, field, line, end, line.length());
        return new Line(parts);
    }

    private static void words(List<Part> parts, String field, String line, int from, int until) {
        var words = line.substring(from, until);
        if (LOOSE.matcher(words).find()) {
            throw new InvalidInput(
                    field,
                    "FIELD_BROKEN",
                    "“%s” has a bracket too many or too few; a field is written like [%s]."
                            .formatted(words.strip(), MailWords.fieldNames("en").get(AnnouncementField.CUSTOMER)),
                    words.strip());
        }
        if (!words.isEmpty()) {
            parts.add(new Part.Words(words));
        }
    }

    private static InvalidInput unknown(String field, String written) {
        return new InvalidInput(
                field,
                "FIELD_UNKNOWN",
                "“%s” is no field; there are %s."
                        .formatted(
                                written,
                                MailWords.fieldNames("en").values().stream()
                                        .map(name -> '[' + name + ']')
                                        .collect(Collectors.joining(", "))),
                written);
    }

    /**
     * The mail with all filled in.
     *
     * @param prices what differs for each subscription
     */
    MailText fill(Map<AnnouncementField, String> values, List<Map<AnnouncementField, String>> prices) {
        var line = subject.stream().map(one -> one.fill(values)).collect(Collectors.joining(" "));
        return new MailText(
                line.substring(0, Math.min(line.length(), LONGEST_SUBJECT)),
                body.stream()
                        .flatMap(one -> filled(one, values, prices))
                        .map(one -> one + '\n')
                        .collect(Collectors.joining()));
    }

    /** A line for each subscription where it names what differs; none where its fields leave nothing of it. */
    private static Stream<String> filled(
            Line line, Map<AnnouncementField, String> values, List<Map<AnnouncementField, String>> prices) {
        if (line.isOfSubscription()) {
            return prices.stream().map(price -> {
                var all = new EnumMap<>(values);
                all.putAll(price);
                return line.fill(all);
            });
        }
        var filled = line.fill(values);
        return filled.isEmpty() && !line.parts().isEmpty() ? Stream.of() : Stream.of(filled);
    }
}
