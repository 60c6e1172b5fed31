package nl.florijn.catalog.vat;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import nl.florijn.billing.composing.TaxRules;
import nl.florijn.billing.pricing.DatedRate;
import nl.florijn.billing.pricing.TaxCode;
import nl.florijn.catalog.accounts.LedgerAccounts;
import nl.florijn.money.Percentage;
import nl.florijn.partners.settings.Settings;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.springframework.stereotype.Service;

/** How what a partner sells is taxed and booked (R18). */
@Service
public class Taxes {

    private final VatCodes vatCodes;
    private final LedgerAccounts accounts;
    private final Settings settings;

    Taxes(VatCodes vatCodes, LedgerAccounts accounts, Settings settings) {
        this.vatCodes = vatCodes;
        this.accounts = accounts;
        this.settings = settings;
    }

    /** The VAT codes and defaults of a partner, as the core wants them. */
    @Requires(Right.FLORIJN)
    public TaxRules rules(PartnerId partner) {
        var own = settings.own(partner);
        var vatCode = vatCodes.resolve(partner, own.vatCode());
        var account = own.ledgerAccount();
        return new TaxRules(
                vatCodes.all(partner).stream().collect(toMap(code -> code.id().value(), Taxes::toCore)),
                vatCode == null ? null : vatCode.value(),
                account == null ? null : accounts.use(partner, account).value());
    }

    private static TaxCode toCore(VatCode code) {
        var details = code.details();
        return new TaxCode(
                code.id().value(),
                details.code(),
                requireNonNull(details.category()),
                details.reverseCharge(),
                details.rates().stream()
                        .map(dated -> new DatedRate(dated.from(), Percentage.of(dated.rate())))
                        .toList());
    }
}
