package nl.florijn.ui.settings;

import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.florijn.billing.periods.Interval;
import nl.florijn.platform.audit.AuditAction;
import nl.florijn.platform.audit.AuditEntry;
import nl.florijn.platform.audit.AuditFact;
import nl.florijn.platform.audit.AuditFacts;
import nl.florijn.ui.text.Formats;
import nl.florijn.ui.text.Languages;
import nl.florijn.ui.text.PanelTexts;
import nl.florijn.ui.text.Words;
import org.jspecify.annotations.Nullable;

/** An entry of the log in words: what was done to which, and what it was before and after. */
final class LogWords {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern MONEY = Pattern.compile("([A-Z]{3}) (-?\\d+(?:\\.\\d+)?)");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]+|[a-z]{3}_[0-9a-z]+");
    private static final Pattern AMOUNT = Pattern.compile("(?i).*(price|amount|amountOff|limit|total|open)");
    private static final Pattern NUMBER = Pattern.compile("(?i).*(quantity|percent|percentage|percentOff|rate)");
    private static final Pattern INTERVAL = Pattern.compile("(?i).*interval");

    /** Rooms whose words say what a value means, by the beginning of the id that an entry is about. */
    private static final Map<String, String> ROOMS = Map.of("cus", "customer", "prd", "product", "inv", "invoice");

    /** Words of other places that say what a value of a field means. */
    private static final Map<String, String> SAID_ELSEWHERE = Map.of(
            "by", "delivery",
            "method", "payment.method",
            "kind", "entry",
            "was", "mail.state",
            "channel", "outbox.channel");

    private LogWords() {}

    /** The kind of thing and its deed in one, such as a customer changed; else the action alone. */
    static String deed(AuditEntry entry, AuditFacts told) {
        var key = "log.kind." + kind(entry);
        var isMasterData =
                entry.action() == AuditAction.MASTER_DATA_CREATED || entry.action() == AuditAction.MASTER_DATA_CHANGED;
        if (!isMasterData || !isThere(key)) {
            return Words.of("audit", entry.action());
        }
        var deed = told.deed() == AuditFacts.Deed.DONE ? AuditFacts.Deed.CHANGED : told.deed();
        return text("log.deed." + deed, text(key));
    }

    /** The first letters of the id of what it is about; empty when it is about the books themselves. */
    static String kind(AuditEntry entry) {
        return entry.objectId() == null ? "" : entry.objectId().substring(0, 3);
    }

    /** The first few facts on one line. */
    static String summary(AuditEntry entry, AuditFacts told, int most, LogNames names) {
        var more = told.facts().size() - most;
        var first = told.facts().stream().limit(most).map(fact -> inWords(entry, fact, names));
        return Stream.concat(first, more > 0 ? Stream.of(text("log.more", more)) : Stream.empty())
                .collect(Collectors.joining(" · "));
    }

    private static String inWords(AuditEntry entry, AuditFact fact, LogNames names) {
        var field = field(fact);
        if (fact.before() == null) {
            return text("log.is", field, value(entry, fact, fact.after(), names));
        }
        return fact.after() == null
                ? text("log.was", field, value(entry, fact, fact.before(), names))
                : text(
                        "log.became",
                        field,
                        value(entry, fact, fact.before(), names),
                        value(entry, fact, fact.after(), names));
    }

    /** The name of a field as forms have it, with what it lies in. */
    static String field(AuditFact fact) {
        return fact.path().stream()
                .map(step -> AuditFact.isPlace(step) || !isThere("field." + step) ? step : text("field." + step))
                .collect(Collectors.joining(" "));
    }

    /** A value as the screens write it; nothing for none. */
    static String value(AuditEntry entry, AuditFact fact, @Nullable String value, LogNames names) {
        if (value == null) {
            return "";
        }
        var items = List.of(value.split(", "));
        if (items.size() > 1 && items.stream().allMatch(LogWords::isCoded)) {
            return items.stream().map(item -> one(entry, fact, item, names)).collect(Collectors.joining(", "));
        }
        return one(entry, fact, value, names);
    }

    private static boolean isCoded(String value) {
        return CODE.matcher(value).matches() || MONEY.matcher(value).matches();
    }

    private static String one(AuditEntry entry, AuditFact fact, String value, LogNames names) {
        var name = names.of(value);
        if (name.isPresent()) {
            return name.get();
        }
        var money = MONEY.matcher(value);
        if (money.matches()) {
            return Formats.money(new BigDecimal(money.group(2)), money.group(1));
        }
        var field = fact.field();
        if (value.equals("true") || value.equals("false")) {
            return Words.yesNo(Boolean.valueOf(value));
        }
        if (DAY.matcher(value).matches()) {
            return Formats.date(LocalDate.parse(value));
        }
        if (field.equals("locale")) {
            return Languages.name(value);
        }
        if (field.equals("path")) {
            return screen(value);
        }
        if (INTERVAL.matcher(field).matches()) {
            return Words.of(Interval.parse(value));
        }
        return choice(entry, field, value).orElseGet(() -> figure(field, value));
    }

    private static Optional<String> choice(AuditEntry entry, String field, String value) {
        return Stream.of(
                        field,
                        ROOMS.getOrDefault(kind(entry), field) + '.' + field,
                        "log.value",
                        SAID_ELSEWHERE.getOrDefault(field, field),
                        "contact",
                        "role",
                        "scope")
                .map(prefix -> prefix + '.' + value)
                .filter(LogWords::isThere)
                .findFirst()
                .map(LogWords::text);
    }

    /** A place of the panel, as the menu calls it; what is no such place as it stands there. */
    private static String screen(String path) {
        var place = "log.screen." + path.substring(path.lastIndexOf('/') + 1);
        return isThere(place) ? text(place) : path;
    }

    private static String figure(String field, String value) {
        if (!DECIMAL.matcher(value).matches()) {
            return value;
        }
        if (AMOUNT.matcher(field).matches()) {
            return Formats.price(new BigDecimal(value));
        }
        return NUMBER.matcher(field).matches() ? Formats.number(new BigDecimal(value)) : value;
    }

    private static boolean isThere(String key) {
        return PanelTexts.has(key, Formats.locale());
    }

    private static String text(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
