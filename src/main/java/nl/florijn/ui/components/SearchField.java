package nl.florijn.ui.components;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/** Narrows a list down while somebody types. */
public final class SearchField extends TextField {

    private static final int PAUSE = 250; // ms

    /** @param textKey says what is searched; both the label for screen readers and what stands in the empty field */
    public SearchField(String textKey, Consumer<String> onSearch) {
        addClassName("search");
        setAriaLabel(getTranslation(textKey));
        setPlaceholder(getTranslation(textKey));
        setPrefixComponent(VaadinIcon.SEARCH.create());
        setClearButtonVisible(true);
        setValueChangeMode(ValueChangeMode.LAZY);
        setValueChangeTimeout(PAUSE);
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                onSearch.accept(change.getValue());
            }
        });
    }
}
