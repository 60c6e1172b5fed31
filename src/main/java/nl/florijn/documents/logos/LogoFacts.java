package nl.florijn.documents.logos;

/**
 * What is known of a logo without looking at it.
 *
 * @param sha256 of its bytes, 64 lower-case hexadecimal digits: the same picture always has the same
 * @param mediaType {@code image/png} or {@code image/jpeg}, whatever was sent
 * @param width in pixels
 * @param height in pixels
 */
public record LogoFacts(String sha256, String mediaType, int width, int height) {}
