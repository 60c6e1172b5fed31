package nl.florijn.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.florijn.documents.InvoiceSnapshot.Address;
import nl.florijn.documents.InvoiceSnapshot.Debtor;
import nl.florijn.documents.InvoiceSnapshot.Seller;
import nl.florijn.documents.layouts.HouseStyle;
import nl.florijn.documents.layouts.PrintedLogo;
import org.jspecify.annotations.Nullable;

/** What each document of a partner begins and ends with: who sends it, who it is for, the logo, the foot. */
record Letterhead(Seller seller, Debtor debtor, @Nullable HouseStyle house, Texts texts) {

    /** The variables of it, each always there. */
    Map<String, Object> model() {
        return Map.of(
                "language",
                texts.get("language"),
                "text",
                texts.plain(),
                "seller",
                sellerModel(),
                "debtor",
                debtorModel(),
                "footer",
                house == null || house.footer() == null ? "" : house.footer(),
                "logo",
                house == null || house.logo() == null ? "" : logo(house.logo()));
    }

    private Map<String, Object> sellerModel() {
        return Map.of(
                "name",
                seller.name(),
                "initial",
                initial(seller.name()),
                "address",
                addressLines(seller.address()),
                "country",
                isAbroad() ? country(seller.address()) : "",
                "contact",
                present(seller.email(), seller.phone(), seller.website()),
                "registration",
                Stream.of(
                                labelled("chamberOfCommerce", seller.chamberOfCommerce()),
                                labelled("vatNumber", seller.vatNumber()),
                                labelled("iban", grouped(seller.iban())),
                                labelled("bic", seller.bic()))
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    private static String initial(String name) {
        return name.isBlank()
                ? ""
                : Character.toString(Character.toUpperCase(name.strip().codePointAt(0)));
    }

    private Map<String, String> logo(PrintedLogo logo) {
        var picture = logo.picture();
        if (picture == null) {
            throw new IllegalStateException("The logo %s of a document is not at hand.".formatted(logo.sha256()));
        }
        return Map.of(
                "source",
                picture.paperUri(),
                "text",
                logo.text() == null ? seller.name() : logo.text(),
                "size",
                LogoSize.of(picture.facts()).css());
    }

    private Map<String, Object> debtorModel() {
        List<String> address = new ArrayList<>(addressLines(debtor.address()));
        if (isAbroad()) {
            address.add(country(debtor.address()));
        }
        String attention = debtor.attention() == null ? "" : texts.get("attention") + " " + debtor.attention();
        return Map.of("name", debtor.name(), "attention", attention, "address", address);
    }

    /** Whether the countries of both are printed. */
    boolean isAbroad() {
        return !debtor.address().country().equalsIgnoreCase(seller.address().country());
    }

    private String country(Address address) {
        return Locale.of("", address.country()).getDisplayCountry(texts.locale());
    }

    private static List<String> addressLines(Address address) {
        return present(address.line1(), (address.postcode() + " " + address.city()).strip());
    }

    private String labelled(String label, @Nullable String value) {
        return value == null || value.isBlank() ? "" : texts.get(label) + " " + value;
    }

    private static List<String> present(@Nullable String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .toList();
    }

    static @Nullable String grouped(@Nullable String iban) {
        return iban == null ? null : iban.replace(" ", "").replaceAll("(.{4})(?=.)", "$1 ");
    }
}
