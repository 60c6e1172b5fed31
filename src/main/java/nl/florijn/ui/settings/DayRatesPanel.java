package nl.florijn.ui.settings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import nl.florijn.currencies.DayRate;
import nl.florijn.currencies.DayRates;
import nl.florijn.platform.StaleVersion;
import nl.florijn.ui.components.Confirm;
import nl.florijn.ui.components.EmptyState;
import nl.florijn.ui.components.Listing;
import nl.florijn.ui.components.Notices;
import nl.florijn.ui.text.Formats;

/**
 * The newest reference rates and the day they are of: what drafts in foreign currencies reckon with (R28). They are those
 * of all partners, so only the provider takes a wrong one away.
 */
final class DayRatesPanel extends Div {

    private final transient DayRates rates;
    private final boolean ofProvider;

    DayRatesPanel(DayRates rates, boolean ofProvider) {
        this.rates = rates;
        this.ofProvider = ofProvider;
        addClassName("panel-fill");
        show(rates.latest());
    }

    private void show(List<DayRate> latest) {
        removeAll();
        if (latest.isEmpty()) {
            add(new EmptyState(getTranslation("rates.none"), getTranslation("rates.none.next")));
            return;
        }
        var list = new Listing<DayRate>("settings.RATES");
        list.narrow("rates.currency", DayRate::currency);
        list.figures("rates.rate", rate -> Formats.rate(rate.rate()));
        if (ofProvider) {
            list.actions(this::delete);
        }
        list.setItems(latest);
        add(
                new Paragraph(getTranslation(
                        "rates.of", Formats.longDate(latest.getFirst().date()))),
                list);
    }

    private Button delete(DayRate rate) {
        var what = getTranslation("rates.delete.text", rate.currency(), Formats.longDate(rate.date()));
        var button = new Button(
                getTranslation("rates.delete"),
                press -> Confirm.askToDestroy(
                        getTranslation("rates.delete"),
                        what,
                        getTranslation("rates.delete"),
                        getTranslation("action.cancel"),
                        () -> remove(rate)));
        button.addThemeNames("small");
        button.setAriaLabel(getTranslation("rates.delete.one", rate.currency()));
        return button;
    }

    private void remove(DayRate rate) {
        try {
            rates.delete(rate);
        } catch (StaleVersion stale) {
            Notices.refused(stale);
        }
        show(rates.latest());
    }
}
