package nl.florijn.subscriptions.intake;

import java.util.List;
import nl.florijn.billing.pricing.PricedProduct;
import nl.florijn.catalog.prices.PriceLists;
import nl.florijn.catalog.vat.Taxes;
import nl.florijn.customers.JooqVatSchemes;
import nl.florijn.customers.SubscriptionHolder;
import nl.florijn.documents.layouts.Layouts;
import nl.florijn.partners.settings.EffectiveSettings;
import nl.florijn.partners.settings.Settings;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.csv.Column;
import nl.florijn.platform.csv.CsvFile;
import nl.florijn.platform.csv.References;
import nl.florijn.platform.database.IdSequence;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import nl.florijn.subscriptions.JooqSubscriptionChanges;
import nl.florijn.subscriptions.JooqSubscriptionRepository;
import org.springframework.stereotype.Service;

/**
 * Takes in a file of subscriptions: found by reference, new ones made, changed ones changed. Of what is billed already
 * only description, group, layout and end change; its terms stay as they are, or change by date when that is wanted (R3, R7).
 */
@Service
public class SubscriptionImport {

    public static final List<Column<?>> COLUMNS = SubscriptionColumns.ALL;

    private final JooqSubscriptionImportRepository repository;
    private final JooqSubscriptionRepository stored;
    private final JooqSubscriptionChanges datedChanges;
    private final Settings settings;
    private final Taxes taxes;
    private final JooqVatSchemes vatSchemes;
    private final PriceLists priceLists;
    private final Layouts layouts;
    private final IdSequence ids;

    SubscriptionImport(
            JooqSubscriptionImportRepository repository,
            JooqSubscriptionRepository stored,
            JooqSubscriptionChanges datedChanges,
            Settings settings,
            Taxes taxes,
            JooqVatSchemes vatSchemes,
            PriceLists priceLists,
            Layouts layouts,
            IdSequence ids) {
        this.repository = repository;
        this.stored = stored;
        this.datedChanges = datedChanges;
        this.settings = settings;
        this.taxes = taxes;
        this.vatSchemes = vatSchemes;
        this.priceLists = priceLists;
        this.layouts = layouts;
        this.ids = ids;
    }

    /**
     * Writes what is new or changed, as long as the import is clean.
     *
     * @param changes what becomes of other terms of what is billed already
     * @return how many rows had other terms than what is billed already, some of which were left as they are
     */
    @Requires(Right.FLORIJN)
    public int take(
            PartnerId partner,
            CsvFile file,
            References<SubscriptionHolder> customers,
            References<PricedProduct> products,
            ChangedTerms changes) {
        var ofPartner = EffectiveSettings.of(settings.own(partner).billing()).values();
        var billedThrough = new BilledThrough(
                ofPartner, taxes.rules(partner), vatSchemes.of(partner), priceLists.allForCore(partner));
        var intake = new SubscriptionIntake(
                new SubscriptionFile(partner, file, customers, products),
                repository,
                stored,
                datedChanges,
                layouts.idsByCode(partner),
                billedThrough,
                changes,
                ids);
        file.read(SubscriptionColumns.ALL, intake::take);
        return intake.kept();
    }
}
