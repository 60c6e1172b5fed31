package nl.florijn.billing.composing;

import java.time.LocalDate;
import java.util.Map;
import nl.florijn.billing.Failure;
import nl.florijn.billing.UnbillableException;
import nl.florijn.billing.pricing.PricedProduct;
import nl.florijn.billing.pricing.TaxCode;
import nl.florijn.money.LineTax;
import nl.florijn.money.Percentage;
import org.jspecify.annotations.Nullable;

/**
 * VAT codes and defaults of a partner (R18).
 *
 * @param vatCodes by id
 * @param defaultVatCodeId of a product that names none; null: the partner has no default
 * @param defaultLedgerAccountId of a product that names none; null: the partner has no default
 */
public record TaxRules(
        Map<Long, TaxCode> vatCodes,
        @Nullable Long defaultVatCodeId,
        @Nullable Long defaultLedgerAccountId) {

    /**
     * How a line is taxed and booked: typed on the line, else of the invoice debtor (VAT code only), else of the
     * product, else the default.
     *
     * @param day the line's first day, or the invoice date where it has none
     * @throws UnbillableException when there is no VAT code or ledger account, or the code has no rate on that day
     */
    public LineTax taxOf(
            @Nullable Long typedVatCodeId,
            @Nullable Long typedLedgerAccountId,
            Debtor debtor,
            @Nullable PricedProduct product,
            LocalDate day) {
        Long vatCodeId = firstOf(
                typedVatCodeId, debtor.vatCodeId(), product == null ? null : product.vatCodeId(), defaultVatCodeId);
        if (vatCodeId == null) {
            throw new UnbillableException(
                    Failure.Code.NO_VAT_CODE, "Neither line, debtor, product nor partner has a VAT code.");
        }
        Long ledgerAccountId = firstOf(
                typedLedgerAccountId, null, product == null ? null : product.ledgerAccountId(), defaultLedgerAccountId);
        if (ledgerAccountId == null) {
            throw new UnbillableException(
                    Failure.Code.NO_LEDGER_ACCOUNT, "Neither line, product nor partner has a ledger account.");
        }
        return taxOf(vatCodeId, ledgerAccountId, day);
    }

    /** @throws UnbillableException when the VAT code is unknown or has no rate on that day */
    public LineTax taxOf(long vatCodeId, long ledgerAccountId, LocalDate day) {
        TaxCode code = vatCodes.get(vatCodeId);
        if (code == null) {
            throw new UnbillableException(
                    Failure.Code.UNKNOWN_VAT_CODE, "VAT code %d is not one of the partner's.".formatted(vatCodeId));
        }
        Percentage rate = code.rateOn(day);
        if (rate == null) {
            throw new UnbillableException(
                    Failure.Code.NO_VAT_RATE, "VAT code %s has no rate on %s.".formatted(code.code(), day));
        }
        return new LineTax(vatCodeId, code.category(), rate, ledgerAccountId);
    }

    private static @Nullable Long firstOf(
            @Nullable Long typed, @Nullable Long ofDebtor, @Nullable Long ofProduct, @Nullable Long otherwise) {
        if (typed != null) {
            return typed;
        }
        if (ofDebtor != null) {
            return ofDebtor;
        }
        return ofProduct != null ? ofProduct : otherwise;
    }
}
