package nl.florijn.ui.settings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import nl.florijn.documents.layouts.Layouts;
import nl.florijn.partners.settings.BillingSetting;
import nl.florijn.partners.settings.EffectiveSettings;
import nl.florijn.partners.settings.Origin;
import nl.florijn.partners.settings.OwnSettings;
import nl.florijn.partners.settings.PartnerSettings;
import nl.florijn.partners.settings.Settings;
import nl.florijn.ui.components.FactList;
import nl.florijn.ui.components.Notices;
import nl.florijn.ui.components.SettingsFacts;
import nl.florijn.ui.components.Suggestions;
import nl.florijn.ui.security.CurrentPartner;
import nl.florijn.ui.text.Formats;
import nl.florijn.ui.text.Words;

/** What counts for customers that set nothing themselves and where it comes from (R2), and how the monthly run goes. */
final class BillingPanel extends Div {

    private final transient Settings settings;
    private final transient Layouts layouts;
    private final transient Suggestions suggestions;
    private final transient CurrentPartner current;
    private transient OwnSettings own;
    private int version; // of what is shown

    BillingPanel(Settings settings, Layouts layouts, Suggestions suggestions, CurrentPartner current) {
        this.settings = settings;
        this.layouts = layouts;
        this.suggestions = suggestions;
        this.current = current;
        own = settings.own(current.id());
        addClassNames("stack", "settings-part");
        show();
    }

    private void show() {
        removeAll();
        var effective = settings.effective(current.id());
        version = effective.version();
        own = settings.own(current.id());
        add(new Paragraph(getTranslation("settings.billing.text")));
        add(new Button(getTranslation("action.edit"), press -> edit()));
        add(new H3(getTranslation("settings.billing")));
        add(new SettingsFacts(effective(effective), Origin.PARTNER, this::reset));
        add(new H3(getTranslation("settings.run")));
        add(new FactList()
                .fact("settings.nextRunDate", Formats.date(own.nextRunDate()))
                .fact("settings.runHour", String.valueOf(own.runHour())));
        add(new H3(getTranslation("settings.lines")));
        add(new FactList().fact("settings.vatCode", own.vatCode()).fact("settings.ledgerAccount", own.ledgerAccount()));
        add(new H3(getTranslation("settings.vat")));
        add(new FactList()
                .fact("settings.coContractorVatCode", own.vat().coContractorVatCode())
                .fact("settings.oss", Words.yesNo(own.vat().oss()))
                .fact("settings.amountsWithVat", Words.yesNo(own.vat().amountsWithVat()))
                .fact("settings.vatExempt", Words.yesNo(own.vatExempt())));
        add(new H3(getTranslation("settings.surcharge")));
        add(new FactList()
                .fact("settings.surchargeText", own.surcharge().surchargeText())
                .fact("settings.surchargeLedgerAccount", own.surcharge().surchargeLedgerAccount())
                .fact("settings.surchargeSpelled", Words.yesNo(own.surcharge().surchargeSpelled()))
                .fact(
                        "settings.surchargeOnCreditNotes",
                        Words.yesNo(own.surcharge().surchargeOnCreditNotes()))
                .fact("settings.creditSurchargeVatCode", own.surcharge().creditSurchargeVatCode()));
        if (own.gAccountIban() != null) {
            add(new H3(getTranslation("settings.gAccount")));
            add(new FactList().fact("settings.gAccountIban", own.gAccountIban()));
        }
        add(new H3(getTranslation("settings.rules")));
        add(new FactList()
                .fact("settings.fourEyes", Words.yesNo(own.fourEyes()))
                .fact("settings.creditLimitBlocks", Words.yesNo(own.creditLimitBlocks()))
                .fact("settings.paymentDifference", Formats.field(own.paymentDifference(), 2)));
    }

    private void edit() {
        var before = settings.effective(current.id());
        removeAll();
        add(new BillingForm(
                settings.own(current.id()),
                current.partner().details().country(),
                layouts.idsByCode(current.id()).keySet(),
                suggestions,
                own -> {
                    settings.change(current.id(), before.version(), own);
                    Notices.done(getTranslation("settings.saved"));
                    show();
                },
                this::show));
    }

    private static EffectiveSettings effective(PartnerSettings settings) {
        return new EffectiveSettings(settings.settings().billing(), settings.origins());
    }

    private EffectiveSettings reset(BillingSetting setting) {
        var without = own.with(own.billing().without(setting));
        var changed = settings.change(current.id(), version, without);
        own = without;
        version = changed.version();
        return effective(changed);
    }
}
