package nl.florijn.api.problems;

import java.io.IOException;

/** More bytes arrive than a call takes. */
public final class BodyTooLarge extends IOException {}
