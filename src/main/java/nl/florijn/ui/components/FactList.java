package nl.florijn.ui.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import org.jspecify.annotations.Nullable;

/** Facts with their names; those that are not known are left out. */
public final class FactList extends DescriptionList {

    public FactList() {
        addClassName("facts");
    }

    public FactList fact(String nameKey, @Nullable String value) {
        return named(getTranslation(nameKey), value);
    }

    /** A fact that leads somewhere; null: left out. */
    public FactList leading(String nameKey, @Nullable Component link) {
        if (link != null) {
            add(new Term(getTranslation(nameKey)), new Description(link));
        }
        return this;
    }

    /** A fact that is more than words; one that says nothing is left out. */
    public FactList fact(String nameKey, Component value) {
        return named(getTranslation(nameKey), value);
    }

    /** As {@link #fact(String, Component)}, with a name that is in words already. */
    public FactList named(String name, Component value) {
        if (!value.getElement().getTextRecursively().isBlank()) {
            add(new Term(name), new Description(value));
        }
        return this;
    }

    /** A fact whose name is in words already. */
    public FactList named(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            add(new Term(name), new Description(value));
        }
        return this;
    }
}
