package nl.florijn.banking;

import java.math.BigInteger;
import java.util.stream.Collectors;

/** The digits that check others in payment references (R40). */
final class CheckDigits {

    private static final BigInteger MODULUS = BigInteger.valueOf(97);
    private static final int COMPLEMENT = 98;
    private static final int[] DUTCH_WEIGHTS = {2, 4, 8, 5, 10, 9, 7, 3, 6, 1}; // from the right, over and over
    private static final int ELEVEN = 11;

    private CheckDigits() {}

    /** Two digits: the remainder by 97, 97 when there is none. */
    static String belgian(String digits) {
        var rest = rest(digits);
        return twoDigits(rest == 0 ? MODULUS.intValueExact() : rest);
    }

    /** Two digits by ISO 7064, modulo 97-10: 02 to 98. */
    static String iso11649(String lettersAndDigits) {
        return twoDigits(COMPLEMENT - rest(inDigits(lettersAndDigits + "RF00")));
    }

    /** One digit. It is 1 for two remainders, so that what turns the one into the other is not found. */
    static String dutch(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            sum += DUTCH_WEIGHTS[i % DUTCH_WEIGHTS.length]
                    * Character.digit(digits.charAt(digits.length() - 1 - i), 10);
        }
        var check = ELEVEN - sum % ELEVEN;
        return String.valueOf(check == 10 ? 1 : check % ELEVEN);
    }

    private static int rest(String digits) {
        return new BigInteger(digits).mod(MODULUS).intValueExact();
    }

    /** A is 10, Z is 35. */
    private static String inDigits(String lettersAndDigits) {
        return lettersAndDigits
                .chars()
                .mapToObj(letter -> String.valueOf(Character.digit(letter, Character.MAX_RADIX)))
                .collect(Collectors.joining());
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
