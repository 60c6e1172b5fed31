package nl.florijn.ui.products;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.stream.Collectors;
import nl.florijn.messaging.Announcement;
import nl.florijn.messaging.AnnouncementTexts;
import nl.florijn.platform.outbox.OutboxState;
import nl.florijn.ui.components.FactList;
import nl.florijn.ui.products.IndexationDesk.Row;
import nl.florijn.ui.products.IndexationDesk.State;
import nl.florijn.ui.text.Formats;

/** How far the debtors of an indexation were told of it, and the way to tell the others. */
final class AnnouncementPanel extends Div {

    AnnouncementPanel(IndexationDesk desk, Row row, Runnable onAnnounce) {
        addClassName("stack");
        add(new H3(getTranslation("announcement.title")));
        var told = desk.announcement(row.indexation(), AnnouncementTexts.USUAL);
        add(figures(told));
        if (told.unreachable() > 0) {
            add(new Paragraph(getTranslation("announcement.unreachable", told.unreachable(), names(told))));
        }
        if (told.untold() > 0 && row.state() != State.UNDONE && desk.mayWork()) {
            add(new Button(getTranslation("announcement.write"), press -> onAnnounce.run()));
        }
    }

    private FactList figures(Announcement told) {
        var facts = new FactList();
        for (var state : OutboxState.values()) {
            var count = told.mails().getOrDefault(state, 0);
            if (count > 0) {
                facts.fact("mail.state." + state, Formats.count(count));
            }
        }
        return facts.fact("announcement.untold", Formats.count(told.untold()));
    }

    private static String names(Announcement told) {
        return told.first().stream()
                .map(debtor -> debtor.name() + " (" + debtor.number() + ')')
                .collect(Collectors.joining(", "));
    }
}
