package nl.florijn.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private final Turns<String> turns = new Turns<>();

    @Test
    void thoseWhoWaitTakeTurns() {
        assertThat(turns("abc", "abc", "abc", "abc")).containsExactly("a", "b", "c", "a");
    }

    @Test
    void whoComesLaterIsNextAndGetsNoMoreThanTheOthers() {
        assertThat(turns("a", "a", "ab", "ab", "ab", "ab")).containsExactly("a", "a", "b", "a", "b", "a");
    }

    @Test
    void whoHasGoneAndComesBackDoesNotJumpTheQueue() {
        assertThat(turns("ab", "ab", "a", "ab", "ab")).containsExactly("a", "b", "a", "b", "a");
        assertThat(turns("ab", "a", "ab")).containsExactly("b", "a", "b");
    }

    private List<String> turns(String... waiting) {
        var taken = new ArrayList<String>();
        for (var those : waiting) {
            taken.add(turns.next(those.chars().mapToObj(Character::toString).toList()));
        }
        return taken;
    }
}
