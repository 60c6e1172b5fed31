package nl.florijn.ui.settings;

import com.vaadin.flow.component.html.Div;
import java.util.function.Function;
import nl.florijn.documents.LayoutDetails;
import nl.florijn.ui.components.DocumentFrame;

/** An example invoice in a layout as it is typed. */
final class LayoutPreview extends Div {

    private final transient Function<LayoutDetails, String> html;
    private final DocumentFrame frame = new DocumentFrame();

    LayoutPreview(Function<LayoutDetails, String> html, LayoutDetails details) {
        this.html = html;
        addClassName("layout-preview");
        add(frame);
        show(details);
    }

    /** Half a colour makes no picture: the last one that could be made stays. */
    void show(LayoutDetails details) {
        if (details.hasColour()) {
            frame.show(html.apply(details));
        }
    }
}
