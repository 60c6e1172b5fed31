package nl.florijn.ui.settings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.florijn.documents.layouts.Layout;
import nl.florijn.documents.layouts.LayoutDetails;
import nl.florijn.documents.layouts.LayoutUse.Kind;
import nl.florijn.documents.layouts.Layouts;
import nl.florijn.invoicing.paper.LayoutPreviews;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.StaleVersion;
import nl.florijn.ui.components.Confirm;
import nl.florijn.ui.components.KeysetRows;
import nl.florijn.ui.components.ListAndDetail;
import nl.florijn.ui.components.Listing;
import nl.florijn.ui.components.Notices;
import nl.florijn.ui.security.CurrentPartner;
import nl.florijn.ui.text.Words;
import org.jspecify.annotations.Nullable;

/** How documents look: the layouts, and the chosen one beside an example of what it makes. */
final class LayoutsPanel extends Div {

    private final transient Layouts layouts;
    private final transient LayoutPreviews previews;
    private final transient CurrentPartner current;
    private final Listing<Layout> list = new Listing<>("settings.LAYOUTS");
    private final KeysetRows<Layout> rows;
    private final ListAndDetail split = new ListAndDetail(list, list::deselectAll);

    LayoutsPanel(Layouts layouts, LayoutPreviews previews, CurrentPartner current) {
        this.layouts = layouts;
        this.previews = previews;
        this.current = current;
        addClassNames("panel-fill", "layouts");
        list.narrow("layout.code", layout -> layout.details().code());
        list.words("layout.name", layout -> layout.details().name()).setFlexGrow(3);
        list.narrow("layout.theme", layout -> Words.of("theme", layout.details().theme()));
        list.narrow("layout.version", Layout::version);
        list.parts("layout.uses", this::uses).setFlexGrow(3);
        list.folded(
                layout -> layout.details().name(),
                layout -> layout.details().code(),
                layout -> String.join(", ", uses(layout)));
        list.whenEmpty("layouts.empty");
        rows = new KeysetRows<>(list, page -> layouts.list(current.id(), page));
        split.whenChosen(list, this::edit);
        var tools = new Div(new Button(getTranslation("layouts.new"), press -> edit(null)));
        tools.addClassName("tools");
        add(tools, split);
    }

    private void edit(@Nullable Layout layout) {
        var before = look(layout);
        var preview = new LayoutPreview(look -> previews.html(current.id(), look.details(), look.logo()), before);
        var partner = current.id();
        var form = new LayoutForm(
                before,
                file -> layouts.logoOf(partner, file),
                preview::show,
                look -> save(layout, look),
                split::showListOnly);
        var typed = new Div(form);
        typed.addClassName("layout-typed");
        var desk = new Div(typed, preview);
        desk.addClassName("layout-desk");
        if (layout == null) {
            split.open(getTranslation("layouts.new"), desk);
        } else {
            typed.add(removal(layout));
            split.open(layout.details().code(), desk);
        }
    }

    private LayoutLook look(@Nullable Layout layout) {
        if (layout == null) {
            return new LayoutLook(LayoutDetails.blank(), null);
        }
        var logo = layout.logo() == null ? null : layouts.logo(current.id(), layout.id());
        return new LayoutLook(layout.details(), logo);
    }

    private void save(@Nullable Layout layout, LayoutLook look) {
        var saved = layout == null
                ? layouts.create(current.id(), look.details(), look.logo())
                : layouts.change(current.id(), layout.id(), layout.version(), look.details(), look.logo());
        var changed = layout != null && saved.version() > layout.version();
        Notices.done(getTranslation(
                changed ? "layout.published" : "saved", saved.details().code(), saved.version()));
        close();
    }

    /** What goes by it, in words. */
    private List<String> uses(Layout layout) {
        var uses = Stream.of(Kind.PARTNER, Kind.CUSTOMERS, Kind.SUBSCRIPTIONS)
                .map(kind -> use(kind, layouts.uses(current.id(), layout.id(), kind)))
                .flatMap(Optional::stream)
                .toList();
        return uses.isEmpty() ? List.of(getTranslation("layout.uses.NONE")) : uses;
    }

    private Optional<String> use(Kind kind, int count) {
        return count == 0 ? Optional.empty() : Optional.of(getTranslation("layout.uses." + kind, count));
    }

    private void close() {
        split.showListOnly();
        rows.show(page -> layouts.list(current.id(), page));
    }

    private Button removal(Layout layout) {
        var text = getTranslation("layout.remove");
        var code = layout.details().code();
        return new Button(
                text,
                VaadinIcon.TRASH.create(),
                press -> Confirm.askToDestroy(
                        text,
                        getTranslation("layout.remove.text", code),
                        text,
                        getTranslation("action.cancel"),
                        () -> remove(layout)));
    }

    private void remove(Layout layout) {
        try {
            layouts.delete(current.id(), layout.id(), layout.version());
            Notices.done(getTranslation("layout.removed", layout.details().code()));
            close();
        } catch (Conflict refused) {
            Notices.refused(refused);
        } catch (StaleVersion stale) {
            Notices.refused(stale);
            close();
        }
    }
}
