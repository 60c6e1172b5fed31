package nl.florijn.customers.intake;

import java.util.List;
import java.util.stream.Stream;
import nl.florijn.platform.csv.Told;

/** What an import tells of a customer that it changed. */
final class CustomerTold {

    private static final List<Told<CustomerEntry>> OTHERS = List.of(
            new Told<>(CustomerColumns.NUMBER, CustomerEntry::number),
            new Told<>(CustomerColumns.NAME, CustomerEntry::name),
            new Told<>(CustomerColumns.KIND, CustomerEntry::kind),
            new Told<>(CustomerColumns.VAT_NUMBER, CustomerEntry::vatNumber),
            new Told<>(CustomerColumns.CHAMBER_OF_COMMERCE, CustomerEntry::chamberOfCommerce),
            new Told<>(CustomerColumns.CONTACT_NAME, CustomerEntry::contactName),
            new Told<>(CustomerColumns.EMAIL, CustomerEntry::email),
            new Told<>(CustomerColumns.PHONE, CustomerEntry::phone),
            new Told<>(CustomerColumns.LINE1, entry -> entry.address().line1()),
            new Told<>(CustomerColumns.POSTCODE, entry -> entry.address().postcode()),
            new Told<>(CustomerColumns.CITY, entry -> entry.address().city()),
            new Told<>(CustomerColumns.COUNTRY, entry -> entry.address().country()),
            new Told<>(CustomerColumns.CURRENCY, CustomerEntry::currency),
            new Told<>(CustomerColumns.VAT_CODE, CustomerEntry::vatCode),
            new Told<>(CustomerColumns.PRICE_LIST, CustomerEntry::priceList),
            new Told<>(CustomerColumns.IBAN, CustomerEntry::iban),
            new Told<>(CustomerColumns.DISCOUNT_PERCENT, CustomerEntry::discountPercent),
            new Told<>(CustomerColumns.LAYOUT, CustomerEntry::layout),
            new Told<>(CustomerColumns.CREDIT_LIMIT, CustomerEntry::creditLimit),
            new Told<>(CustomerColumns.PRINT_COPIES, CustomerEntry::printCopies));

    static final List<Told<CustomerEntry>> ALL =
            Stream.concat(OTHERS.stream(), settings()).toList();

    private CustomerTold() {}

    private static Stream<Told<CustomerEntry>> settings() {
        return CustomerColumns.SETTINGS.entrySet().stream()
                .map(setting ->
                        new Told<>(setting.getValue(), entry -> setting.getKey().in(entry.settings())));
    }
}
