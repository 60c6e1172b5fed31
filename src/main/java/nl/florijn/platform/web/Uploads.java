package nl.florijn.platform.web;

/** What files may be, however they come in; the interface has it from {@code spring.servlet.multipart}. */
public final class Uploads {

    /** In bytes. */
    public static final long LARGEST_FILE = 64L << 20;

    private Uploads() {}
}
