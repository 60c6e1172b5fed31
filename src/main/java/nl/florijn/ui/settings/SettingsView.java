package nl.florijn.ui.settings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import nl.florijn.accounting.TwinfieldSettings;
import nl.florijn.catalog.accounts.LedgerAccounts;
import nl.florijn.catalog.interest.InterestRates;
import nl.florijn.catalog.vat.VatCodes;
import nl.florijn.currencies.DayRates;
import nl.florijn.documents.layouts.Layouts;
import nl.florijn.documents.texts.DocumentTexts;
import nl.florijn.invoicing.paper.LayoutPreviews;
import nl.florijn.numbering.Numberings;
import nl.florijn.partners.ApiTokens;
import nl.florijn.partners.PartnerDetails;
import nl.florijn.partners.Partners;
import nl.florijn.partners.settings.PaymentSetups;
import nl.florijn.partners.settings.Settings;
import nl.florijn.ui.components.Address;
import nl.florijn.ui.components.ChipBar;
import nl.florijn.ui.components.Confirm;
import nl.florijn.ui.components.Notices;
import nl.florijn.ui.components.Screen;
import nl.florijn.ui.components.Suggestions;
import nl.florijn.ui.security.CurrentPartner;

/** All that a partner sets once, a section at a time. */
@Route(CurrentPartner.ROUTE + SettingsView.PATH)
@RolesAllowed("ADMIN")
public class SettingsView extends Screen implements AfterNavigationObserver {

    public static final String PATH = "settings";
    private static final String SECTION = "section";

    private final transient Partners partners;
    private final transient Settings settings;
    private final transient Numberings numberings;
    private final transient PaymentSetups payments;
    private final transient Layouts layouts;
    private final transient LayoutPreviews previews;
    private final transient DocumentTexts texts;
    private final transient VatCodes vatCodes;
    private final transient LedgerAccounts accounts;
    private final transient Suggestions suggestions;
    private final transient DayRates rates;
    private final transient InterestRates interestRates;
    private final transient TwinfieldSettings twinfield;
    private final transient PeopleDesk people;
    private final transient ApiTokens tokens;
    private final transient LogDesk log;
    private final transient CurrentPartner current;
    private final ChipBar<Part> parts = new ChipBar<>("settings.title", this::go);
    private final Div shown = new Div();
    private transient Address address = Address.NONE;

    /** The sections, in their order. */
    private enum Part {
        COMPANY,
        NUMBERING,
        PAYMENT,
        BILLING,
        LAYOUTS,
        DOCUMENT_TEXTS,
        VAT,
        LEDGER,
        RATES,
        INTEREST,
        TWINFIELD,
        USERS,
        TOKENS,
        LOG
    }

    SettingsView(
            Partners partners,
            Settings settings,
            Numberings numberings,
            PaymentSetups payments,
            Layouts layouts,
            LayoutPreviews previews,
            DocumentTexts texts,
            VatCodes vatCodes,
            LedgerAccounts accounts,
            Suggestions suggestions,
            DayRates rates,
            InterestRates interestRates,
            TwinfieldSettings twinfield,
            PeopleDesk people,
            ApiTokens tokens,
            LogDesk log,
            CurrentPartner current) {
        super("settings.title");
        this.partners = partners;
        this.settings = settings;
        this.numberings = numberings;
        this.payments = payments;
        this.layouts = layouts;
        this.previews = previews;
        this.texts = texts;
        this.vatCodes = vatCodes;
        this.accounts = accounts;
        this.suggestions = suggestions;
        this.rates = rates;
        this.interestRates = interestRates;
        this.twinfield = twinfield;
        this.people = people;
        this.tokens = tokens;
        this.log = log;
        this.current = current;
        for (var part : Part.values()) {
            parts.chip(part, getTranslation("settings." + part));
        }
        var tools = new Div(parts);
        tools.addClassName("tools");
        shown.addClassName("settings");
        addBody(tools, shown);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        address = Address.of(event.getLocation());
        show();
    }

    private void go(Part part) {
        Confirm.beforeLeaving(shown, () -> show(part), () -> {});
    }

    private void show(Part part) {
        address = address.with(SECTION, part.name().toLowerCase(Locale.ROOT)).go();
        show();
    }

    private void show() {
        var part = address.choice(SECTION, Part.COMPANY);
        parts.press(part);
        shown.removeAll();
        var heading = new H2(getTranslation("settings." + part));
        heading.addClassName("unseen"); // the chip that is pressed says it to the eye
        shown.add(heading, section(part));
    }

    private Component section(Part part) {
        return switch (part) {
            case COMPANY -> new CompanyForm(current.partner(), this::change);
            case NUMBERING -> new NumberingForm(numberings, current, this::saved);
            case PAYMENT -> new PaymentSetupForm(payments, current, this::saved);
            case BILLING -> new BillingPanel(settings, layouts, suggestions, current);
            case LAYOUTS -> new LayoutsPanel(layouts, previews, current);
            case DOCUMENT_TEXTS -> new DocumentTextsForm(texts, current, this::saved);
            case VAT -> new VatCodesPanel(vatCodes, suggestions, current);
            case LEDGER -> new LedgerAccountsPanel(accounts, current);
            case RATES -> new DayRatesPanel(rates, current);
            case INTEREST -> new InterestPanel(interestRates, current);
            case TWINFIELD ->
                new TwinfieldForm(twinfield.get(current.id()), (version, office) -> {
                    twinfield.change(current.id(), version, office);
                    saved();
                });
            case USERS -> new UsersPanel(people, current);
            case TOKENS -> new TokensPanel(tokens, current);
            case LOG -> new LogPanel(log, current.id(), current.partner().zone());
        };
    }

    private void change(int version, PartnerDetails details) {
        partners.change(current.id(), version, details);
        saved();
    }

    private void saved() {
        Notices.done(getTranslation("settings.saved"));
        show();
    }
}
