package nl.florijn.platform.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import nl.florijn.billing.periods.Interval;
import nl.florijn.platform.BusinessDates;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** Decimals are written as strings, so that no reader makes a floating point number of an amount. */
@Configuration(proxyBeanMethods = false)
class JsonConfiguration {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT.*");

    @Bean
    JsonMapperBuilderCustomizer values() {
        return mapper -> mapper.withConfigOverride(
                        BigDecimal.class, o -> o.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .addModule(types());
    }

    private static JacksonModule types() {
        return new SimpleModule("florijn")
                .addSerializer(Interval.class, ToStringSerializer.instance)
                .addDeserializer(Interval.class, new TextReader<>(Interval.class, Interval::parse))
                .addDeserializer(BigDecimal.class, new DecimalReader(DECIMAL))
                .addDeserializer(LocalDate.class, new TextReader<>(LocalDate.class, BusinessDates::parse))
                .addDeserializer(Instant.class, new TextReader<>(Instant.class, MOMENT, JsonConfiguration::moment))
                .addDeserializer(String.class, new PlainTextReader());
    }

    private static Instant moment(String text) {
        var moment = Instant.parse(text);
        BusinessDates.checked(LocalDate.ofInstant(moment, ZoneOffset.UTC));
        return moment;
    }
}
