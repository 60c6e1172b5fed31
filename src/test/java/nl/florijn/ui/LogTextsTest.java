package nl.florijn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.florijn.accounting.ExportRequest;
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
import nl.florijn.partners.settings.Delivery;
import nl.florijn.partners.settings.OwnSettings;
import nl.florijn.partners.settings.PaymentSetup;
import nl.florijn.platform.audit.AuditAction;
import nl.florijn.platform.outbox.OutboxState;
import nl.florijn.platform.security.Role;
import nl.florijn.platform.security.Scope;
import nl.florijn.receivables.EntryKind;
import nl.florijn.receivables.PaymentMethod;
import nl.florijn.receivables.payments.WantedAllocation;
import nl.florijn.subscriptions.NewChange;
import nl.florijn.subscriptions.SubscriptionDetails;
import nl.florijn.subscriptions.charges.ChargeDetails;
import nl.florijn.subscriptions.currency.AmountChoice;
import nl.florijn.subscriptions.currency.CurrencyChange;
import nl.florijn.subscriptions.indexations.IndexationDetails;
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
            TwinfieldOffice.class,
            IndexationDetails.class,
            CurrencyChange.Taken.class,
            ExportRequest.class,
            WantedAllocation.class);

    /** A word that code gives to a map, as the name of what follows it. */
    private static final Pattern NAME = Pattern.compile("(?:Map\\.of\\(|put\\(|,)\\s*\"([a-zA-Z]+)\",");

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

    @Test
    void eachWordThatCodeWritesIntoAnEntryHasAName() throws IOException {
        Set<String> words = new TreeSet<>();
        for (var file : sources()) {
            var code = Files.readString(file);
            for (var entry : told(code)) {
                NAME.matcher(entry).results().forEach(found -> words.add(found.group(1)));
            }
        }
        assertThat(words)
                .contains(
                        "amount", "credits", "debtor", "path", "runDate", "scopes", "splitOff", "waived", "allocations")
                .hasSizeGreaterThan(30);
        words.removeAll(Set.of("before", "after", "deleted"));
        for (var language : List.of(PanelTexts.DUTCH, PanelTexts.ENGLISH)) {
            assertThat(words)
                    .filteredOn(word -> !PanelTexts.has("field." + word, language))
                    .as("in %s", language)
                    .isEmpty();
        }
    }

    @Test
    void eachActionAndEachKindOfValueHasWords() {
        List<String> keys = new ArrayList<>();
        keys.addAll(keys("audit", AuditAction.values()));
        keys.addAll(keys("entry", EntryKind.values()));
        keys.addAll(keys("delivery", Delivery.values()));
        keys.addAll(keys("payment.method", PaymentMethod.values()));
        keys.addAll(keys("mail.state", OutboxState.values()));
        keys.addAll(keys("scope", Scope.values()));
        keys.addAll(keys("role", Role.values()));
        keys.addAll(keys("log.value", AmountChoice.Action.values()));
        for (var language : List.of(PanelTexts.DUTCH, PanelTexts.ENGLISH)) {
            assertThat(keys)
                    .filteredOn(key -> !PanelTexts.has(key, language))
                    .as("in %s", language)
                    .isEmpty();
        }
    }

    private static List<String> keys(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> prefix + '.' + value.name()).toList();
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    /** What a file hands to the log: from each call on, and from each map of facts, as far as its statement goes. */
    private static List<String> told(String code) {
        return Pattern.compile(
                        "(audit\\w*\\.record|audit\\.get\\(\\)\\.record|log\\.record|new Deed\\(|facts\\.put\\()[^;]*;")
                .matcher(code)
                .results()
                .map(MatchResult::group)
                .toList();
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
