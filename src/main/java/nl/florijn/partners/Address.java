package nl.florijn.partners;

import nl.florijn.platform.ShownText;
import org.jspecify.annotations.Nullable;

/**
 * A postal address.
 *
 * @param line1 street and house number
 * @param country ISO 3166-1 alpha-2
 */
public record Address(
        @Nullable String line1,
        @Nullable String postcode,
        @Nullable String city,
        @Nullable String country) {

    public static final Address NONE = new Address(null, null, null, null);

    public Address {
        line1 = ShownText.ifGiven(line1);
        postcode = ShownText.ifGiven(postcode);
        city = ShownText.ifGiven(city);
    }

    public Address in(String otherCountry) {
        return new Address(line1, postcode, city, otherCountry);
    }
}
