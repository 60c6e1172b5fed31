package nl.florijn.platform.audit;

import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.florijn.money.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

/**
 * What an entry of the audit log tells, read out of its detail.
 *
 * @param deed what became of what it is about
 * @param name what that is called; null when the entry does not tell
 * @param facts what was made, changed, deleted or else told; what stayed as it was is left out
 */
public record AuditFacts(Deed deed, @Nullable String name, List<AuditFact> facts) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> NAMES = List.of("name", "description", "code", "number", "email", "reference");

    /** What became of something. */
    public enum Deed {
        CREATED,
        CHANGED,
        DELETED,
        /** The action says it. */
        DONE
    }

    public static AuditFacts of(AuditEntry entry) {
        var told = entry.detail() == null ? NullNode.getInstance() : JSON.readTree(entry.detail());
        if (told.has("before")) {
            return of(Deed.CHANGED, told.get("before"), told.path("after"));
        }
        if (told.has("after")) {
            return of(Deed.CREATED, NullNode.getInstance(), told.get("after"));
        }
        if (told.has("deleted")) {
            return of(Deed.DELETED, told.get("deleted"), NullNode.getInstance());
        }
        return of(Deed.DONE, NullNode.getInstance(), told);
    }

    private static AuditFacts of(Deed deed, JsonNode before, JsonNode after) {
        var was = leaves(before);
        var is = leaves(after);
        var paths = new LinkedHashSet<>(is.keySet());
        paths.addAll(was.keySet());
        var name = name(after.isObject() ? after : before);
        var facts = paths.stream()
                .map(path -> new AuditFact(path, was.get(path), is.get(path)))
                .filter(fact -> !Objects.equals(fact.before(), fact.after()))
                .filter(fact -> deed == Deed.CHANGED || !Objects.equals(name, fact.after()))
                .toList();
        return new AuditFacts(deed, name, facts);
    }

    private static @Nullable String name(JsonNode told) {
        return NAMES.stream()
                .map(field -> told.path(field).asString(""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** All values that are there, by their paths, in the order in which they stand. */
    private static Map<List<String>, String> leaves(JsonNode told) {
        var leaves = new LinkedHashMap<List<String>, String>();
        // A value without fields is that of the whole: what something came to.
        gather(told.isObject() && !isMoney(told) || told.isNull() ? List.of() : List.of("total"), told, leaves);
        return leaves;
    }

    private static void gather(List<String> path, JsonNode node, Map<List<String>, String> leaves) {
        if (isMoney(node)) {
            put(path, money(node), leaves);
        } else if (node.isObject()) {
            node.properties().forEach(field -> gather(with(path, field.getKey()), field.getValue(), leaves));
        } else if (node.isArray() && node.valueStream().anyMatch(JsonNode::isContainer)) {
            var place = 1;
            for (var item : node) {
                gather(with(path, String.valueOf(place++)), item, leaves);
            }
        } else if (node.isArray()) {
            put(
                    path,
                    String.join(", ", node.valueStream().map(JsonNode::asString).toList()),
                    leaves);
        } else if (!node.isNull() && !node.isMissingNode()) {
            put(path, node.asString(), leaves);
        }
    }

    private static boolean isMoney(JsonNode node) {
        return node.path("minorUnits").isIntegralNumber() && node.has("currency");
    }

    /** Such as {@code EUR 12.10}. */
    private static String money(JsonNode node) {
        var currency = Currency.getInstance(node.get("currency").asString());
        var money = new Money(node.get("minorUnits").asLong(), currency);
        return currency.getCurrencyCode() + " " + money.toDecimal().toPlainString();
    }

    private static void put(List<String> path, String value, Map<List<String>, String> leaves) {
        if (!value.isEmpty()) {
            leaves.put(path, value);
        }
    }

    private static List<String> with(List<String> path, String step) {
        return Stream.concat(path.stream(), Stream.of(step)).toList();
    }
}
