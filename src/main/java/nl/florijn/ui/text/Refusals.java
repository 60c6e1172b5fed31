package nl.florijn.ui.text;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import nl.florijn.platform.InvalidInput.FieldError;
import nl.florijn.platform.Refusal;

/**
 * Why something was refused, in the language of the screen. The services speak English; {@code texts/refusals_nl}
 * holds the Dutch sentence for each code.
 */
public final class Refusals {

    private static final ResourceBundle DUTCH = ResourceBundle.getBundle("texts.refusals_nl", Locale.ROOT);

    private static final Pattern QUOTED = Pattern.compile("“([^”]*)”");

    private Refusals() {}

    public static String sentence(Refusal refusal) {
        return sentence(refusal.code(), refusal.sentence());
    }

    public static String sentence(FieldError fault) {
        return sentence(fault.code(), fault.message());
    }

    /** The Dutch sentence for a code on a Dutch screen, else the original. */
    public static String sentence(String code, String original) {
        var dutch = Formats.locale().equals(PanelTexts.DUTCH) && DUTCH.containsKey(code);
        return dutch ? DUTCH.getString(code).replace("{0}", quoted(original)) : original;
    }

    /** What a sentence names as somebody typed it; blank when it names nothing. */
    private static String quoted(String sentence) {
        var found = QUOTED.matcher(sentence);
        return found.find() ? found.group(1) : "";
    }
}
