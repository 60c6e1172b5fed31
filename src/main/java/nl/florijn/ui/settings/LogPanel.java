package nl.florijn.ui.settings;

import com.vaadin.flow.component.html.Div;
import java.time.ZoneId;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.audit.AuditEntry;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.ui.components.Listing;
import nl.florijn.ui.text.Formats;
import nl.florijn.ui.text.Words;

/** Who did what, the newest first. */
public final class LogPanel extends Div {

    private static final int SHOWN = 500;

    public LogPanel(AuditLog log, PartnerId partner, ZoneId zone) {
        addClassName("panel-fill");
        var list = new Listing<AuditEntry>("settings.LOG");
        list.setSelectionMode(Listing.SelectionMode.NONE);
        list.narrow("log.at", entry -> Formats.moment(entry.at(), zone));
        list.words("log.actor", AuditEntry::actor);
        list.words("log.action", entry -> Words.of("audit", entry.action()));
        list.words("log.object", AuditEntry::objectId);
        list.words("log.detail", AuditEntry::detail).setFlexGrow(3);
        list.narrow("log.origin", AuditEntry::origin);
        list.setItems(log.latest(partner, SHOWN));
        add(list);
    }
}
