package nl.florijn.api.fuzz;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** Values as a schema wants them, and values that nobody wants. */
final class Values {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEPEST = 5;

    private static final Map<String, String> BY_NAME = Map.ofEntries(
            Map.entry("country", "NL"),
            Map.entry("currency", "EUR"),
            Map.entry("locale", "nl-NL"),
            Map.entry("timeZone", "Europe/Amsterdam"),
            Map.entry("vatNumber", "NL004495445B01"),
            Map.entry("iban", "NL91ABNA0417164300"),
            Map.entry("bic", "ABNANL2A"),
            Map.entry("email", "a@example.nl"),
            Map.entry("address", "a@example.nl"),
            Map.entry("vatCode", "NL-HIGH"),
            Map.entry("ledgerAccount", "8123"),
            Map.entry("priceList", "LIST"),
            Map.entry("layout", "LAYOUT"),
            Map.entry("invoice", "FA-{yy}{seq:5}"));

    private static final List<String> HOSTILE = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "2147483648",
            "-9223372036854775808",
            "99999999999999999999",
            "1e999999999",
            "\"\"",
            "\" \"",
            "\" x\"",
            "\"x\"",
            "\"0\"",
            "\"-0.0001\"",
            "\"0.00001\"",
            "\"99999.9999\"",
            "\"9999999999.99\"",
            "\"9999999999999.99\"",
            "\"9999999999999.9999\"",
            "\"-9999999999999.9999\"",
            "\"999999999999999.9999999999\"",
            "\"100.0001\"",
            "\"1900-01-01\"",
            "\"2000-02-29\"",
            "\"2999-12-31\"",
            "\"9999-12-31\"",
            "\"0000-00-00\"",
            "\"+999999999-12-31\"",
            "\"9999-12-31T23:59:59.999999999Z\"",
            "\"1900-01-01T00:00:00-18:00\"",
            "\"P1D\"",
            "\"P9999Y\"",
            "\"P9999999999M\"",
            "\"P0M\"",
            "\"XXX\"",
            "\"JPY\"",
            "\"zz\"",
            "\"cus_0\"",
            "\"cus_zzzzzzzzzzzzz\"",
            "\"inv_ZZZ\"",
            "\"{seq:99}\"",
            "\"{yy}{seq:0}{\"",
            "\"<b>&amp;</b>{{{x}}}\"",
            "\"%n%s%x\"",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"\\uffff\\ufffe\\u202e\\u200b\"",
            "\"\\u0301\\ud83d\\ude00\\ud83d\\ude00\"",
            "\"'; -- \\\\\"",
            "[]",
            "[null]",
            "[[]]",
            "[{}]",
            "{}",
            "{\"a\": {\"b\": []}}");

    private static final List<Integer> LENGTHS = List.of(9, 21, 33, 51, 65, 101, 201, 256, 501, 1001, 5001, 70_000);
    private static final List<String> CHARACTERS = List.of("y", "é", "€", "\ud83d\ude00", "8", "\n");

    private final Description description;
    private final World world;
    private final Random random;
    private boolean whole;

    Values(Description description, World world, Random random) {
        this.description = description;
        this.world = world;
        this.random = random;
    }

    /** A body or parameter as its schema and its name want it. */
    JsonNode fitting(String name, JsonNode schema) {
        return fitting(name, schema, 0);
    }

    /** A place that is no id. */
    String inPath(String name, JsonNode schema) {
        return name.equals("locale")
                ? pick("nl", "en", "fr", "de")
                : fitting(name, schema).asString("");
    }

    /** Whether a place in a path is one of a few words. */
    boolean isWord(String name, JsonNode schema) {
        return name.equals("locale") || description.resolved(schema).has("enum");
    }

    /** A body with each of its fields, and one item in each list. */
    JsonNode whole(JsonNode schema) {
        whole = true;
        var body = fitting("", schema);
        whole = false;
        return body;
    }

    private JsonNode fitting(String name, JsonNode reference, int depth) {
        var schema = description.resolved(reference);
        if (schema.has("enum")) {
            return schema.path("enum").get(random.nextInt(schema.path("enum").size()));
        }
        if (schema.has("properties")) {
            return object(schema, depth);
        }
        return switch (schema.path("type").asString("")) {
            case "integer" -> NODES.numberNode(List.of(1, 2, 14, 30).get(random.nextInt(4)));
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "array" -> list(name, schema.path("items"), depth);
            case "string" -> NODES.stringNode(text(name, schema.path("format").asString("")));
            default -> NODES.nullNode();
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        var object = NODES.objectNode();
        if (depth < DEEPEST) {
            var share = random.nextInt(3) == 0 ? 1 + random.nextInt(10) : 10;
            schema.path("properties").properties().forEach(field -> {
                if (whole || random.nextInt(10) < share) {
                    object.set(field.getKey(), fitting(field.getKey(), field.getValue(), depth + 1));
                }
            });
        }
        return object;
    }

    private ArrayNode list(String name, JsonNode items, int depth) {
        var list = NODES.arrayNode();
        for (var i = whole ? 1 : random.nextInt(3); i > 0; i--) {
            list.add(fitting(name.replaceFirst("s$", ""), items, depth + 1));
        }
        return list;
    }

    private String text(String name, String format) {
        return switch (format) {
            case "decimal" -> name.toLowerCase(Locale.ROOT).contains("percent") ? "5" : pick("1", "2.5", "12.10", "0");
            case "date" -> pick("2027-01-31", "2027-02-01", "2028-02-29", "2026-12-31");
            case "date-time" -> "2027-02-01T10:00:00Z";
            case "duration" -> pick("P1M", "P3M", "P1Y", "P2W");
            default ->
                name.toLowerCase(Locale.ROOT).endsWith("id") ? id(name) : BY_NAME.getOrDefault(name, "Some text");
        };
    }

    /** The id that a field is likely to mean, such as {@code invoiceDebtorId}. */
    private String id(String field) {
        var name = field.toLowerCase(Locale.ROOT);
        if (name.startsWith("line")) {
            return world.id("lines");
        }
        if (name.startsWith("run")) {
            return world.id("jobs");
        }
        for (var kind : List.of("product", "subscription", "invoice", "customer", "contact", "charge")) {
            if (name.startsWith(kind) && !name.contains("debtor")) {
                return world.id(kind + "s");
            }
        }
        return name.equals("id") || name.startsWith("contact") ? world.id("lines") : world.id("customers");
    }

    /** A value that hardly ever belongs anywhere; written as it stands, since not each of them is good JSON. */
    JsonNode hostile() {
        return random.nextInt(5) == 0
                ? NODES.stringNode(pick(CHARACTERS).repeat(pick(LENGTHS)))
                : NODES.rawValueNode(new RawValue(pick(HOSTILE)));
    }

    /** Text for an address or a header. */
    String hostileText() {
        return pick(HOSTILE).replace("\"", "");
    }

    @SafeVarargs
    final <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }

    <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
