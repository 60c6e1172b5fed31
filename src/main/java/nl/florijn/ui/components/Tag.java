package nl.florijn.ui.components;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A state or warning in a word or two. */
public final class Tag extends Span {

    /** How it is coloured; the words carry the meaning. */
    public enum Tone {
        NEUTRAL,
        GOOD,
        WARNING,
        BAD
    }

    public Tag(String text, Tone tone) {
        super(text);
        addClassNames("tag", "tag-" + tone.name().toLowerCase(Locale.ROOT));
    }
}
