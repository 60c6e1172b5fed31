package nl.florijn.ui.settings;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import java.time.ZoneId;
import nl.florijn.platform.audit.AuditEntry;
import nl.florijn.platform.audit.AuditFact;
import nl.florijn.platform.audit.AuditFacts;
import nl.florijn.ui.components.FactList;
import nl.florijn.ui.text.Formats;

/** One entry of the log, whole: who, when, from where, and each value before and after. */
final class LogEntry extends Div {

    private final transient AuditEntry entry;
    private final transient LogNames names;

    LogEntry(AuditEntry entry, ZoneId zone, LogNames names) {
        this.entry = entry;
        this.names = names;
        addClassName("log-entry");
        var told = AuditFacts.of(entry);
        add(new FactList()
                .fact("log.at", Formats.moment(entry.at(), zone))
                .fact("log.actor", entry.actor())
                .fact("log.object", names.link(names.subject(entry, told), entry.objectId()))
                .fact("log.origin", entry.origin()));
        if (!told.facts().isEmpty()) {
            add(told.deed() == AuditFacts.Deed.CHANGED ? changes(told) : facts(told));
        }
    }

    private FactList facts(AuditFacts told) {
        var facts = new FactList();
        told.facts().forEach(fact -> {
            var value = fact.after() == null ? fact.before() : fact.after();
            facts.named(LogWords.field(fact), names.value(entry, fact, value));
        });
        return facts;
    }

    private NativeTable changes(AuditFacts told) {
        var table = new NativeTable();
        table.addClassName("log-changes");
        var head = table.getHead().addRow();
        head.add(heading("log.field"), heading("log.before"), heading("log.after"));
        told.facts()
                .forEach(fact -> table.getBody()
                        .addRow()
                        .add(
                                rowHeading(fact),
                                new NativeTableCell(names.value(entry, fact, fact.before())),
                                new NativeTableCell(names.value(entry, fact, fact.after()))));
        return table;
    }

    private NativeTableHeaderCell heading(String key) {
        var cell = new NativeTableHeaderCell(getTranslation(key));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private static NativeTableHeaderCell rowHeading(AuditFact fact) {
        var cell = new NativeTableHeaderCell(LogWords.field(fact));
        cell.getElement().setAttribute("scope", "row");
        return cell;
    }
}
