package nl.florijn.ui.components;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Filters to choose one of, each a press away. */
public final class ChipBar<K> extends Div {

    private final Map<K, Button> chips = new LinkedHashMap<>();
    private final transient Consumer<K> onChoice;

    /** @param nameKey of the text that says what is chosen, for screen readers */
    public ChipBar(String nameKey, Consumer<K> onChoice) {
        this.onChoice = onChoice;
        addClassName("chips");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation(nameKey));
    }

    public ChipBar<K> chip(K choice, String text) {
        var button = new Button(text, press -> onChoice.accept(choice));
        button.addClassName("chip");
        chips.put(choice, button);
        add(button);
        return this;
    }

    /** Which one is pressed; null: none of them. */
    public void press(@Nullable K choice) {
        chips.forEach(
                (key, button) -> button.getElement().setAttribute("aria-pressed", String.valueOf(key.equals(choice))));
    }

    /** What a chip says, such as how many there are. */
    public void say(K choice, String text) {
        var chip = chips.get(choice);
        if (chip != null) {
            chip.setText(text);
        }
    }
}
