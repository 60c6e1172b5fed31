package nl.florijn.ui.products;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import nl.florijn.catalog.PriceList;
import nl.florijn.catalog.Product;
import nl.florijn.subscriptions.IndexationDetails;
import nl.florijn.ui.components.DateField;
import nl.florijn.ui.components.Form;
import nl.florijn.ui.components.NumberField;

/** What is to be raised, by how much and from when; the preview follows what is typed. */
final class IndexationForm extends Form {

    private static final int FOUR = 4;
    private static final List<Integer> DECIMALS = List.of(FOUR, 2);

    private final ComboBox<Product> product;
    private final ComboBox<PriceList> priceList;
    private final NumberField percentage;
    private final DateField effective;
    private final Select<Integer> decimals;

    IndexationForm(IndexationDesk desk, Consumer<IndexationDetails> onSave, Runnable onCancel) {
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
        decimals = choice("decimals", DECIMALS, number -> getTranslation("indexation.decimals." + number), FOUR, null);
        var preview = new IndexationPreviewPanel();
        product.addValueChangeListener(change -> preview.show(() -> desk.preview(details())));
        priceList.addValueChangeListener(change -> preview.show(() -> desk.preview(details())));
        percentage.addValueChangeListener(change -> preview.show(() -> desk.preview(details())));
        effective.addValueChangeListener(change -> preview.show(() -> desk.preview(details())));
        decimals.addValueChangeListener(change -> preview.show(() -> desk.preview(details())));
        buttons(() -> onSave.accept(details()), onCancel);
        add(preview);
        product.focus();
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
