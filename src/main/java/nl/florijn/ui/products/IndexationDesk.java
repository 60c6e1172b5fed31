package nl.florijn.ui.products;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.florijn.catalog.Product;
import nl.florijn.catalog.ProductId;
import nl.florijn.catalog.Products;
import nl.florijn.catalog.prices.PriceList;
import nl.florijn.catalog.prices.PriceLists;
import nl.florijn.messaging.Announcement;
import nl.florijn.messaging.AnnouncementField;
import nl.florijn.messaging.AnnouncementTexts;
import nl.florijn.messaging.Announcements;
import nl.florijn.messaging.MailText;
import nl.florijn.platform.clock.BusinessClock;
import nl.florijn.platform.paging.Page;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.subscriptions.indexations.Indexation;
import nl.florijn.subscriptions.indexations.IndexationDetails;
import nl.florijn.subscriptions.indexations.IndexationPreview;
import nl.florijn.subscriptions.indexations.Indexations;
import nl.florijn.ui.security.CurrentPartner;
import org.jspecify.annotations.Nullable;

/** What the screen of indexations asks of the services. */
@SpringComponent
@UIScope
class IndexationDesk {

    private final CurrentPartner current;
    private final Indexations indexations;
    private final Announcements announcements;
    private final Products products;
    private final PriceLists lists;
    private final PriceListDesk priceLists;
    private final BusinessClock clock;

    IndexationDesk(
            CurrentPartner current,
            Indexations indexations,
            Announcements announcements,
            Products products,
            PriceLists lists,
            PriceListDesk priceLists,
            BusinessClock clock) {
        this.current = current;
        this.indexations = indexations;
        this.announcements = announcements;
        this.products = products;
        this.lists = lists;
        this.priceLists = priceLists;
        this.clock = clock;
    }

    /** Where an indexation stands today. */
    enum State {
        AHEAD,
        IN_FORCE,
        UNDONE
    }

    /** An indexation with the name of what it raises. */
    record Row(Indexation indexation, String subject, State state) {}

    CurrentPartner current() {
        return current;
    }

    boolean mayWork() {
        return current.mayWork();
    }

    Page<Row> list(PageRequest request) {
        var page = indexations.list(current.id(), request);
        var names = products.names(
                current.id(),
                page.items().stream()
                        .map(indexation -> indexation.details().productId())
                        .filter(Objects::nonNull)
                        .toList());
        return page.map(indexation -> new Row(indexation, subject(indexation.details(), names), state(indexation)));
    }

    private String subject(IndexationDetails details, Map<ProductId, String> names) {
        var list = details.priceListId();
        return list == null
                ? names.getOrDefault(details.productId(), "")
                : lists.get(current.id(), list).details().code();
    }

    private State state(Indexation indexation) {
        if (indexation.undoneAt() != null) {
            return State.UNDONE;
        }
        var today = clock.today(current.partner().zone());
        return indexation.details().effective().isAfter(today) ? State.AHEAD : State.IN_FORCE;
    }

    IndexationPreview preview(IndexationDetails details) {
        return indexations.preview(current.id(), details);
    }

    /** @param seen version of the preview that was shown; null: none was */
    Row create(IndexationDetails details, @Nullable Integer seen) {
        return row(indexations.create(current.id(), details, seen));
    }

    private Row row(Indexation indexation) {
        var product = indexation.details().productId();
        var names = products.names(current.id(), product == null ? List.of() : List.of(product));
        return new Row(indexation, subject(indexation.details(), names), state(indexation));
    }

    Announcement announcement(Indexation indexation, AnnouncementTexts texts) {
        return announcements.preview(current.id(), indexation.id(), texts);
    }

    boolean mailsLeave() {
        return announcements.leave();
    }

    MailText usualText(String language) {
        return announcements.usual(language);
    }

    Map<AnnouncementField, String> textFields(String language) {
        return announcements.fields(language);
    }

    void announce(Indexation indexation, AnnouncementTexts texts) {
        announcements.announce(current.id(), indexation.id(), texts);
    }

    void undo(Indexation indexation) {
        indexations.undo(current.id(), indexation.id());
    }

    void offerProducts(ComboBox<Product> field) {
        priceLists.suggestions().offerProducts(field);
    }

    List<PriceList> priceLists() {
        return priceLists.lists(PageRequest.FIRST).items();
    }
}
