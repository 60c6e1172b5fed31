package nl.florijn.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import nl.florijn.platform.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRequestTest {

    @Test
    void pagesTogetherAreTheWholeList() {
        var seen = new ArrayList<Long>();
        var page = pageOf(10, PageRequest.of(3, null));
        seen.addAll(page.items());
        while (page.next() != null) {
            page = pageOf(10, PageRequest.of(3, page.next()));
            seen.addAll(page.items());
        }
        assertThat(seen).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
    }

    @Test
    void aListThatFillsThePageExactlyHasNoNextPage() {
        assertThat(pageOf(3, PageRequest.of(3, null)).next()).isNull();
    }

    @Test
    void withoutLimitAPageHolds50() {
        assertThat(pageOf(60, PageRequest.of(null, null)).items()).hasSize(50);
    }

    @Test
    void cursorsAreSafeInAddressesWhateverTheKey() {
        var page = new PageRequest(1, null).page(List.of("naïve ÿ?&/+ key", "next"), Function.identity());
        assertThat(page.next()).matches("[A-Za-z0-9_-]+");
        assertThat(PageRequest.of(1, page.next()).after()).isEqualTo("naïve ÿ?&/+ key");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 201, Integer.MAX_VALUE})
    void limitsOutsideThePageAreRefused(int limit) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> PageRequest.of(limit, null))
                .satisfies(refusal ->
                        assertThat(refusal.errors().getFirst().field()).isEqualTo("limit"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "not base64!", "YWJj"})
    void cursorsThatNobodyGaveOutAreRefused(String cursor) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> PageRequest.of(10, cursor))
                .satisfies(refusal ->
                        assertThat(refusal.errors().getFirst().field()).isEqualTo("cursor"));
    }

    @Test
    void aCursorIsGoodForItsOwnListOnlyAndAsItWasGivenOut() {
        var next = new PageRequest(1, null, "customers")
                .page(List.of(41, 42), Function.identity())
                .next();
        assertThat(PageRequest.of(1, next, "customers").after()).isEqualTo("41");
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> PageRequest.of(1, next, "products"));
        var bytes = Base64.getUrlDecoder().decode(next);
        for (var i = 0; i < bytes.length; i++) {
            var changed = bytes.clone();
            changed[i] ^= 1;
            var cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(changed);
            assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> PageRequest.of(1, cursor, "customers"));
        }
    }

    @Test
    void aShortListIsCutIntoPagesToo() {
        var all = List.of("c", "a", "b");
        var first = new PageRequest(2, null).pageOf(all, Function.identity());
        assertThat(first.items()).containsExactly("c", "a");
        var last = PageRequest.of(2, first.next()).pageOf(all, Function.identity());
        assertThat(last.items()).containsExactly("b");
        assertThat(last.next()).isNull();
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> PageRequest.of(2, first.next()).pageOf(List.of("c"), Function.identity()));
    }

    @Test
    void aPlaceInAListByMomentsComesBackAsItWas() {
        var last = new Made(Instant.parse("2027-02-01T06:00:00.000001Z"), 41);
        var next = new PageRequest(1, null)
                .page(List.of(last, last), Function.identity())
                .next();
        assertThat(PageRequest.of(1, next).afterMade()).isEqualTo(last);
        assertThat(PageRequest.of(1, null).afterMade()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "41",
                " 41",
                "2027-02-01T06:00:00Z",
                "2027-02-01T06:00:00Z ",
                "2027-02-01 41",
                "2027-02-01T06:00:00Z 4 1",
                "2027-02-01T06:00:00Z 99999999999999999999",
                "+1000000000-12-31T23:59:59Z 41",
                "-0001-01-01T00:00:00Z 41"
            })
    void aCursorOfAnEarlierFormIsRefusedEvenWithItsMark(String key) {
        var next = new PageRequest(1, null)
                .page(List.of(key, key), Function.identity())
                .next();
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> PageRequest.of(1, next).afterMade())
                .satisfies(refusal ->
                        assertThat(refusal.errors().getFirst().code()).isEqualTo("UNKNOWN_CURSOR"));
    }

    private static Page<Long> pageOf(int size, PageRequest request) {
        var after = request.after() == null ? 0 : Long.parseLong(request.after());
        var rows = LongStream.rangeClosed(after + 1, size)
                .limit(request.fetchSize())
                .boxed()
                .toList();
        return request.page(rows, Function.identity());
    }
}
