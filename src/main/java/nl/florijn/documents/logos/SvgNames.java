package nl.florijn.documents.logos;

import java.util.Set;

/** Which parts of SVG a logo may have. What is in none of these lists is not drawn, and goes unsaid. */
final class SvgNames {

    static final String SVG = "http://www.w3.org/2000/svg";
    static final String XLINK = "http://www.w3.org/1999/xlink";

    static final Set<String> SHAPES = Set.of("path", "rect", "circle", "ellipse", "line", "polyline", "polygon");
    static final Set<String> GRADIENTS = Set.of("linearGradient", "radialGradient");

    /** Beside shapes and gradients. */
    static final Set<String> GROUPS = Set.of("g", "defs", "clipPath", "stop", "use");

    /** What shows nothing, or only moves what is shown: it goes with all that is in it. */
    static final Set<String> NOTHING_TO_SEE = Set.of(
            "script",
            "style",
            "metadata",
            "title",
            "desc",
            "view",
            "cursor",
            "animate",
            "animateColor",
            "animateMotion",
            "animateTransform",
            "set");

    /** Numbers, lengths, paths and the like. */
    static final Set<String> MEASURES = Set.of(
            "d",
            "points",
            "transform",
            "x",
            "y",
            "width",
            "height",
            "rx",
            "ry",
            "cx",
            "cy",
            "r",
            "x1",
            "y1",
            "x2",
            "y2",
            "fx",
            "fy",
            "fr",
            "offset",
            "gradientUnits",
            "gradientTransform",
            "spreadMethod",
            "clipPathUnits");

    /** What may stand in an attribute, in a style and in a style sheet. */
    static final Set<String> STYLES = Set.of(
            "fill",
            "fill-opacity",
            "fill-rule",
            "clip-rule",
            "clip-path",
            "stroke",
            "stroke-width",
            "stroke-opacity",
            "stroke-linecap",
            "stroke-linejoin",
            "stroke-miterlimit",
            "opacity",
            "stop-color",
            "stop-opacity",
            "color",
            "display",
            "visibility");

    /** May name a part of the same drawing. */
    static final Set<String> REFERRING = Set.of("fill", "stroke", "clip-path");

    /** Without these the picture would be another one, so a drawing that has them is refused. */
    static final Set<String> MISSED = Set.of(
            "filter",
            "mask",
            "marker",
            "marker-start",
            "marker-mid",
            "marker-end",
            "stroke-dasharray",
            "mix-blend-mode");

    private SvgNames() {}

    static boolean isDrawn(String element) {
        return SHAPES.contains(element) || GRADIENTS.contains(element) || GROUPS.contains(element);
    }
}
