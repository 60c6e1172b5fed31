package nl.florijn.billing.owed;

import java.util.List;

/**
 * What differences of one period and currency take from what was waived of it (R7). They take together what their sum takes:
 * nothing when it has the sign of the waiver. What is given back was never asked as far as it was waived, so it takes from the
 * waiver first; what is added leaves the rest of that to be billed.
 */
record WaiverTaken(List<Difference> differences, long waived) {

    /** Target minus billed of one part, or what replaces it. */
    static final class Difference {

        private final long amount;
        private long taken;

        Difference(long amount) {
            this.amount = amount;
        }

        /** How much of it no line needs to tell, with its sign; in minor units. */
        long taken() {
            return taken;
        }

        /** How much of it becomes a line. */
        long left() {
            return amount - taken;
        }
    }

    void apply() {
        long net = 0;
        long givenBack = 0;
        for (Difference difference : differences) {
            net += difference.amount;
            givenBack -= Math.min(difference.amount, 0);
        }
        if (waived > 0) {
            long back = Math.min(givenBack, waived);
            take(-1, back);
            take(1, back - Math.min(Math.max(-net, 0), waived));
        } else {
            take(1, Math.min(Math.max(net, 0), -waived));
        }
    }

    /** From the differences of a sign, in their order. */
    private void take(int sign, long amount) {
        long left = amount;
        for (Difference difference : differences) {
            if (Long.signum(difference.amount) == sign) {
                long taken = Math.min(Math.abs(difference.amount), left);
                difference.taken = sign * taken;
                left -= taken;
            }
        }
    }
}
