package broken.catalog;

import broken.catalog.pricing.Discount;
import broken.invoicing.DraftCount;

class LooksAhead {

    boolean inUse(DraftCount drafts) {
        return drafts.value() > 0;
    }

    Discount half() {
        return new Discount(50);
    }
}
