package nl.florijn.customers;

import static florijn.db.Tables.CONTACT;

import java.util.List;
import org.jooq.Record;
import org.jooq.SelectField;

/** A contact as it stands in its table. */
final class JooqContacts {

    /** What is read of one, with whose it is. */
    static final List<SelectField<?>> FIELDS = List.of(
            CONTACT.CUSTOMER_ID,
            CONTACT.ID,
            CONTACT.NAME,
            CONTACT.CONTACT_FUNCTION,
            CONTACT.EMAIL,
            CONTACT.PHONE,
            CONTACT.LOCALE);

    private JooqContacts() {}

    static Contact contact(Record row) {
        return new Contact(
                row.get(CONTACT.ID),
                row.get(CONTACT.NAME),
                row.get(CONTACT.CONTACT_FUNCTION),
                row.get(CONTACT.EMAIL),
                row.get(CONTACT.PHONE),
                row.get(CONTACT.LOCALE));
    }
}
