package nl.florijn.api.docs;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import nl.florijn.api.problems.Problem;
import nl.florijn.billing.periods.Interval;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.paging.PageRequest;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** OpenAPI 3.1, made from the controllers; here is what they do not say themselves. */
@Configuration(proxyBeanMethods = false)
class OpenApiDescription {

    private static final String TOKEN = "token";

    static {
        SpringDocUtils.getConfig()
                .replaceWithSchema(
                        Interval.class, new StringSchema().format("duration").example("P1M"))
                .addRequestWrapperToIgnore(PartnerId.class, PageRequest.class);
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Florijn")
                        .version("1")
                        .description(
                                "Amounts, prices, quantities and percentages are decimal strings; periods run from "
                                        + "'from' to before 'until'; errors are application/problem+json."))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .schemas(ModelConverters.getInstance(true).readAll(Problem.class))
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("A partner's token, or the provider's.")))
                .security(List.of(new SecurityRequirement().addList(TOKEN)));
    }

    @Bean
    OperationCustomizer callsAsTheyAre() {
        return new CallDescription();
    }

    @Bean
    ModelResolver schemas(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), new SchemaNames()).openapi31(true);
    }

    @Bean
    PatchSchema patchSchema() {
        return new PatchSchema();
    }

    @Bean
    DecimalSchemas decimalSchemas() {
        return new DecimalSchemas();
    }
}
