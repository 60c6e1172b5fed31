package nl.florijn.platform.json;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads decimals from strings and from numbers as they are written; exponents are refused, since they can be endless. */
class DecimalReader extends StdScalarDeserializer<BigDecimal> {

    private final transient Pattern form;

    DecimalReader(Pattern form) {
        super(BigDecimal.class);
        this.form = form;
    }

    @Override
    public BigDecimal deserialize(JsonParser json, DeserializationContext context) {
        if (!json.hasToken(JsonToken.VALUE_STRING) && !json.currentToken().isNumeric()) {
            return context.reportInputMismatch(this, "Expected a decimal.");
        }
        var text = json.getString();
        if (!form.matcher(text).matches()) {
            throw context.weirdStringException(text, BigDecimal.class, "not of the expected form");
        }
        return new BigDecimal(text);
    }
}
