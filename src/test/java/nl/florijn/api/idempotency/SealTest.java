package nl.florijn.api.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

/** A kept answer, such as one with the secret of a new token, is read by whoever got it and by nobody else. */
class SealTest {

    private static final byte[] ANSWER = "{\"token\": \"flo_of-a-new-partner\"}".getBytes(UTF_8);

    @Test
    void theSameTokenOpensIt() {
        assertThat(new Seal("flo_mine").open(new Seal("flo_mine").close(ANSWER)))
                .isEqualTo(ANSWER);
    }

    @Test
    void whatIsKeptDoesNotTellIt() {
        var kept = new Seal("flo_mine").close(ANSWER);
        assertThat(new String(kept, UTF_8)).doesNotContain("flo_of-a-new-partner", "token");
        assertThat(new Seal("flo_mine").close(ANSWER))
                .as("the same answer again")
                .isNotEqualTo(kept);
    }

    @Test
    void anotherTokenDoesNotOpenItNorWhatWasChanged() {
        var kept = new Seal("flo_mine").close(ANSWER);
        assertThatIllegalStateException().isThrownBy(() -> new Seal("flo_other").open(kept));
        kept[kept.length - 1] ^= 1;
        assertThatIllegalStateException().isThrownBy(() -> new Seal("flo_mine").open(kept));
    }
}
