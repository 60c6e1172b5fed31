package nl.florijn.documents.logos;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.InvalidInput;
import org.springframework.stereotype.Component;

/**
 * Makes a logo of a file that anybody may have sent. What a file is, its first bytes say and not its name. Of it nothing is
 * kept but what can be seen: the picture is drawn anew, small enough for a document.
 *
 * <p>Thread-safe; reads one file at a time, so that no number of them fills the memory.
 */
@Component
public class LogoReader {

    /** The largest file, in bytes. */
    public static final int MOST_BYTES = 1 << 20;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Semaphore turn = new Semaphore(1, true);

    /**
     * The logo that a file becomes; the same file always becomes the same one.
     *
     * @throws InvalidInput on field {@code logo} when it does not become one, with the reason as its code
     * @throws Conflict when too many others are being read at this moment
     */
    public Logo read(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw Refused.tooManyBytes(MOST_BYTES);
        }
        await();
        try {
            return logo(file);
        } finally {
            turn.release();
        }
    }

    private static Logo logo(byte[] file) {
        if (beginsWith(file, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return asPng(Photo.read(LogoType.PNG, file));
        }
        if (beginsWith(file, 0xFF, 0xD8, 0xFF)) {
            var picture = Photo.read(LogoType.JPEG, file).fitted();
            return new Logo(LogoType.JPEG, picture.width(), picture.height(), picture.jpeg());
        }
        if (SafeSvg.looksLikeOne(file)) {
            return asPng(Drawing.of(SafeSvg.of(file)));
        }
        throw Refused.otherType();
    }

    private static Logo asPng(Pixels picture) {
        if (picture.isEmpty()) {
            throw Refused.empty();
        }
        var fitted = picture.fitted();
        return new Logo(LogoType.PNG, fitted.width(), fitted.height(), fitted.png());
    }

    private static boolean beginsWith(byte[] file, int... bytes) {
        if (file.length < bytes.length) {
            return false;
        }
        for (var at = 0; at < bytes.length; at++) {
            if (file[at] != (byte) bytes[at]) {
                return false;
            }
        }
        return true;
    }

    private void await() {
        try {
            if (turn.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        throw Conflict.forNow("LOGOS_BUSY", "Many pictures are being read at this moment. Try again.", PATIENCE);
    }
}
