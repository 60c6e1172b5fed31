package broken.catalog;

import nl.florijn.platform.AsItStands;
import org.springframework.stereotype.Component;

/** Does work, but is no service: nobody asks who calls. */
@Component
public class Unguarded {

    public void change(String name) {
        throw new UnsupportedOperationException(name);
    }

    /** For programs. */
    @AsItStands
    public void delete(String name) {
        change(name);
    }
}
