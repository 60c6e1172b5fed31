package nl.florijn.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.florijn.FlorijnTest;
import nl.florijn.api.ApiClient.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The same key and body gives the same answer again; the work is done once. */
@FlorijnTest
class IdempotencyTest {

    @LocalServerPort
    private int port;

    private ApiClient api;
    private final String key = UUID.randomUUID().toString();
    private final String name = "once-" + key;

    @BeforeEach
    void aProvider() {
        api = ApiClient.provider(port);
    }

    @Test
    void theSecondCallGetsTheFirstAnswer() {
        var first = post("/trial", name);
        var second = post("/trial", name);
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(calls(name)).isEqualTo(1);
    }

    @Test
    void withoutKeyEachCallCounts() {
        api.post("/trial", body(name));
        api.post("/trial", body(name));
        assertThat(calls(name)).isEqualTo(2);
    }

    @Test
    void aKeyBelongsToOneRequest() {
        post("/trial", name);
        var other = post("/trial", "other-" + name);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(post("/trial/failures", name).code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void aRefusalIsAnAnswerToo() {
        var refused = "refused-" + key;
        assertThat(post("/trial/failures", refused).status()).isEqualTo(404);
        assertThat(post("/trial/failures", refused).status()).isEqualTo(404);
        assertThat(calls(refused)).isEqualTo(1);
    }

    @Test
    void aFaultOfOursLeavesTheKeyFree() {
        var broken = "broken-" + key;
        assertThat(post("/trial/failures", broken).status()).isEqualTo(500);
        assertThat(post("/trial/failures", broken).status()).isEqualTo(500);
        assertThat(calls(broken)).isEqualTo(2);
    }

    @Test
    void aDeadlockIsRepeatedWithoutTheCallerNoticing() {
        var deadlock = "deadlock-" + key;
        var answer = post("/trial/failures", deadlock);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.body().path("call").asInt()).isEqualTo(2);
    }

    @Test
    void whileTheFirstCallRunsTheSecondIsToldToWait() throws Exception {
        var door = new CountDownLatch(1);
        TrialController.DOORS.put(name, door);
        try (var threads = Executors.newSingleThreadExecutor()) {
            var first = threads.submit(() -> post("/trial", name));
            while (calls(name) == 0) {
                Thread.onSpinWait();
            }
            var second = post("/trial", name);
            door.countDown();
            assertThat(second.status()).isEqualTo(409);
            assertThat(second.code()).isEqualTo("CALL_RUNNING");
            assertThat(second.header("Retry-After")).isEqualTo("1");
            assertThat(first.get().status()).isEqualTo(201);
        }
        assertThat(post("/trial", name).body().path("call").asInt()).isEqualTo(1);
    }

    @Test
    void fiftyAtOnceDoTheWorkOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(50)) {
            Callable<Answer> call = () -> post("/trial", name);
            var answers =
                    threads.invokeAll(IntStream.range(0, 50).mapToObj(n -> call).toList());
            var texts = new HashSet<String>();
            for (Future<Answer> future : answers) {
                var answer = future.get();
                assertThat(answer.status()).isIn(201, 409);
                if (answer.status() == 201) {
                    texts.add(answer.text());
                }
            }
            assertThat(texts).hasSize(1);
        }
        assertThat(calls(name)).isEqualTo(1);
    }

    @Test
    void theSameFilesAreTheSameRequestWhateverLineStandsBetweenThem() {
        var first = upload("line-one", "a,b\n1,2\n");
        var second = upload("line-two", "a,b\n1,2\n");
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(upload("line-one", "a,b\n1,3\n").status()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "with space"})
    void aKeyIsPlainAscii(String bad) {
        var answer = api.send(api.request("POST", "/trial", body(name)).header("Idempotency-Key", bad));
        assertThat(answer.status()).isEqualTo(422);
    }

    private Answer upload(String boundary, String content) {
        var body = """
                --%1$s\r
                Content-Disposition: form-data; name="products"; filename="%2$s.csv"\r
                Content-Type: text/csv\r
                \r
                %3$s\r
                --%1$s--\r
                """.formatted(boundary, name, content);
        return api.send(api.request("POST", "/trial/files", body)
                .setHeader("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Idempotency-Key", key));
    }

    private Answer post(String path, String named) {
        return api.send(api.request("POST", path, body(named)).header("Idempotency-Key", key));
    }

    private static String body(String named) {
        return "{\"name\": \"" + named + "\"}";
    }

    private static int calls(String named) {
        var calls = TrialController.CALLS.get(named);
        return calls == null ? 0 : calls.get();
    }
}
