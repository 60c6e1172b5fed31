package broken.billing;

import java.time.LocalDate;
import java.time.ZoneOffset;

class AsksTheTime {

    LocalDate invoiceDate() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
