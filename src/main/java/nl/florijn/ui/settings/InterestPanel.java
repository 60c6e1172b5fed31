package nl.florijn.ui.settings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import nl.florijn.catalog.interest.DatedInterest;
import nl.florijn.catalog.interest.InterestRate;
import nl.florijn.catalog.interest.InterestRateDetails;
import nl.florijn.catalog.interest.InterestRates;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.ui.components.ListAndDetail;
import nl.florijn.ui.components.Listing;
import nl.florijn.ui.components.Notices;
import nl.florijn.ui.security.CurrentPartner;
import nl.florijn.ui.text.Formats;
import nl.florijn.ui.text.Words;
import org.jspecify.annotations.Nullable;

/** Rates of interest with the newest figure of each, and the day from which that counts. */
final class InterestPanel extends Div {

    private final transient InterestRates rates;
    private final transient CurrentPartner current;
    private final Listing<InterestRate> list = new Listing<>("settings.INTEREST");
    private final ListAndDetail split = new ListAndDetail(list, list::deselectAll);

    InterestPanel(InterestRates rates, CurrentPartner current) {
        this.rates = rates;
        this.current = current;
        addClassName("panel-fill");
        list.words("interest.name", rate -> rate.details().name()).setFlexGrow(2);
        list.narrow(
                "interest.kind", rate -> Words.of("interestKind", rate.details().kind()));
        list.figures("interest.percent", rate -> Formats.percent(newest(rate).percent()));
        list.narrow("interest.from", rate -> Formats.date(newest(rate).from()));
        list.narrow("interest.knownUntil", rate -> Formats.date(rate.knownUntil()));
        split.whenChosen(list, this::edit);
        var create = new Button(getTranslation("interest.new"), press -> edit(null));
        var tools = new Div(create);
        tools.addClassName("tools");
        add(tools, split);
        refresh();
    }

    private static DatedInterest newest(InterestRate rate) {
        return rate.details().rates().getLast();
    }

    private void refresh() {
        list.setItems(rates.list(current.id(), PageRequest.FIRST).items());
    }

    private void edit(@Nullable InterestRate rate) {
        var name =
                rate == null ? getTranslation("interest.new") : rate.details().name();
        split.open(
                name,
                new InterestForm(
                        rate,
                        details -> {
                            save(rate, details);
                            Notices.done(getTranslation("saved", details.name()));
                            split.showListOnly();
                            refresh();
                        },
                        split::showListOnly));
    }

    private void save(@Nullable InterestRate rate, InterestRateDetails details) {
        if (rate == null || rate.id() == null) {
            rates.create(current.id(), details);
        } else {
            rates.change(current.id(), rate.id(), rate.version(), details);
        }
    }
}
