package nl.florijn.ui.settings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.audit.AuditChain;
import nl.florijn.platform.audit.AuditEntry;
import nl.florijn.platform.audit.AuditFacts;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.platform.audit.ChainCheck;
import nl.florijn.platform.audit.ChainFault;
import nl.florijn.ui.components.KeysetRows;
import nl.florijn.ui.components.ListAndDetail;
import nl.florijn.ui.components.Listing;
import nl.florijn.ui.text.Formats;

/** Who did what to which, the newest first, and whether any of it was changed or taken out. */
public final class LogPanel extends Div {

    private static final int FACTS_IN_A_ROW = 3;

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
        list.narrow("log.at", entry -> Formats.moment(entry.at(), zone));
        list.words("log.actor", AuditEntry::actor);
        list.words("log.action", entry -> LogWords.deed(entry, AuditFacts.of(entry)));
        list.words("log.object", entry -> AuditFacts.of(entry).name());
        list.words("log.detail", entry -> LogWords.summary(entry, AuditFacts.of(entry), FACTS_IN_A_ROW))
                .setFlexGrow(3);
        list.whenEmpty("log.none");
        var split = new ListAndDetail(list, list::deselectAll);
        split.whenChosen(list, entry -> open(split, entry));
        new KeysetRows<>(list, page -> log.page(partner, page));
        add(check(), split);
    }

    private void open(ListAndDetail split, AuditEntry entry) {
        split.open(LogWords.deed(entry, AuditFacts.of(entry)), new LogEntry(entry, zone));
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
