package nl.florijn.messaging;

/**
 * What is filled in where the text of an announcement has the field's name in square brackets, such as {@code [old price]}. It
 * has a name in each language, and every text may use either.
 */
public enum AnnouncementField {
    CUSTOMER,
    SENDER,
    /** First day of the new prices. */
    DATE,
    PERCENTAGE,
    /** That prices are without VAT; blank for a partner that charges none. */
    WITHOUT_VAT,
    /** What it is for: quantity when it is not one, description, and who holds it when that is somebody else. */
    SUBSCRIPTION,
    OLD_PRICE,
    NEW_PRICE,
    INTERVAL;

    /** Whether it differs from one subscription to the next: a line with such a field stands there for each of them. */
    public boolean isOfSubscription() {
        return compareTo(SUBSCRIPTION) >= 0;
    }
}
