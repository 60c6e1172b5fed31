package nl.florijn.ui.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;

/** A view: a title with the facts that matter beside it, the main actions on the right, the work below. */
public abstract class Screen extends Main implements HasDynamicTitle, BeforeLeaveObserver {

    private final String title;
    private final Span facts = new Span();
    private final Div actions = new Div();

    /** @param titleKey of the text that is the heading and the name of the browser's tab */
    protected Screen(String titleKey) {
        title = getTranslation(titleKey);
        addClassName("page");
        facts.addClassName("page-facts");
        // Read out when it changes: the figures say what an action did.
        facts.getElement().setAttribute("role", "status");
        actions.addClassName("page-actions");
        var menu = new DrawerToggle();
        menu.setAriaLabel(getTranslation("menu.toggle"));
        var header = new Header(menu, new H1(title), facts, actions);
        header.addClassName("page-header");
        add(header);
    }

    /** One line of figures, such as how many and how much. */
    protected final void setFacts(String text) {
        facts.setText(text);
    }

    protected final void addActions(Component... buttons) {
        actions.add(buttons);
    }

    /** The part below the header; it fills what is left of the screen. */
    protected final Div addBody(Component... content) {
        var body = new Div(content);
        body.addClassName("page-body");
        add(body);
        return body;
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (Typing.isUnsavedIn(this)) {
            var leaving = event.postpone();
            Confirm.beforeLeaving(this, leaving::proceed, leaving::cancel);
        }
    }

    @Override
    public String getPageTitle() {
        return title + " · " + getTranslation("app.name");
    }
}
