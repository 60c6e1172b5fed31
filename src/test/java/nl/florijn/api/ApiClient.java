package nl.florijn.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import nl.florijn.FlorijnTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Calls the running application as a program of somebody's would: over HTTP, with nothing but a token. */
public final class ApiClient {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final HttpClient PROXY = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .localAddress(InetAddress.ofLiteral(FlorijnTest.PROXY))
            .build();
    private static final JsonMapper JSON = new JsonMapper();

    private final int port;
    private final String token;
    private final HttpClient http;

    private ApiClient(int port, String token, HttpClient http) {
        this.port = port;
        this.token = token;
        this.http = http;
    }

    public static ApiClient withToken(int port, String token) {
        return new ApiClient(port, token, HTTP);
    }

    /** The same caller, by way of the trusted proxy. */
    public ApiClient behindTheProxy() {
        return new ApiClient(port, token, PROXY);
    }

    public static ApiClient provider(int port) {
        return withToken(port, FlorijnTest.PROVIDER_TOKEN);
    }

    public static ApiClient withoutToken(int port) {
        return withToken(port, "");
    }

    /** What came back. */
    public record Answer(int status, HttpHeaders headers, String text) {

        public JsonNode body() {
            return text.isEmpty() ? MissingNode.getInstance() : JSON.readTree(text);
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        public String code() {
            return body().path("code").asString("");
        }
    }

    public Answer get(String path) {
        return send(request("GET", path, ""));
    }

    public Answer post(String path, String json) {
        return send(request("POST", path, json));
    }

    /** An action on what the caller saw in a version. */
    public Answer postIfMatch(String path, int version, String json) {
        return send(request("POST", path, json).header("If-Match", "\"" + version + "\""));
    }

    public Answer put(String path, String json) {
        return send(request("PUT", path, json));
    }

    public Answer patch(String path, int version, String json) {
        return send(request("PATCH", path, json).header("If-Match", "\"" + version + "\""));
    }

    public Answer delete(String path) {
        return send(request("DELETE", path, ""));
    }

    /** A call to be changed before it is sent; {@code path} is the one below {@code /api/v1}, or starts with {@code /api}. */
    public HttpRequest.Builder request(String method, String path, String body) {
        var address = "http://127.0.0.1:" + port + (path.startsWith("/api") ? path : "/api/v1" + path);
        var request = HttpRequest.newBuilder(URI.create(address))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body, UTF_8));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), BodyHandlers.ofString(UTF_8));
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The test was interrupted.", e);
        }
    }
}
