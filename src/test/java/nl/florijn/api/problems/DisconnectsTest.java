package nl.florijn.api.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.stream.Stream;
import nl.florijn.platform.web.Disconnects;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import tools.jackson.databind.json.JsonMapper;

/** Who leaves in the middle of a download or an upload makes no incident; whatever else breaks does. */
class DisconnectsTest {

    static Stream<Exception> partings() {
        return Stream.of(
                new ClientAbortException(new IOException("Broken pipe")),
                new IOException("Connection reset by peer"),
                new EOFException(),
                new AsyncRequestNotUsableException("gone"),
                new UncheckedIOException(new ClientAbortException()),
                new IllegalStateException(new IOException("Broken pipe")));
    }

    static Stream<Exception> faults() {
        return Stream.of(
                new IllegalStateException("Broken pipe"),
                new IllegalArgumentException("connection reset by peer"),
                new IOException("Input/output error"),
                new IllegalStateException(new SQLException("gone", new IOException("Connection reset"))));
    }

    @ParameterizedTest
    @MethodSource("partings")
    void noAnswerAndNoIncident(Exception parting) throws Exception {
        assertThat(Disconnects.isOne(parting)).isTrue();
        assertThat(new ProblemAdvice().answer(parting, call())).isNull();
        assertThat(filtered(parting).getContentAsByteArray()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultOfOursStaysOne(Exception fault) throws Exception {
        assertThat(Disconnects.isOne(fault)).isFalse();
        assertThat(filtered(fault).getStatus()).isEqualTo(500);
        assertThat(filtered(fault).getContentAsString()).contains("incident");
    }

    @Test
    void anAnswerThatBreaksOffHalfwayIsTold() {
        var response = new MockHttpServletResponse();
        response.setCommitted(true);
        assertThatThrownBy(() -> filter(new IllegalStateException("halfway"), response))
                .isInstanceOf(IOException.class);
    }

    private static MockHttpServletResponse filtered(Exception failure) throws Exception {
        var response = new MockHttpServletResponse();
        filter(failure, response);
        return response;
    }

    private static void filter(Exception failure, MockHttpServletResponse response) throws Exception {
        var chain = new MockFilterChain() {
            @Override
            public void doFilter(jakarta.servlet.ServletRequest request, jakarta.servlet.ServletResponse answer)
                    throws IOException {
                switch (failure) {
                    case IOException io -> throw io;
                    case RuntimeException other -> throw other;
                    default -> throw new AssertionError(failure);
                }
            }
        };
        new ApiErrorFilter(new ProblemWriter(new JsonMapper())).doFilter(call(), response, chain);
    }

    private static MockHttpServletRequest call() {
        return new MockHttpServletRequest("GET", "/api/v1/exports/job_1/file");
    }
}
