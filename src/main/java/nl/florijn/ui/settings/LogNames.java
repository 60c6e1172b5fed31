package nl.florijn.ui.settings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.florijn.catalog.ProductId;
import nl.florijn.customers.CustomerId;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.audit.AuditEntry;
import nl.florijn.platform.audit.AuditFact;
import nl.florijn.platform.audit.AuditFacts;
import org.jspecify.annotations.Nullable;

/** What the customers, products and invoices are called now that entries name by their ids. */
final class LogNames {

    private static final Pattern ID = Pattern.compile("(cus|prd|inv)_[0-9a-z]+");

    /** Where such things are opened. */
    private static final Map<String, String> PLACES = Map.of(
            "cus", "customers?customer=",
            "prd", "products?product=",
            "inv", "invoices?show=all&invoice=",
            "sub", "subscriptions?subscription=");

    private final LogDesk desk;
    private final PartnerId partner;
    private final Map<String, String> names = new HashMap<>();

    /** @param partner none for the log of the provider, which names nothing of books */
    LogNames(LogDesk desk, PartnerId partner) {
        this.desk = desk;
        this.partner = partner;
    }

    /** Looks up all that some entries name, each kind at once. */
    void learn(List<AuditEntry> entries) {
        if (partner.equals(PartnerId.NONE)) {
            return;
        }
        var ids = entries.stream()
                .flatMap(LogNames::named)
                .filter(id -> ID.matcher(id).matches() && !names.containsKey(id))
                .collect(Collectors.groupingBy(id -> id.substring(0, 3), Collectors.toSet()));
        learn(ids.get("cus"), CustomerId::of, known -> desk.customers().names(partner, known));
        learn(ids.get("prd"), ProductId::of, known -> desk.products().names(partner, known));
        learn(ids.get("inv"), InvoiceId::of, known -> desk.invoices().numbers(partner, known));
    }

    private <I> void learn(
            @Nullable Collection<String> ids,
            Function<String, I> read,
            Function<Collection<I>, Map<I, String>> lookUp) {
        if (ids != null) {
            lookUp.apply(ids.stream().map(read).toList()).forEach((id, name) -> names.put(id.toString(), name));
        }
    }

    private static Stream<String> named(AuditEntry entry) {
        var told = AuditFacts.of(entry).facts().stream()
                .flatMap(fact -> Stream.of(fact.before(), fact.after()))
                .flatMap(value -> value == null ? Stream.empty() : Stream.of(value.split(", ")));
        return entry.objectId() == null ? told : Stream.concat(told, Stream.of(entry.objectId()));
    }

    /** What it is called; empty when that is not known. */
    Optional<String> of(@Nullable String id) {
        return Optional.ofNullable(id).map(names::get);
    }

    /** What an entry is about, as the entry calls it, else as it is called now; empty when neither is known. */
    String subject(AuditEntry entry, AuditFacts told) {
        return Optional.ofNullable(told.name()).or(() -> of(entry.objectId())).orElse("");
    }

    /** A name that leads to what has it, where that has a place of its own. */
    Component link(String text, @Nullable String id) {
        var place = id == null || id.length() < 3 ? null : PLACES.get(id.substring(0, 3));
        if (place == null || partner.equals(PartnerId.NONE)) {
            return new Span(text);
        }
        return new Anchor(
                partner + "/" + place + id, text.isEmpty() ? UI.getCurrent().getTranslation("log.open") : text);
    }

    /** A value, as a link where it is the id of something with a name. */
    Component value(AuditEntry entry, AuditFact fact, @Nullable String value) {
        var words = LogWords.value(entry, fact, value, this);
        return value != null && ID.matcher(value).matches() && names.containsKey(value)
                ? link(words, value)
                : new Span(words);
    }
}
