package nl.florijn.ui.components;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Says that a list is narrowed to what a link led to, which none of its tools chooses; a press takes that off. */
public final class Narrowed extends Button {

    private final String text;

    /** @param textKey of a text with a place for what it is narrowed to */
    public Narrowed(String textKey, Runnable onAll) {
        text = textKey;
        setIcon(VaadinIcon.CLOSE_SMALL.create());
        setIconAfterText(true);
        addThemeNames("small");
        addClickListener(press -> onAll.run());
        show("");
    }

    /** Empty when it is not narrowed. */
    public void show(String to) {
        setVisible(!to.isEmpty());
        setText(getTranslation(text, to));
        setAriaLabel(getTranslation("narrowed.off", getText()));
    }
}
