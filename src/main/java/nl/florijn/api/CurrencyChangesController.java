package nl.florijn.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import nl.florijn.api.access.Needs;
import nl.florijn.api.web.ApiController;
import nl.florijn.api.web.DryRun;
import nl.florijn.api.web.IfMatch;
import nl.florijn.customers.CustomerDetails;
import nl.florijn.customers.CustomerId;
import nl.florijn.customers.Customers;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Scope;
import nl.florijn.subscriptions.currency.AmountChoice;
import nl.florijn.subscriptions.currency.CurrencyChange;
import nl.florijn.subscriptions.currency.CurrencyChanges;
import nl.florijn.subscriptions.currency.CurrencyWish;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** Customers that are billed in another currency, with the amounts that were typed for them (R28). */
@ApiController
@Tag(name = "Customers")
class CurrencyChangesController {

    private final CurrencyChanges changes;
    private final Customers customers;

    CurrencyChangesController(CurrencyChanges changes, Customers customers) {
        this.changes = changes;
        this.customers = customers;
    }

    /**
     * What a customer is to be.
     *
     * @param currency null: as it is
     * @param invoiceDebtorId who pays, the customer itself for itself; null: as it is
     * @param rate units of the new currency for one of the old; null: the rates of today
     * @param amounts what becomes of each that waits; null: all are converted
     */
    record Change(
            @Nullable String currency,
            @Nullable CustomerId invoiceDebtorId,
            @Nullable BigDecimal rate,
            @Nullable List<AmountChoice> amounts) {

        CustomerDetails onto(CustomerDetails before) {
            return before.paying(
                    currency == null ? before.currency() : currency,
                    invoiceDebtorId == null ? before.invoiceDebtorId() : invoiceDebtorId);
        }
    }

    @PostMapping("/customers/{id}/change-currency")
    @Needs(Scope.WRITE)
    @Operation(
            summary =
                    "Have it billed in another currency, and convert, replace or end the amounts that were typed in the"
                            + " one before; or see what that would do")
    CurrencyChange change(
            PartnerId partner,
            @PathVariable CustomerId id,
            @IfMatch(required = false) @Nullable Integer version,
            @RequestBody Change change,
            @DryRun boolean dryRun) {
        var customer = customers.get(partner, id);
        var details = change.onto(customer.details());
        var seen = version == null ? customer.version() : version;
        var wish = new CurrencyWish(change.rate(), change.amounts());
        return dryRun
                ? changes.preview(partner, id, seen, details, wish)
                : changes.change(partner, id, seen, details, wish);
    }
}
