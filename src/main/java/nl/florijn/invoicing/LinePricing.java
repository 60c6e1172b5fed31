package nl.florijn.invoicing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.florijn.billing.Customer;
import nl.florijn.billing.Debtor;
import nl.florijn.billing.LineAmount;
import nl.florijn.billing.Pricing;
import nl.florijn.billing.Product;
import nl.florijn.billing.TaxRules;
import nl.florijn.billing.UnbillableException;
import nl.florijn.catalog.ProductId;
import nl.florijn.money.Money;
import nl.florijn.money.Percentage;
import nl.florijn.money.Quantity;
import nl.florijn.money.UnitPrice;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.PartnerId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reckons lines as somebody types or edits them (R15, R16, R18). */
@Component
class LinePricing {

    private final JooqCatalogFacts catalog;
    private final JooqMasterCodes codes;

    LinePricing(JooqCatalogFacts catalog, JooqMasterCodes codes) {
        this.catalog = catalog;
        this.codes = codes;
    }

    /**
     * @param known the lines of the draft as they are, for those that are on the list again
     * @throws InvalidInput with all lines that cannot be reckoned
     */
    List<EditedLine> edited(
            PartnerId partner,
            Customer customer,
            Debtor debtor,
            LocalDate date,
            List<InvoiceLine> known,
            List<DraftLine> lines) {
        var byId = known.stream().collect(Collectors.toMap(InvoiceLine::id, Function.identity()));
        var productIds = lines.stream()
                .map(DraftLine::productId)
                .filter(Objects::nonNull)
                .toList();
        var books = new Books(
                partner, customer, debtor, date, catalog.products(partner, productIds), catalog.taxRules(partner));
        var check = new InvalidInput.Check();
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

    private record Books(
            PartnerId partner,
            Customer customer,
            Debtor debtor,
            LocalDate date,
            Map<ProductId, Product> products,
            TaxRules taxRules) {}

    private EditedLine edited(Books books, DraftLine line, @Nullable InvoiceLine before) {
        if (line.description().isBlank()) {
            throw new UnreadableLine("description", "REQUIRED", "A line needs a description.");
        }
        var product = product(books, line.productId());
        var currency = books.debtor().currency();
        var quantity = Quantity.of(line.quantity());
        var price = price(line, product, currency);
        var discount = discount(books, line, before);
        var from = before == null ? null : before.from();
        var day = from == null ? books.date() : from;
        var tax =
                books.taxRules().taxOf(vatCode(books, line), ledgerAccount(books, line), books.debtor(), product, day);
        var fraction = before == null ? null : before.fraction();
        return new EditedLine(
                before,
                line.description().strip(),
                line.productId(),
                quantity,
                price,
                discount,
                before != null && isAsBefore(before, quantity, price, discount)
                        ? Money.of(before.net(), currency)
                        : LineAmount.of(quantity, price, discount, fraction, currency),
                tax,
                line.group());
    }

    /** Then the amount stays too: that of a part of a period was so rounded that the parts add up (R4). */
    private static boolean isAsBefore(InvoiceLine before, Quantity quantity, UnitPrice price, Percentage discount) {
        return Quantity.of(before.quantity()).equals(quantity)
                && UnitPrice.of(before.unitPrice()).equals(price)
                && Percentage.of(before.discountPercent()).equals(discount);
    }

    private static UnitPrice price(DraftLine line, @Nullable Product product, Currency currency) {
        var typed = line.unitPrice() == null ? null : UnitPrice.of(line.unitPrice());
        var price = Pricing.unitPrice(typed, product, null, currency);
        if (price == null) {
            throw new UnreadableLine("unitPrice", "NO_PRICE", "There is no price for '" + line.description() + "'.");
        }
        return price;
    }

    private static Percentage discount(Books books, DraftLine line, @Nullable InvoiceLine before) {
        if (line.discountPercent() == null && before != null) {
            return Percentage.of(before.discountPercent());
        }
        var typed = line.discountPercent() == null ? null : Percentage.of(line.discountPercent());
        return Pricing.discount(typed, books.customer());
    }

    private static @Nullable Product product(Books books, @Nullable ProductId id) {
        if (id == null) {
            return null;
        }
        var product = books.products().get(id);
        if (product == null) {
            throw new UnreadableLine("productId", "UNKNOWN_PRODUCT", "There is no product " + id + ".");
        }
        return product;
    }

    private @Nullable Long vatCode(Books books, DraftLine line) {
        if (line.vatCode() == null) {
            return null;
        }
        return codes.vatCode(books.partner(), line.vatCode())
                .orElseThrow(() -> new UnreadableLine(
                        "vatCode", "UNKNOWN_VAT_CODE", "There is no VAT code '" + line.vatCode() + "'."))
                .value();
    }

    private @Nullable Long ledgerAccount(Books books, DraftLine line) {
        if (line.ledgerAccount() == null) {
            return null;
        }
        return codes.ledgerAccount(books.partner(), line.ledgerAccount())
                .orElseThrow(() -> new UnreadableLine(
                        "ledgerAccount",
                        "UNKNOWN_LEDGER_ACCOUNT",
                        "There is no ledger account '" + line.ledgerAccount() + "'."))
                .value();
    }

    private static InvoiceLine known(Map<LineId, InvoiceLine> byId, LineId id) {
        var line = byId.get(id);
        if (line == null) {
            throw new UnreadableLine("id", "UNKNOWN_LINE", "There is no line " + id + " on this draft.");
        }
        return line;
    }

    /** A fault in one field of one line. */
    private static final class UnreadableLine extends RuntimeException {

        private final String field;
        private final String code;
        private final String sentence;

        UnreadableLine(String field, String code, String sentence) {
            super(sentence, null, false, false);
            this.field = field;
            this.code = code;
            this.sentence = sentence;
        }
    }
}
