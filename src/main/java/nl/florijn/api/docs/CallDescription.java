package nl.florijn.api.docs;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.florijn.api.access.Needs;
import nl.florijn.api.access.NeedsNoToken;
import nl.florijn.api.access.NeedsProvider;
import nl.florijn.api.idempotency.IdempotencyFilter;
import nl.florijn.api.web.DryRun;
import nl.florijn.api.web.IfMatch;
import nl.florijn.platform.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** Adds to each call what its parameters and annotations mean: pages, versions, keys, scopes, and how it can fail. */
class CallDescription implements OperationCustomizer {

    private static final String PROBLEM = "#/components/schemas/Problem";

    @Override
    public Operation customize(Operation call, HandlerMethod method) {
        call.operationId(nameOf(method));
        access(call, method);
        if (takes(method, PageRequest.class)) {
            paged(call);
        }
        for (var parameter : method.getMethodParameters()) {
            var version = parameter.getParameterAnnotation(IfMatch.class);
            if (version != null) {
                versioned(call, version.required());
            }
        }
        if (Arrays.stream(method.getMethodParameters()).anyMatch(p -> p.hasParameterAnnotation(DryRun.class))) {
            rehearsed(call);
        }
        if (method.hasMethodAnnotation(PostMapping.class)) {
            call.addParametersItem(header(
                    IdempotencyFilter.HEADER,
                    "The same key and body gives the same answer again, for 24 hours.",
                    false));
            problem(call, 409, "The state of things does not allow it");
        }
        if (call.getRequestBody() != null || call.getParameters() != null) {
            problem(call, 422, "A field or parameter cannot be accepted");
        }
        problem(call, 404, "There is no such thing");
        return call;
    }

    /** Such as {@code invoices.list}: unique, and good as a name in generated clients. */
    private static String nameOf(HandlerMethod method) {
        var resource = method.getBeanType().getSimpleName().replace("Controller", "");
        return resource.substring(0, 1).toLowerCase(Locale.ROOT) + resource.substring(1) + "."
                + method.getMethod().getName();
    }

    private static void access(Operation call, HandlerMethod method) {
        var needs = method.getMethodAnnotation(Needs.class);
        var ofProvider = method.hasMethodAnnotation(NeedsProvider.class);
        if (needs != null) {
            var scope = "Needs the scope `" + needs.value().word() + "`";
            call.description(note(call, scope + (ofProvider ? ", or the provider's token." : ".")));
        } else if (ofProvider) {
            call.description(note(call, "Needs the provider's token."));
        }
        if (method.hasMethodAnnotation(NeedsNoToken.class)) {
            call.security(List.of());
        } else {
            problem(call, 401, "No valid token");
            problem(call, 403, "The token may not do this");
        }
    }

    private static void paged(Operation call) {
        call.addParametersItem(query(
                "limit",
                "How many at most",
                new IntegerSchema()
                        .minimum(BigDecimal.ONE)
                        .maximum(BigDecimal.valueOf(PageRequest.MAX_LIMIT))
                        ._default(PageRequest.DEFAULT_LIMIT)));
        call.addParametersItem(query("cursor", "`next` of the page before", new StringSchema()));
    }

    private static void versioned(Operation call, boolean required) {
        call.getParameters().removeIf(parameter -> "version".equals(parameter.getName()));
        var version = "The version last seen, in quotes: `\"3\"`";
        call.addParametersItem(
                header("If-Match", required ? version : version + "; without it, as it stands", required));
        problem(call, 412, "Somebody else changed it");
        if (required) {
            problem(call, 428, "If-Match is missing");
        }
    }

    /** The parameter that springdoc knows is a field of the body too. */
    private static void rehearsed(Operation call) {
        if (call.getRequestBody() != null) {
            var field = new BooleanSchema()._default(false);
            var rehearsal = new ObjectSchema().addProperty(DryRun.NAME, field);
            call.getRequestBody()
                    .getContent()
                    .values()
                    .forEach(content ->
                            content.setSchema(new Schema<>().allOf(List.of(content.getSchema(), rehearsal))));
        }
    }

    private static void problem(Operation call, int status, String description) {
        var schema = new Schema<>().$ref(PROBLEM);
        var content = new Content().addMediaType("application/problem+json", new MediaType().schema(schema));
        call.getResponses()
                .addApiResponse(
                        String.valueOf(status),
                        new ApiResponse().description(description).content(content));
    }

    private static Parameter query(String name, String description, Schema<?> schema) {
        return new QueryParameter().name(name).description(description).schema(schema);
    }

    private static Parameter header(String name, String description, boolean required) {
        return new HeaderParameter()
                .name(name)
                .description(description)
                .required(required)
                .schema(new StringSchema());
    }

    private static String note(Operation call, String note) {
        @Nullable String said = call.getDescription();
        return said == null ? note : said + " " + note;
    }

    private static boolean takes(HandlerMethod method, Class<?> type) {
        return Arrays.stream(method.getMethodParameters())
                .map(MethodParameter::getParameterType)
                .anyMatch(type::equals);
    }
}
