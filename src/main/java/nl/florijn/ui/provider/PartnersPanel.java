package nl.florijn.ui.provider;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import nl.florijn.partners.Partner;
import nl.florijn.partners.PartnerDetails;
import nl.florijn.partners.Partners;
import nl.florijn.platform.InvalidInput;
import nl.florijn.ui.components.FieldErrors;
import nl.florijn.ui.components.Listing;
import nl.florijn.ui.components.Typing;
import nl.florijn.ui.settings.SettingsView;
import nl.florijn.ui.settings.ShownOnce;
import nl.florijn.ui.text.Formats;

/** All partners, and a new one; its users and company details are filled in at its settings. */
final class PartnersPanel extends Div implements Typing {

    private final transient Partners partners;
    private final Listing<Partner> list = new Listing<>("provider.PARTNERS");
    private final FieldErrors errors = new FieldErrors();
    private final TextField name = errors.at("name", new TextField());
    private final Div token = new Div();

    PartnersPanel(Partners partners, ZoneId zone) {
        this.partners = partners;
        addClassName("panel-fill");
        list.setSelectionMode(Listing.SelectionMode.NONE);
        list.addComponentColumn(PartnersPanel::link)
                .setHeader(getTranslation("partner.name"))
                .setFlexGrow(2);
        list.narrow("partner.id", partner -> partner.id().toString());
        list.narrow("partner.since", partner -> Formats.moment(partner.createdAt(), zone));
        name.setLabel(getTranslation("partner.name"));
        var tools = new Div(name, new Button(getTranslation("partner.new"), press -> create()));
        tools.addClassNames("tools", "token-form");
        token.getElement().setAttribute("role", "status");
        token.addClassName("secret");
        token.setVisible(false);
        add(tools, token, list);
        refresh();
    }

    @Override
    public boolean isUnsaved() {
        return !name.isEmpty();
    }

    private void refresh() {
        list.setItems(partners.all(null, Integer.MAX_VALUE));
    }

    private void create() {
        errors.clear();
        try {
            var made = partners.create(PartnerDetails.named(name.getValue()));
            token.removeAll();
            token.add(
                    new Paragraph(getTranslation("partner.made", made.partner().name())),
                    users(made.partner()),
                    new Paragraph(getTranslation("token.once")),
                    new ShownOnce(made.token()));
            token.setVisible(true);
            name.clear();
            refresh();
        } catch (InvalidInput refused) {
            errors.show(refused);
        }
    }

    private static Anchor link(Partner partner) {
        return new Anchor(settings(partner), partner.name());
    }

    private Anchor users(Partner partner) {
        return new Anchor(settings(partner) + "?section=users", getTranslation("partner.inviteFirst"));
    }

    private static String settings(Partner partner) {
        return partner.id() + "/" + SettingsView.PATH;
    }
}
