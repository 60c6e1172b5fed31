package nl.florijn.messaging;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.util.List;
import java.util.Map;
import nl.florijn.documents.MapsOnly;
import nl.florijn.platform.InvalidInput;
import org.jspecify.annotations.Nullable;

/** The subject and body of an announcement in one language, ready to be filled in. */
final class AnnouncementTemplate {

    private static final int LONGEST_SUBJECT = 200;
    private static final Mustache.Compiler TEMPLATES = Mustache.compiler()
            .withEscaper(Escapers.NONE)
            .emptyStringIsFalse(true)
            .withCollector(new MapsOnly());
    private static final Map<String, Object> TRIAL =
            values("", "", "", "", false, List.of(price("", "", "", "", "", "")));

    private final Template subject;
    private final Template body;

    private AnnouncementTemplate(Template subject, Template body) {
        this.subject = subject;
        this.body = body;
    }

    /** @throws InvalidInput when a template cannot be read or filled */
    static AnnouncementTemplate read(String language, MailText text) {
        var field = "texts." + language;
        return new AnnouncementTemplate(read(field + ".subject", text.subject()), read(field + ".body", text.body()));
    }

    private static Template read(String field, String text) {
        try {
            var template = TEMPLATES.compile(text);
            var filled = template.execute(TRIAL);
            if (filled.contains("{{") || filled.contains("}}")) {
                throw broken(field, "braces are left over");
            }
            return template;
        } catch (MustacheException | UnsupportedOperationException e) {
            throw broken(field, e.getMessage());
        }
    }

    private static InvalidInput broken(String field, @Nullable String why) {
        return new InvalidInput(field, "TEMPLATE_BROKEN", "This text cannot be filled in: " + why + '.');
    }

    MailText fill(Map<String, ?> values) {
        var line = subject.execute(values).replaceAll("\\s+", " ").strip();
        return new MailText(line.substring(0, Math.min(line.length(), LONGEST_SUBJECT)), body.execute(values));
    }

    /** What a template may show. */
    static Map<String, Object> values(
            String addressee,
            String partner,
            String from,
            String percentage,
            boolean exempt,
            List<Map<String, String>> prices) {
        return Map.of(
                "addressee",
                addressee,
                "partner",
                partner,
                "from",
                from,
                "percentage",
                percentage,
                "exempt",
                exempt,
                "prices",
                prices);
    }

    /** What it may show of one price; holder and quantity are blank where they would tell nothing. */
    static Map<String, String> price(
            String description, String holder, String quantity, String before, String after, String interval) {
        return Map.of(
                "description",
                description,
                "holder",
                holder,
                "quantity",
                quantity,
                "before",
                before,
                "after",
                after,
                "interval",
                interval);
    }
}
