package nl.florijn.partners.settings;

import java.util.HashMap;
import java.util.Map;
import nl.florijn.partners.JooqBooksLock;
import nl.florijn.partners.PartnerDetailsChanged;
import nl.florijn.partners.Partners;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.StaleVersion;
import nl.florijn.platform.audit.AuditAction;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The settings of a partner (R2). */
@Service
public class Settings {

    private final JooqSettingsRepository repository;
    private final Partners partners;
    private final JooqBooksLock books;
    private final Transactions transactions;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Settings(
            JooqSettingsRepository repository,
            Partners partners,
            JooqBooksLock books,
            Transactions transactions,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.partners = partners;
        this.books = books;
        this.transactions = transactions;
        this.audit = audit;
        this.events = events;
    }

    /** What the partner set itself. */
    @Requires(Right.READ)
    public OwnSettings own(PartnerId partner) {
        return repository.find(partner).orElseThrow(() -> new NotFound("partner " + partner));
    }

    /** What counts, and where it comes from. */
    @Requires(Right.READ)
    public PartnerSettings effective(PartnerId partner) {
        var own = own(partner);
        var effective = EffectiveSettings.of(own.billing());
        return new PartnerSettings(
                partner,
                own.with(effective.values()),
                effective.origins(),
                partners.get(partner).version());
    }

    /**
     * Sets all of them.
     *
     * @throws StaleVersion when the partner is no longer of this version
     */
    @Requires(Right.ADMIN)
    public PartnerSettings change(PartnerId partner, int version, OwnSettings settings) {
        return transactions.in(() -> {
            // Subscriptions that inherit from it follow, in whatever order they stand.
            books.alone(partner);
            var before = own(partner);
            StaleVersion.check(version, partners.get(partner).version(), "The partner");
            if (settings.equals(before)) {
                return effective(partner);
            }
            events.publishEvent(new LedgerAccountsNamed(partner, accounts(settings)));
            check(partner, settings);
            if (settings.vat().oss()) {
                events.publishEvent(new OssUsed(partner));
            }
            if (!repository.change(partner, version, settings)) {
                throw new StaleVersion("The partner");
            }
            var effective = EffectiveSettings.of(before.billing()).values();
            var inherited = InheritedTerms.changed(before.billing(), settings.billing(), effective);
            if (!inherited.isNothing()) {
                events.publishEvent(new PartnerTermsChanged(partner, inherited));
            }
            audit.record(partner, AuditAction.SETTINGS_CHANGED, partner, Map.of("before", before, "after", settings));
            events.publishEvent(new PartnerDetailsChanged(partner));
            return effective(partner);
        });
    }

    /** The first defaults of a new partner; its version stays. */
    @Requires(Right.FLORIJN)
    public void preset(PartnerId partner, @Nullable String vatCode, String exemptVatCode, String ledgerAccount) {
        repository.preset(partner, vatCode, exemptVatCode, ledgerAccount);
    }

    private void check(PartnerId partner, OwnSettings settings) {
        var check = new FieldCheck();
        settings.check(check);
        settings.vat().check(check, partners.get(partner).details().country());
        check.require(
                settings.vatCode() == null || repository.knowsVatCode(partner, settings.vatCode()),
                "vatCode",
                "UNKNOWN_VAT_CODE",
                "There is no VAT code '" + settings.vatCode() + "'.");
        var exempt = settings.surcharge().creditSurchargeVatCode();
        check.require(
                exempt == null || repository.isExempt(partner, exempt),
                "creditSurchargeVatCode",
                "NOT_EXEMPT",
                "'" + exempt + "' is no VAT code of category E; a credit surcharge carries no VAT.");
        var reversed = settings.vat().coContractorVatCode();
        check.require(
                reversed == null || repository.isReversedAtHome(partner, reversed),
                "coContractorVatCode",
                "NOT_REVERSED_AT_HOME",
                "'" + reversed + "' is no VAT code that reverses VAT within the country.");
        var layout = settings.billing().layout();
        check.require(
                layout == null || repository.knowsLayout(partner, layout),
                "layout",
                "UNKNOWN_LAYOUT",
                "There is no layout '" + layout + "'.");
        check.done();
    }

    private static Map<String, String> accounts(OwnSettings settings) {
        var named = new HashMap<String, String>();
        named.compute("ledgerAccount", (field, none) -> settings.ledgerAccount());
        named.compute(
                "surchargeLedgerAccount", (field, none) -> settings.surcharge().surchargeLedgerAccount());
        return named;
    }
}
