package nl.florijn.invoicing.warnings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.florijn.banking.VatNumber;
import nl.florijn.billing.composing.DebtorParticulars;
import nl.florijn.billing.composing.DebtorParticulars.VatNumberCheck;
import nl.florijn.billing.composing.SellerParticulars;
import nl.florijn.billing.composing.Warnings;
import nl.florijn.billing.pricing.TaxCode;
import nl.florijn.catalog.vat.Taxes;
import nl.florijn.currencies.RateBook;
import nl.florijn.customers.CustomerId;
import nl.florijn.customers.CustomerKind;
import nl.florijn.customers.vies.VatChecks;
import nl.florijn.customers.vies.VatVerdict;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceWarning;
import nl.florijn.invoicing.rates.PartnerRates;
import nl.florijn.money.ExchangeRate;
import nl.florijn.money.Money;
import nl.florijn.money.ReverseCharge;
import nl.florijn.partners.settings.Delivery;
import nl.florijn.platform.PartnerId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks up what the warnings on drafts depend on (R12), for many debtors at once. */
@Component
public class DraftWarnings {

    private final JooqDebtorFacts debtors;
    private final PartnerRates rates;
    private final Sellers sellers;
    private final Taxes taxes;
    private final VatChecks vatChecks;

    DraftWarnings(JooqDebtorFacts debtors, PartnerRates rates, Sellers sellers, Taxes taxes, VatChecks vatChecks) {
        this.debtors = debtors;
        this.rates = rates;
        this.sellers = sellers;
        this.taxes = taxes;
        this.vatChecks = vatChecks;
    }

    /** What the warnings on drafts of these debtors depend on. */
    public WarningBook book(PartnerId partner, Collection<CustomerId> ids) {
        return new WarningBook(
                debtors.facts(partner, ids),
                debtors.latestTotals(partner, ids),
                new HashMap<>(debtors.open(partner, ids)),
                rates.of(partner),
                sellers.particulars(partner),
                vatChecks.verdicts(partner, ids),
                taxes.rules(partner).vatCodes());
    }

    /** What is known of some debtors, and what their currencies are worth. */
    public record WarningBook(
            Map<CustomerId, DebtorFacts> facts,
            Map<DebtorCurrency, List<BigDecimal>> latestTotals,
            Map<DebtorCurrency, BigDecimal> open,
            RateBook rates,
            SellerParticulars seller,
            Map<CustomerId, VatVerdict> vatChecks,
            Map<Long, TaxCode> vatCodes) {

        public List<InvoiceWarning> warnings(WarnedDraft draft) {
            var found = Warnings.of(draft.kind(), draft.total(), reversed(draft), particulars(draft), seller).stream()
                    .map(InvoiceWarning::of);
            return Stream.concat(found, InvoiceWarning.ofCharacters(texts(draft)).stream())
                    .toList();
        }

        private List<String> texts(WarnedDraft draft) {
            return Stream.concat(Stream.of(debtor(draft.debtor()).name()), draft.texts().stream())
                    .toList();
        }

        private Set<ReverseCharge> reversed(WarnedDraft draft) {
            return draft.vat().stream()
                    .flatMap(used -> ReverseCharge.of(used.category(), said(used)).stream())
                    .collect(Collectors.toSet());
        }

        private @Nullable ReverseCharge said(WarnedDraft.UsedCode used) {
            var code = used.id() == null ? named(used.code()) : vatCodes.get(used.id());
            return code == null ? null : code.reverseCharge();
        }

        private @Nullable TaxCode named(@Nullable String name) {
            return vatCodes.values().stream()
                    .filter(code -> code.code().equals(name))
                    .findFirst()
                    .orElse(null);
        }

        /** The rate of a currency: as typed, else that of the day; null when there is none (R28). */
        @Nullable
        public ExchangeRate rate(@Nullable BigDecimal typed, LocalDate date, Currency currency) {
            return typed == null ? rates.on(date, currency) : ExchangeRate.of(typed);
        }

        /** From now on it counts among the open items of its debtor (R29). */
        public void approved(Invoice invoice) {
            var counted = invoice.kind().signed(invoice.amounts().total());
            open.merge(
                    new DebtorCurrency(invoice.customerId(), invoice.amounts().currency()), counted, BigDecimal::add);
        }

        private DebtorParticulars particulars(WarnedDraft draft) {
            var debtor = debtor(draft.debtor());
            var delivery = draft.delivery() == null ? debtor.delivery() : draft.delivery();
            var vatNumber = debtor.vatNumber();
            var check = check(debtor);
            var currency = draft.total().currency();
            var account = new DebtorCurrency(debtor.id(), currency.getCurrencyCode());
            return new DebtorParticulars(
                    debtor.kind() == CustomerKind.CONSUMER,
                    debtor.country().equals(seller.country()),
                    vatNumber != null && check == VatNumberCheck.PASSED && VatNumber.isOf(vatNumber, seller.country()),
                    delivery == Delivery.EMAIL,
                    debtor.email() != null,
                    check,
                    false,
                    false,
                    Money.of(open.getOrDefault(account, BigDecimal.ZERO), currency),
                    limit(debtor),
                    debtor.creditLimitBlocks(),
                    rate(draft.typedRate(), draft.date(), currency) != null,
                    latestTotals.getOrDefault(account, List.of()).stream()
                            .map(total -> Money.of(total, currency))
                            .toList());
        }

        /** By its form, and by VIES where that was asked (R22). */
        private VatNumberCheck check(DebtorFacts debtor) {
            var vatNumber = debtor.vatNumber();
            if (vatNumber == null) {
                return VatNumberCheck.NO_NUMBER;
            }
            var verdict = vatChecks.get(debtor.id());
            if (verdict != null && verdict.hasTurned()) {
                return VatNumberCheck.TURNED;
            }
            var isFailed = !VatNumber.isValid(vatNumber) || verdict != null && verdict.isFailed();
            return isFailed ? VatNumberCheck.FAILED : VatNumberCheck.PASSED;
        }

        /** In whole minor units: a limit may have been typed in cents before the debtor went over to yen. */
        private static @Nullable Money limit(DebtorFacts debtor) {
            var limit = debtor.creditLimit();
            var currency = Currency.getInstance(debtor.currency());
            return limit == null
                    ? null
                    : Money.of(limit.setScale(currency.getDefaultFractionDigits(), RoundingMode.DOWN), currency);
        }

        public DebtorFacts debtor(CustomerId id) {
            var debtor = facts.get(id);
            if (debtor == null) {
                throw new IllegalStateException("Debtor " + id + " has drafts, but was not read.");
            }
            return debtor;
        }
    }
}
