package nl.florijn.ui.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import nl.florijn.platform.InvalidInput.FieldError;
import nl.florijn.platform.Refusal;

/**
 * Why something was refused, in the language of the screen. The services speak English; {@code texts/refusals_nl}
 * holds the Dutch sentence for each code, and where it tells facts a second one, {@code <CODE>.<how many facts>}.
 */
public final class Refusals {

    private static final Pattern FIELD = Pattern.compile("^'[\\w.\\[\\]]+' ");
    private static final int PRICE_DECIMALS = 4;
    private static final ResourceBundle DUTCH = ResourceBundle.getBundle("texts.refusals_nl", Locale.ROOT);

    private Refusals() {}

    public static String sentence(Refusal refusal) {
        return sentence(refusal.code(), refusal.sentence(), refusal.facts());
    }

    /** Of a fault that is shown where it belongs: what the field is called for programs is not said. */
    public static String sentence(FieldError fault) {
        var sentence = FIELD.matcher(fault.message()).replaceFirst("This ");
        return sentence(fault.code(), sentence, fault.facts());
    }

    /** The Dutch sentence for a code on a Dutch screen, else the original. */
    public static String sentence(String code, String original) {
        return sentence(code, original, List.of());
    }

    /** As {@link #sentence(String, String)}, with the facts that the original tells. */
    public static String sentence(String code, String original, List<Object> facts) {
        if (!Formats.locale().equals(PanelTexts.DUTCH)) {
            return original;
        }
        var telling = code + '.' + facts.size();
        if (DUTCH.containsKey(telling)) {
            return told(DUTCH.getString(telling), facts);
        }
        return DUTCH.containsKey(code) ? DUTCH.getString(code) : original;
    }

    /** With each fact in its place. No message format: patterns of numbers have braces of their own. */
    private static String told(String sentence, List<Object> facts) {
        var told = sentence;
        for (var place = 0; place < facts.size(); place++) {
            told = told.replace("{" + place + "}", written(facts.get(place)));
        }
        return told;
    }

    /** In Dutch where there is a word for it, by the name of its kind. */
    private static String word(Enum<?> fact) {
        var key = fact.getDeclaringClass().getSimpleName() + '_' + fact.name();
        return DUTCH.containsKey(key) ? DUTCH.getString(key) : fact.name();
    }

    private static String written(Object fact) {
        return switch (fact) {
            case LocalDate day -> Formats.date(day);
            case BigDecimal number -> number.scale() > PRICE_DECIMALS ? Formats.rate(number) : Formats.number(number);
            case Integer count -> Formats.count(count);
            case Long count -> Formats.count(count);
            case Enum<?> word -> word(word);
            default -> fact.toString();
        };
    }
}
