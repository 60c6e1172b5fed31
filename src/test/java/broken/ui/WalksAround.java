package broken.ui;

import broken.catalog.Unguarded;

/** Changes things past the services. */
class WalksAround {

    private final Unguarded inside;

    WalksAround(Unguarded inside) {
        this.inside = inside;
    }

    void press() {
        inside.change("name");
    }
}
