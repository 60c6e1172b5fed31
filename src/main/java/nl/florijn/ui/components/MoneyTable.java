package nl.florijn.ui.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import nl.florijn.ui.text.Formats;
import org.jspecify.annotations.Nullable;

/** A few days, what happened on each, and amounts that stand right, their headings too. No day, word or figure breaks. */
public final class MoneyTable extends Div {

    private final NativeTable table = new NativeTable();
    private final NativeTableRow head = table.getHead().addRow();
    private final String currency;

    /**
     * A table without rows.
     *
     * @param currency of all amounts
     * @param whatKey of the text that says what happened
     * @param amountKeys of the texts of the amounts' headings
     */
    public MoneyTable(String currency, String whatKey, String... amountKeys) {
        this.currency = currency;
        addClassName("money-table");
        heading("money.date");
        heading(whatKey);
        Arrays.stream(amountKeys).forEach(key -> heading(key).addClassName("figure"));
        add(table);
    }

    private NativeTableHeaderCell heading(String key) {
        var cell = new NativeTableHeaderCell(getTranslation(key));
        cell.getElement().setAttribute("scope", "col");
        head.add(cell);
        return cell;
    }

    /**
     * One more row, below the others.
     *
     * @param day null: of no day
     * @param amounts as many as there are headings; nothing stands where one is null
     */
    public void row(@Nullable LocalDate day, Component what, @Nullable BigDecimal... amounts) {
        var date = new NativeTableCell(Formats.date(day));
        date.addClassName("day");
        var row = table.getBody().addRow();
        row.add(date, new NativeTableCell(what));
        Arrays.stream(amounts).forEach(amount -> {
            var cell = new NativeTableCell(amount == null ? "" : Formats.amount(amount, currency));
            cell.addClassName("figure");
            row.add(cell);
        });
    }
}
