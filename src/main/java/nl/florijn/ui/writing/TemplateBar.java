package nl.florijn.ui.writing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;
import nl.florijn.invoicing.templates.InvoiceTemplateId;
import nl.florijn.invoicing.templates.TemplateName;

/** Takes the lines of a model, or makes a model of the lines. */
final class TemplateBar extends Div {

    private final ComboBox<TemplateName> load = new ComboBox<>();

    TemplateBar(List<TemplateName> templates, Consumer<InvoiceTemplateId> onLoad, Runnable onSave) {
        addClassName("template-bar");
        load.setLabel(getTranslation("template.load"));
        load.setPlaceholder(getTranslation("template.load.choose"));
        load.setItemLabelGenerator(TemplateName::name);
        load.addValueChangeListener(choice -> {
            var chosen = choice.getValue();
            if (chosen != null) {
                load.clear();
                onLoad.accept(chosen.id());
            }
        });
        offer(templates);
        add(load, new Button(getTranslation("template.save"), press -> onSave.run()));
    }

    /** Without any there is nothing to choose. */
    void offer(List<TemplateName> templates) {
        load.setItems(templates);
        load.setVisible(!templates.isEmpty());
    }

    /** What its own prices may be is known once it is known in which currency the draft is (R28). */
    void allowLoading(boolean allowed) {
        load.setEnabled(allowed);
        load.setHelperText(allowed ? null : getTranslation("template.load.customerFirst"));
    }
}
