package nl.florijn.ui.customers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.florijn.receivables.EntryId;
import nl.florijn.receivables.statements.Statement;
import nl.florijn.receivables.statements.StatementEntry;
import nl.florijn.ui.components.MoneyTable;
import nl.florijn.ui.text.Formats;
import nl.florijn.ui.text.Words;
import org.jspecify.annotations.Nullable;

/** The entries of a period, the newest first, what was owed after each, and the way back of each. */
final class AccountEntries extends Div {

    private static final int AT_ONCE = 200;

    private final transient AccountDesk desk;
    private final transient Statement statement;
    private final transient Runnable onChange;
    private final Div rows = new Div();
    private final transient Map<EntryId, StatementEntry> known;

    AccountEntries(AccountDesk desk, Statement statement, Runnable onChange) {
        this.desk = desk;
        this.statement = statement;
        this.onChange = onChange;
        known = statement.entries().stream().collect(Collectors.toMap(StatementEntry::id, Function.identity()));
        addClassName("account-entries");
        add(new H3(getTranslation("account.entries")));
        var entries = statement.entries();
        if (entries.isEmpty()) {
            add(new Paragraph(getTranslation("account.empty")));
        }
        if (!entries.isEmpty() || statement.opening().signum() != 0) {
            add(rows);
            show(AT_ONCE);
        }
    }

    /** So many of them, the newest first; the rest a press away. */
    private void show(int most) {
        rows.removeAll();
        rows.add(table(most));
        var left = statement.entries().size() - most;
        if (left > 0) {
            rows.add(
                    new Button(getTranslation("account.more", Math.min(left, AT_ONCE)), press -> show(most + AT_ONCE)));
        }
    }

    private MoneyTable table(int most) {
        var table = new MoneyTable(statement.currency(), "money.entry", "money.amount", "money.balance");
        var entries = statement.entries();
        var shown = entries.reversed().stream().limit(most).toList();
        shown.forEach(entry -> table.row(entry.date(), what(entry), entry.amount(), entry.balance()));
        var left = entries.size() - shown.size();
        if (left > 0) {
            sum(
                    table,
                    getTranslation("account.earlier", left),
                    entries.get(left - 1).balance());
        }
        if (statement.from() != null) {
            sum(table, getTranslation("account.opening", Formats.date(statement.from())), statement.opening());
        }
        return table;
    }

    private static void sum(MoneyTable table, String words, BigDecimal balance) {
        table.row(null, new Span(words), null, balance);
    }

    private Component what(StatementEntry entry) {
        var cell = new Div(new Span(entry.undone() ? getTranslation("money.undone", name(entry)) : name(entry)));
        cell.addClassName("tags");
        var invoice = entry.invoiceId();
        var number = entry.number();
        if (invoice != null && number != null) {
            cell.add(desk.invoice(number, invoice));
        }
        var said = Stream.of(vat(entry), method(entry), entry.reference(), entry.reason())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        if (!said.isEmpty()) {
            cell.add(new Span(said));
        }
        if (entry.canBeUndone() && desk.mayWork()) {
            cell.add(new UndoButton(desk, entry.id(), name(entry), entry.amount(), statement.currency(), onChange));
        }
        return cell;
    }

    /** What the bookkeeper declares less, by rate (R24). */
    private @Nullable String vat(StatementEntry entry) {
        return entry.vat().isEmpty()
                ? null
                : entry.vat().stream()
                        .map(part -> getTranslation(
                                "account.vat",
                                Formats.percent(part.rate()),
                                Formats.money(part.amount(), statement.currency())))
                        .collect(Collectors.joining(", "));
    }

    private static @Nullable String method(StatementEntry entry) {
        return entry.method() == null ? null : Words.of("payment.method", entry.method());
    }

    private String name(StatementEntry entry) {
        var undone = entry.undoes() == null ? null : known.get(entry.undoes());
        return undone == null
                ? getTranslation("entry." + entry.kind())
                : getTranslation("account.back", getTranslation("entry." + undone.kind()));
    }
}
