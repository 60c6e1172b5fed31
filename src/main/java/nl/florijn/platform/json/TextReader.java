package nl.florijn.platform.json;

import java.time.DateTimeException;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads a value from a JSON string of one exact form; everything else is refused. */
class TextReader<T> extends StdScalarDeserializer<T> {

    private static final Pattern ANY = Pattern.compile(".*");

    private final transient Pattern form;
    private final transient Function<String, T> parse;

    TextReader(Class<T> type, Function<String, T> parse) {
        this(type, ANY, parse);
    }

    TextReader(Class<T> type, Pattern form, Function<String, T> parse) {
        super(type);
        this.form = form;
        this.parse = parse;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            return context.reportInputMismatch(this, "Expected a string.");
        }
        return parsed(json.getString(), context);
    }

    private T parsed(String text, DeserializationContext context) {
        if (form.matcher(text).matches()) {
            try {
                return parse.apply(text);
            } catch (IllegalArgumentException | DateTimeException unreadable) {
                throw context.weirdStringException(text, handledType(), "unreadable");
            }
        }
        throw context.weirdStringException(text, handledType(), "not of the expected form");
    }
}
