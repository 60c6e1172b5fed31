package nl.florijn.ui.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/**
 * The buttons of a dialog, last in it. That of Vaadin is a {@code footer} with the role of a toolbar, which a footer may not
 * have.
 */
public final class DialogFoot extends Div {

    public DialogFoot(Component... buttons) {
        super(buttons);
        addClassName("dialog-foot");
    }
}
