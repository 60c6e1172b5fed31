package nl.florijn.imports;

import com.fasterxml.jackson.annotation.JsonValue;

/** The files of an import, in the order in which they are taken in: rows refer to rows of earlier files. */
public enum ImportFile {
    PRODUCTS("products"),
    CUSTOMERS("customers"),
    SUBSCRIPTIONS("subscriptions");

    private final String label;

    ImportFile(String label) {
        this.label = label;
    }

    /** As in requests, faults and reports. */
    @JsonValue
    public String label() {
        return label;
    }
}
