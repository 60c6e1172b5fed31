package nl.florijn.customers.vies;

import java.util.Set;
import java.util.regex.Pattern;
import nl.florijn.platform.ShownText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What VIES says of a number. Only a clear yes or no is one: everything else is UNKNOWN, with a reason.
 *
 * @param reason of UNKNOWN: as VIES names it, else one of those here
 */
record ViesAnswer(
        VatCheckState state,
        @Nullable String consultationNumber,
        @Nullable String name,
        @Nullable String address,
        @Nullable String reason) {

    static final String NOT_CONNECTED = "NOT_CONNECTED";
    static final String UNREACHABLE = "UNREACHABLE";
    static final String UNREADABLE = "UNREADABLE";
    /** VIES does not accept who asks; it answers those who do not say who they are. */
    static final String BAD_REQUESTER = "INVALID_REQUESTER_INFO";

    private static final String NOT_TOLD = "---";
    private static final Pattern REASON = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\n]]+");
    /** What is wrong with one number or one country: others may be asked about. */
    private static final Set<String> OF_ONE_NUMBER = Set.of("INVALID_INPUT", "VAT_BLOCKED");

    private static final String OF_ONE_COUNTRY = "MS_";
    private static final String SLOW_COUNTRY = "TIMEOUT";

    static ViesAnswer unknown(String reason) {
        return new ViesAnswer(VatCheckState.UNKNOWN, null, null, null, reason);
    }

    /** Of what cannot be a number by its form; nobody was asked. */
    static ViesAnswer badForm() {
        return new ViesAnswer(VatCheckState.INVALID, null, null, null, "FORM");
    }

    /** @param otherwise the reason when it gives none */
    static ViesAnswer of(JsonNode said, String otherwise) {
        var valid = said.path("isValid");
        var error = said.path("userError").asString("");
        if (!valid.isBoolean()) {
            return unknown(reason(said.at("/errorWrappers/0/error").asString(error), otherwise));
        }
        if (valid.asBoolean()) {
            return isSaid(error, "VALID") ? valid(said) : unknown(reason(error, otherwise));
        }
        return isSaid(error, "INVALID")
                ? new ViesAnswer(VatCheckState.INVALID, consultation(said), null, null, null)
                : unknown(reason(error, otherwise));
    }

    /** Whether asking about numbers of the same country is in vain for now. */
    boolean closesCountry() {
        return reason != null && (reason.startsWith(OF_ONE_COUNTRY) || reason.equals(SLOW_COUNTRY));
    }

    /** Whether asking about any number is in vain for now, or too much. */
    boolean closesVies() {
        return state == VatCheckState.UNKNOWN && reason != null && !closesCountry() && !OF_ONE_NUMBER.contains(reason);
    }

    private static ViesAnswer valid(JsonNode said) {
        return new ViesAnswer(
                VatCheckState.VALID, consultation(said), text(said, "name", 200), text(said, "address", 500), null);
    }

    private static boolean isSaid(String error, String expected) {
        return error.isEmpty() || error.equals(expected);
    }

    private static @Nullable String consultation(JsonNode said) {
        return text(said, "requestIdentifier", 50);
    }

    private static String reason(String told, String otherwise) {
        return REASON.matcher(told).matches() ? told : otherwise;
    }

    private static @Nullable String text(JsonNode said, String field, int longest) {
        var told =
                ShownText.orNull(CONTROLS.matcher(said.path(field).asString("")).replaceAll(" "));
        if (told == null || told.equals(NOT_TOLD)) {
            return null;
        }
        return told.codePointCount(0, told.length()) <= longest
                ? told
                : told.substring(0, told.offsetByCodePoints(0, longest));
    }
}
