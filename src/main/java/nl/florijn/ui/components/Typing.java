package nl.florijn.ui.components;

import com.vaadin.flow.component.Component;

/** A part of the screen where a person types; what is typed there is not thrown away unasked. */
public interface Typing {

    /** Whether something was typed here that is not saved. */
    boolean isUnsaved();

    /** Whether that is so anywhere in a part of the screen. */
    static boolean isUnsavedIn(Component part) {
        return part instanceof Typing typing && typing.isUnsaved()
                || part.getChildren().anyMatch(Typing::isUnsavedIn);
    }
}
