package nl.florijn.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.api.ApiClient;
import nl.florijn.api.ApiClient.Answer;
import nl.florijn.api.access.Needs;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** What a call does not take is refused and named, on every call there is, in whatever place it was sent. */
@FlorijnTest
class NothingIsIgnoredTest {

    private static final String BETWEEN = "between-the-parts";

    @LocalServerPort
    private int port;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private Books books;

    private ApiClient partner;
    private ApiClient provider;

    /** A call with the names of the parameters that its method declares. */
    private record Call(String verb, String path, HandlerMethod method, CallForm form) {

        String address() {
            return path.replaceAll("\\{\\w+}", "none");
        }
    }

    @BeforeEach
    void callers() {
        partner = ApiClient.withToken(port, books.freshPartner().token());
        provider = ApiClient.provider(port);
    }

    @Test
    void anUnknownParameterIsRefusedOnEveryCall() {
        everyCall((call, all) -> {
            refused(all, call, "zzz=1", "zzz", "UNKNOWN_PARAMETER");
            refused(all, call, "zzz", "zzz", "UNKNOWN_PARAMETER");
        });
    }

    @Test
    void aParameterInAnotherCaseOrTwiceOrWithoutValueIsRefusedOnEveryCall() {
        everyCall((call, all) -> call.form().parameters().forEach(name -> {
            var other = name.equals(name.toLowerCase(Locale.ROOT))
                    ? name.toUpperCase(Locale.ROOT)
                    : name.toLowerCase(Locale.ROOT);
            refused(all, call, other + "=true", other, "UNKNOWN_PARAMETER");
            refused(all, call, name + "=true&" + name + "=true", name, "REPEATED_PARAMETER");
            refused(all, call, name + "=", name, "EMPTY_PARAMETER");
            refused(all, call, name + "=%20", name, "EMPTY_PARAMETER");
            refused(all, call, name + "=%E2%80%8B", name, "EMPTY_PARAMETER"); // a space of zero width
        }));
    }

    @Test
    void aBodyIsRefusedOnEveryCallThatTakesNone() {
        everyCall((call, all) -> {
            if (!call.form().body() && call.form().files().isEmpty()) {
                var answer = send(call, call.address(), "{\"redate\": true}");
                all.assertThat(codes(answer)).as(call.verb() + call.path()).contains("BODY_NOT_TAKEN");
            }
        });
    }

    @Test
    void dryRunTakesTrueOrFalseAndNothingElseWhereverThereIsOne() {
        everyCall((call, all) -> {
            if (call.form().parameters().contains(DryRun.NAME)) {
                for (var value : List.of("1", "yes", "TRUE", "on", "no", "tru%65x")) {
                    var answer = send(call, call.address() + "?dryRun=" + value, sentTo(call));
                    all.assertThat(answer.status()).as(call.path() + value).isIn(404, 415, 422);
                }
                all.assertThat(comesAfterTheBody(call.method())).as(call.path()).isTrue();
            }
        });
    }

    @Test
    void theDescriptionHasThoseParametersAndNoOthers() {
        var description = provider.get("/openapi.json").body().path("paths");
        var all = new SoftAssertions();
        for (var call : calls()) {
            var described = description.path(call.path()).path(call.verb().toLowerCase(Locale.ROOT));
            all.assertThat(inQuery(described))
                    .as(call.verb() + " " + call.path())
                    .containsExactlyInAnyOrderElementsOf(call.form().parameters());
            var schema = described.at("/requestBody/content").toString();
            all.assertThat(schema.contains("\"dryRun\""))
                    .as(call.path())
                    .isEqualTo(call.form().parameters().contains(DryRun.NAME)
                            && !call.verb().equals("DELETE"));
        }
        all.assertAll();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ?dryRun=true  |                    | 200
                          | , "dryRun": true   | 200
            ?dryRun=true  | , "dryRun": true   | 200
            ?dryRun=false | , "dryRun": false  | 202
            ?dryRun=true  | , "dryRun": false  | 422
            ?dryRun=false | , "dryRun": true   | 422
                          | , "dryRun": "true" | 422
                          | , "dryRun": null   | 422
                          | , "dryRun": 1      | 422
                          | , "dryrun": true   | 422
            ?dryRun=TRUE  |                    | 422
            ?dryrun=true  |                    | 422
            """)
    void aRunIsARehearsalWhereverThatIsSaid(String address, String field, int status) {
        var path = "/billing-runs" + (address == null ? "" : address);
        var body = "{\"runDate\": \"2027-02-01\"%s}".formatted(field == null ? "" : field);

        var answer = partner.post(path, body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(partner.get("/billing-runs").body().path("items").size()).isEqualTo(status == 202 ? 1 : 0);
        if (status == 422) {
            assertThat(answer.body().at("/errors/0/field").asString()).isEqualToIgnoringCase("dryRun");
        }
    }

    @Test
    void aStartIsARehearsalWhenItsBodySaysSo() {
        var customer = partner.post("/customers", """
                {"name": "Voorbeeld", "kind": "CONSUMER",
                 "address": {"line1": "Weg 1", "postcode": "1000 AA", "city": "Almere", "country": "NL"}}
                """).body().path("id").asString();
        var product = partner.post("/products", """
                {"code": "P", "name": "P", "kind": "RECURRING", "vatCode": "NL-HIGH",
                 "prices": [{"interval": "P1M", "currency": "EUR", "unitPrice": "10.00"}]}
                """).body().path("id").asString();
        var start = """
                {"customerId": "%s", "productId": "%s", "description": "d", "quantity": "1", "interval": "P1M",
                 "start": "2027-02-01", "dryRun": true}
                """.formatted(customer, product);

        assertThat(partner.post("/subscriptions", start).status()).isEqualTo(200);
        assertThat(partner.get("/subscriptions").body().path("items").size()).isZero();

        var raise = "{\"productId\": \"%s\", \"percentage\": \"3\", \"effective\": \"2099-01-01\", \"dryRun\": true}";
        var preview = partner.post("/indexations", raise.formatted(product));
        assertThat(preview.status()).as(preview.text()).isEqualTo(200);
        assertThat(partner.get("/indexations").body().path("items").size()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''             | dryRun=true              | 202 |
            ?dryRun=true   | dryRun=true              | 202 |
            ?dryRun=true   | dryRun=false             | 422 | CONTRADICTION
            ''             | dryRun=true,dryRun=true  | 422 | REPEATED_PARAMETER
            ''             | dryRun=1                 | 422 | WRONG_FORM
            ''             | dryrun=true              | 422 | UNKNOWN_PARAMETER
            ?dryrun=true   | ''                       | 422 | UNKNOWN_PARAMETER
            ''             | customers=reference      | 422 | UNKNOWN_PARAMETER
            ''             | mode=fast                | 422 | UNKNOWN_PARAMETER
            ?dryRun=true&changes=from-next-period | ''         | 202 |
            ?dryRun=true   | changes=from-next-period | 202 |
            ?changes=now   | ''                       | 422 | UNKNOWN_VALUE
            ?changes=From-next-period | ''            | 422 | UNKNOWN_VALUE
            ?changes=from-next-period | changes=now   | 422 | CONTRADICTION
            """)
    void anImportIsARehearsalWhereverThatIsSaid(String address, String fields, int status, String code) {
        var parts = new StringBuilder();
        Stream.of(fields.split(",")).filter(field -> !field.isEmpty()).forEach(field -> {
            var pair = field.split("=");
            parts.append(part("name=\"" + pair[0] + "\"", pair[1]));
        });
        parts.append(part("name=\"products\"; filename=\"p.csv\"", """
                reference,code,name,kind,interval,currency,unitPrice,vatCode
                HOST,HOST,Hosting,RECURRING,P1M,EUR,10.00,NL-HIGH
                """));

        var answer = upload("/imports" + address, parts);

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        if (status == 202) {
            assertThat(answer.body().path("dryRun").asBoolean()).isTrue();
        } else {
            assertThat(codes(answer)).containsExactly(code);
            assertThat(partner.get("/imports").body().path("items").size()).isZero();
        }
    }

    @Test
    void aFileTwiceOrOfAnotherNameIsNamed() {
        var twice = part("name=\"products\"; filename=\"p.csv\"", "x");
        var answer = upload("/imports", new StringBuilder(twice).append(twice));
        assertThat(codes(answer)).containsExactly("DOUBLE_FILE");
        answer = upload("/imports", new StringBuilder(part("name=\"Products\"; filename=\"p.csv\"", "x")));
        assertThat(codes(answer)).containsExactly("UNKNOWN_FILE");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            /invoices?open=yes
            /invoices?open=True
            /invoices?status=draft
            /invoices?from=1900
            /invoices?from=-2027-01-01
            /invoices?limit=0
            /invoices?limit=+5
            /invoices?limit=05
            /invoices?limit=201
            /invoices?limit=%D9%A5
            /invoices?customerId=cus_A
            /invoices?from=2027-02-30
            /invoices?from=%202027-02-01
            /charges?state=GONE
            """)
    void aFilterIsReadInOneFormOnly(String path) {
        assertThat(partner.get(path).status()).isIn(404, 422);
    }

    private interface Trial {
        void on(Call call, SoftAssertions all);
    }

    private void everyCall(Trial trial) {
        var all = new SoftAssertions();
        assertThat(calls()).hasSizeGreaterThan(80);
        calls().forEach(call -> trial.on(call, all));
        all.assertAll();
    }

    private void refused(SoftAssertions all, Call call, String query, String name, String code) {
        var answer = send(call, call.address() + "?" + query, sentTo(call));
        var what = call.verb() + " " + call.path() + "?" + query + ": " + answer.text();
        all.assertThat(answer.status()).as(what).isEqualTo(422);
        all.assertThat(answer.body().at("/errors/0/field").asString(""))
                .as(what)
                .isEqualTo(name);
        all.assertThat(codes(answer)).as(what).contains(code);
    }

    private static String sentTo(Call call) {
        return call.form().body() ? "{}" : "";
    }

    private Answer send(Call call, String address, String body) {
        var client = call.method().hasMethodAnnotation(Needs.class) ? partner : provider;
        if (!call.form().files().isEmpty()) {
            return upload(client, address, new StringBuilder());
        }
        var request = client.request(call.verb(), address, body).setHeader("Content-Type", typeFor(call));
        return client.send(request.header("If-Match", "\"1\""));
    }

    private static String typeFor(Call call) {
        if (call.path().endsWith("/logo")) {
            return "image/png";
        }
        return call.path().endsWith("/day-rates") ? "application/xml" : "application/json";
    }

    private List<Call> calls() {
        var calls = new ArrayList<Call>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
            if (AnnotatedElementUtils.hasAnnotation(method.getBeanType(), ApiController.class)) {
                mapping.getMethodsCondition()
                        .getMethods()
                        .forEach(verb -> mapping.getPatternValues()
                                .forEach(path -> calls.add(new Call(verb.name(), path, method, CallForm.of(method)))));
            }
        });
        return calls;
    }

    private static boolean comesAfterTheBody(HandlerMethod method) {
        var parameters = method.getMethodParameters();
        return indexOf(parameters, DryRun.class) > indexOf(parameters, RequestBody.class);
    }

    private static int indexOf(MethodParameter[] parameters, Class<? extends java.lang.annotation.Annotation> type) {
        for (var i = 0; i < parameters.length; i++) {
            if (parameters[i].hasParameterAnnotation(type)) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> inQuery(JsonNode call) {
        var names = new ArrayList<String>();
        for (var parameter : call.path("parameters")) {
            if (parameter.path("in").asString().equals("query")) {
                names.add(parameter.path("name").asString());
            }
        }
        return names;
    }

    private static List<String> codes(Answer answer) {
        var codes = new ArrayList<String>();
        answer.body()
                .path("errors")
                .forEach(error -> codes.add(error.path("code").asString()));
        return codes;
    }

    private static String part(String disposition, String content) {
        return "--%s\r\nContent-Disposition: form-data; %s\r\n\r\n%s\r\n".formatted(BETWEEN, disposition, content);
    }

    private Answer upload(String path, StringBuilder parts) {
        return upload(partner, path, parts);
    }

    private static Answer upload(ApiClient client, String path, StringBuilder parts) {
        var body = parts + "--" + BETWEEN + "--\r\n";
        return client.send(client.request("POST", path, body)
                .setHeader("Content-Type", "multipart/form-data; boundary=" + BETWEEN));
    }
}
