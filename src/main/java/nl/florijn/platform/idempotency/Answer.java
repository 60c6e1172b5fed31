package nl.florijn.platform.idempotency;

import org.jspecify.annotations.Nullable;

/** What a call was answered: status and body as HTTP knows them. */
public record Answer(
        int status, @Nullable String location, @Nullable String contentType, byte[] body) {}
