package nl.florijn.ui.customers;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.function.Consumer;
import nl.florijn.customers.Contact;
import nl.florijn.customers.ContactFunction;
import nl.florijn.customers.ContactId;
import nl.florijn.ui.components.Form;
import nl.florijn.ui.text.Languages;
import nl.florijn.ui.text.Words;
import org.jspecify.annotations.Nullable;

/** One person at a customer, to be edited where it stands. */
final class ContactRow extends Div {

    private final @Nullable ContactId id;
    private final TextField name;
    private final Select<ContactFunction> function = new Select<>();
    private final TextField email;
    private final TextField phone;
    private final Select<String> locale = new Select<>();

    ContactRow(Contact contact, Consumer<ContactRow> onRemove) {
        id = contact.id();
        addClassName("contact-row");
        name = text("contact.name", contact.name());
        function.setLabel(getTranslation("contact.function"));
        function.setItems(ContactFunction.values());
        function.setItemLabelGenerator(value -> Words.of("contact", value));
        function.setValue(contact.function());
        email = text("contact.email", contact.email());
        phone = text("contact.phone", contact.phone());
        var ofCustomer = getTranslation("contact.locale.none");
        locale.setLabel(getTranslation("contact.locale"));
        locale.setItems(Languages.with(contact.locale()));
        locale.setItemLabelGenerator(tag -> tag == null ? ofCustomer : Languages.name(tag));
        locale.setEmptySelectionAllowed(true);
        locale.setEmptySelectionCaption(ofCustomer);
        locale.setValue(contact.locale());
        var remove = new Button(VaadinIcon.TRASH.create(), press -> onRemove.accept(this));
        remove.setAriaLabel(getTranslation("contact.remove", contact.name()));
        remove.addClassName("plain");
        add(name, function, email, phone, locale, remove);
    }

    private TextField text(String label, @Nullable String value) {
        var field = new TextField(getTranslation(label));
        field.setValue(Objects.requireNonNullElse(value, ""));
        return field;
    }

    /** Names the fields as the service will, for the contact at this place. */
    void name(Form form, int place) {
        var prefix = "contacts[" + place + "].";
        form.name(prefix + "name", name);
        form.name(prefix + "email", email);
        form.name(prefix + "phone", phone);
        form.name(prefix + "locale", locale);
    }

    Contact value() {
        return new Contact(id, name.getValue(), function.getValue(), orNull(email), orNull(phone), locale.getValue());
    }

    private static @Nullable String orNull(TextField field) {
        return field.getValue().isBlank() ? null : field.getValue().strip();
    }

    void focus() {
        name.focus();
    }
}
