package broken.catalog.pricing;

import broken.catalog.Unguarded;
import org.jspecify.annotations.Nullable;

/** Uses the room that uses it. */
public class GoesRound {

    @Nullable
    Unguarded inTheOtherRoom;
}
