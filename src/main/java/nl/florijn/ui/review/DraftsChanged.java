package nl.florijn.ui.review;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;

/** There are more or fewer drafts than a tab shows; told to whatever in that tab counts them. */
public final class DraftsChanged extends ComponentEvent<UI> {

    private static final long serialVersionUID = 1;

    private DraftsChanged(UI tab) {
        super(tab, false);
    }

    static void tell(UI tab) {
        ComponentUtil.fireEvent(tab, new DraftsChanged(tab));
    }

    public static Registration listen(UI tab, ComponentEventListener<DraftsChanged> listener) {
        return ComponentUtil.addListener(tab, DraftsChanged.class, listener);
    }
}
