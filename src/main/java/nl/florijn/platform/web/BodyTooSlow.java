package nl.florijn.platform.web;

import java.io.IOException;

/** Whoever sends holds a thread with next to nothing. */
public final class BodyTooSlow extends IOException {}
