package nl.florijn.ui.runs;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import nl.florijn.customers.Customer;
import nl.florijn.invoicing.BillingRunRequest;
import nl.florijn.invoicing.runs.BillingRuns;
import nl.florijn.invoicing.runs.RunProposal;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.subscriptions.Subscription;
import nl.florijn.ui.components.DateField;
import nl.florijn.ui.components.FieldErrors;
import nl.florijn.ui.components.Notices;
import nl.florijn.ui.components.Suggestions;
import nl.florijn.ui.security.CurrentPartner;
import nl.florijn.ui.text.Refusals;
import org.jspecify.annotations.Nullable;

/** Asks for a run date; tries the run out on request, or starts it. */
final class NewRun extends Article {

    private final transient BillingRuns runs;
    private final transient CurrentPartner current;
    private final transient Consumer<JobId> onStart;
    private final FieldErrors errors = new FieldErrors();
    private final DateField runDate = errors.at("runDate", new DateField());
    private final DateField until = errors.at("until", new DateField());
    private final MultiSelectComboBox<Customer> customers = errors.at("customerIds", new MultiSelectComboBox<>());
    private final MultiSelectComboBox<Subscription> subscriptions =
            errors.at("subscriptionIds", new MultiSelectComboBox<>());
    private final Div proposal = new Div();

    NewRun(
            BillingRuns runs,
            Suggestions suggestions,
            CurrentPartner current,
            LocalDate usual,
            Consumer<JobId> onStart) {
        this.runs = runs;
        this.current = current;
        this.onStart = onStart;
        addClassName("card");
        runDate.setLabel(getTranslation("runs.date"));
        runDate.setValue(usual);
        runDate.setRequiredIndicatorVisible(true);
        until.setLabel(getTranslation("runs.until"));
        until.setHelperText(getTranslation("runs.until.help"));
        until.setClearButtonVisible(true);
        suggestions.offerCustomers(customers);
        customers.setLabel(getTranslation("runs.customers"));
        customers.setHelperText(getTranslation("runs.customers.help"));
        suggestions.offerSubscriptions(subscriptions);
        subscriptions.setLabel(getTranslation("runs.subscriptions"));
        subscriptions.setHelperText(getTranslation("runs.subscriptions.help"));
        var rehearse = new Button(getTranslation("runs.rehearse"), press -> rehearse());
        var start = new Button(getTranslation("runs.start"), press -> start());
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var fields = new Div(runDate, until, customers, subscriptions);
        fields.addClassName("run-form");
        var buttons = new Div(rehearse, start);
        buttons.addClassName("tags");
        proposal.getElement().setAttribute("role", "status");
        add(
                new H2(getTranslation("runs.new")),
                new Paragraph(getTranslation("runs.new.text")),
                fields,
                buttons,
                proposal);
    }

    private BillingRunRequest request() {
        var date = runDate.getValue();
        if (date == null) {
            throw new InvalidInput("runDate", "REQUIRED", "A run needs a date.");
        }
        return new BillingRunRequest(
                date,
                until.getValue(),
                orEverybody(customers.getValue().stream().map(Customer::id).toList()),
                orEverybody(
                        subscriptions.getValue().stream().map(Subscription::id).toList()));
    }

    /** A field that is left empty names nobody, and says nothing. */
    private static <T> @Nullable List<T> orEverybody(List<T> named) {
        return named.isEmpty() ? null : named;
    }

    /** Bills this customer only, if nothing else is said. */
    void only(Customer customer) {
        customers.select(customer);
    }

    /** Bills this subscription only, if nothing else is said. */
    void only(Subscription subscription) {
        subscriptions.select(subscription);
    }

    private void rehearse() {
        proposal.removeAll();
        if (!errors.clear()) {
            return;
        }
        try {
            show(runs.rehearse(current.id(), request()));
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
            proposal.add(new Paragraph(getTranslation("runs.failures", found.failureCount())), list);
        }
    }

    private void start() {
        proposal.removeAll();
        if (!errors.clear()) {
            return;
        }
        try {
            var run = runs.start(current.id(), request());
            Notices.done(getTranslation("runs.started.now"));
            onStart.accept(run);
        } catch (InvalidInput refused) {
            errors.show(refused);
        }
    }
}
