package nl.florijn.numbering;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;

/** Which whole numbers a partner has used already; looked up in blocks, since they are asked for one after another. */
final class UsedNumbers {

    private static final int LARGEST_BLOCK = 1024;

    private final Function<Collection<String>, Collection<String>> usedAmong;
    private final Set<String> lookedUp = new HashSet<>();
    private final Set<String> used = new HashSet<>();
    private int block = 8;

    /** @param usedAmong those of some numbers that are used */
    UsedNumbers(Function<Collection<String>, Collection<String>> usedAmong) {
        this.usedAmong = usedAmong;
    }

    boolean contains(NumberPattern pattern, long sequence, LocalDate date) {
        var number = pattern.format(sequence, date);
        if (!lookedUp.contains(number)) {
            lookUp(following(pattern, sequence, date));
        }
        return used.contains(number);
    }

    /** A number was given just now. */
    void add(String number) {
        lookedUp.add(number);
        used.add(number);
    }

    private void lookUp(List<String> numbers) {
        used.addAll(usedAmong.apply(numbers));
        lookedUp.addAll(numbers);
        block = Math.min(2 * block, LARGEST_BLOCK);
    }

    private List<String> following(NumberPattern pattern, long sequence, LocalDate date) {
        return LongStream.rangeClosed(sequence, Math.min(sequence + block - 1, pattern.lastSequence()))
                .mapToObj(next -> pattern.format(next, date))
                .toList();
    }
}
