package nl.florijn.ui.start;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;

/** A figure by its name, which leads to the list behind it where there is one. */
final class Figure extends Article {

    /** @param notes what more there is to say, small */
    Figure(String name, RouterLink value, Component... notes) {
        this(name, (Component) value, notes);
        value.getElement().setAttribute("aria-label", name + ": " + value.getText());
    }

    /** One behind which there is no list. */
    Figure(String name, Span value, Component... notes) {
        this(name, (Component) value, notes);
    }

    private Figure(String name, Component value, Component... notes) {
        addClassNames("card", "start-figure");
        value.addClassName("start-value");
        var more = new Div(notes);
        more.addClassName("soft");
        add(new H2(name), value, more);
    }
}
