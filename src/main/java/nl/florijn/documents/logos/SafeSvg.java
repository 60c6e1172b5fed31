package nl.florijn.documents.logos;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import nl.florijn.platform.InvalidInput;

/**
 * Writes a drawing anew, with the elements and attributes of {@link SvgNames} and nothing else: no script, no event, no
 * address, no entity, no text. What cannot be seen goes unsaid; what would be missed is a reason to refuse the drawing.
 */
final class SafeSvg implements SvgReading.Visitor {

    private static final int MOST_BYTES = 256 * 1024;
    private static final int MOST_MEASURES = 200_000; // characters of paths and the like
    private static final Pattern MEASURE = Pattern.compile("[\\w\\s.,+()%-]*+");
    private static final Pattern STYLE = Pattern.compile("[\\w\\s.,+()%#-]*+");
    private static final Pattern REFERENCE =
            Pattern.compile("url\\(\\s*['\"]?#([^'\"()\\s]+)['\"]?\\s*\\)\\s*(?:none)?");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,9})?)(?:px)?");
    private static final Pattern BOX =
            Pattern.compile("-?[\\d.]{1,18}[\\s,]+-?[\\d.]{1,18}[\\s,]+([\\d.]{1,18})[\\s,]+([\\d.]{1,18})");
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final SvgParts parts;
    private final XMLStreamWriter out;
    private final Set<String> written = new HashSet<>();
    private int measures;
    private int depth;
    private int clip; // how deep the clip is that is being written, 0: none

    private SafeSvg(SvgParts parts, XMLStreamWriter out) {
        this.parts = parts;
        this.out = out;
    }

    static boolean looksLikeOne(byte[] file) {
        var text = new String(file, 0, Math.min(file.length, 100), StandardCharsets.UTF_8).replace("\uFEFF", "");
        return text.stripLeading().startsWith("<");
    }

    /** @throws InvalidInput when it is no drawing, or none that can be drawn as it was meant */
    static byte[] of(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw Refused.tooManyBytes(MOST_BYTES);
        }
        var parts = new SvgParts();
        SvgReading.read(file, parts);
        var bytes = new ByteArrayOutputStream();
        try {
            var out = FACTORY.createXMLStreamWriter(bytes, "UTF-8");
            SvgReading.read(file, new SafeSvg(parts, out));
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public boolean enter(XMLStreamReader element) throws XMLStreamException {
        var name = element.getLocalName();
        var isOfSvg = SvgNames.SVG.equals(element.getNamespaceURI());
        if (depth == 0) {
            if (!isOfSvg || !name.equals("svg")) {
                throw Refused.otherType();
            }
            root(element);
        } else if (!isOfSvg || SvgNames.NOTHING_TO_SEE.contains(name)) {
            return false;
        } else if (!SvgNames.isDrawn(name)) {
            throw Refused.notDrawn(shown(name));
        } else {
            out.writeStartElement(name);
            reference(element, name);
        }
        depth++;
        if (clip == 0 && name.equals("clipPath")) {
            clip = depth;
        }
        attributes(element, name);
        return true;
    }

    @Override
    public void leave() throws XMLStreamException {
        clip = clip == depth ? 0 : clip;
        depth--;
        out.writeEndElement();
    }

    /** Always with a box, and as large as that: what units would make of it does not matter. */
    private void root(XMLStreamReader element) throws XMLStreamException {
        var box = Objects.requireNonNullElse(element.getAttributeValue(null, "viewBox"), "")
                .strip();
        var sides = BOX.matcher(box);
        var width = NUMBER.matcher(value(element, "width"));
        var height = NUMBER.matcher(value(element, "height"));
        out.writeStartElement("svg");
        out.writeDefaultNamespace(SvgNames.SVG);
        if (sides.matches()) {
            size(box, sides.group(1), sides.group(2));
        } else if (box.isEmpty() && width.matches() && height.matches()) {
            size("0 0 " + width.group(1) + " " + height.group(1), width.group(1), height.group(1));
        } else {
            throw Refused.unreadable();
        }
    }

    private void size(String box, String width, String height) throws XMLStreamException {
        out.writeAttribute("viewBox", box);
        out.writeAttribute("width", width);
        out.writeAttribute("height", height);
    }

    private void reference(XMLStreamReader element, String name) throws XMLStreamException {
        if (!name.equals("use") && !SvgNames.GRADIENTS.contains(name)) {
            return;
        }
        var id = SvgParts.named(element);
        if (id == null ? name.equals("use") : !(name.equals("use") ? parts.isShape(id) : parts.isGradient(id))) {
            throw Refused.notDrawn(name);
        }
        if (id != null) {
            out.writeAttribute("href", "#" + id);
        }
    }

    private void attributes(XMLStreamReader element, String name) throws XMLStreamException {
        Map<String, String> styles = new LinkedHashMap<>();
        for (var at = 0; at < element.getAttributeCount(); at++) {
            var attribute = element.getAttributeLocalName(at);
            if (element.getAttributeNamespace(at) != null
                    && !element.getAttributeNamespace(at).isEmpty()) {
                continue;
            }
            if (SvgNames.MEASURES.contains(attribute) && depth > 1) {
                measure(attribute, element.getAttributeValue(at));
            } else {
                styles.put(attribute, element.getAttributeValue(at));
            }
        }
        var id = styles.getOrDefault("id", "");
        if (SvgParts.isId(id) && written.add(id)) {
            out.writeAttribute("id", id);
        }
        styles.putAll(parts.sheet().of(name, styles.getOrDefault("class", ""), id));
        styles.putAll(SvgSheet.properties(styles.getOrDefault("style", "")));
        for (var style : styles.entrySet()) {
            style(style.getKey(), style.getValue().strip());
        }
    }

    private void measure(String name, String value) throws XMLStreamException {
        measures += value.length();
        if (measures > MOST_MEASURES) {
            throw Refused.tooComplex();
        }
        if (!MEASURE.matcher(value).matches()) {
            throw Refused.notDrawn(name);
        }
        out.writeAttribute(name, value);
    }

    private void style(String name, String value) throws XMLStreamException {
        if (SvgNames.MISSED.contains(name)) {
            if (!Set.of("none", "normal", "").contains(value)) {
                throw Refused.notDrawn(name);
            }
        } else if (name.equals("transform")) { // of the whole drawing, or from a style
            throw Refused.notDrawn(name);
        } else if (SvgNames.STYLES.contains(name)) {
            if (!isDrawn(name, value)) {
                throw Refused.notDrawn(name);
            }
            out.writeAttribute(name, value);
        }
    }

    private boolean isDrawn(String name, String value) {
        var reference = REFERENCE.matcher(value);
        if (!SvgNames.REFERRING.contains(name) || !reference.matches()) {
            return STYLE.matcher(value).matches() && !value.contains("url");
        }
        var id = reference.group(1);
        return name.equals("clip-path") ? clip == 0 && parts.isClip(id) : parts.isGradient(id);
    }

    private static String value(XMLStreamReader element, String name) {
        return Objects.requireNonNullElse(element.getAttributeValue(null, name), "")
                .strip();
    }

    /** Names that SVG knows are short; others are not repeated. */
    private static String shown(String element) {
        return element.matches("[A-Za-z]{1,20}") ? element : "?";
    }
}
