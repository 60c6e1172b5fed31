package broken.catalog;

import broken.invoicing.DraftCount;

class LooksAhead {

    boolean inUse(DraftCount drafts) {
        return drafts.value() > 0;
    }
}
