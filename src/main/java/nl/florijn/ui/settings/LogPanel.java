package nl.florijn.ui.settings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.audit.AuditChain;
import nl.florijn.platform.audit.AuditEntry;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.platform.audit.ChainCheck;
import nl.florijn.platform.audit.ChainFault;
import nl.florijn.ui.components.Listing;
import nl.florijn.ui.text.Formats;
import nl.florijn.ui.text.Words;

/** Who did what, the newest first, and whether any of it was changed or taken out. */
public final class LogPanel extends Div {

    private static final int SHOWN = 500;

    private final transient AuditChain chain;
    private final transient PartnerId partner;
    private final ZoneId zone;
    private final Span result = new Span();

    public LogPanel(AuditLog log, AuditChain chain, PartnerId partner, ZoneId zone) {
        this.chain = chain;
        this.partner = partner;
        this.zone = zone;
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
        add(check(), list);
    }

    private Div check() {
        var button = new Button(getTranslation("log.check"), press -> look());
        button.setDisableOnClick(true);
        result.getElement().setAttribute("role", "status");
        var tools = new Div(button, result);
        tools.addClassNames("tools", "log-check");
        button.addClickListener(press -> button.setEnabled(true));
        return tools;
    }

    private void look() {
        var check = chain.check(partner);
        result.setText(inWords(check));
        result.setClassName("fault", !check.isWhole());
    }

    private String inWords(ChainCheck check) {
        var fault = check.found();
        return fault == null
                ? getTranslation("log.whole", check.entries())
                : getTranslation("log.broken", inWords(fault), check.entries());
    }

    private String inWords(ChainFault fault) {
        return switch (fault.kind()) {
            case MISSING -> getTranslation("log.missing", fault.place());
            case CHANGED -> getTranslation("log.changed", fault.place(), Formats.moment(fault.at(), zone));
            case UNLINKED -> getTranslation("log.unlinked", Formats.moment(fault.at(), zone));
        };
    }
}
