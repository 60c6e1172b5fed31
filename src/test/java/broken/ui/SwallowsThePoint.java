package broken.ui;

import com.vaadin.flow.component.textfield.BigDecimalField;

/** In Dutch a point that is typed here disappears. */
public class SwallowsThePoint {

    private final BigDecimalField price = new BigDecimalField();

    public BigDecimalField price() {
        return price;
    }
}
