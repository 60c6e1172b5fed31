package nl.florijn.ui.products;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;
import nl.florijn.invoicing.templates.InvoiceTemplate;
import nl.florijn.invoicing.templates.InvoiceTemplateId;
import nl.florijn.invoicing.templates.TemplateLine;
import nl.florijn.platform.StaleVersion;
import nl.florijn.ui.components.Address;
import nl.florijn.ui.components.Confirm;
import nl.florijn.ui.components.KeysetRows;
import nl.florijn.ui.components.ListAndDetail;
import nl.florijn.ui.components.Listing;
import nl.florijn.ui.components.Notices;
import nl.florijn.ui.components.Screen;
import nl.florijn.ui.security.CurrentPartner;
import nl.florijn.ui.text.Formats;
import org.jspecify.annotations.Nullable;

/** The models that invoices begin of; the chosen one beside the list. */
@Route(CurrentPartner.ROUTE + TemplatesView.PATH)
@RolesAllowed("VIEWER")
public class TemplatesView extends Screen implements AfterNavigationObserver {

    public static final String PATH = "templates";
    private static final String TEMPLATE = "template";

    private final transient TemplateDesk desk;
    private final Listing<InvoiceTemplate> list = new Listing<>("templates.title");
    private final KeysetRows<InvoiceTemplate> rows;
    private final ListAndDetail split;
    private transient Address address = Address.NONE;

    TemplatesView(TemplateDesk desk) {
        super("templates.title");
        this.desk = desk;
        list.whenEmpty("templates.empty");
        list.words("template.name", template -> template.details().name()).setFlexGrow(2);
        list.ifRoom(700, list.words("template.lines", TemplatesView::words).setFlexGrow(3));
        list.figures("template.count", TemplatesView::count);
        list.folded(template -> template.details().name(), TemplatesView::count, TemplatesView::words);
        rows = new KeysetRows<>(list, desk::list);
        var tools = new Div(ProductsPart.chips(ProductsPart.TEMPLATES, desk.current()));
        tools.addClassName("tools");
        split = new ListAndDetail(list, this::close);
        split.whenChosen(list, this::go);
        addBody(tools, split);
        if (desk.mayWork()) {
            addActions(new Button(getTranslation("templates.new"), press -> open(null)));
        }
    }

    private static String words(InvoiceTemplate template) {
        return template.details().lines().stream()
                .map(TemplateLine::description)
                .limit(5)
                .collect(Collectors.joining(", "));
    }

    private static String count(InvoiceTemplate template) {
        return Formats.count(template.details().lines().size());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        address = Address.of(event.getLocation());
        if (address.get(TEMPLATE).isEmpty()) {
            split.showListOnly();
        } else {
            open(desk.get(InvoiceTemplateId.of(address.get(TEMPLATE))));
        }
    }

    private void go(InvoiceTemplate chosen) {
        address = address.with(TEMPLATE, chosen.id().toString()).go();
        open(chosen);
    }

    private void close() {
        split.showListOnly();
        address = address.with(TEMPLATE, "").go();
        list.deselectAll();
    }

    private void open(@Nullable InvoiceTemplate chosen) {
        var before = chosen == null ? desk.blank() : chosen.details();
        var form = new TemplateForm(
                before,
                desk.writing(),
                desk.mayWork(),
                details -> {
                    var saved = desk.save(chosen, details);
                    Notices.done(getTranslation("saved", saved.details().name()));
                    rows.show(desk::list);
                    go(saved);
                },
                this::close);
        if (chosen == null) {
            split.open(getTranslation("templates.new"), form);
        } else {
            split.open(before.name(), form, removal(chosen));
        }
    }

    private Button removal(InvoiceTemplate chosen) {
        var text = getTranslation("template.remove");
        var removal = new Button(text, VaadinIcon.TRASH.create(), press -> askToRemove(chosen));
        removal.setVisible(desk.mayWork());
        return removal;
    }

    private void askToRemove(InvoiceTemplate chosen) {
        Confirm.askToDestroy(
                getTranslation("template.remove"),
                getTranslation("template.remove.text", chosen.details().name()),
                getTranslation("template.remove"),
                getTranslation("action.cancel"),
                () -> remove(chosen));
    }

    private void remove(InvoiceTemplate chosen) {
        try {
            desk.delete(chosen);
            Notices.done(getTranslation("template.removed", chosen.details().name()));
            rows.show(desk::list);
            close();
        } catch (StaleVersion stale) {
            Notices.refused(stale);
            rows.show(desk::list);
            open(desk.get(chosen.id()));
        }
    }
}
