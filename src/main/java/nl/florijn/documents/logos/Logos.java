package nl.florijn.documents.logos;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import org.springframework.stereotype.Component;

/**
 * The logos of partners. The last ones that were asked for are at hand, so that of two thousand documents the first one
 * fetches and prepares the picture. That is never stale: a logo is named by its bytes.
 */
@Component
public class Logos {

    private static final int AT_HAND = 50;

    private final JooqLogos kept;
    private final Clock clock = Clock.systemUTC();
    private final Map<Key, Logo> atHand = new LinkedHashMap<>(AT_HAND, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Logo> eldest) {
            return size() > AT_HAND;
        }
    };

    private record Key(PartnerId partner, String sha256) {}

    Logos(JooqLogos kept) {
        this.kept = kept;
    }

    /** @throws NotFound when this partner has no such logo */
    public Logo get(PartnerId partner, String sha256) {
        var key = new Key(partner, sha256);
        synchronized (atHand) {
            var known = atHand.get(key);
            if (known != null) {
                return known;
            }
        }
        var logo = kept.find(partner, sha256).orElseThrow(() -> new NotFound("logo " + sha256));
        synchronized (atHand) {
            atHand.putIfAbsent(key, logo);
            return atHand.get(key);
        }
    }

    /** Keeps it, in the transaction of the layout that gets it. */
    public void keep(PartnerId partner, Logo logo) {
        kept.add(partner, logo, clock.instant());
    }

    /** Forgets those that no version of a layout has. */
    public void forgetUnused(PartnerId partner) {
        kept.deleteUnused(partner);
    }
}
