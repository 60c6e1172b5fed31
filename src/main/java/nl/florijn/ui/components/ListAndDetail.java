package nl.florijn.ui.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.Consumer;

/** A list with what is open beside it; on a narrow screen the open one takes the place of the list. */
public final class ListAndDetail extends Div {

    private final Section detail = new Section();
    private final transient Runnable onClose;

    /** @param onClose when the person closes the detail */
    public ListAndDetail(Component list, Runnable onClose) {
        this.onClose = onClose;
        addClassName("list-and-detail");
        var master = new Div(list);
        master.addClassName("master");
        detail.addClassName("detail");
        detail.setVisible(false);
        add(master, detail);
    }

    /** Opens what is chosen in the list. */
    public <T> void whenChosen(Grid<T> list, Consumer<T> open) {
        list.asSingleSelect().addValueChangeListener(change -> {
            var chosen = change.getValue();
            if (change.isFromClient() && chosen != null) {
                leave(() -> open.accept(chosen), () -> list.asSingleSelect().setValue(change.getOldValue()));
            }
        });
    }

    /** Opens what is pressed in a list in which several can be chosen. */
    public <T> void whenPressed(Grid<T> list, Consumer<T> open) {
        list.addItemClickListener(press -> leave(() -> open.accept(press.getItem()), () -> {}));
    }

    /** Opens something under a title. What is being typed there is not thrown away without asking. */
    public void open(String title, Component... content) {
        leave(() -> show(title, content), () -> {});
    }

    private void leave(Runnable go, Runnable stay) {
        Confirm.beforeLeaving(
                detail,
                () -> {
                    detail.removeAll();
                    go.run();
                },
                stay);
    }

    private void show(String title, Component... content) {
        detail.removeAll();
        var close = new Button(VaadinIcon.CLOSE_SMALL.create(), press -> close());
        close.setAriaLabel(getTranslation("action.close"));
        close.addClassName("plain");
        close.addClickShortcut(Key.ESCAPE).listenOn(detail);
        var header = new Header(new H2(title), close);
        header.addClassName("detail-header");
        detail.add(header);
        detail.add(content);
        detail.getElement().setAttribute("aria-label", title);
        detail.setVisible(true);
        addClassName("one-open");
    }

    /** Closes it without telling. */
    public void showListOnly() {
        detail.removeAll();
        detail.setVisible(false);
        removeClassName("one-open");
    }

    private void close() {
        leave(
                () -> {
                    showListOnly();
                    onClose.run();
                },
                () -> {});
    }
}
