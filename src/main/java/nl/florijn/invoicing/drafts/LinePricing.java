package nl.florijn.invoicing.drafts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.florijn.billing.UnbillableException;
import nl.florijn.billing.composing.LineAmount;
import nl.florijn.billing.composing.LineKind;
import nl.florijn.billing.pricing.LinePrice;
import nl.florijn.billing.pricing.PriceOrigin;
import nl.florijn.billing.pricing.PriceRequest;
import nl.florijn.billing.pricing.PriceTable;
import nl.florijn.billing.pricing.PricedProduct;
import nl.florijn.billing.pricing.Pricing;
import nl.florijn.catalog.ProductId;
import nl.florijn.catalog.accounts.LedgerAccounts;
import nl.florijn.catalog.prices.PriceListId;
import nl.florijn.catalog.prices.PriceLists;
import nl.florijn.catalog.vat.Taxes;
import nl.florijn.invoicing.InvoiceLine;
import nl.florijn.invoicing.LineId;
import nl.florijn.invoicing.facts.JooqCatalogFacts;
import nl.florijn.invoicing.facts.JooqMasterCodes;
import nl.florijn.invoicing.facts.JooqOwnPrices;
import nl.florijn.money.LineTax;
import nl.florijn.money.Money;
import nl.florijn.money.Percentage;
import nl.florijn.money.Quantity;
import nl.florijn.money.UnitPrice;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.PartnerId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reckons lines as somebody types or edits them (R15, R16, R18). */
@Component
class LinePricing {

    private final JooqCatalogFacts catalog;
    private final Taxes taxes;
    private final PriceLists priceLists;
    private final JooqOwnPrices ownPrices;
    private final JooqMasterCodes codes;
    private final LedgerAccounts accounts;

    LinePricing(
            JooqCatalogFacts catalog,
            Taxes taxes,
            PriceLists priceLists,
            JooqOwnPrices ownPrices,
            JooqMasterCodes codes,
            LedgerAccounts accounts) {
        this.catalog = catalog;
        this.taxes = taxes;
        this.priceLists = priceLists;
        this.ownPrices = ownPrices;
        this.codes = codes;
        this.accounts = accounts;
    }

    /** @throws InvalidInput with all lines that cannot be reckoned */
    List<EditedLine> edited(PartnerId partner, PricedDraft draft, List<DraftLine> lines) {
        var byId = draft.lines().stream().collect(Collectors.toMap(InvoiceLine::id, Function.identity()));
        checkFields(lines, byId);
        var productIds = lines.stream()
                .map(DraftLine::productId)
                .filter(Objects::nonNull)
                .toList();
        var books = new LineBooks(
                partner,
                draft,
                catalog.products(partner, productIds),
                lists(partner, draft, lines, productIds),
                ownPrices(partner, draft, lines, byId),
                taxes.rules(partner));
        var check = new FieldCheck();
        var edited = new ArrayList<EditedLine>(lines.size());
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            try {
                edited.add(edited(books, line, line.id() == null ? null : known(byId, line.id())));
            } catch (UnreadableLine unreadable) {
                check.fault("lines[" + i + "]." + unreadable.field, unreadable.code, unreadable.sentence);
            } catch (UnbillableException | ArithmeticException | IllegalArgumentException unbillable) {
                check.fault("lines[" + i + "]", "CANNOT_BE_RECKONED", String.valueOf(unbillable.getMessage()));
            }
        }
        check.done();
        return edited;
    }

    private static void checkFields(List<DraftLine> lines, Map<LineId, InvoiceLine> known) {
        var check = new FieldCheck();
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            line.check(check, "lines[" + i + "].", line.id() == null ? null : known.get(line.id()));
        }
        check.done();
    }

    /** The lists of those who hold something and those that lines name. */
    private Map<PriceListId, PriceTable> lists(
            PartnerId partner, PricedDraft draft, List<DraftLine> lines, List<ProductId> products) {
        var named = lines.stream()
                .map(DraftLine::priceList)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var wanted = new HashSet<>(priceLists.named(partner, named));
        wanted.addAll(draft.owner().priceLists());
        draft.holders().values().forEach(holder -> wanted.addAll(holder.priceLists()));
        return priceLists.forCore(partner, wanted, products);
    }

    /** Of known lines that leave price and list to us. */
    private Map<LineId, BigDecimal> ownPrices(
            PartnerId partner, PricedDraft draft, List<DraftLine> lines, Map<LineId, InvoiceLine> known) {
        var unpriced = lines.stream()
                .filter(line -> line.unitPrice() == null && line.priceList() == null && line.id() != null)
                .map(line -> known.get(line.id()))
                .filter(Objects::nonNull)
                .toList();
        return unpriced.isEmpty()
                ? Map.of()
                : ownPrices.of(partner, unpriced, draft.currency().getCurrencyCode());
    }

    private EditedLine edited(LineBooks books, DraftLine line, @Nullable InvoiceLine before) {
        var product = books.product(line.productId());
        var currency = books.draft().currency();
        var from = before == null ? null : before.from();
        var day = from == null ? books.draft().date() : from;
        if (line.isText(before)) {
            return EditedLine.text(before, line, tax(books, line, before, product, day), currency);
        }
        var quantity = Quantity.of(Objects.requireNonNull(line.quantity()));
        var interval = before == null ? null : before.interval();
        var priced = priced(books, line, before, new PriceRequest(product, interval, currency, quantity, day));
        var price = priced.unitPrice();
        var discount = priced.discount();
        var fraction = before == null ? null : before.fraction();
        return new EditedLine(
                before,
                before == null ? LineKind.CHARGE : before.kind(),
                line.description(),
                line.productId(),
                quantity,
                price,
                discount,
                before != null && isAsBefore(before, quantity, price, discount)
                        ? Money.of(before.net(), currency)
                        : LineAmount.of(quantity, price, discount, fraction, currency),
                tax(books, line, before, product, day),
                origin(books, line, before, priced),
                line.group());
    }

    /** Then the amount stays too: that of a part of a period was so rounded that the parts add up (R4). */
    private static boolean isAsBefore(InvoiceLine before, Quantity quantity, UnitPrice price, Percentage discount) {
        return Quantity.of(before.quantity()).equals(quantity)
                && UnitPrice.of(before.unitPrice()).equals(price)
                && Percentage.of(before.discountPercent()).equals(discount);
    }

    /** A known line keeps its discount unless another one is typed. */
    private static LinePrice priced(
            LineBooks books, DraftLine line, @Nullable InvoiceLine before, PriceRequest wanted) {
        var price = books.own(line);
        var own = price == null ? null : UnitPrice.of(price);
        var discount =
                line.discountPercent() == null && before != null ? before.discountPercent() : line.discountPercent();
        var typed = discount == null ? null : Percentage.of(discount);
        var priced = Pricing.of(own, typed, wanted, books.paying(line, before));
        if (priced == null) {
            throw new UnreadableLine("unitPrice", "NO_PRICE", "There is no price for '" + line.description() + "'.");
        }
        return priced;
    }

    /** A known line keeps VAT code and account unless others are typed; days that were billed keep their rate too (R7). */
    private LineTax tax(
            LineBooks books,
            DraftLine line,
            @Nullable InvoiceLine before,
            @Nullable PricedProduct product,
            LocalDate day) {
        var code = line.vatCode() == null && before != null ? before.vatCode() : line.vatCode();
        var account = line.ledgerAccount() == null && before != null ? before.ledgerAccount() : line.ledgerAccount();
        var tax = books.taxRules()
                .taxOf(vatCode(books, code), ledgerAccount(books, account), books.debtor(), product, day);
        return before == null || before.from() == null || !before.vatCode().equals(code)
                ? tax
                : new LineTax(
                        tax.vatCodeId(), before.vatCategory(), Percentage.of(before.vatRate()), tax.ledgerAccountId());
    }

    /** Why it has its price: on a known line as before, but for what was typed over. */
    private static @Nullable PriceOrigin origin(
            LineBooks books, DraftLine line, @Nullable InvoiceLine before, LinePrice priced) {
        if (before == null || books.own(line) == null) {
            return priced.origin();
        }
        var origin = before.priceOrigin();
        return origin == null
                ? null
                : origin.edited(
                        !UnitPrice.of(before.unitPrice()).equals(priced.unitPrice()),
                        !Percentage.of(before.discountPercent()).equals(priced.discount()));
    }

    private @Nullable Long vatCode(LineBooks books, @Nullable String code) {
        return code == null
                ? null
                : codes.vatCode(books.partner(), code)
                        .orElseThrow(() -> new UnreadableLine(
                                "vatCode", "UNKNOWN_VAT_CODE", "There is no VAT code '" + code + "'."))
                        .value();
    }

    private @Nullable Long ledgerAccount(LineBooks books, @Nullable String code) {
        if (code == null) {
            return null;
        }
        try {
            return accounts.use(books.partner(), code).value();
        } catch (InvalidInput refused) {
            var fault = refused.errors().getFirst();
            throw new UnreadableLine(fault.field(), fault.code(), fault.message());
        }
    }

    private static InvoiceLine known(Map<LineId, InvoiceLine> byId, LineId id) {
        var line = byId.get(id);
        if (line == null) {
            throw new UnreadableLine("id", "UNKNOWN_LINE", "There is no line " + id + " on this draft.");
        }
        return line;
    }
}
