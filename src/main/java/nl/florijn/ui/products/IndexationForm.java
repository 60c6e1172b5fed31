package nl.florijn.ui.products;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.BiConsumer;
import nl.florijn.catalog.Product;
import nl.florijn.catalog.prices.PriceList;
import nl.florijn.platform.StaleVersion;
import nl.florijn.subscriptions.indexations.IndexationDetails;
import nl.florijn.ui.components.DateField;
import nl.florijn.ui.components.Form;
import nl.florijn.ui.components.NumberField;
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
        percentage = number("percentage", NumberField.percent(), null);
        effective = date("effective", null);
        decimals = choice("decimals", DECIMALS, number -> getTranslation("indexation.decimals." + number), CENTS, null);
        var preview = new IndexationPreviewPanel();
        product.addValueChangeListener(change -> preview.show(() -> desk.preview(details())));
        priceList.addValueChangeListener(change -> preview.show(() -> desk.preview(details())));
        percentage.addValueChangeListener(change -> preview.show(() -> desk.preview(details())));
        effective.addValueChangeListener(change -> preview.show(() -> desk.preview(details())));
        decimals.addValueChangeListener(change -> preview.show(() -> desk.preview(details())));
        buttons(() -> save(desk, preview, onSave), onCancel);
        add(preview);
        product.focus();
    }

    /** What is not as it was shown any more is shown anew. */
    private void save(
            IndexationDesk desk,
            IndexationPreviewPanel preview,
            BiConsumer<IndexationDetails, @Nullable Integer> onSave) {
        var details = details();
        try {
            onSave.accept(details, preview.seen());
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
