package nl.florijn.documents.logos;

import java.util.Arrays;

/** What kept logos are made of. */
public enum LogoType {
    PNG("image/png"),
    JPEG("image/jpeg");

    private final String mediaType;

    LogoType(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    static LogoType of(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow();
    }
}
