package nl.florijn.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A request of whose body so much is read and no more, also when the caller does not say beforehand how much comes, and
 * not for ever. Reading beyond that is a {@link BodyTooLarge}, a trickle a {@link BodyTooSlow}.
 */
public class BoundedBody extends HttpServletRequestWrapper {

    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final long SLOWEST = 8 << 10; // bytes a second, after the grace

    private final long most;
    private @Nullable Counter counter;
    private @Nullable BufferedReader reader;

    /** @param most bytes */
    public BoundedBody(HttpServletRequest request, long most) {
        super(request);
        this.most = most;
    }

    /** Told before more is read than this many bytes so far. */
    protected void read(long bytes) throws IOException {
        if (bytes > most) {
            throw new BodyTooLarge();
        }
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        var counting = counter;
        if (counting == null) {
            counting = new Counter(super.getInputStream());
            counter = counting;
        }
        return counting;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        var known = reader;
        if (known == null) {
            var encoding = getCharacterEncoding();
            var charset = encoding == null ? UTF_8 : Charset.forName(encoding);
            known = new BufferedReader(new InputStreamReader(getInputStream(), charset));
            reader = known;
        }
        return known;
    }

    private final class Counter extends ServletInputStream {

        private final ServletInputStream body;
        private final long start = System.nanoTime();
        private long bytes;

        Counter(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            var next = body.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var read = body.read(into, from, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int more) throws IOException {
            bytes += more;
            BoundedBody.this.read(bytes);
            var patience = GRACE.plusSeconds(bytes / SLOWEST);
            if (System.nanoTime() - start > patience.toNanos()) {
                throw new BodyTooSlow();
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
