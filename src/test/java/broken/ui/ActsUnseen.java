package broken.ui;

import broken.catalog.Unguarded;

/** Whoever presses may not know what somebody else made of it meanwhile. */
class ActsUnseen {

    void press(Unguarded inside) {
        inside.delete("name");
    }
}
