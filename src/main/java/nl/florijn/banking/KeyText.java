package nl.florijn.banking;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Texts by which things are found and told apart: references, numbers, codes, groups, addresses of mail. Two that look alike
 * are the same: they are kept in Unicode's composed form (NFC), without characters that cannot be seen (zero width, byte
 * order and direction marks, soft hyphens, fillers), with one plain space for any white space inside and none around.
 */
public final class KeyText {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\t\\n\\r]]"
            + "|[\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u2800\\u3164\\uFE00-\\uFE0F\\uFFA0]"
            + "|[\\x{E0000}-\\x{E0FFF}]");
    private static final Pattern WHITE_SPACE = Pattern.compile("[\\p{Z}\\s\\x{85}]+");

    private KeyText() {}

    /** The one form; empty when nothing of it can be seen. */
    public static String of(String text) {
        var visible = INVISIBLE.matcher(text).replaceAll("");
        return Normalizer.normalize(WHITE_SPACE.matcher(visible).replaceAll(" ").strip(), Normalizer.Form.NFC);
    }

    /** The one form; null when there is none, or nothing of it can be seen. */
    public static @Nullable String orNull(@Nullable String text) {
        var form = text == null ? "" : of(text);
        return form.isEmpty() ? null : form;
    }
}
