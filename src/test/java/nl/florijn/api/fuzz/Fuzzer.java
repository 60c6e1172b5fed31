package nl.florijn.api.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.florijn.api.ApiClient;
import nl.florijn.api.ApiClient.Answer;
import nl.florijn.api.fuzz.Description.Operation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Sends spoiled calls, each operation in turn, until its time is over; the same seed sends the same calls. */
public final class Fuzzer {

    // The clock is everybody's; the trial calls are there to fail and to wait.
    static final Set<String> LEFT_ALONE = Set.of("/api/v1/test-clock", "/api/v1/trial", "/api/v1/trial/failures");
    private static final Operation OTHER = new Operation("", "", MissingNode.getInstance());
    private static final int CALLS_PER_WORLD = 400;
    private static final int LONGEST = 2000;

    private final int port;
    private final ApiClient provider;
    private final Random random;
    private final Description description;
    private final Verdict verdict;
    private final Map<String, String> faults = new LinkedHashMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private World world;
    private Values values;
    private int calls;

    public Fuzzer(int port, ApiClient provider, long seed) {
        this.port = port;
        this.provider = provider;
        this.random = new Random(seed);
        this.description = new Description(provider.get("/openapi.json").body());
        this.verdict = new Verdict(description);
        renew();
    }

    /** @return each kind of fault once, with a call that shows it */
    public List<String> run(Duration time) {
        var end = Instant.now().plus(time);
        var operations = new ArrayList<>(description.operations());
        operations.removeIf(operation -> LEFT_ALONE.contains(operation.path()));
        while (Instant.now().isBefore(end)) {
            Collections.shuffle(operations, random);
            for (var operation : operations) {
                send(operation);
            }
        }
        return List.copyOf(faults.values());
    }

    /** How many calls were answered with each status. */
    public Map<Integer, Integer> statuses() {
        return statuses;
    }

    private void renew() {
        world = World.of(port, provider);
        values = new Values(description, world, random);
    }

    private void send(Operation operation) {
        if (++calls % CALLS_PER_WORLD == 0) {
            renew();
        }
        var api = caller(operation);
        var body = body(operation);
        var request = request(api, operation, path(operation) + query(operation), body);
        judge(operation, body, request, api.send(request));
    }

    private void judge(Operation operation, String body, HttpRequest.Builder request, Answer answer) {
        statuses.merge(answer.status(), 1, Integer::sum);
        var asDescribed = request.build().method().equals(operation.method());
        var found = new ArrayList<>(verdict.on(asDescribed ? operation : OTHER, answer));
        if (answer.status() < 300 && body.contains("\"" + Mutation.UNKNOWN + "\":1")) {
            found.add("overlooks an unknown field");
        }
        for (var fault : found) {
            var sent = request.build();
            faults.putIfAbsent(
                    operation + fault,
                    "%s: %s%n  %s %s%n  %s%n  -> %d %s"
                            .formatted(
                                    operation,
                                    fault,
                                    sent.uri(),
                                    sent.headers().map(),
                                    shortened(body),
                                    answer.status(),
                                    shortened(answer.text())));
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "… " + text.length();
    }

    private ApiClient caller(Operation operation) {
        if (random.nextInt(50) == 0) {
            return ApiClient.withToken(port, values.pick("", "x", "none-such"));
        }
        var ofProvider = operation.node().path("description").asString("").contains("provider");
        return ofProvider && random.nextInt(10) != 0 ? provider : world.api();
    }

    private String path(Operation operation) {
        var resource = operation.path().replaceFirst("^/api/v1/", "").replaceFirst("/.*", "");
        var path = operation.path();
        for (var parameter : operation.parameters("path")) {
            var name = parameter.path("name").asString();
            var place = place(operation, resource, name, parameter.path("schema"));
            path = path.replace("{" + name + "}", random.nextInt(8) == 0 ? encoded(values.hostileText()) : place);
        }
        return path;
    }

    private String place(Operation operation, String resource, String name, JsonNode schema) {
        if (values.isWord(name, schema)) {
            return values.inPath(name, schema);
        }
        return name.equals("entryId") ? world.id("entries") : idOf(resource, operation);
    }

    private String idOf(String resource, Operation operation) {
        var approved = resource.equals("invoices") && !operation.method().equals("DELETE") && random.nextInt(3) == 0;
        // What is taken away is missed by later calls; mostly there is nothing to take away.
        var kept = operation.method().equals("DELETE") && random.nextInt(5) != 0;
        return kept ? world.id("none") : world.id(approved ? "approved" : resource);
    }

    private String query(Operation operation) {
        var query = new ArrayList<String>();
        for (var parameter : operation.parameters("query")) {
            var name = parameter.path("name").asString();
            if (random.nextInt(3) == 0) {
                var fitting = values.fitting(name, parameter.path("schema"));
                query.add(name + "=" + encoded(random.nextInt(3) == 0 ? values.hostileText() : fitting.asString("")));
            }
            if (random.nextInt(40) == 0) {
                query.add(name + "=" + values.pick("%ff", "%c0%80", "%ed%a0%80", "%00", "a", ""));
            }
        }
        if (random.nextInt(40) == 0) {
            query.add(values.pick("zzz=1", "=", "&&", "LIMIT=1", "zzz", "a[]=1"));
        }
        return query.isEmpty() ? "" : "?" + String.join("&", query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    private String body(Operation operation) {
        if (operation.takesFiles()) {
            return parts();
        }
        if (operation.takesJson()) {
            var fitting = values.fitting("", operation.body("application/json"));
            return random.nextInt(6) == 0 ? fitting.toString() : new Mutation(values, random).spoiled(fitting);
        }
        return operation.takesBody() ? values.hostile().toString() : values.pick("", "", "", "{}", "{\"zzz\":1}", "[");
    }

    /** Files of an import in parts, with rows that are spoiled here and there. */
    private String parts() {
        return Map.of(
                        "products", "reference,code,name,group,interval,currency,unitPrice",
                        "customers", "reference,number,name,kind,email,country,vatNumber",
                        "subscriptions", "reference,customer,product,quantity,interval,start,end")
                .entrySet()
                .stream()
                .map(file -> """
                        --xyz\r
                        Content-Disposition: form-data; name="%s"; filename="a.csv"\r
                        \r
                        %s
                        %s\r
                        """.formatted(file.getKey(), file.getValue(), row(file.getValue())))
                .collect(Collectors.joining("", "", "--xyz--\r\n"));
    }

    private String row(String header) {
        return Arrays.stream(header.split(","))
                .map(name -> random.nextInt(3) == 0 ? values.hostileText() : name)
                .collect(Collectors.joining(","));
    }

    private HttpRequest.Builder request(ApiClient api, Operation operation, String address, String body) {
        var request = api.request(operation.method(), address, body);
        if (operation.takesFiles()) {
            request.setHeader("Content-Type", "multipart/form-data; boundary=xyz");
        } else if (operation.takesBody() && !operation.takesJson()) {
            request.setHeader("Content-Type", values.pick("text/csv", "application/xml", "application/zip"));
        }
        if (!operation.parameters("header").isEmpty()) {
            headers(api, operation, address, request);
        }
        if (random.nextInt(30) == 0) {
            request.setHeader(
                    values.pick("Content-Type", "Accept", "If-Match", "Idempotency-Key", "Content-Encoding"),
                    values.pick("*/*", "x", "application/yaml", "\"1\"", "\"99999999999999\"", "é", "gzip", "text/*"));
        }
        if (random.nextInt(40) == 0) {
            request.method(
                    values.pick("GET", "POST", "PUT", "PATCH", "DELETE", "TRACE", "ODD"),
                    BodyPublishers.ofString(body));
        }
        return request;
    }

    private void headers(ApiClient api, Operation operation, String address, HttpRequest.Builder request) {
        for (var header : operation.parameters("header")) {
            switch (header.path("name").asString()) {
                case "If-Match" -> {
                    if (header.path("required").asBoolean() || random.nextBoolean()) {
                        request.header("If-Match", "\"" + version(api, address) + "\"");
                    }
                }
                case "Idempotency-Key" -> {
                    if (random.nextInt(10) == 0) {
                        request.header("Idempotency-Key", "key-" + random.nextInt(5));
                    }
                }
                default -> {}
            }
        }
    }

    private int version(ApiClient api, String address) {
        var answer = api.get(address);
        return answer.status() == 200 ? answer.body().path("version").asInt(1) : 1;
    }
}
