package nl.florijn.documents.logos;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a drawing that others may name, and its style sheet: read once over before anything of it is written.
 *
 * <p>What is named is never large: a shape, or a gradient that names another one a few times at most. So nothing becomes more
 * than stands in the file.
 */
final class SvgParts implements SvgReading.Visitor {

    private static final Pattern ID = Pattern.compile("[A-Za-z_][\\w.:-]{0,200}");
    private static final int LONGEST_CHAIN = 5;

    private final Map<String, String> elements = new HashMap<>();
    private final Map<String, String> gradients = new HashMap<>();
    private final SvgSheet sheet = new SvgSheet();

    SvgSheet sheet() {
        return sheet;
    }

    @Override
    public boolean enter(XMLStreamReader element) throws XMLStreamException {
        if (!SvgNames.SVG.equals(element.getNamespaceURI())) {
            return false;
        }
        var name = element.getLocalName();
        var id = element.getAttributeValue(null, "id");
        if (id != null && elements.putIfAbsent(id, name) == null && SvgNames.GRADIENTS.contains(name)) {
            var other = named(element);
            if (other != null) {
                gradients.put(id, other);
            }
        }
        if (name.equals("style")) {
            sheet.add(element.getElementText());
            return false;
        }
        return !SvgNames.NOTHING_TO_SEE.contains(name);
    }

    /** Of what an element names, the id; null when it names nothing, or something elsewhere. */
    static @Nullable String named(XMLStreamReader element) {
        var own = element.getAttributeValue(null, "href");
        var address = own == null ? element.getAttributeValue(SvgNames.XLINK, "href") : own;
        return address == null || !address.startsWith("#") || !isId(address.substring(1)) ? null : address.substring(1);
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    boolean isShape(String id) {
        return SvgNames.SHAPES.contains(elements.getOrDefault(id, ""));
    }

    /** Whether it is a gradient which at last names no other. */
    boolean isGradient(String id) {
        var next = id;
        for (var step = 0; step < LONGEST_CHAIN; step++) {
            if (!SvgNames.GRADIENTS.contains(elements.getOrDefault(next, ""))) {
                return false;
            }
            var other = gradients.get(next);
            if (other == null) {
                return true;
            }
            next = other;
        }
        return false;
    }

    boolean isClip(String id) {
        return "clipPath".equals(elements.get(id));
    }
}
