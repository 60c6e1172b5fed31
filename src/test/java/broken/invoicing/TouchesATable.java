package broken.invoicing;

import florijn.db.Tables;

class TouchesATable {

    String name() {
        return Tables.PARTNER.getName();
    }
}
