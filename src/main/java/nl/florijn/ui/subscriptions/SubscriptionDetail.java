package nl.florijn.ui.subscriptions;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import nl.florijn.invoicing.runs.Forecasts;
import nl.florijn.partners.settings.BillingSetting;
import nl.florijn.partners.settings.EffectiveSettings;
import nl.florijn.partners.settings.Origin;
import nl.florijn.subscriptions.Subscription;
import nl.florijn.subscriptions.SubscriptionChange;
import nl.florijn.subscriptions.Subscriptions;
import nl.florijn.subscriptions.TermsOfDay;
import nl.florijn.ui.components.FactList;
import nl.florijn.ui.components.SettingsFacts;
import nl.florijn.ui.components.Tag;
import nl.florijn.ui.runs.RunsView;
import nl.florijn.ui.text.Formats;
import nl.florijn.ui.text.Words;
import org.jspecify.annotations.Nullable;

/** One subscription: what holds today, what comes, what changed when, and how to change or end it from a day on. */
final class SubscriptionDetail extends Div {

    /** By its path: that room leads to this one. */
    private static final String CUSTOMERS = "customers";

    private final transient Subscriptions subscriptions;
    private final transient SubscriptionDesk desk;
    private final transient Forecasts forecasts;
    private transient Subscription subscription;
    private transient TermsOfDay today;
    private final transient Consumer<Subscription> onChange;

    SubscriptionDetail(
            SubscriptionDesk desk,
            Subscriptions subscriptions,
            Forecasts forecasts,
            Subscription subscription,
            Consumer<Subscription> onChange) {
        this.desk = desk;
        this.subscriptions = subscriptions;
        this.forecasts = forecasts;
        this.subscription = subscription;
        this.onChange = onChange;
        today = termsOfToday();
        addClassName("stack");
        show();
    }

    private TermsOfDay termsOfToday() {
        var id = subscription.id();
        return Objects.requireNonNull(
                subscriptions.today(desk.current().id(), List.of(id)).get(id));
    }

    private void show() {
        removeAll();
        today = termsOfToday();
        if (desk.current().mayWork()) {
            add(actions());
        }
        today.coming().forEach(change -> add(coming(change)));
        add(facts());
        if (!subscription.changes().isEmpty()) {
            add(new H3(getTranslation("subscription.changes")));
            subscription.changes().forEach(change -> add(new Span(inWords(change))));
        }
        var next = new ForecastPanel();
        next.show(() -> forecasts.of(desk.current().id(), subscription.id()));
        add(next);
        add(new H3(getTranslation("settings.billing")), settings());
    }

    private Div coming(SubscriptionChange change) {
        var tag = new Tag(getTranslation("subscription.coming"), Tag.Tone.WARNING);
        var coming = new Div(tag, new Span(inWords(change)));
        coming.addClassName("tags");
        return coming;
    }

    private Div actions() {
        var actions = new Div();
        actions.addClassName("tags");
        actions.add(new Button(getTranslation("subscription.change"), press -> change()));
        if (subscription.details().end() == null) {
            actions.add(new Button(getTranslation("subscription.stop"), press -> end()));
        } else {
            actions.add(new Button(getTranslation("subscription.goOn"), press -> takeBackEnd()));
        }
        actions.add(RunsView.linkFor(subscription, desk.current()));
        return actions;
    }

    private FactList facts() {
        var details = today.details();
        return new FactList()
                .leading("subscription.customer", customer())
                .fact(
                        "subscription.product",
                        desk.product(details.productId()).details().name())
                .fact("subscription.quantity", Formats.number(details.quantity()))
                .fact("subscription.unitPrice", new PriceOfToday(desk, today).inWords())
                .fact("subscription.discountPercent", percent(details.discountPercent()))
                .fact("subscription.interval", Words.of(details.interval()))
                .fact("subscription.alignment", Words.of("alignment", details.alignment()))
                .fact("subscription.start", Formats.date(details.start()))
                .fact("subscription.end", Formats.lastDay(details.end()))
                .fact("subscription.billedUntil", Formats.lastDay(subscription.billedUntil()))
                .fact("subscription.next", Formats.date(subscription.nextBilling()))
                .fact("customer.reference", details.reference());
    }

    private RouterLink customer() {
        var customer = desk.customer(subscription.details().customerId());
        return desk.current()
                .link(
                        customer.name(),
                        CUSTOMERS,
                        Map.of("customer", customer.id().toString()));
    }

    private String inWords(SubscriptionChange dated) {
        return ChangeWords.of(dated, product -> desk.product(product).details().name());
    }

    /** Those of its own are fixed once something is billed (R3). */
    private SettingsFacts settings() {
        var mayReset = desk.current().mayWork() && subscription.billedUntil() == null;
        return new SettingsFacts(
                subscriptions.settings(desk.current().id(), subscription.id()),
                Origin.SUBSCRIPTION,
                mayReset ? this::reset : null);
    }

    private EffectiveSettings reset(BillingSetting setting) {
        var partner = desk.current().id();
        var details = subscription.details();
        subscription = subscriptions.change(
                partner,
                subscription.id(),
                subscription.version(),
                details.with(details.settings().without(setting)));
        return subscriptions.settings(partner, subscription.id());
    }

    private void change() {
        removeAll();
        add(new ChangeForm(
                desk,
                today,
                change -> forecasts.ifChanged(desk.current().id(), subscription.id(), change),
                change -> {
                    subscriptions.addChange(desk.current().id(), subscription.id(), subscription.version(), change);
                    onChange.accept(subscriptions.get(desk.current().id(), subscription.id()));
                },
                this::show));
    }

    private void end() {
        removeAll();
        add(new EndForm(
                desk.today(),
                end -> forecasts.ifEnded(desk.current().id(), subscription.id(), end),
                end -> onChange.accept(
                        subscriptions.end(desk.current().id(), subscription.id(), subscription.version(), end)),
                this::show));
    }

    private void takeBackEnd() {
        removeAll();
        add(new TakeBackForm(
                () -> forecasts.ifEndTakenBack(desk.current().id(), subscription.id()),
                () -> {
                    subscriptions.takeBackEnd(desk.current().id(), subscription.id(), subscription.version());
                    onChange.accept(subscriptions.get(desk.current().id(), subscription.id()));
                },
                this::show));
    }

    private static @Nullable String percent(@Nullable BigDecimal percent) {
        return percent == null ? null : Formats.percent(percent);
    }
}
