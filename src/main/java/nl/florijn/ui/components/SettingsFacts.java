package nl.florijn.ui.components;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.Function;
import nl.florijn.partners.settings.BillingSetting;
import nl.florijn.partners.settings.EffectiveSettings;
import nl.florijn.partners.settings.Origin;
import org.jspecify.annotations.Nullable;

/** The settings of R2 that count, each with where it comes from and, if wanted, one press back to what it inherits. */
public final class SettingsFacts extends DescriptionList {

    private final Origin own;
    private final transient @Nullable Function<BillingSetting, EffectiveSettings> reset;

    /**
     * @param own the level that the screen is about: what is set there can be reset
     * @param reset leaves a setting to the next level, and answers with what counts then; null: to be looked at only
     */
    public SettingsFacts(
            EffectiveSettings settings, Origin own, @Nullable Function<BillingSetting, EffectiveSettings> reset) {
        this.own = own;
        this.reset = reset;
        addClassName("facts");
        for (var setting : BillingSetting.values()) {
            var fact = new Description();
            show(fact, setting, settings);
            add(new Term(name(setting)), fact);
        }
    }

    private void show(Description fact, BillingSetting setting, EffectiveSettings settings) {
        fact.removeAll();
        var origin = new Span(getTranslation("origin." + settings.origin(setting)));
        origin.addClassName("origin");
        fact.add(new Span(SettingWords.of(setting, settings.values())), origin);
        var wayBack = reset;
        if (wayBack != null && settings.origin(setting) == own) {
            fact.add(resetButton(setting, () -> {
                show(fact, setting, wayBack.apply(setting));
                focus(fact);
            }));
        }
    }

    private Button resetButton(BillingSetting setting, Runnable press) {
        var button = new Button(VaadinIcon.ROTATE_LEFT.create(), _ -> press.run());
        var text = getTranslation("setting.reset", name(setting));
        button.setAriaLabel(text);
        button.setTooltipText(text);
        button.addClassName("plain");
        return button;
    }

    /** The button is gone; who came by keyboard goes on from the value that counts now. */
    private static void focus(Description fact) {
        fact.getElement().setAttribute("tabindex", "-1").callJsFunction("focus");
    }

    private String name(BillingSetting setting) {
        return getTranslation("setting." + setting.field());
    }
}
