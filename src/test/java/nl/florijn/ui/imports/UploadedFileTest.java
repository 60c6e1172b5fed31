package nl.florijn.ui.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import nl.florijn.platform.web.BodyTooLarge;
import nl.florijn.platform.web.Uploads;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the browser should have refused is bounded here again, whoever sends it. */
class UploadedFileTest {

    private final UploadedFile uploaded = new UploadedFile(() -> {}, file -> {});

    @AfterEach
    void drop() {
        uploaded.drop();
    }

    @Test
    void theLastFileIsKept() throws IOException {
        uploaded.keep(text("one"));
        uploaded.keep(text("two"));
        assertThat(uploaded.open()).hasBinaryContent("two".getBytes(UTF_8));
        uploaded.drop();
        assertThat(uploaded.isThere()).isFalse();
    }

    @Test
    void aFileThatIsTooLargeLeavesTheOneBefore() throws IOException {
        uploaded.keep(text("one"));
        assertThatThrownBy(() -> uploaded.keep(new Endless())).isInstanceOf(BodyTooLarge.class);
        assertThat(uploaded.open()).hasBinaryContent("one".getBytes(UTF_8));
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    /** Of which no more than the bound is read. */
    private static final class Endless extends InputStream {

        private long read;

        @Override
        public int read() {
            return 'x';
        }

        @Override
        public int read(byte[] into, int from, int length) {
            read += length;
            assertThat(read).isLessThan(Uploads.LARGEST_FILE + (1 << 20));
            return length;
        }
    }
}
