package nl.florijn.ui.settings;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import nl.florijn.partners.settings.BillingSettings;
import nl.florijn.partners.settings.OwnSettings;
import nl.florijn.partners.settings.SurchargeSettings;
import nl.florijn.partners.settings.VatSettings;
import nl.florijn.ui.components.BillingSettingsFields;
import nl.florijn.ui.components.DateField;
import nl.florijn.ui.components.Form;
import nl.florijn.ui.components.NumberField;
import nl.florijn.ui.components.Suggestions;
import org.jspecify.annotations.Nullable;

/** What counts for customers that set nothing themselves (R2), and how the monthly run goes. */
final class BillingForm extends Form {

    private final BillingSettingsFields billing;
    private final Checkbox creditLimitBlocks = new Checkbox();
    private final NumberField paymentDifference;
    private final Checkbox fourEyes = new Checkbox();
    private final Checkbox vatExempt = new Checkbox();
    private final Select<String> vatCode;
    private final Select<String> coContractorVatCode;
    private final Checkbox oss = new Checkbox();
    private final Checkbox amountsWithVat = new Checkbox();
    private final ComboBox<String> ledgerAccount;
    private final TextField surchargeText;
    private final ComboBox<String> surchargeLedgerAccount;
    private final Checkbox surchargeSpelled = new Checkbox();
    private final Checkbox surchargeOnCreditNotes = new Checkbox();
    private final Select<String> creditSurchargeVatCode;
    private final TextField gAccountIban;
    private final NumberField runHour;
    private final DateField nextRunDate;

    BillingForm(
            OwnSettings own,
            String country,
            Collection<String> layouts,
            Suggestions suggestions,
            Consumer<OwnSettings> onSave,
            Runnable onCancel) {
        super("settings.");
        add(new Paragraph(getTranslation("settings.billing.text")));
        heading("settings.billing");
        billing = new BillingSettingsFields(this, own.billing(), BillingSettings.SYSTEM, layouts);
        heading("settings.run");
        nextRunDate = date("nextRunDate", own.nextRunDate());
        runHour = whole("runHour", own.runHour());
        heading("settings.lines");
        vatCode = vatCode("vatCode", suggestions, own.vatCode());
        ledgerAccount = ledgerAccount("ledgerAccount", suggestions, own.ledgerAccount());
        heading("settings.vat");
        coContractorVatCode =
                vatCode("coContractorVatCode", suggestions, own.vat().coContractorVatCode());
        coContractorVatCode.setVisible(country.equals("BE") || own.vat().coContractorVatCode() != null);
        add(rule(oss, "settings.oss", own.vat().oss()));
        add(rule(amountsWithVat, "settings.amountsWithVat", own.vat().amountsWithVat()));
        add(rule(vatExempt, "settings.vatExempt", own.vatExempt()));
        heading("settings.surcharge");
        surchargeText = text("surchargeText", own.surcharge().surchargeText());
        surchargeLedgerAccount = ledgerAccount(
                "surchargeLedgerAccount", suggestions, own.surcharge().surchargeLedgerAccount());
        add(rule(surchargeSpelled, "settings.surchargeSpelled", own.surcharge().surchargeSpelled()));
        add(rule(
                surchargeOnCreditNotes,
                "settings.surchargeOnCreditNotes",
                own.surcharge().surchargeOnCreditNotes()));
        creditSurchargeVatCode =
                vatCode("creditSurchargeVatCode", suggestions, own.surcharge().creditSurchargeVatCode());
        heading("settings.gAccount");
        gAccountIban = text("gAccountIban", own.gAccountIban());
        heading("settings.rules");
        paymentDifference = number("paymentDifference", NumberField.amount(), own.paymentDifference());
        add(rule(fourEyes, "settings.fourEyes", own.fourEyes()));
        add(rule(creditLimitBlocks, "settings.creditLimitBlocks", own.creditLimitBlocks()));
        buttons(() -> onSave.accept(values()), onCancel);
    }

    private Select<String> vatCode(String name, Suggestions suggestions, @Nullable String value) {
        var none = getTranslation("settings.none");
        var field = choice(name, List.<String>of(), code -> code, null, none);
        suggestions.offerVatCodes(field, none);
        field.setValue(value);
        return field;
    }

    private ComboBox<String> ledgerAccount(String name, Suggestions suggestions, @Nullable String value) {
        ComboBox<String> field = search(name);
        suggestions.offerLedgerAccounts(field);
        field.setClearButtonVisible(true);
        field.setValue(value);
        return field;
    }

    private Checkbox rule(Checkbox rule, String text, boolean value) {
        rule.setLabel(getTranslation(text));
        rule.setValue(value);
        return rule;
    }

    private OwnSettings values() {
        return new OwnSettings(
                billing.values(),
                creditLimitBlocks.getValue(),
                Objects.requireNonNullElse(paymentDifference.getValue(), BigDecimal.ZERO),
                fourEyes.getValue(),
                vatExempt.getValue(),
                new VatSettings(coContractorVatCode.getValue(), oss.getValue(), amountsWithVat.getValue()),
                vatCode.getValue(),
                ledgerAccount.getValue(),
                new SurchargeSettings(
                        orNull(surchargeText),
                        surchargeLedgerAccount.getValue(),
                        surchargeSpelled.getValue(),
                        surchargeOnCreditNotes.getValue(),
                        creditSurchargeVatCode.getValue()),
                orNull(gAccountIban),
                runHour.required("runHour").intValueExact(),
                nextRunDate.getValue());
    }
}
