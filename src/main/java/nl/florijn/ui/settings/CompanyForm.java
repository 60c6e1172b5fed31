package nl.florijn.ui.settings;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import nl.florijn.partners.Address;
import nl.florijn.partners.Partner;
import nl.florijn.partners.PartnerDetails;
import nl.florijn.ui.components.Form;

/** Who the partner is: what stands at the head of each document. */
final class CompanyForm extends Form {

    private final PartnerDetails before;
    private final TextField name;
    private final TextField line1;
    private final TextField postcode;
    private final TextField city;
    private final ComboBox<String> country;
    private final ComboBox<String> currency;
    private final TextField vatNumber;
    private final TextField chamberOfCommerce;
    private final TextField iban;
    private final TextField bic;
    private final TextField email;
    private final TextField phone;
    private final TextField website;

    /** Keeps the details; the version is the one that was read. */
    interface Save {
        void save(int version, PartnerDetails details);
    }

    CompanyForm(Partner partner, Save onSave) {
        super("company.");
        before = partner.details();
        heading("company.who");
        name = required(text("name", before.name()));
        email = text("email", before.email());
        phone = text("phone", before.phone());
        website = text("website", before.website());
        heading("company.where");
        line1 = text("address.line1", before.address().line1());
        postcode = text("address.postcode", before.address().postcode());
        city = text("address.city", before.address().city());
        country = required(country("country", before.country()));
        country.setClearButtonVisible(false);
        heading("company.numbers");
        currency = required(currency("currency", before.currency()));
        currency.setClearButtonVisible(false);
        vatNumber = text("vatNumber", before.vatNumber());
        chamberOfCommerce = text("chamberOfCommerce", before.chamberOfCommerce());
        iban = text("iban", before.iban());
        bic = text("bic", before.bic());
        saveButton(() -> onSave.save(partner.version(), details()));
    }

    private PartnerDetails details() {
        return new PartnerDetails(
                name.getValue(),
                country.getValue(),
                currency.getValue(),
                before.locale(),
                before.timeZone(),
                orNull(vatNumber),
                orNull(chamberOfCommerce),
                new Address(orNull(line1), orNull(postcode), orNull(city), country.getValue()),
                orNull(iban),
                orNull(bic),
                orNull(email),
                orNull(phone),
                orNull(website));
    }
}
