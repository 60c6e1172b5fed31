package nl.florijn.catalog.prices;

import java.util.Objects;
import nl.florijn.banking.KeyText;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.ShownText;

/**
 * How a price list is called.
 *
 * @param code unique per partner; customers name their list by it
 * @param name the code when left out
 */
public record PriceListDetails(String code, String name) {

    private static final int LONGEST_CODE = 30;

    public PriceListDetails {
        code = code == null ? "" : KeyText.of(code);
        name = Objects.requireNonNullElse(ShownText.orNull(name), code);
    }

    void check(FieldCheck check) {
        check.required("code", code, LONGEST_CODE).optional("name", name, 100);
    }
}
