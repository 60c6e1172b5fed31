package nl.florijn.ui.products;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.math.BigDecimal;
import nl.florijn.catalog.prices.PriceList;
import nl.florijn.catalog.prices.PriceListEntryDetails;
import nl.florijn.platform.StaleVersion;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.ui.components.Confirm;
import nl.florijn.ui.components.KeysetRows;
import nl.florijn.ui.components.Listing;
import nl.florijn.ui.components.Notices;
import nl.florijn.ui.products.PriceListDesk.Row;
import nl.florijn.ui.text.Formats;
import nl.florijn.ui.text.Words;
import org.jspecify.annotations.Nullable;

/** What stands on a price list, and the entry that is being edited. */
final class EntriesPanel extends Div {

    private final transient PriceListDesk desk;
    private final transient PriceList priceList;
    private final Listing<Row> list = new Listing<>("priceList.entries");
    private final transient KeysetRows<Row> rows;
    private final Paragraph none = new Paragraph(getTranslation("priceList.entries.none"));
    private final Div editor = new Div();

    EntriesPanel(PriceListDesk desk, PriceList priceList) {
        this.desk = desk;
        this.priceList = priceList;
        addClassName("entries");
        list.narrow("entry.subject", Row::subject).setFlexGrow(1);
        list.figures("entry.minimumQuantity", row -> minimum(row.entry().details()));
        list.narrow("entry.gives", row -> gives(row.entry().details()));
        list.narrow("entry.valid", row -> valid(row.entry().details()));
        list.setAllRowsVisible(true);
        list.setHeight(null);
        rows = new KeysetRows<>(list, page -> desk.entries(priceList, page));
        add(new H3(getTranslation("priceList.entries")), none, list, editor);
        showAny();
        if (desk.mayWork()) {
            list.asSingleSelect().addValueChangeListener(change -> {
                if (change.isFromClient() && change.getValue() != null) {
                    leave(() -> edit(change.getValue()), () -> list.select(change.getOldValue()));
                }
            });
            showAdd();
        }
    }

    /** What is being typed is not thrown away without asking. */
    private void leave(Runnable go, Runnable stay) {
        Confirm.beforeLeaving(editor, go, stay);
    }

    private void showAdd() {
        list.deselectAll();
        editor.removeAll();
        editor.add(new Button(getTranslation("entry.add"), VaadinIcon.PLUS.create(), press -> edit(null)));
    }

    private void edit(@Nullable Row row) {
        var entry = row == null ? null : row.entry();
        editor.removeAll();
        editor.add(new EntryForm(
                desk,
                entry,
                details -> {
                    desk.save(priceList, entry, details);
                    Notices.done(getTranslation("saved", priceList.details().code()));
                    shown();
                },
                this::showAdd));
        if (row != null) {
            editor.add(
                    new Button(getTranslation("entry.remove"), VaadinIcon.TRASH.create(), press -> askToRemove(row)));
        }
    }

    private void askToRemove(Row row) {
        Confirm.askToDestroy(
                getTranslation("entry.remove"),
                getTranslation(
                        "entry.remove.text", row.subject(), gives(row.entry().details())),
                getTranslation("entry.remove"),
                getTranslation("action.cancel"),
                () -> remove(row));
    }

    private void remove(Row row) {
        try {
            desk.delete(priceList, row.entry());
        } catch (StaleVersion stale) {
            Notices.refused(stale);
        }
        shown();
    }

    private void shown() {
        rows.show(page -> desk.entries(priceList, page));
        showAny();
        showAdd();
    }

    private void showAny() {
        var isAny = !desk.entries(priceList, new PageRequest(1, null)).items().isEmpty();
        list.setVisible(isAny);
        none.setVisible(!isAny);
    }

    private static String minimum(PriceListEntryDetails details) {
        return details.minimumQuantity().signum() == 0 ? "" : Formats.number(details.minimumQuantity());
    }

    private String gives(PriceListEntryDetails details) {
        var interval = Words.of(details.interval());
        var currency = details.currency();
        if (details.unitPrice() != null) {
            return getTranslation("entry.gives.unitPrice", currency, price(details.unitPrice()), interval);
        }
        if (details.amountOff() != null) {
            return getTranslation("entry.gives.amountOff", currency, price(details.amountOff()), interval);
        }
        var percentage = details.percentOff();
        return percentage == null ? "" : getTranslation("entry.gives.percentOff", Formats.percent(percentage));
    }

    private static String price(BigDecimal price) {
        return Formats.price(price);
    }

    private String valid(PriceListEntryDetails details) {
        var from = details.from();
        var until = details.until();
        if (from == null && until == null) {
            return getTranslation("entry.valid.always");
        }
        if (from == null || until == null) {
            return until == null
                    ? getTranslation("entry.valid.from", Formats.date(from))
                    : getTranslation("entry.valid.to", Formats.date(until.minusDays(1)));
        }
        return Formats.period(from, until);
    }
}
