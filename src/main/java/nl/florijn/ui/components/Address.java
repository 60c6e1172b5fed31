package nl.florijn.ui.components;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the person is, with what is chosen there: kept in the address, so that it can be bookmarked and shared.
 *
 * @param query what is chosen; a choice that is not there has its usual value
 */
public record Address(String path, Map<String, String> query) {

    /** Before the person is anywhere. */
    public static final Address NONE = new Address("", Map.of());

    public static Address of(Location location) {
        Map<String, String> query = new LinkedHashMap<>();
        location.getQueryParameters().getParameters().forEach((name, values) -> query.put(name, values.getFirst()));
        return new Address(location.getPath(), query);
    }

    /** Empty when it is not there. */
    public String get(String name) {
        return query.getOrDefault(name, "");
    }

    /** One of an enum's values; the usual one when it is not there, or is none. */
    public <E extends Enum<E>> E choice(String name, E usual) {
        return Arrays.stream(usual.getDeclaringClass().getEnumConstants())
                .filter(value -> value.name().equalsIgnoreCase(get(name)))
                .findFirst()
                .orElse(usual);
    }

    /** With one choice made otherwise; an empty one disappears. */
    public Address with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(query);
        changed.remove(name);
        if (!value.isEmpty()) {
            changed.put(name, value);
        }
        return new Address(path, changed);
    }

    /** Puts it into the browser's address bar without leaving the view. */
    public Address go() {
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(path, QueryParameters.simple(query)));
        return this;
    }
}
