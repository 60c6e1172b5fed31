package nl.florijn.platform;

/** How ids look outside: a prefix that names the kind, an underscore and the number in base 36. */
public final class OutwardId {

    private static final int RADIX = 36;

    private OutwardId() {}

    public static String format(String prefix, long value) {
        return prefix + '_' + Long.toString(value, RADIX);
    }

    /** The number behind an outward id; throws {@link NotFound} when it is not one of this kind. */
    public static long parse(String prefix, String outward) {
        var start = prefix.length() + 1;
        if (outward.startsWith(prefix + '_') && outward.length() > start) {
            try {
                var value = Long.parseLong(outward.substring(start), RADIX);
                if (value > 0 && format(prefix, value).equals(outward)) {
                    return value;
                }
            } catch (NumberFormatException notAnId) {
                throw new NotFound(outward);
            }
        }
        throw new NotFound(outward);
    }
}
