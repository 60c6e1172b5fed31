package nl.florijn.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.florijn.FlorijnTest;
import nl.florijn.api.access.Needs;
import nl.florijn.api.access.NeedsNoToken;
import nl.florijn.api.access.NeedsProvider;
import nl.florijn.api.web.ApiController;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The description is whole and true: every call is in it, and every call says who may make it. */
@FlorijnTest
class OpenApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void everyCallSaysWhoMayMakeIt() {
        assertThat(calls().values())
                .isNotEmpty()
                .allMatch(method -> method.hasMethodAnnotation(Needs.class)
                        || method.hasMethodAnnotation(NeedsProvider.class)
                        || method.hasMethodAnnotation(NeedsNoToken.class));
    }

    @Test
    void everyCallIsDescribed() {
        var paths = description().path("paths");
        calls().forEach((mapping, method) -> {
            for (var path : mapping.getPatternValues()) {
                var described = paths.path(path);
                assertThat(described.isMissingNode()).as(path).isFalse();
                mapping.getMethodsCondition().getMethods().forEach(verb -> {
                    var call = described.path(verb.name().toLowerCase(Locale.ROOT));
                    assertThat(call.path("summary").asString(""))
                            .as(verb + " " + path)
                            .isNotBlank();
                    assertThat(call.path("tags").isEmpty())
                            .as(verb + " " + path)
                            .isFalse();
                });
            }
        });
    }

    @Test
    void itIsOpenApi31AndEveryReferenceLeadsSomewhere() {
        var description = description();
        assertThat(description.path("openapi").asString()).startsWith("3.1");
        assertThat(description.at("/components/securitySchemes/token/scheme").asString())
                .isEqualTo("bearer");
        var broken = new ArrayList<String>();
        for (var reference : description.findValues("$ref")) {
            if (description.at(reference.asString().substring(1)).isMissingNode()) {
                broken.add(reference.asString());
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void decimalsAreStringsAndIdsAreStrings() {
        var input = description().at("/components/schemas/TrialInput/properties");
        assertThat(input.at("/price/type").asString()).isEqualTo("string");
        assertThat(input.at("/interval/type").asString()).isEqualTo("string");
        assertThat(input.at("/job/type").asString()).isEqualTo("string");
        assertThat(input.at("/date/format").asString()).isEqualTo("date");
        var job = description().at("/components/schemas/JobAnswer");
        assertThat(job.at("/properties/progress/type").asString()).isEqualTo("number");
        assertThat(job.path("additionalProperties").asBoolean()).isTrue();
    }

    @Test
    void callsTellOfVersionsKeysAndFailures() {
        var patch = description().path("paths").path("/api/v1/trial/{id}").path("patch");
        assertThat(parameters(patch)).contains("If-Match", "id").doesNotContain("version");
        assertThat(patch.at("/requestBody/content").toString()).contains("TrialInput");
        assertThat(patch.path("responses").propertyNames()).contains("200", "401", "403", "404", "412", "422", "428");
        var post = description().path("paths").path("/api/v1/trial").path("post");
        assertThat(parameters(post)).contains("Idempotency-Key");
    }

    @Test
    void thePageNeedsNoTokenAndNothingFromElsewhere() {
        var anybody = ApiClient.withoutToken(port);
        var page = anybody.get("/api/docs");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.text()).doesNotContain("http://", "https://");
        for (var part : new String[] {"page.js", "page.css", "swagger-ui-bundle.js", "swagger-ui.css"}) {
            assertThat(page.text()).contains("/api/docs/" + part);
            assertThat(anybody.get("/api/docs/" + part).status()).as(part).isEqualTo(200);
        }
        assertThat(anybody.get("/api/docs/nothing.js").status()).isEqualTo(404);
    }

    private JsonNode description() {
        var answer = ApiClient.withoutToken(port).get("/openapi.json");
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private Map<RequestMappingInfo, HandlerMethod> calls() {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(call ->
                        AnnotatedElementUtils.hasAnnotation(call.getValue().getBeanType(), ApiController.class))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Iterable<String> parameters(JsonNode call) {
        return StreamSupport.stream(call.path("parameters").spliterator(), false)
                .map(parameter -> parameter.path("name").asString())
                .toList();
    }
}
