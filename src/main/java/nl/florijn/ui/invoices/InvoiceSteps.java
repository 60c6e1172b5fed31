package nl.florijn.ui.invoices;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceKind;
import nl.florijn.invoicing.InvoiceLine;
import nl.florijn.invoicing.InvoiceStatus;
import nl.florijn.invoicing.takingback.ActionAnswer;
import nl.florijn.invoicing.takingback.InvoiceAction;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.StaleVersion;
import nl.florijn.ui.components.Confirm;
import nl.florijn.ui.components.FactList;
import nl.florijn.ui.components.Notices;
import nl.florijn.ui.text.Formats;
import nl.florijn.ui.text.Refusals;

/** What can be done with an invoice now, and why the rest cannot. A draft is worked on at the review. */
final class InvoiceSteps extends Div {

    private final transient InvoiceDesk desk;
    private final transient Invoice invoice;
    private final transient After after;
    private final transient List<ActionAnswer> answers;

    /** What the screen does after a step. */
    interface After {

        /** It may stand otherwise now. */
        void changed();

        /** It is no more. */
        void gone();

        /** Opens what makes a credit note. */
        void credit();

        /** Asks what came in. */
        void pay();

        /** Asks what will not be paid. */
        void writeOff();
    }

    InvoiceSteps(InvoiceDesk desk, Invoice invoice, After after) {
        this.desk = desk;
        this.invoice = invoice;
        this.after = after;
        answers = invoice.isDraft() ? List.of() : desk.actions(invoice);
        addClassName("tags");
        setVisible(desk.mayWork() && answers.stream().anyMatch(InvoiceSteps::isOffered));
        if (desk.mayWork()) {
            answers.stream()
                    .filter(InvoiceSteps::isOffered)
                    .map(ActionAnswer::action)
                    .sorted(Comparator.comparing(this::place))
                    .forEach(action -> add(button(action)));
        }
    }

    private static boolean isOffered(ActionAnswer answer) {
        return answer.allowed() && isHere(answer.action());
    }

    private static boolean isHere(InvoiceAction action) {
        return switch (action) {
            case SEND, VOID, DELETE, CREDIT, PAY, WRITE_OFF -> true;
            case EDIT, APPROVE -> false;
        };
    }

    /** What comes next stands first, what takes back last. */
    private int place(InvoiceAction action) {
        return switch (action) {
            case EDIT, APPROVE -> -1;
            case SEND -> isNext(action) ? 0 : 2;
            case PAY -> 1;
            case CREDIT -> 3;
            case WRITE_OFF -> 4;
            case DELETE -> 5;
            case VOID -> 6;
        };
    }

    private boolean isNext(InvoiceAction action) {
        return switch (invoice.life().status()) {
            case DRAFT, VOID -> false;
            case APPROVED -> action == InvoiceAction.SEND;
            case SENT -> action == InvoiceAction.PAY;
        };
    }

    private Button button(InvoiceAction action) {
        var button = plainButton(action);
        if (isNext(action)) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        return button;
    }

    private Button plainButton(InvoiceAction action) {
        var again = invoice.life().status() == InvoiceStatus.SENT ? ".again" : "";
        return switch (action) {
            case SEND -> new Button(getTranslation("step.open.SEND" + again), press -> send());
            case VOID -> new Button(getTranslation("step.open.VOID"), press -> makeVoid());
            case DELETE -> new Button(getTranslation("step.open.DELETE"), press -> delete());
            case CREDIT -> new Button(getTranslation("credit.open"), press -> after.credit());
            case PAY -> new Button(getTranslation("step.open.PAY"), press -> after.pay());
            case WRITE_OFF -> new Button(getTranslation("step.open.WRITE_OFF"), press -> after.writeOff());
            case EDIT, APPROVE -> throw new IllegalArgumentException(action + " is not done here.");
        };
    }

    /** What cannot be done, with the reason; what has the same reason stands together. */
    Component notNow() {
        var reasons = answers.stream()
                .filter(answer -> !answer.allowed() && isHere(answer.action()))
                .collect(Collectors.groupingBy(InvoiceSteps::reason, LinkedHashMap::new, Collectors.toList()));
        var section = new Div(new H3(getTranslation("step.notNow")));
        section.addClassName("not-now");
        section.setVisible(!reasons.isEmpty());
        var list = new FactList();
        reasons.forEach((reason, refused) -> list.named(
                refused.stream()
                        .map(answer -> getTranslation("step." + answer.action()))
                        .collect(Collectors.joining(", ")),
                reason));
        section.add(list);
        return section;
    }

    private static String reason(ActionAnswer answer) {
        return Refusals.sentence(
                Objects.requireNonNull(answer.code()), Objects.requireNonNull(answer.reason()), answer.facts());
    }

    private void send() {
        var isSent = invoice.life().status() == InvoiceStatus.SENT;
        var asks = invoice.kind() == InvoiceKind.CREDIT_NOTE ? "step.SEND.credit" : "step.SEND.invoice";
        Confirm.askDay(
                getTranslation("step.SEND.title", number()),
                getTranslation(isSent ? "step.SEND.again" : asks, total()),
                new Confirm.Day(getTranslation("step.SEND.date"), desk.today()),
                getTranslation("step.SEND.yes"),
                getTranslation("action.cancel"),
                day -> attempt(() -> desk.markAsSent(invoice, day), "step.SEND.done", after::changed));
    }

    private void makeVoid() {
        Confirm.askToDestroy(
                getTranslation("step.VOID.title", number()),
                getTranslation("step.VOID.text", number(), total(), told()) + billable(),
                getTranslation("step.VOID.yes"),
                getTranslation("action.cancel"),
                () -> attempt(() -> desk.makeVoid(invoice), "step.VOID.done", after::changed));
    }

    private String told() {
        var address = desk.toldAt(invoice);
        return address == null ? getTranslation("step.VOID.noMail") : getTranslation("step.VOID.mail", address);
    }

    private void delete() {
        Confirm.askToDestroy(
                getTranslation("step.DELETE.title", number()),
                getTranslation("step.DELETE.text", number(), total()) + billable(),
                getTranslation("step.DELETE.yes"),
                getTranslation("action.cancel"),
                () -> attempt(() -> desk.delete(invoice), "step.DELETE.done", after::gone));
    }

    /** Which days of how many subscriptions can be billed again, on a line of its own; nothing where there are none. */
    private String billable() {
        var lines = invoice.lines().stream()
                .filter(line -> line.subscriptionId() != null && line.from() != null && line.until() != null)
                .toList();
        if (lines.isEmpty() || invoice.kind() == InvoiceKind.CREDIT_NOTE) {
            return "";
        }
        var from =
                lines.stream().map(InvoiceLine::from).filter(Objects::nonNull).min(LocalDate::compareTo);
        var until =
                lines.stream().map(InvoiceLine::until).filter(Objects::nonNull).max(LocalDate::compareTo);
        return "\n"
                + getTranslation(
                        "step.billable",
                        lines.stream()
                                .map(InvoiceLine::subscriptionId)
                                .distinct()
                                .count(),
                        Formats.period(from.orElse(null), until.orElse(null)));
    }

    private void attempt(Runnable step, String done, Runnable then) {
        try {
            step.run();
            Notices.done(getTranslation(done, number()));
            then.run();
        } catch (Conflict | StaleVersion | InvalidInput refused) {
            Notices.refused(refused);
            after.changed();
        } catch (NotFound gone) {
            Notices.refused(gone);
            after.gone();
        }
    }

    private String number() {
        return Objects.requireNonNullElse(invoice.number(), "");
    }

    private String total() {
        return Formats.money(
                invoice.kind().signed(invoice.amounts().total()),
                invoice.amounts().currency());
    }
}
