package nl.florijn.ui.components;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import java.time.Month;
import java.time.format.TextStyle;
import nl.florijn.partners.EffectiveSettings;
import nl.florijn.partners.Origin;
import nl.florijn.ui.text.Formats;
import nl.florijn.ui.text.Words;

/** The settings of R2 that count, each with where it comes from: own, partner or system. */
public final class SettingsFacts extends DescriptionList {

    public SettingsFacts(EffectiveSettings settings) {
        addClassName("facts");
        var values = settings.values();
        show(settings, "billingType", Words.of("billingType", values.billingType()));
        show(settings, "prorate", Words.yesNo(values.prorate()));
        show(settings, "corrections", Words.yesNo(values.corrections()));
        show(settings, "invoiceInterval", Words.of(values.invoiceInterval()));
        var month = values.invoiceMonth();
        show(
                settings,
                "invoiceMonth",
                month == null ? "" : Month.of(month).getDisplayName(TextStyle.FULL_STANDALONE, Formats.locale()));
        show(settings, "paymentTermDays", Words.term(values.paymentTermDays(), values.paymentTermEndOfMonth()));
        show(settings, "delivery", Words.of("delivery", values.delivery()));
        show(settings, "grouping", Words.of("grouping", values.grouping()));
        show(settings, "collecting", Words.of("collecting", values.collecting()));
        show(settings, "locale", String.valueOf(values.locale()));
    }

    private void show(EffectiveSettings settings, String name, String value) {
        var origin = settings.origins().getOrDefault(name, Origin.SYSTEM);
        var from = new Span(getTranslation("origin." + origin));
        from.addClassName("origin");
        var description = new Description(new Span(value), from);
        add(new Term(getTranslation("setting." + name)), description);
    }
}
