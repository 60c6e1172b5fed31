package nl.florijn.ui.components;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/** Which keys do what, at the foot of a screen that is worked by keyboard. */
public final class Keys extends Div {

    public Keys() {
        addClassName("keys");
    }

    /** @param keys what stands on each */
    public Keys with(String meaning, String... keys) {
        var hint = new Span();
        for (var key : keys) {
            hint.getElement().appendChild(new Element("kbd").setText(key));
        }
        hint.add(new Span(meaning));
        add(hint);
        return this;
    }
}
