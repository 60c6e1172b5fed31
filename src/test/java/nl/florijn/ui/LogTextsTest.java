package nl.florijn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import nl.florijn.accounting.TwinfieldOffice;
import nl.florijn.catalog.ProductDetails;
import nl.florijn.catalog.accounts.LedgerAccountDetails;
import nl.florijn.catalog.prices.PriceListDetails;
import nl.florijn.catalog.prices.PriceListEntryDetails;
import nl.florijn.catalog.vat.VatCodeDetails;
import nl.florijn.customers.CustomerDetails;
import nl.florijn.documents.layouts.LayoutTold;
import nl.florijn.invoicing.templates.InvoiceTemplateDetails;
import nl.florijn.numbering.Numbering;
import nl.florijn.partners.PartnerDetails;
import nl.florijn.partners.settings.OwnSettings;
import nl.florijn.partners.settings.PaymentSetup;
import nl.florijn.subscriptions.NewChange;
import nl.florijn.subscriptions.SubscriptionDetails;
import nl.florijn.subscriptions.charges.ChargeDetails;
import nl.florijn.ui.text.PanelTexts;
import org.junit.jupiter.api.Test;

/** The log names each field of what it tells about in words. */
class LogTextsTest {

    private static final List<Class<?>> TOLD = List.of(
            CustomerDetails.class,
            ProductDetails.class,
            VatCodeDetails.class,
            LedgerAccountDetails.class,
            PriceListDetails.class,
            PriceListEntryDetails.class,
            SubscriptionDetails.class,
            NewChange.class,
            ChargeDetails.class,
            LayoutTold.class,
            InvoiceTemplateDetails.class,
            PartnerDetails.class,
            OwnSettings.class,
            Numbering.class,
            PaymentSetup.class,
            TwinfieldOffice.class);

    @Test
    void eachFieldThatAnEntryMayTellHasAName() {
        Set<String> fields = new TreeSet<>();
        TOLD.forEach(record -> gather(record, fields));
        assertThat(fields).hasSizeGreaterThan(70).contains("vatNumber", "postcode", "unitPrice", "paymentTermDays");
        for (var language : List.of(PanelTexts.DUTCH, PanelTexts.ENGLISH)) {
            assertThat(fields)
                    .filteredOn(field -> !PanelTexts.has("field." + field, language))
                    .as("in %s", language)
                    .isEmpty();
        }
    }

    private static void gather(Class<?> type, Set<String> fields) {
        for (var component : type.getRecordComponents()) {
            var inner = held(component.getGenericType());
            if (!isTold(inner)) {
                fields.add(component.getName());
            } else {
                if (inner != component.getType()) {
                    fields.add(component.getName());
                }
                gather(inner, fields);
            }
        }
    }

    private static Class<?> held(Type type) {
        return type instanceof ParameterizedType list ? (Class<?>) list.getActualTypeArguments()[0] : (Class<?>) type;
    }

    /** Whether it is told field by field; ids, intervals and the like are told as one word. */
    private static boolean isTold(Class<?> type) {
        return type.isRecord()
                && Arrays.stream(type.getMethods()).noneMatch(method -> method.isAnnotationPresent(JsonValue.class))
                && !type.getSimpleName().toLowerCase(Locale.ROOT).contains("interval");
    }
}
