package nl.florijn.ui.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Shown where there is nothing yet: says so, and what to do first. */
public final class EmptyState extends Div {

    public EmptyState(String title, String whatToDo, Component... actions) {
        addClassName("empty");
        add(new H2(title), new Paragraph(whatToDo));
        add(actions);
    }
}
