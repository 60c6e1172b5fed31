package nl.florijn.ui.settings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import nl.florijn.access.Invitation;
import nl.florijn.access.Member;
import nl.florijn.access.Users;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.Refusal;
import nl.florijn.platform.security.Actor;
import nl.florijn.platform.security.Role;
import nl.florijn.ui.components.Confirm;
import nl.florijn.ui.components.FieldErrors;
import nl.florijn.ui.components.Listing;
import nl.florijn.ui.components.Notices;
import nl.florijn.ui.components.Typing;
import nl.florijn.ui.security.CurrentPartner;
import nl.florijn.ui.text.Formats;
import nl.florijn.ui.text.PanelTexts;
import nl.florijn.ui.text.Words;
import org.jspecify.annotations.Nullable;

/** Who works for a partner, or on the provider's staff, and who is invited to. */
public final class UsersPanel extends Div implements Typing {

    /** A phone shows both columns whole: what does not fit beside a role stands below it. */
    private static final String PERSON = "120px";

    private static final String ROLE = "230px"; // the longest name of one

    private final transient PeopleDesk desk;
    private final transient Supplier<PartnerId> partner;
    private final Listing<Member> people = new Listing<>("settings.USERS");
    private final Listing<Invitation> invited = new Listing<>("invitation.open");
    private final FieldErrors errors = new FieldErrors();
    private final EmailField email = errors.at("email", new EmailField());
    private final Select<Role> role = errors.at("role", new Select<>());
    private final Select<String> language = errors.at("locale", new Select<>());
    private final H2 waiting = new H2(getTranslation("invitation.open"));
    private final Div link = new Div();

    /** Those of a partner. */
    UsersPanel(PeopleDesk desk, CurrentPartner current) {
        this(
                desk,
                current::id,
                current.partner().details().locale(),
                current.partner().zone());
    }

    /** Those on the provider's staff. */
    public UsersPanel(PeopleDesk desk, ZoneId zone) {
        this(desk, () -> PartnerId.NONE, Formats.locale().toLanguageTag(), zone);
    }

    /** @param partner of whom; asked with each action */
    private UsersPanel(PeopleDesk desk, Supplier<PartnerId> partner, String locale, ZoneId zone) {
        this.desk = desk;
        this.partner = partner;
        addClassNames("panel-fill", "people");
        people.setSelectionMode(Listing.SelectionMode.NONE);
        people.addComponentColumn(UsersPanel::who)
                .setHeader(getTranslation("user.name"))
                .setWidth(PERSON);
        people.addComponentColumn(person -> inOneCell("role", role(person), actions(person)))
                .setHeader(getTranslation("user.role"))
                .setWidth(ROLE)
                .setFlexGrow(2);
        invited.setSelectionMode(Listing.SelectionMode.NONE);
        invited.addComponentColumn(UsersPanel::whom)
                .setHeader(getTranslation("login.email"))
                .setWidth(PERSON);
        invited.addComponentColumn(invitation -> inOneCell("role", byWhom(invitation, zone), withdraw(invitation)))
                .setHeader(getTranslation("invitation.by"))
                .setWidth(ROLE)
                .setFlexGrow(2);
        asLongAsItsRows(people);
        asLongAsItsRows(invited);
        link.getElement().setAttribute("role", "status");
        link.addClassName("secret");
        link.setVisible(false);
        add(form(locale), link, people, waiting, invited);
        refresh();
    }

    private static void asLongAsItsRows(Listing<?> list) {
        list.setHeight(null);
        list.setAllRowsVisible(true);
    }

    private Component form(String locale) {
        email.setLabel(getTranslation("login.email"));
        role.setLabel(getTranslation("user.role"));
        role.setItems(Users.rolesAt(partner.get()));
        role.setItemLabelGenerator(each -> Words.of("role", each));
        language.setLabel(getTranslation("invitation.language"));
        language.setItems(List.of(PanelTexts.DUTCH.toLanguageTag(), PanelTexts.ENGLISH.toLanguageTag()));
        language.setItemLabelGenerator(tag -> Locale.forLanguageTag(tag).getDisplayLanguage(Formats.locale()));
        language.setValue(PanelTexts.spoken(Locale.forLanguageTag(locale)).toLanguageTag());
        var tools = new Div(email, role, language, new Button(getTranslation("invitation.invite"), press -> invite()));
        tools.addClassNames("tools", "token-form");
        return tools;
    }

    @Override
    public boolean isUnsaved() {
        return !email.isEmpty();
    }

    private void refresh() {
        var members = desk.users().members(partner.get());
        people.setItems(members);
        people.setVisible(!members.isEmpty());
        var open = desk.invitations().open(partner.get());
        invited.setItems(open);
        invited.setVisible(!open.isEmpty());
        waiting.setVisible(!open.isEmpty());
    }

    private void invite() {
        errors.clear();
        try {
            var made = desk.invitations()
                    .invite(partner.get(), email.getValue().strip(), role.getValue(), language.getValue());
            show("invitation.once", made.path(), String.valueOf(made.made().email()));
            email.clear();
            refresh();
        } catch (InvalidInput refused) {
            errors.show(refused);
        }
    }

    /** The link that was made, to be handed over; or that it is on its way by mail. */
    private void show(String once, @Nullable String path, String whose) {
        link.removeAll();
        if (path == null) {
            link.add(new Paragraph(getTranslation("link.mailed", whose)));
        } else {
            link.add(new Paragraph(getTranslation(once, whose)), new ShownOnce(PanelLink.of(desk.address(), path)));
        }
        link.setVisible(true);
    }

    private static Component who(Member person) {
        return inOneCell("who", new Span(person.name()), soft(person.email()));
    }

    private static Component whom(Invitation invitation) {
        return inOneCell(
                "who",
                new Span(Objects.requireNonNullElse(invitation.email(), "")),
                soft(Words.of("role", invitation.role())));
    }

    private Component byWhom(Invitation invitation, ZoneId zone) {
        var ends = invitation.expiresAt();
        var until = ends == null ? "" : getTranslation("invitation.openUntil", Formats.moment(ends, zone));
        return inOneCell("who", new Span(invitation.invitedBy()), soft(until));
    }

    private static Span soft(String text) {
        var span = new Span(text);
        span.addClassName("soft");
        return span;
    }

    private static Component inOneCell(String name, Component... parts) {
        var cell = new Div(parts);
        cell.addClassName(name);
        return cell;
    }

    private Component role(Member person) {
        var choice = new ComboBox<Role>();
        choice.setAriaLabel(getTranslation("user.roleOf", person.name()));
        choice.setItems(Users.rolesAt(partner.get()));
        choice.setItemLabelGenerator(each -> Words.of("role", each));
        choice.setValue(person.role());
        choice.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                attempt(() -> {
                    desk.users().changeRole(partner.get(), person.id(), person.version(), change.getValue());
                    Notices.done(getTranslation("saved", person.name()));
                });
            }
        });
        return choice;
    }

    /** Shows what there is afterwards, also when somebody else was first. */
    private void attempt(Runnable change) {
        try {
            change.run();
        } catch (Refusal refused) {
            Notices.refused(refused);
        }
        refresh();
    }

    private Component actions(Member person) {
        var actions = new Div(newPassword(person), remove(person));
        actions.addClassName("row-actions");
        return actions;
    }

    private Button newPassword(Member person) {
        var text = getTranslation("password.link");
        var button = new Button(
                text,
                press -> Confirm.ask(
                        text,
                        getTranslation(
                                desk.passwords().areMailed() ? "password.link.mail" : "password.link.show",
                                person.name()),
                        text,
                        getTranslation("action.cancel"),
                        () -> attempt(() -> {
                            var made = desk.passwords().make(partner.get(), person.id());
                            show("password.link.once", made.path(), made.email());
                        })));
        button.addThemeNames("small");
        return button;
    }

    private Button remove(Member person) {
        var button = new Button(
                getTranslation("user.remove"),
                press -> Confirm.askToDestroy(
                        getTranslation("user.remove"),
                        getTranslation(isOneself(person) ? "user.remove.oneself" : "user.remove.text", person.name()),
                        getTranslation("user.remove"),
                        getTranslation("action.cancel"),
                        () -> attempt(() -> desk.users().remove(partner.get(), person.id(), person.version()))));
        button.addThemeNames("small");
        return button;
    }

    private static boolean isOneself(Member person) {
        return Objects.equals(Actor.current().name(), person.email());
    }

    private Button withdraw(Invitation invitation) {
        var button = new Button(
                getTranslation("invitation.withdraw"),
                press -> attempt(() -> desk.invitations().withdraw(partner.get(), invitation.id())));
        button.addThemeNames("small");
        return button;
    }
}
