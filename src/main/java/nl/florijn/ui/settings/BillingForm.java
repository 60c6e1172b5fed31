package nl.florijn.ui.settings;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Collection;
import java.util.function.Consumer;
import nl.florijn.partners.settings.BillingSettings;
import nl.florijn.partners.settings.OwnSettings;
import nl.florijn.partners.settings.SurchargeSettings;
import nl.florijn.ui.components.BillingSettingsFields;
import nl.florijn.ui.components.DateField;
import nl.florijn.ui.components.Form;
import nl.florijn.ui.components.NumberField;

/** What counts for customers that set nothing themselves (R2), and how the monthly run goes. */
final class BillingForm extends Form {

    private final BillingSettingsFields billing;
    private final Checkbox creditLimitBlocks = new Checkbox();
    private final Checkbox fourEyes = new Checkbox();
    private final Checkbox vatExempt = new Checkbox();
    private final TextField vatCode;
    private final TextField ledgerAccount;
    private final TextField surchargeText;
    private final TextField surchargeLedgerAccount;
    private final Checkbox surchargeSpelled = new Checkbox();
    private final Checkbox surchargeOnCreditNotes = new Checkbox();
    private final TextField creditSurchargeVatCode;
    private final TextField gAccountIban;
    private final NumberField runHour;
    private final DateField nextRunDate;

    BillingForm(OwnSettings own, Collection<String> layouts, Consumer<OwnSettings> onSave, Runnable onCancel) {
        super("settings.");
        add(new Paragraph(getTranslation("settings.billing.text")));
        heading("settings.billing");
        billing = new BillingSettingsFields(this, own.billing(), BillingSettings.SYSTEM, layouts);
        heading("settings.run");
        nextRunDate = date("nextRunDate", own.nextRunDate());
        runHour = whole("runHour", own.runHour());
        heading("settings.lines");
        vatCode = text("vatCode", own.vatCode());
        ledgerAccount = text("ledgerAccount", own.ledgerAccount());
        heading("settings.surcharge");
        surchargeText = text("surchargeText", own.surcharge().surchargeText());
        surchargeLedgerAccount = text("surchargeLedgerAccount", own.surcharge().surchargeLedgerAccount());
        add(rule(surchargeSpelled, "settings.surchargeSpelled", own.surcharge().surchargeSpelled()));
        add(rule(
                surchargeOnCreditNotes,
                "settings.surchargeOnCreditNotes",
                own.surcharge().surchargeOnCreditNotes()));
        creditSurchargeVatCode = text("creditSurchargeVatCode", own.surcharge().creditSurchargeVatCode());
        heading("settings.gAccount");
        gAccountIban = text("gAccountIban", own.gAccountIban());
        heading("settings.rules");
        add(rule(fourEyes, "settings.fourEyes", own.fourEyes()));
        add(rule(creditLimitBlocks, "settings.creditLimitBlocks", own.creditLimitBlocks()));
        add(rule(vatExempt, "settings.vatExempt", own.vatExempt()));
        buttons(() -> onSave.accept(values()), onCancel);
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
                fourEyes.getValue(),
                vatExempt.getValue(),
                orNull(vatCode),
                orNull(ledgerAccount),
                new SurchargeSettings(
                        orNull(surchargeText),
                        orNull(surchargeLedgerAccount),
                        surchargeSpelled.getValue(),
                        surchargeOnCreditNotes.getValue(),
                        orNull(creditSurchargeVatCode)),
                orNull(gAccountIban),
                runHour.required("runHour").intValueExact(),
                nextRunDate.getValue());
    }
}
