package nl.florijn.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.florijn.platform.PartnerId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentStoreTest {

    private static final PartnerId PARTNER = new PartnerId(7);
    private static final byte[] CONTENT = "abc".getBytes(UTF_8);
    // FIPS 180-2, appendix B.1
    private static final String SHA_256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    private Path folder;

    private DocumentStore store;

    @BeforeEach
    void open() {
        store = new DocumentStore(folder.resolve("documents"));
    }

    @Test
    void R31_servesByteForByteWhatWasWritten() {
        assertThat(store.write(PARTNER, CONTENT)).isEqualTo(SHA_256);
        assertThat(store.find(PARTNER, SHA_256)).hasValue(CONTENT);
    }

    @Test
    void theSameContentIsOneFile() throws IOException {
        store.write(PARTNER, CONTENT);
        store.write(PARTNER, CONTENT);

        assertThat(files()).hasSize(1);
    }

    @Test
    void R01_anotherPartnerHasNoSuchDocument() {
        store.write(PARTNER, CONTENT);

        assertThat(store.find(new PartnerId(8), SHA_256)).isEmpty();
    }

    @Test
    void R31_aDamagedFileIsNotServedAndMadeGoodByTheSameBytesOnly() throws IOException {
        store.write(PARTNER, CONTENT);
        Path file = files().getFirst();
        Files.writeString(file, "abd");

        assertThat(store.find(PARTNER, SHA_256)).isEmpty();
        store.write(PARTNER, "abd".getBytes(UTF_8));
        assertThat(store.find(PARTNER, SHA_256)).isEmpty();
        assertThat(store.write(PARTNER, CONTENT)).isEqualTo(SHA_256);
        assertThat(store.find(PARTNER, SHA_256)).hasValue(CONTENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "../../etc/passwd",
                "BA7816BF",
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015a/"
            })
    void onlyAHashNamesADocument(String name) {
        assertThatThrownBy(() -> store.find(PARTNER, name)).hasMessageContaining("is not the SHA-256 of a document");
    }

    @Test
    void manyThreadsWritingTheSameLeaveOneWholeFile() throws Exception {
        byte[] large = new byte[1 << 20];
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<String> names = threads
                    .invokeAll(IntStream.range(0, 32)
                            .mapToObj(i -> (Callable<String>) () -> store.write(PARTNER, large))
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .distinct()
                    .toList();

            assertThat(names).hasSize(1);
            assertThat(store.find(PARTNER, names.getFirst())).hasValue(large);
        }
        assertThat(files()).hasSize(1);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
