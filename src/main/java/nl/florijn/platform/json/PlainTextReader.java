package nl.florijn.platform.json;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads text that can be stored and printed: a number is no text, half a character or a zero byte neither. */
class PlainTextReader extends StdScalarDeserializer<String> {

    PlainTextReader() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            return context.reportInputMismatch(this, "Expected a string.");
        }
        var text = json.getString();
        if (text.codePoints().anyMatch(PlainTextReader::isUnprintable)) {
            throw context.weirdStringException(text, String.class, "holds characters that are no text");
        }
        return text;
    }

    private static boolean isUnprintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.SURROGATE -> true;
            case Character.CONTROL -> codePoint != '\n' && codePoint != '\r' && codePoint != '\t';
            default -> false;
        };
    }
}
