package nl.florijn.currencies;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.florijn.platform.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches the rates of the day. Whatever goes wrong is logged and left to the next time. */
final class EcbFeed {

    private static final Logger log = LoggerFactory.getLogger(EcbFeed.class);
    // The file of a day takes 2 kB, that of 90 days 150.
    private static final int MAX_BYTES = 1 << 20;

    private final DayRates rates;
    private final URI url;
    private final Duration patience;

    /** @param patience how long the whole answer may take */
    EcbFeed(DayRates rates, URI url, Duration patience) {
        this.rates = rates;
        this.url = url;
        this.patience = patience;
    }

    /** Whether rates came in, new or known. */
    boolean fetch() {
        try {
            var answer = answer();
            if (answer.statusCode() != 200) {
                log.warn("{} has no rates: it answers {}. Trying again later.", url, answer.statusCode());
                return false;
            }
            log.info("Rates from {}: {}", url, rates.take(answer.body()));
            return true;
        } catch (IOException | TimeoutException unreachable) {
            log.warn("{} has no rates: {}. Trying again later.", url, unreachable.toString());
        } catch (Refusal unreadable) {
            log.warn("{} has no rates: {} Trying again later.", url, unreadable.sentence());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private HttpResponse<byte[]> answer() throws IOException, TimeoutException, InterruptedException {
        var http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(patience)
                .build();
        try {
            return http.sendAsync(
                            HttpRequest.newBuilder(url).build(),
                            BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_BYTES))
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        } finally {
            // Drops an answer that takes too long; close() would wait for it.
            http.shutdownNow();
        }
    }
}
