package nl.florijn.api.problems;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import nl.florijn.platform.web.RefusalValve;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Tells a program what is wrong as each other refusal does. */
class ProblemValve extends RefusalValve {

    private static final JsonMapper JSON = new JsonMapper();

    ProblemValve() {
        super(false);
    }

    @Override
    protected void answer(Request request, Response response, HttpStatus status) throws IOException {
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.getOutputStream()
                .write(JSON.writeValueAsString(Problems.ofStatus(status, "")).getBytes(UTF_8));
    }
}
