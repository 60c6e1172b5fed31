package broken.customers;

import broken.catalog.pricing.Discount;

class ReachesInside {

    int percent(Discount discount) {
        return discount.percent();
    }
}
