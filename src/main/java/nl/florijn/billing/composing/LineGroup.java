package nl.florijn.billing.composing;

import java.util.List;
import nl.florijn.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a draft under one heading (R11).
 *
 * @param heading null for lines that belong under none
 * @param lines at least one; by description, then period
 */
public record LineGroup(@Nullable String heading, List<Line> lines) {

    public Money subtotal() {
        Money sum = lines.getFirst().net();
        for (Line line : lines.subList(1, lines.size())) {
            sum = sum.plus(line.net());
        }
        return sum;
    }
}
