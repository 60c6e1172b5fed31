package nl.florijn.ui.settings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.audit.AuditAction;
import nl.florijn.platform.audit.AuditEntry;
import nl.florijn.platform.audit.AuditFacts;
import nl.florijn.platform.audit.AuditFilter;
import nl.florijn.platform.audit.ChainCheck;
import nl.florijn.platform.audit.ChainFault;
import nl.florijn.platform.paging.Page;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.ui.components.Address;
import nl.florijn.ui.components.KeysetRows;
import nl.florijn.ui.components.ListAndDetail;
import nl.florijn.ui.components.Listing;
import nl.florijn.ui.components.PeriodFilter;
import nl.florijn.ui.components.SearchField;
import nl.florijn.ui.text.Formats;
import nl.florijn.ui.text.Words;
import org.jspecify.annotations.Nullable;

/** Who did what to which, the newest first, and whether any of it was changed or taken out. */
public final class LogPanel extends Div {

    private static final int FACTS_IN_A_ROW = 3;

    private final transient LogDesk desk;
    private final transient PartnerId partner;
    private final ZoneId zone;
    private final transient LogNames names;
    private final Listing<AuditEntry> list = new Listing<>("settings.LOG");
    private final KeysetRows<AuditEntry> rows;
    private final SearchField who = new SearchField("log.search", text -> refresh());
    private final ComboBox<AuditAction> what = new ComboBox<>();
    private final PeriodFilter period = new PeriodFilter(changed -> refresh());
    private final Span result = new Span();

    public LogPanel(LogDesk desk, PartnerId partner, ZoneId zone) {
        this.desk = desk;
        this.partner = partner;
        this.zone = zone;
        names = new LogNames(desk, partner);
        addClassName("panel-fill");
        columns();
        list.whenEmpty("log.none");
        list.whenNothingFound(this::showAll);
        var split = new ListAndDetail(list, list::deselectAll);
        split.whenChosen(list, entry -> open(split, entry));
        rows = new KeysetRows<>(list, page -> page(AuditFilter.ALL, page));
        add(filters(), check(), split);
    }

    private void columns() {
        list.narrow("log.at", entry -> Formats.moment(entry.at(), zone));
        list.words("log.actor", AuditEntry::actor);
        list.words("log.action", LogPanel::deed);
        list.words("log.object", this::subject);
        var detail = list.words("log.detail", this::summary).setFlexGrow(3);
        detail.setTooltipGenerator(this::summary);
        list.folded(
                LogPanel::deed,
                entry -> Formats.moment(entry.at(), zone),
                entry -> Stream.of(subject(entry), summary(entry), entry.actor())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · ")));
    }

    private Div filters() {
        what.setAriaLabel(getTranslation("log.action"));
        what.setPlaceholder(getTranslation("log.action"));
        what.setItems(Arrays.stream(AuditAction.values())
                .sorted(Comparator.comparing(LogPanel::inWords))
                .toList());
        what.setItemLabelGenerator(LogPanel::inWords);
        what.setClearButtonVisible(true);
        what.addValueChangeListener(chosen -> refresh());
        var filters = new Div(period, what, who);
        filters.addClassName("tools");
        return filters;
    }

    private static String inWords(AuditAction action) {
        return Words.of("audit", action);
    }

    private void showAll() {
        who.clear();
        what.clear();
        period.read(Address.NONE);
        refresh();
    }

    private void refresh() {
        var today = Instant.now().atZone(zone).toLocalDate();
        var last = period.last(today);
        var text = who.getValue().strip();
        var filter = new AuditFilter(
                text.isEmpty() ? null : text,
                what.getValue(),
                begin(period.first(today)),
                begin(last == null ? null : last.plusDays(1)));
        list.deselectAll();
        list.setNarrowed(!filter.equals(AuditFilter.ALL));
        rows.show(page -> page(filter, page));
    }

    private @Nullable Instant begin(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    private Page<AuditEntry> page(AuditFilter filter, PageRequest request) {
        var page = desk.log().page(partner, filter, request);
        names.learn(page.items());
        return page;
    }

    private static String deed(AuditEntry entry) {
        return LogWords.deed(entry, AuditFacts.of(entry));
    }

    private String subject(AuditEntry entry) {
        return names.subject(entry, AuditFacts.of(entry));
    }

    private String summary(AuditEntry entry) {
        return LogWords.summary(entry, AuditFacts.of(entry), FACTS_IN_A_ROW, names);
    }

    private void open(ListAndDetail split, AuditEntry entry) {
        split.open(deed(entry), new LogEntry(entry, zone, names));
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
        var check = desk.chain().check(partner);
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
