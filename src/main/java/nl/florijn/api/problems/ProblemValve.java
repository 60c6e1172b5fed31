package nl.florijn.api.problems;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import nl.florijn.platform.web.Readers;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Answers a program what the server refuses before any filter sees it, such as addresses that cannot be read. */
public class ProblemValve extends ErrorReportValve {

    private static final JsonMapper JSON = new JsonMapper();

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        var status = HttpStatus.resolve(response.getStatus());
        if (status == null
                || !status.isError()
                || Readers.isPerson(String.valueOf(request.getRequestURI()), request)
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
            response.getOutputStream()
                    .write(JSON.writeValueAsString(Problems.ofStatus(status, ""))
                            .getBytes(UTF_8));
            response.finishResponse();
        } catch (IOException gone) {
            container.getLogger().debug("The caller left before the answer.", gone);
        }
    }
}
