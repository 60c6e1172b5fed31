package nl.florijn.invoicing.templates;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.florijn.catalog.ProductId;
import nl.florijn.catalog.Products;
import nl.florijn.catalog.accounts.LedgerAccounts;
import nl.florijn.catalog.prices.PriceLists;
import nl.florijn.catalog.vat.VatCodes;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.PartnerId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks up what lines of models name; what is not there is a fault of that line. */
@Component
class NamedByLines {

    private final Products products;
    private final PriceLists priceLists;
    private final VatCodes vatCodes;
    private final LedgerAccounts accounts;

    NamedByLines(Products products, PriceLists priceLists, VatCodes vatCodes, LedgerAccounts accounts) {
        this.products = products;
        this.priceLists = priceLists;
        this.vatCodes = vatCodes;
        this.accounts = accounts;
    }

    /**
     * Makes the ledger accounts that are not there.
     *
     * @throws InvalidInput with all that is not there
     */
    List<WrittenLine> of(PartnerId partner, List<TemplateLine> lines) {
        var ids = lines.stream()
                .map(TemplateLine::productId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<ProductId, String> known = ids.isEmpty() ? Map.of() : products.names(partner, ids);
        var lists = priceLists.idsByCode(partner);
        var codes = vatCodes.idsByCode(partner);
        var check = new FieldCheck();
        var written = new ArrayList<WrittenLine>(lines.size());
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var path = "lines[" + i + "].";
            var product = line.productId();
            check.require(
                    product == null || known.containsKey(product),
                    path + "productId",
                    "UNKNOWN_PRODUCT",
                    "There is no product " + product + ".");
            written.add(new WrittenLine(
                    i,
                    line,
                    named(check, path + "priceList", "UNKNOWN_PRICE_LIST", "price list", lists, line.priceList()),
                    named(check, path + "vatCode", "UNKNOWN_VAT_CODE", "VAT code", codes, line.vatCode()),
                    line.ledgerAccount() == null
                            ? null
                            : accounts.use(partner, path + "ledgerAccount", line.ledgerAccount())));
        }
        check.done();
        return written;
    }

    private static <T> @Nullable T named(
            FieldCheck check, String field, String code, String what, Map<String, T> known, @Nullable String name) {
        if (name == null) {
            return null;
        }
        var found = known.get(name);
        check.require(found != null, field, code, "There is no " + what + " '" + name + "'.");
        return found;
    }
}
