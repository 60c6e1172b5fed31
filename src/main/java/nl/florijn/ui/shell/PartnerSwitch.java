package nl.florijn.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.util.Objects;
import java.util.Optional;
import nl.florijn.access.Membership;
import nl.florijn.platform.PartnerId;
import nl.florijn.ui.components.Brand;
import nl.florijn.ui.components.Confirm;
import nl.florijn.ui.review.ReviewView;
import nl.florijn.ui.security.CurrentPartner;
import nl.florijn.ui.shell.PartnerLogo.Sign;
import org.jspecify.annotations.Nullable;

/** Whose books these are; a choice for those who may open several. */
@SpringComponent
@UIScope
class PartnerSwitch extends Div {

    private final transient CurrentPartner current;
    private final transient PartnerLogo logos;
    private @Nullable PartnerId shown;
    private transient @Nullable Sign sign;

    PartnerSwitch(CurrentPartner current, PartnerLogo logos) {
        this.current = current;
        this.logos = logos;
        addClassName("brand");
        show();
    }

    /** Books may be open that were not when the tab began, or have another logo by now. */
    void refresh() {
        if (!Objects.equals(shown, current.find().orElse(null)) || !Objects.equals(sign, logo().orElse(null))) {
            show();
        }
    }

    /** Of the partner whose books are open. */
    Optional<Sign> logo() {
        return current.find().flatMap(logos::of);
    }

    private void show() {
        removeAll();
        shown = current.find().orElse(null);
        var choices = current.choices();
        var name = current.find().map(id -> current.partner().name()).orElseGet(() -> getTranslation("app.name"));
        sign = logo().orElse(null);
        add(sign == null ? Brand.mark(name) : sign.image());
        if (choices.size() > 1) {
            add(choice(name));
        } else if (sign == null) {
            var label = new Span(name);
            label.addClassName("brand-name");
            label.setTitle(name);
            add(label);
        }
        if (current.find().isPresent() && current.isLook() && !current.mayWork()) {
            var looking = new Span(getTranslation("partner.looking"));
            looking.addClassName("looking");
            add(looking);
        }
    }

    private ComboBox<Membership> choice(String name) {
        var choice = new ComboBox<Membership>();
        choice.setAriaLabel(getTranslation("partner.choose"));
        choice.setItemLabelGenerator(Membership::partnerName);
        choice.setTooltipText(name); // the whole of it, where it is cut
        choice.getElement().getStyle().set("--vaadin-combo-box-overlay-width", "min(420px, 92vw)");
        var choices = current.choices();
        choice.setItems(choices);
        var opened = current.find();
        choices.stream()
                .filter(c -> opened.filter(c.partner()::equals).isPresent())
                .findFirst()
                .ifPresent(choice::setValue);
        choice.setPlaceholder(name);
        choice.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choice.setValue(change.getOldValue());
                open(change.getValue());
            }
        });
        return choice;
    }

    /** The other books come as a page of their own: nothing of the ones stands beside something of the others. */
    private void open(@Nullable Membership chosen) {
        if (chosen == null) {
            return;
        }
        var tab = UI.getCurrent();
        var address =
                RouteConfiguration.forSessionScope().getUrl(ReviewView.class, CurrentPartner.route(chosen.partner()));
        Confirm.beforeLeaving(tab, () -> tab.getPage().setLocation(address), () -> {});
    }
}
