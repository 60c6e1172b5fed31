package nl.florijn.customers;

import java.util.List;
import nl.florijn.platform.csv.Told;

/** What an import tells of a customer that it changed. */
final class CustomerTold {

    static final List<Told<CustomerEntry>> ALL = List.of(
            new Told<>(CustomerColumns.NUMBER, CustomerEntry::number),
            new Told<>(CustomerColumns.NAME, CustomerEntry::name),
            new Told<>(CustomerColumns.KIND, CustomerEntry::kind),
            new Told<>(CustomerColumns.VAT_NUMBER, CustomerEntry::vatNumber),
            new Told<>(CustomerColumns.CHAMBER_OF_COMMERCE, CustomerEntry::chamberOfCommerce),
            new Told<>(CustomerColumns.CONTACT_NAME, CustomerEntry::contactName),
            new Told<>(CustomerColumns.EMAIL, CustomerEntry::email),
            new Told<>(CustomerColumns.PHONE, CustomerEntry::phone),
            new Told<>(CustomerColumns.LINE1, CustomerEntry::line1),
            new Told<>(CustomerColumns.POSTCODE, CustomerEntry::postcode),
            new Told<>(CustomerColumns.CITY, CustomerEntry::city),
            new Told<>(CustomerColumns.COUNTRY, CustomerEntry::country),
            new Told<>(CustomerColumns.LOCALE, CustomerEntry::locale),
            new Told<>(CustomerColumns.CURRENCY, CustomerEntry::currency),
            new Told<>(CustomerColumns.VAT_CODE, CustomerEntry::vatCode),
            new Told<>(CustomerColumns.PRICE_LIST, CustomerEntry::priceList),
            new Told<>(CustomerColumns.IBAN, CustomerEntry::iban),
            new Told<>(CustomerColumns.PAYMENT_TERM_DAYS, CustomerEntry::paymentTermDays),
            new Told<>(CustomerColumns.DISCOUNT_PERCENT, CustomerEntry::discountPercent),
            new Told<>(CustomerColumns.INVOICE_INTERVAL, CustomerEntry::invoiceMonths),
            new Told<>(CustomerColumns.INVOICE_MONTH, CustomerEntry::invoiceMonth),
            new Told<>(CustomerColumns.DELIVERY, CustomerEntry::delivery),
            new Told<>(CustomerColumns.LAYOUT, CustomerEntry::layout),
            new Told<>(CustomerColumns.CREDIT_LIMIT, CustomerEntry::creditLimit));

    private CustomerTold() {}
}
