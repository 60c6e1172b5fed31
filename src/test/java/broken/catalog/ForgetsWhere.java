package broken.catalog;

import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.springframework.stereotype.Service;

/** Asks for a right at a partner, but takes none. */
@Service
public class ForgetsWhere {

    @Requires(Right.WRITE)
    public void change(String name) {
        throw new UnsupportedOperationException(name);
    }
}
