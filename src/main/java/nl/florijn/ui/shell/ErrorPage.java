package nl.florijn.ui.shell;

import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Says what happened, what was not lost, and what to do. */
@AnonymousAllowed
abstract class ErrorPage extends Main implements HasDynamicTitle {

    private final H1 title = new H1();
    private final Paragraph spared = new Paragraph();
    private final Paragraph next = new Paragraph();
    private final Div ways = new Div(new Anchor("", getTranslation("error.home")));

    ErrorPage() {
        addClassName("error-page");
        ways.addClassName("ways");
        var menu = new DrawerToggle();
        menu.setAriaLabel(getTranslation("menu.toggle"));
        add(menu, title, spared, next, ways);
    }

    /** A way on that is nearer than the beginning. */
    final void offer(Anchor way) {
        way.addClassName("button-link");
        ways.addComponentAsFirst(way);
    }

    /** @param kind of the three texts {@code error.<kind>.what}, {@code .kept} and {@code .next} */
    final void tell(String kind) {
        tell(getTranslation("error." + kind + ".what"), kind);
    }

    final void tell(String what, String kind) {
        title.setText(what);
        spared.setText(getTranslation("error." + kind + ".kept"));
        next.setText(getTranslation("error." + kind + ".next"));
    }

    @Override
    public String getPageTitle() {
        return title.getText() + " · " + getTranslation("app.name");
    }
}
