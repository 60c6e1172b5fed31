package nl.florijn.documents.layouts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * What the audit log tells of a layout.
 *
 * @param logo the SHA-256 of it, null for none
 */
public record LayoutTold(
        @JsonUnwrapped LayoutDetails details, @Nullable String logo) {

    static LayoutTold of(Layout layout) {
        var logo = layout.logo();
        return new LayoutTold(layout.details(), logo == null ? null : logo.sha256());
    }
}
