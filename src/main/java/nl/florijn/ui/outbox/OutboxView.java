package nl.florijn.ui.outbox;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.outbox.Message;
import nl.florijn.platform.outbox.Outbox;
import nl.florijn.ui.components.FactList;
import nl.florijn.ui.components.KeysetRows;
import nl.florijn.ui.components.ListAndDetail;
import nl.florijn.ui.components.Listing;
import nl.florijn.ui.components.Notices;
import nl.florijn.ui.components.Screen;
import nl.florijn.ui.security.CurrentPartner;
import nl.florijn.ui.text.Formats;
import nl.florijn.ui.text.Words;

/** What could not be handed over, whichever way it was to go: somebody has it sent again or lets it be. */
@Route(CurrentPartner.ROUTE + OutboxView.PATH)
@RolesAllowed("VIEWER")
public class OutboxView extends Screen {

    public static final String PATH = "outbox";

    private final transient Outbox outbox;
    private final transient CurrentPartner current;
    private final Listing<Message> list = new Listing<>("outbox.title");
    private final KeysetRows<Message> rows;
    private final ListAndDetail split;

    OutboxView(Outbox outbox, CurrentPartner current) {
        super("outbox.title");
        this.outbox = outbox;
        this.current = current;
        list.whenEmpty("outbox.empty");
        list.narrow("outbox.channel", message -> getTranslation("outbox.channel." + message.channel()));
        list.words("outbox.about", Message::about).setFlexGrow(3);
        var zone = current.partner().zone();
        list.narrow("mail.createdAt", message -> Formats.moment(message.createdAt(), zone));
        list.narrow("mail.state", message -> Words.of("mail.state", message.state()));
        rows = new KeysetRows<>(list, page -> outbox.waitingForAPerson(current.id(), page));
        split = new ListAndDetail(list, list::deselectAll);
        split.whenChosen(list, this::open);
        addBody(split);
    }

    private void open(Message message) {
        var detail = new Div(new FactList()
                .fact("mail.state", Words.of("mail.state", message.state()))
                .fact("mail.error", message.error())
                .fact("mail.createdBy", message.createdBy())
                .fact("mail.attempts", Formats.count(message.attempts())));
        detail.addClassName("stack");
        if (current.mayWork()) {
            var again = new Button(
                    getTranslation("outbox.again"),
                    press -> decide(() -> outbox.sendAgain(current.id(), message.id()), "outbox.again.done"));
            again.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            detail.add(
                    again,
                    new Button(
                            getTranslation("outbox.withdraw"),
                            press ->
                                    decide(() -> outbox.withdraw(current.id(), message.id()), "outbox.withdraw.done")));
        }
        split.open(message.about(), detail);
    }

    private void decide(Runnable decision, String doneKey) {
        try {
            decision.run();
            Notices.done(getTranslation(doneKey));
        } catch (Conflict refused) {
            Notices.refused(refused);
        }
        split.showListOnly();
        rows.show(page -> outbox.waitingForAPerson(current.id(), page));
    }
}
