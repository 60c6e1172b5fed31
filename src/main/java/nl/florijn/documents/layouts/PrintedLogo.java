package nl.florijn.documents.layouts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import nl.florijn.documents.PrintedLogos;
import nl.florijn.documents.logos.Logo;
import nl.florijn.documents.logos.LogoFacts;
import org.jspecify.annotations.Nullable;

/**
 * The logo of a document. A snapshot holds its name and not its bytes, which thousands of documents share; the name says
 * exactly which bytes those are.
 *
 * @param sha256 of the picture
 * @param text what stands for it where it is not seen; null: the name of the seller
 * @param picture the logo itself; null in what was read or is to be written, see {@link PrintedLogos}
 */
public record PrintedLogo(
        String sha256,
        @Nullable String text,
        @JsonIgnore @Nullable Logo picture) {

    public static PrintedLogo of(LogoFacts facts, @Nullable String text) {
        return new PrintedLogo(facts.sha256(), text, null);
    }

    public PrintedLogo with(Logo found) {
        return new PrintedLogo(sha256, text, found);
    }
}
