package nl.florijn.ui.text;

import com.vaadin.flow.i18n.I18NProvider;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;

/** The panel's texts, from {@code texts/panel_*.properties}; each is a {@link MessageFormat}. */
@Component
public class PanelTexts implements I18NProvider {

    private static final long serialVersionUID = 1;

    public static final Locale DUTCH = Locale.of("nl", "NL");
    public static final Locale ENGLISH = Locale.of("en", "GB");
    private static final String BUNDLE = "texts.panel";

    /** Dutch first: that is what somebody sees whose language the panel does not speak. */
    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(DUTCH, ENGLISH);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        try {
            return new MessageFormat(bundle(locale).getString(key), spoken(locale)).format(params);
        } catch (MissingResourceException missing) {
            throw new IllegalArgumentException("The panel has no text '" + key + "' in " + locale + ".", missing);
        }
    }

    /** Whether there is such a text, for codes that come from elsewhere. */
    public static boolean has(String key, Locale locale) {
        return bundle(locale).containsKey(key);
    }

    /** The language that the panel speaks to somebody of this locale. */
    public static Locale spoken(Locale locale) {
        return locale.getLanguage().equals(ENGLISH.getLanguage()) ? ENGLISH : DUTCH;
    }

    private static ResourceBundle bundle(Locale locale) {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle(BUNDLE, Locale.of(spoken(locale).getLanguage()), control);
    }
}
