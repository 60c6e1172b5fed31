package nl.florijn.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

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

    public static Optional<ImportFile> of(String label) {
        return Arrays.stream(values()).filter(file -> file.label.equals(label)).findFirst();
    }
}
