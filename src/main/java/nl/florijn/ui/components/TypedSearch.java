package nl.florijn.ui.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is typed into a field in which something is found by a part of it, and not chosen from what it offers. A part that only one
 * thing fits is that thing; what fits several offers those; what fits nothing is said to, and stays until it is mended.
 */
public final class TypedSearch<T> implements TypedField {

    /** Still in the field: offers what fits, as typing does. Left: only the text stands there as it was typed. */
    private static final String TYPED_AGAIN = """
            this.inputElement.value = $0;
            if (this.matches(':focus-within') && $1) {
                this.inputElement.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
            }
            """;

    private final ComboBoxBase<?, T, ?> field;
    private final Function<String, List<T>> search;
    private boolean understood = true;

    private TypedSearch(ComboBoxBase<?, T, ?> field, Function<String, List<T>> search) {
        this.field = field;
        this.search = search;
    }

    /** @param search finds what fits a text, the same that the field offers for it */
    public static <T> void in(ComboBoxBase<?, T, ?> field, Function<String, List<T>> search) {
        var typed = new TypedSearch<>(field, search);
        ComponentUtil.setData(field, TypedSearch.class, typed);
        field.addCustomValueSetListener(
                entered -> typed.read(entered.getDetail().strip()));
        ((HasValue<?, ?>) field).addValueChangeListener(change -> typed.understand());
        field.getElement().addEventListener("input", more -> typed.understand()).setFilter("element.invalid");
    }

    /** For a field that was given all it offers. */
    public static <T> void amongAll(ComboBox<T> field) {
        in(field, text -> {
            var part = text.toLowerCase(Locale.ROOT);
            return field.getListDataView()
                    .getItems()
                    .filter(item -> field.getItemLabelGenerator()
                            .apply(item)
                            .toLowerCase(Locale.ROOT)
                            .contains(part))
                    .toList();
        });
    }

    /** Null for a field in which nothing is found so. */
    static @Nullable TypedField of(Component field) {
        return ComponentUtil.getData(field, TypedSearch.class);
    }

    @Override
    public boolean isUnderstood() {
        return understood;
    }

    private void read(String text) {
        if (text.isEmpty()) {
            understand();
            return;
        }
        var fitting = search.apply(text);
        var named = fitting.stream().filter(item -> isNamed(item, text)).toList();
        if (fitting.size() == 1 || named.size() == 1) {
            take(fitting.size() == 1 ? fitting.getFirst() : named.getFirst());
        } else {
            refuse(text, fitting.size());
        }
    }

    /** By its whole name or number. */
    private boolean isNamed(T item, String text) {
        return Arrays.stream(label(item).split(" · ", -1)).anyMatch(text::equalsIgnoreCase);
    }

    private String label(T item) {
        return field.getItemLabelGenerator().apply(item);
    }

    @SuppressWarnings("unchecked") // the field offers nothing else
    private void take(T item) {
        understand();
        Component itself = field;
        if (itself instanceof MultiSelectComboBox<?> several) {
            ((MultiSelectComboBox<T>) several).select(item);
        } else if (itself instanceof ComboBox<?> one) {
            ((ComboBox<T>) one).setValue(item);
            // It may be what was chosen before, of which the browser is not told again.
            typedAgain(label(item), false);
        }
    }

    private void refuse(String text, int hits) {
        understood = false;
        field.setErrorMessage(field.getTranslation(hits == 0 ? "typed.FITS_NOTHING" : "typed.FITS_SEVERAL", text));
        field.setInvalid(true);
        typedAgain(text, hits > 0);
    }

    private void typedAgain(String text, boolean offering) {
        field.getElement().executeJs(TYPED_AGAIN, text, offering);
    }

    private void understand() {
        if (!understood) {
            understood = true;
            field.setInvalid(false);
            field.setErrorMessage(null);
        }
    }
}
