package nl.florijn.ui.components;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/**
 * Stands in a form that could not be saved because somebody else was first: what was typed stays in sight until the
 * person lets it go.
 */
public final class Clash extends Div {

    /** @param readAgain shows what is so now, in place of what was typed */
    public Clash(Runnable readAgain) {
        addClassName("clash");
        getElement().setAttribute("role", "alert");
        add(
                new Span(getTranslation("clash.text")),
                new Button(getTranslation("clash.readAgain"), press -> readAgain.run()));
        setVisible(false);
    }
}
