package nl.florijn.platform;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import org.jspecify.annotations.Nullable;

/** Florijn cannot start, for a reason that who runs it can take away; the message is a sentence that says how. */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1;

    public CannotStart(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    /** What a failure says, in words where Java has only the name of a file. */
    public static String reason(Exception failure) {
        return switch (failure) {
            case AccessDeniedException denied ->
                "user %s may not read or write %s.".formatted(System.getProperty("user.name"), denied.getFile());
            case FileAlreadyExistsException file -> file.getFile() + " is no folder.";
            case FileSystemException file
            when file.getReason() != null -> file.getFile() + ": " + file.getReason() + ".";
            default -> String.valueOf(failure.getMessage());
        };
    }
}
