package nl.florijn.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AllocationTest {

    @Test
    void R16_centsLeftOverGoToTheLargestRemainderThenToTheFirst() {
        assertThat(Allocation.inProportion(100, 1, 1, 1)).containsExactly(34, 33, 33);
        assertThat(Allocation.inProportion(-100, 1, 1, 1)).containsExactly(-34, -33, -33);
        assertThat(Allocation.inProportion(10, 66, 33, 1)).containsExactly(7, 3, 0);
        assertThat(Allocation.inProportion(10, 0, 5)).containsExactly(0, 10);
        assertThat(Allocation.inProportion(0, 3, 5)).containsExactly(0, 0);
    }

    @Test
    void R16_everyAllocationAddsUpAndIsWithinACentOfExact() {
        long seed = 16;
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            long total = random.nextLong(-10_000_000_000L, 10_000_000_000L);
            long[] weights =
                    random.longs(1 + random.nextInt(9), 1, 1_000_000_000_000L).toArray();
            long[] shares = Allocation.inProportion(total, weights);

            assertThat(Arrays.stream(shares).sum())
                    .as("seed %d: %d over %s", seed, total, Arrays.toString(weights))
                    .isEqualTo(total);
            BigInteger sum = BigInteger.valueOf(Arrays.stream(weights).sum());
            for (int w = 0; w < weights.length; w++) {
                BigInteger exact = BigInteger.valueOf(total).multiply(BigInteger.valueOf(weights[w]));
                BigInteger share = BigInteger.valueOf(shares[w]).multiply(sum);
                assertThat(share.subtract(exact).abs()).isLessThan(sum);
            }
        }
    }
}
