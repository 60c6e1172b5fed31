package nl.florijn.ui.settings;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import nl.florijn.currencies.DayRate;
import nl.florijn.ui.components.EmptyState;
import nl.florijn.ui.components.Listing;
import nl.florijn.ui.text.Formats;

/** The newest reference rates and the day they are of: what drafts in foreign currencies reckon with (R28). */
final class DayRatesPanel extends Div {

    DayRatesPanel(List<DayRate> latest) {
        addClassName("panel-fill");
        if (latest.isEmpty()) {
            add(new EmptyState(getTranslation("rates.none"), getTranslation("rates.none.next")));
            return;
        }
        var list = new Listing<DayRate>("settings.RATES");
        list.narrow("rates.currency", DayRate::currency);
        list.figures("rates.rate", rate -> Formats.rate(rate.rate()));
        list.setItems(latest);
        add(
                new Paragraph(getTranslation(
                        "rates.of", Formats.longDate(latest.getFirst().date()))),
                list);
    }
}
