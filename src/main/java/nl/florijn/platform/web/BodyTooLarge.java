package nl.florijn.platform.web;

import java.io.IOException;

/** More bytes arrive than are taken here. */
public final class BodyTooLarge extends IOException {}
