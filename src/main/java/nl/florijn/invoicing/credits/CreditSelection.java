package nl.florijn.invoicing.credits;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.florijn.billing.composing.LineKind;
import nl.florijn.billing.crediting.Charged;
import nl.florijn.billing.crediting.CreditPart;
import nl.florijn.billing.crediting.Credited;
import nl.florijn.billing.crediting.Crediting;
import nl.florijn.invoicing.LineId;
import nl.florijn.invoicing.credits.NewCreditNote.LineQuantity;
import nl.florijn.money.Money;
import nl.florijn.money.Quantity;
import nl.florijn.money.VatTotals;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.InvalidInput;

/** What of an invoice somebody wants credited, held against what is left of it (R33). */
final class CreditSelection {

    private static final int AMOUNT_DIGITS = 13;

    private final Crediting crediting;
    private final NewCreditNote wanted;
    private final Map<LineId, Charged> byId = new HashMap<>();

    private CreditSelection(Crediting crediting, NewCreditNote wanted) {
        this.crediting = crediting;
        this.wanted = wanted;
        crediting.lines().forEach(line -> byId.put(new LineId(line.lineId()), line));
    }

    /**
     * The credit note.
     *
     * @throws Conflict when nothing is left, or what is asked for comes to nothing or less
     * @throws InvalidInput when more is asked for than is left of a line, or of the invoice
     */
    static CreditPart of(Crediting crediting, NewCreditNote wanted) {
        var selection = new CreditSelection(crediting, wanted);
        var part = wanted.amount() == null ? selection.whole() : selection.ofAmount(wanted.amount());
        selection.check(part);
        return part;
    }

    private CreditPart whole() {
        return crediting.part(wanted.lines() == null ? crediting.rest() : quantities(wanted.lines()));
    }

    private CreditPart ofAmount(BigDecimal amount) {
        var currency = crediting.currency();
        new FieldCheck()
                .decimal(
                        "amount",
                        amount,
                        FieldCheck.smallest(currency.getDefaultFractionDigits()),
                        AMOUNT_DIGITS,
                        currency.getDefaultFractionDigits())
                .done();
        var lines = wanted.lines() == null ? crediting.rest() : restOf(wanted.lines());
        return crediting.part(lines, Money.of(amount, currency)).orElseThrow(() -> moreThanLeft(lines));
    }

    private InvalidInput moreThanLeft(List<Credited> lines) {
        return new InvalidInput(
                "amount",
                "AMOUNT_ABOVE_LEFT",
                "Of these lines %s is left to credit, VAT included."
                        .formatted(crediting.part(lines).totals().total()));
    }

    private List<Credited> restOf(List<LineQuantity> chosen) {
        var check = new FieldCheck();
        var ids = new HashSet<LineId>();
        for (var i = 0; i < chosen.size(); i++) {
            var field = "lines[" + i + "]";
            if (isKnown(chosen.get(i), ids, field, check)) {
                check.require(
                        chosen.get(i).quantity() == null,
                        field + ".quantity",
                        "QUANTITY_OR_AMOUNT",
                        "Name a quantity of each line or an amount of all of them, not both.");
            }
        }
        some(chosen, check).done();
        return crediting.withSurcharge(crediting.rest(line -> ids.contains(new LineId(line.lineId()))));
    }

    private List<Credited> quantities(List<LineQuantity> chosen) {
        var check = new FieldCheck();
        var ids = new HashSet<LineId>();
        var credited = new ArrayList<Credited>();
        for (var i = 0; i < chosen.size(); i++) {
            var field = "lines[" + i + "]";
            var quantity = chosen.get(i).quantity();
            if (!isKnown(chosen.get(i), ids, field, check)) {
                continue;
            }
            if (quantity == null || quantity.stripTrailingZeros().scale() > 4) {
                check.fault(field + ".quantity", "REQUIRED", "Give a quantity with at most four decimals.");
                continue;
            }
            var line = line(chosen.get(i));
            line.part(Quantity.of(quantity))
                    .ifPresentOrElse(
                            credited::add,
                            () -> check.fault(field + ".quantity", "MORE_THAN_LEFT", moreThanLeft(line)));
        }
        some(chosen, check).done();
        return crediting.withSurcharge(credited);
    }

    private static FieldCheck some(List<LineQuantity> chosen, FieldCheck check) {
        return check.require(
                !chosen.isEmpty(), "lines", "REQUIRED", "Name one or more lines, or none at all for the whole.");
    }

    private boolean isKnown(LineQuantity chosen, Set<LineId> ids, String field, FieldCheck check) {
        var line = byId.get(chosen.lineId());
        if (line == null || line.kind() == LineKind.SURCHARGE || !ids.add(chosen.lineId())) {
            check.fault(
                    field + ".lineId",
                    "UNKNOWN_LINE",
                    "Name lines of this invoice, each once; a surcharge goes along by itself.");
            return false;
        }
        return true;
    }

    private Charged line(LineQuantity chosen) {
        return Objects.requireNonNull(byId.get(chosen.lineId()));
    }

    private static String moreThanLeft(Charged line) {
        return "Of this line %s is left to credit, %s without VAT.".formatted(line.quantityLeft(), line.left());
    }

    private void check(CreditPart part) {
        var totals = part.totals();
        if (!totals.total().isPositive()) {
            throw part.lines().isEmpty()
                    ? new Conflict("NOTHING_LEFT_TO_CREDIT", "All of this invoice was credited before.")
                    : new Conflict(
                            "CREDIT_NOT_POSITIVE",
                            "The credit note would come to " + totals.total() + "; it must be above zero.");
        }
        if (wanted.lines() != null && !crediting.isLeft(totals)) {
            throw new InvalidInput("lines", "MORE_THAN_INVOICE_LEFT", moreThanInvoiceLeft(totals));
        }
    }

    /** In all, and at each VAT rate, since these are what lines that gave back themselves have made less. */
    private String moreThanInvoiceLeft(VatTotals asked) {
        var left = crediting.left();
        return "The credit note would come to %s, %s without VAT. Of the invoice %s is left to credit, without VAT %s. Take the lines that give back along, or less of the others."
                .formatted(asked.total(), perRate(asked), left.total(), perRate(left));
    }

    private static String perRate(VatTotals totals) {
        return totals.groups().stream()
                .map(group -> group.base() + " at " + group.rate() + " %")
                .collect(Collectors.joining(" and "));
    }
}
