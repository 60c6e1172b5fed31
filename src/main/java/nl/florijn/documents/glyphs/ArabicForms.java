package nl.florijn.documents.glyphs;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Joins Arabic letters: each as it stands alone or at the beginning, in the middle or at the end of what is joined. Unicode
 * names a character for each of these forms, so that a font needs no rules of its own.
 */
final class ArabicForms {

    private enum Form {
        ISOLATED,
        INITIAL,
        MEDIAL,
        FINAL
    }

    private static final int TATWEEL = 0x640;
    private static final String LAM = "\u0644";

    /** By letter, and by lam with the alef after it, which are written as one. */
    private static final Map<String, Map<Form, Integer>> FORMS = new HashMap<>();

    static {
        for (int form = 0xFB50; form <= 0xFEFC; form++) {
            String name = Character.isDefined(form) ? Character.getName(form) : "";
            String letters = Normalizer.normalize(Character.toString(form), Normalizer.Form.NFKC);
            boolean isLetter =
                    letters.length() == 1 || letters.length() == 2 && letters.startsWith(LAM) && form >= 0xFEF5;
            if (isLetter && name.endsWith(" FORM")) {
                String kind = name.substring(0, name.length() - " FORM".length());
                Form which = Form.valueOf(kind.substring(kind.lastIndexOf(' ') + 1));
                FORMS.computeIfAbsent(letters, none -> new HashMap<>()).put(which, form);
            }
        }
    }

    private ArabicForms() {}

    /** The same text in joined forms, in the order in which it is read. */
    static String joined(String text) {
        var joined = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            String two = text.substring(i, Math.min(i + 2, text.length()));
            String letters = FORMS.containsKey(two) ? two : text.substring(i, i + 1);
            Map<Form, Integer> forms = FORMS.get(letters);
            if (forms == null) {
                joined.append(text.charAt(i));
                continue;
            }
            boolean before = forms.containsKey(Form.FINAL) && joinsOn(text, neighbour(text, i, -1));
            int end = i + letters.length() - 1;
            boolean after = forms.containsKey(Form.INITIAL) && joinsBack(text, neighbour(text, end, 1));
            joined.appendCodePoint(form(forms, before, after, text.charAt(i)));
            i = end;
        }
        return joined.toString();
    }

    private static int form(Map<Form, Integer> forms, boolean before, boolean after, int letter) {
        Form wanted = before ? after ? Form.MEDIAL : Form.FINAL : after ? Form.INITIAL : Form.ISOLATED;
        return forms.getOrDefault(wanted, letter);
    }

    /** The place of the letter beside this one, over the marks between them; -1 when there is none. */
    private static int neighbour(String text, int from, int step) {
        int place = from + step;
        while (place >= 0
                && place < text.length()
                && Character.getType(text.charAt(place)) == Character.NON_SPACING_MARK) {
            place += step;
        }
        return place < text.length() ? place : -1;
    }

    private static boolean joinsOn(String text, int place) {
        Map<Form, Integer> forms = forms(text, place);
        return forms == null ? isTatweel(text, place) : forms.containsKey(Form.INITIAL);
    }

    private static boolean joinsBack(String text, int place) {
        Map<Form, Integer> forms = forms(text, place);
        return forms == null ? isTatweel(text, place) : forms.containsKey(Form.FINAL);
    }

    private static @Nullable Map<Form, Integer> forms(String text, int place) {
        return place < 0 ? null : FORMS.get(text.substring(place, place + 1));
    }

    private static boolean isTatweel(String text, int place) {
        return place >= 0 && text.charAt(place) == TATWEEL;
    }
}
