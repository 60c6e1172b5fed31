package nl.florijn.ui.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.PasswordField;
import nl.florijn.partners.Users;
import nl.florijn.platform.InvalidInput;
import nl.florijn.ui.components.FieldErrors;

/** Another password of one's own; one logs in with it anew, everywhere. */
final class PasswordDialog extends Dialog {

    private final transient Users users;
    private final FieldErrors errors = new FieldErrors();
    private final PasswordField current = errors.at("current", new PasswordField());
    private final PasswordField wanted = errors.at("password", new PasswordField());
    private final PasswordField again = errors.at("again", new PasswordField());

    PasswordDialog(Users users, Runnable afterwards) {
        this.users = users;
        setHeaderTitle(getTranslation("password.title"));
        current.setLabel(getTranslation("password.current"));
        wanted.setLabel(getTranslation("password.new"));
        wanted.setHelperText(getTranslation("password.rule"));
        again.setLabel(getTranslation("password.again"));
        add(new VerticalLayout(new Paragraph(getTranslation("password.everywhere")), current, wanted, again));
        var save = new Button(getTranslation("action.save"), press -> save(afterwards));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("action.cancel"), press -> close()), save);
    }

    private void save(Runnable afterwards) {
        errors.clear();
        if (!wanted.getValue().equals(again.getValue())) {
            again.setErrorMessage(getTranslation("password.differs"));
            again.setInvalid(true);
            return;
        }
        try {
            users.changePassword(current.getValue(), wanted.getValue());
            close();
            afterwards.run();
        } catch (InvalidInput refused) {
            errors.show(refused);
        }
    }
}
