package nl.florijn.customers.intake;

import java.util.List;
import nl.florijn.catalog.prices.PriceLists;
import nl.florijn.catalog.vat.VatCodes;
import nl.florijn.customers.CurrencyRule;
import nl.florijn.customers.CustomersChanged;
import nl.florijn.customers.JooqCustomerNumberRepository;
import nl.florijn.customers.SubscriptionHolder;
import nl.florijn.documents.layouts.Layouts;
import nl.florijn.partners.Partners;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.csv.Column;
import nl.florijn.platform.csv.CsvFile;
import nl.florijn.platform.csv.References;
import nl.florijn.platform.database.IdSequence;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Takes in a file of customers: found by reference, new ones made, changed ones changed. */
@Service
public class CustomerImport {

    public static final List<Column<?>> COLUMNS = CustomerColumns.ALL;

    private final JooqCustomerImportRepository repository;
    private final JooqCustomerNumberRepository counter;
    private final VatCodes vatCodes;
    private final PriceLists priceLists;
    private final Layouts layouts;
    private final Partners partners;
    private final CurrencyRule currencyRule;
    private final IdSequence ids;
    private final ApplicationEventPublisher events;

    CustomerImport(
            JooqCustomerImportRepository repository,
            JooqCustomerNumberRepository counter,
            VatCodes vatCodes,
            PriceLists priceLists,
            Layouts layouts,
            Partners partners,
            CurrencyRule currencyRule,
            IdSequence ids,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.counter = counter;
        this.vatCodes = vatCodes;
        this.priceLists = priceLists;
        this.layouts = layouts;
        this.partners = partners;
        this.currencyRule = currencyRule;
        this.ids = ids;
        this.events = events;
    }

    /** The customers of the books, for rows of other files to refer to. */
    @Requires(Right.FLORIJN)
    public References<SubscriptionHolder> known(PartnerId partner) {
        return new References<>("customer", references -> repository.holders(partner, references));
    }

    /**
     * Writes what is new or changed, as long as the import is clean; customers of the file can be referred to from now
     * on.
     */
    @Requires(Right.FLORIJN)
    public void take(PartnerId partner, CsvFile file, References<SubscriptionHolder> known) {
        var customers = new CustomerFile(partner, file, known);
        var codes = new CodesInBooks(
                vatCodes.idsByCode(partner), priceLists.idsByCode(partner), layouts.idsByCode(partner));
        var currency = partners.get(partner).details().currency();
        var numbers = new FileNumbers(customers, repository, counter);
        var debtors = new InvoiceDebtors(customers, repository, currencyRule);
        var intake = new CustomerIntake(customers, codes, currency, repository, numbers, debtors, currencyRule, ids);
        if (!file.read(CustomerColumns.ALL, intake::take)) {
            known.incomplete();
        }
        numbers.settle();
        debtors.settle();
        if (!intake.changed().isEmpty()) {
            events.publishEvent(new CustomersChanged(partner, intake.changed()));
        }
    }
}
