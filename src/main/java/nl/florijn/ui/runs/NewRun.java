package nl.florijn.ui.runs;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.function.Consumer;
import nl.florijn.invoicing.BillingRunRequest;
import nl.florijn.invoicing.BillingRuns;
import nl.florijn.invoicing.RunProposal;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.ui.components.DateField;
import nl.florijn.ui.components.FieldErrors;
import nl.florijn.ui.components.Notices;
import nl.florijn.ui.text.Refusals;

/** Asks for a run date; tries the run out on request, or starts it. */
final class NewRun extends Article {

    private final transient BillingRuns runs;
    private final PartnerId partner;
    private final transient Consumer<JobId> onStart;
    private final FieldErrors errors = new FieldErrors();
    private final DateField runDate = errors.at("runDate", new DateField());
    private final DateField until = errors.at("until", new DateField());
    private final Div proposal = new Div();

    NewRun(BillingRuns runs, PartnerId partner, LocalDate usual, Consumer<JobId> onStart) {
        this.runs = runs;
        this.partner = partner;
        this.onStart = onStart;
        addClassName("card");
        runDate.setLabel(getTranslation("runs.date"));
        runDate.setValue(usual);
        runDate.setRequiredIndicatorVisible(true);
        until.setLabel(getTranslation("runs.until"));
        until.setHelperText(getTranslation("runs.until.help"));
        until.setClearButtonVisible(true);
        var rehearse = new Button(getTranslation("runs.rehearse"), press -> rehearse());
        var start = new Button(getTranslation("runs.start"), press -> start());
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var fields = new Div(runDate, until, rehearse, start);
        fields.addClassName("run-form");
        proposal.getElement().setAttribute("role", "status");
        add(new H2(getTranslation("runs.new")), new Paragraph(getTranslation("runs.new.text")), fields, proposal);
    }

    private BillingRunRequest request() {
        var date = runDate.getValue();
        if (date == null) {
            throw new InvalidInput("runDate", "REQUIRED", "A run needs a date.");
        }
        var plain = BillingRunRequest.of(date);
        return new BillingRunRequest(date, until.getValue(), plain.customerIds(), plain.subscriptionIds());
    }

    private void rehearse() {
        errors.clear();
        proposal.removeAll();
        try {
            show(runs.rehearse(partner, request()));
        } catch (InvalidInput refused) {
            errors.show(refused);
        }
    }

    private void show(RunProposal found) {
        var nothing = found.counts().drafts() == 0;
        proposal.add(new Paragraph(getTranslation(nothing ? "runs.proposal.none" : "runs.proposal")));
        if (!nothing) {
            proposal.add(RunFigures.of(found.counts()));
        }
        if (!found.failures().isEmpty()) {
            var list = new UnorderedList();
            found.failures()
                    .forEach(failure -> list.add(new ListItem(failure.customerName() + ": "
                            + Refusals.sentence(failure.code().name(), failure.detail()))));
            proposal.add(
                    new Paragraph(
                            getTranslation("runs.failures", found.failures().size())),
                    list);
        }
    }

    private void start() {
        errors.clear();
        proposal.removeAll();
        try {
            var run = runs.start(partner, request());
            Notices.done(getTranslation("runs.started.now"));
            onStart.accept(run);
        } catch (InvalidInput refused) {
            errors.show(refused);
        }
    }
}
