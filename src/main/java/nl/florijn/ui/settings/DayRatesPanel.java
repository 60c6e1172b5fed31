package nl.florijn.ui.settings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import java.util.Map;
import nl.florijn.currencies.DayRate;
import nl.florijn.currencies.DayRates;
import nl.florijn.platform.StaleVersion;
import nl.florijn.ui.components.Confirm;
import nl.florijn.ui.components.ListAndDetail;
import nl.florijn.ui.components.Listing;
import nl.florijn.ui.components.Notices;
import nl.florijn.ui.security.CurrentPartner;
import nl.florijn.ui.text.Formats;

/**
 * The newest reference rate of each currency: what drafts in foreign currencies reckon with (R28). They are those of all
 * partners, so only the provider enters one, brings a file, or takes a wrong one away; others type a rate on the draft.
 */
final class DayRatesPanel extends Div {

    private final transient DayRates rates;
    private final transient CurrentPartner current;
    private final Listing<DayRate> list = new Listing<>("settings.RATES");
    private final ListAndDetail split = new ListAndDetail(list, () -> {});

    DayRatesPanel(DayRates rates, CurrentPartner current) {
        this.rates = rates;
        this.current = current;
        addClassName("panel-fill");
        list.setSelectionMode(Listing.SelectionMode.NONE);
        list.narrow("rates.currency", DayRate::currency);
        list.figures("rates.rate", rate -> Formats.rate(rate.rate()));
        list.narrow("rates.date", rate -> Formats.date(rate.date()));
        if (current.isProvider()) {
            list.actions(this::delete);
            list.whenEmpty("rates.empty.provider");
        } else {
            list.whenEmpty("rates.empty");
        }
        add(about(), split);
        refresh();
    }

    private Div about() {
        var about = new Div(new Paragraph(getTranslation("rates.text")));
        about.addClassNames("tools", "rates-about");
        if (current.isProvider()) {
            about.add(
                    new Button(getTranslation("rates.new"), press -> enter()),
                    new DayRatesUpload(rates, this::refresh));
        } else {
            about.add(new Paragraph(getTranslation("rates.missing")), toTheReview());
        }
        return about;
    }

    private RouterLink toTheReview() {
        var link = current.link(getTranslation("rates.missing.link"), "review", Map.of());
        link.addClassName("button-link");
        return link;
    }

    private void refresh() {
        list.setItems(rates.newestOfEach());
    }

    private void enter() {
        split.open(getTranslation("rates.new"), new DayRateForm(rates, this::entered, split::showListOnly));
    }

    private void entered() {
        Notices.done(getTranslation("rates.saved"));
        split.showListOnly();
        refresh();
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
        refresh();
    }
}
