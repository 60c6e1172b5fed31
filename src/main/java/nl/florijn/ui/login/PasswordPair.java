package nl.florijn.ui.login;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.List;
import nl.florijn.ui.components.FieldErrors;

/** A new password, typed twice. */
public final class PasswordPair {

    private final PasswordField wanted;
    private final PasswordField again;

    /** @param errors of the form that it is part of */
    public PasswordPair(FieldErrors errors) {
        wanted = errors.at("password", new PasswordField());
        again = errors.at("again", new PasswordField());
        wanted.setLabel(wanted.getTranslation("password.new"));
        wanted.setHelperText(wanted.getTranslation("password.rule"));
        wanted.getElement().setAttribute("autocomplete", "new-password");
        again.setLabel(again.getTranslation("password.again"));
        again.getElement().setAttribute("autocomplete", "new-password");
    }

    public List<Component> fields() {
        return List.of(wanted, again);
    }

    public String value() {
        return wanted.getValue();
    }

    /** Whether the same was typed twice; otherwise the second one says so. */
    public boolean isTheSame() {
        var same = wanted.getValue().equals(again.getValue());
        if (!same) {
            FieldErrors.say(again, again.getTranslation("password.differs"));
        }
        return same;
    }
}
