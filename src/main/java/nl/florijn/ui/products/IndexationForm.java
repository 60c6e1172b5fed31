package nl.florijn.ui.products;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.florijn.catalog.Product;
import nl.florijn.catalog.prices.PriceList;
import nl.florijn.platform.StaleVersion;
import nl.florijn.subscriptions.indexations.IndexationDetails;
import nl.florijn.ui.components.Confirm;
import nl.florijn.ui.components.DateField;
import nl.florijn.ui.components.Form;
import nl.florijn.ui.components.NumberField;
import nl.florijn.ui.components.TypedSearch;
import nl.florijn.ui.text.Formats;
import org.jspecify.annotations.Nullable;

/** What is to be raised, by how much and from when; the preview follows what is typed. */
final class IndexationForm extends Form {

    private static final int CENTS = 2;
    private static final List<Integer> DECIMALS = List.of(CENTS, 4);

    private final ComboBox<Product> product;
    private final ComboBox<PriceList> priceList;
    private final NumberField percentage;
    private final DateField effective;
    private final Select<Integer> decimals;
    private final IndexationPreviewPanel preview;

    /** @param onSave takes the version of the preview that was shown too, null when none was */
    IndexationForm(IndexationDesk desk, BiConsumer<IndexationDetails, @Nullable Integer> onSave, Runnable onCancel) {
        super("indexation.");
        product = search("productId");
        product.setClearButtonVisible(true);
        desk.offerProducts(product);
        priceList = search("priceListId");
        priceList.setItemLabelGenerator(list -> list.details().code());
        priceList.setClearButtonVisible(true);
        priceList.setItems(desk.priceLists());
        TypedSearch.amongAll(priceList);
        percentage = number("percentage", NumberField.percent(), null);
        effective = date("effective", null);
        decimals = choice("decimals", DECIMALS, number -> getTranslation("indexation.decimals." + number), CENTS, null);
        var raise = buttons("indexation.raise.none", () -> ask(desk, onSave), onCancel);
        preview = new IndexationPreviewPanel(() -> sayHowMany(raise));
        Stream.<HasValue<?, ?>>of(product, priceList, percentage, effective, decimals)
                .forEach(field -> field.addValueChangeListener(change -> {
                    preview.show(() -> desk.preview(details()));
                    preview.refused().ifPresent(this::sayOfTyped);
                }));
        add(preview);
        product.focus();
    }

    /** Says in numbers what is done, as far as it is known. */
    private void sayHowMany(Button raise) {
        var seen = preview.seen();
        raise.setText(getTranslation("indexation.raise", seen == null ? 0 : seen.subscriptions()));
    }

    /** What cannot be done is said at the fields; else it is asked first, in numbers. */
    private void ask(IndexationDesk desk, BiConsumer<IndexationDetails, @Nullable Integer> onSave) {
        var details = details();
        var seen = preview.seen();
        if (seen == null) {
            onSave.accept(details, null);
            return;
        }
        touched(); // nothing is saved yet
        var numbers = preview.inNumbers(seen).collect(Collectors.joining("\n"));
        Confirm.ask(
                getTranslation("indexation.raise.title"),
                getTranslation(
                        "indexation.raise.text",
                        Formats.percent(details.percentage()),
                        Formats.longDate(Objects.requireNonNull(details.effective())),
                        numbers),
                getTranslation("indexation.raise", seen.subscriptions()),
                getTranslation("action.cancel"),
                () -> attempt(() -> save(desk, details, seen.version(), onSave)));
    }

    /** What is not as it was shown any more is shown anew. */
    private void save(
            IndexationDesk desk,
            IndexationDetails details,
            int seen,
            BiConsumer<IndexationDetails, @Nullable Integer> onSave) {
        try {
            onSave.accept(details, seen);
        } catch (StaleVersion stale) {
            preview.show(() -> desk.preview(details));
            throw stale;
        }
    }

    private IndexationDetails details() {
        var ofProduct = product.getValue();
        var ofList = priceList.getValue();
        return new IndexationDetails(
                ofProduct == null ? null : ofProduct.id(),
                ofList == null ? null : ofList.id(),
                percentage.required("percentage"),
                effective.getValue(),
                decimals.getValue());
    }
}
