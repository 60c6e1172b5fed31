package nl.florijn.documents.logos;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Component;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import nl.florijn.platform.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Draws what {@link SafeSvg} left of a drawing, as large as a logo can be. */
final class Drawing {

    private static final LoaderContext NOTHING_FETCHED = LoaderContext.builder()
            .externalResourcePolicy(ResourcePolicy.DENY_ALL)
            .build();

    private static final @Nullable URI FROM_NOWHERE = null;
    private static final @Nullable Component ON_NO_SCREEN = null;

    private Drawing() {}

    /** @throws InvalidInput when it cannot be drawn */
    static Pixels of(byte[] svg) {
        try {
            var drawing = new SVGLoader().load(new ByteArrayInputStream(svg), FROM_NOWHERE, NOTHING_FETCHED);
            if (drawing == null) {
                throw Refused.unreadable();
            }
            return drawn(drawing);
        } catch (InvalidInput refused) {
            throw refused;
        } catch (RuntimeException | StackOverflowError broken) {
            throw Refused.unreadable();
        }
    }

    private static Pixels drawn(SVGDocument drawing) {
        var size = drawing.size();
        if (!(size.width > 0 && size.height > 0 && size.width < 1e6 && size.height < 1e6)) {
            throw Refused.unreadable();
        }
        var scale = Math.min(Pixels.MOST_WIDTH / size.width, Pixels.MOST_HEIGHT / size.height);
        var width = Math.max(1, Math.round(size.width * scale));
        var height = Math.max(1, Math.round(size.height * scale));
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        drawing.render(ON_NO_SCREEN, graphics, new ViewBox(width, height));
        graphics.dispose();
        return new Pixels(image);
    }
}
