package nl.florijn.ui.customers;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import nl.florijn.customers.Contact;
import nl.florijn.customers.ContactFunction;
import nl.florijn.ui.components.Form;

/** The people at a customer, to be added, changed and taken off. */
final class ContactFields {

    private static final Contact BLANK = new Contact(null, "", ContactFunction.GENERAL, null, null, null);

    private final Form form;
    private final Div list = new Div();
    private final List<ContactRow> rows = new ArrayList<>();

    ContactFields(Form form, List<Contact> contacts) {
        this.form = form;
        list.addClassName("contact-rows");
        contacts.forEach(this::append);
        var more = new Button(
                form.getTranslation("contact.add"),
                VaadinIcon.PLUS.create(),
                press -> append(BLANK).focus());
        more.addClassName("add-line");
        var whose = new Paragraph(form.getTranslation("contact.invoices"));
        whose.addClassName("soft");
        form.add(whose, list, more);
    }

    private ContactRow append(Contact contact) {
        var row = new ContactRow(contact, this::remove);
        rows.add(row);
        list.add(row);
        name();
        return row;
    }

    private void remove(ContactRow row) {
        rows.remove(row);
        list.remove(row);
        name();
    }

    /** As the service will, by the place in the list. */
    private void name() {
        for (var i = 0; i < rows.size(); i++) {
            rows.get(i).name(form, i);
        }
    }

    List<Contact> values() {
        return rows.stream().map(ContactRow::value).toList();
    }
}
