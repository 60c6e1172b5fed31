package nl.florijn.ui.settings;

import com.vaadin.flow.component.html.Div;
import java.util.function.Function;
import nl.florijn.ui.printing.DocumentFrame;

/** An example invoice in a layout as it is typed. */
final class LayoutPreview extends Div {

    private final transient Function<LayoutLook, String> html;
    private final DocumentFrame frame = new DocumentFrame();

    LayoutPreview(Function<LayoutLook, String> html, LayoutLook look) {
        this.html = html;
        addClassName("layout-preview");
        add(frame);
        show(look);
    }

    /** Half a colour makes no picture: the last one that could be made stays. */
    void show(LayoutLook look) {
        if (look.details().hasColour()) {
            frame.show(html.apply(look));
        }
    }
}
