package broken.catalog;

import nl.florijn.platform.PartnerId;
import org.springframework.stereotype.Service;

/** Changes something for whoever calls. */
@Service
public class ForgetsWhoMay {

    public void change(PartnerId partner, String name) {
        throw new UnsupportedOperationException(partner + " is not called " + name + ".");
    }
}
