package broken.catalog;

import org.springframework.stereotype.Component;

/** Does work, but is no service: nobody asks who calls. */
@Component
public class Unguarded {

    public void change(String name) {
        throw new UnsupportedOperationException(name);
    }
}
