package nl.florijn.ui.review;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.function.Consumer;
import nl.florijn.invoicing.lists.InvoiceFilter;
import nl.florijn.invoicing.lists.InvoiceFilter.Mark;
import nl.florijn.invoicing.lists.InvoiceTotals;
import nl.florijn.ui.components.ChipBar;
import org.jspecify.annotations.Nullable;

/** One press shows what deserves a look. Each chip tells how many there are. */
final class FilterChips extends Div {

    private final ChipBar<Optional<Mark>> chips;

    FilterChips(Consumer<@Nullable Mark> onChoice) {
        chips = new ChipBar<Optional<Mark>>("review.filter", mark -> onChoice.accept(mark.orElse(null)))
                .chip(Optional.empty(), "")
                .chip(Optional.of(Mark.WARNING), "")
                .chip(Optional.of(Mark.CORRECTION), "")
                .chip(Optional.of(Mark.NEW), "");
        add(chips);
    }

    void show(@Nullable Mark pressed) {
        chips.press(Optional.ofNullable(pressed));
    }

    /** How many drafts each would list. */
    void count(ReviewDesk desk, InvoiceFilter unmarked, InvoiceTotals all) {
        chips.say(Optional.empty(), getTranslation("review.filter.all", all.count()));
        chips.say(Optional.of(Mark.WARNING), getTranslation("review.filter.warnings", all.marked()));
        chips.say(Optional.of(Mark.CORRECTION), getTranslation("review.filter.corrections", all.corrected()));
        var fresh = desk.totals(unmarked.withMark(Mark.NEW)).count();
        chips.say(Optional.of(Mark.NEW), getTranslation("review.filter.new", fresh));
    }
}
