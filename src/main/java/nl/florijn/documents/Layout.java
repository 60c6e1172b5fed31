package nl.florijn.documents;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;

/** A layout in its newest version (R31); what it was before is kept for the documents that were made with it. */
public record Layout(LayoutId id, @JsonUnwrapped LayoutDetails details, Instant createdAt, int version) {}
