package nl.florijn.ui.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.PasswordField;
import nl.florijn.access.Users;
import nl.florijn.platform.InvalidInput;
import nl.florijn.ui.components.DialogFoot;
import nl.florijn.ui.components.FieldErrors;
import nl.florijn.ui.login.PasswordPair;

/** Another password of one's own; one logs in with it anew, everywhere. */
final class PasswordDialog extends Dialog {

    private final transient Users users;
    private final FieldErrors errors = new FieldErrors();
    private final PasswordField current = errors.at("current", new PasswordField());
    private final PasswordPair wanted = new PasswordPair(errors);

    PasswordDialog(Users users, Runnable afterwards) {
        this.users = users;
        setHeaderTitle(getTranslation("password.title"));
        current.setLabel(getTranslation("password.current"));
        var fields = new VerticalLayout(new Paragraph(getTranslation("password.everywhere")), current);
        fields.add(wanted.fields());
        add(fields);
        var save = new Button(getTranslation("action.save"), press -> save(afterwards));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new DialogFoot(new Button(getTranslation("action.cancel"), press -> close()), save));
    }

    private void save(Runnable afterwards) {
        errors.clear();
        if (!wanted.isTheSame()) {
            return;
        }
        try {
            users.changePassword(current.getValue(), wanted.value());
            close();
            afterwards.run();
        } catch (InvalidInput refused) {
            errors.show(refused);
        }
    }
}
