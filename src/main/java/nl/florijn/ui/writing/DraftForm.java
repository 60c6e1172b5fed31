package nl.florijn.ui.writing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.drafts.DraftLine;
import nl.florijn.invoicing.templates.InvoiceTemplateDetails;
import nl.florijn.invoicing.templates.InvoiceTemplateId;
import nl.florijn.invoicing.templates.TemplateLine;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.Refusal;
import nl.florijn.platform.StaleVersion;
import nl.florijn.ui.components.Clash;
import nl.florijn.ui.components.Confirm;
import nl.florijn.ui.components.FieldErrors;
import nl.florijn.ui.components.Keys;
import nl.florijn.ui.components.LeavingPage;
import nl.florijn.ui.components.Notices;
import nl.florijn.ui.components.Typing;
import nl.florijn.ui.printing.DocumentFrame;
import nl.florijn.ui.text.Refusals;
import org.jspecify.annotations.Nullable;

/**
 * A draft as it is typed, with what it comes to and the document beside it, as the services reckon and show them. Nothing typed
 * is lost when saving is refused.
 */
public abstract class DraftForm extends Section implements Typing {

    final H2 title = new H2();
    final WritingDesk desk;
    final LineEditors lines;
    final HeadFields head;
    private final Div form = new Div();
    private final DraftSums sums = new DraftSums();
    private final DocumentFrame document = new DocumentFrame();
    private final Clash clash;
    final TemplateBar templates;
    private transient List<@Nullable Object> asOpened = List.of();

    DraftForm(WritingDesk desk, LineEditors lines, HeadFields head, Runnable onCancel) {
        this.desk = desk;
        this.lines = lines;
        this.head = head;
        clash = new Clash(onCancel);
        templates = new TemplateBar(desk.templates(), this::load, this::saveAsTemplate);
        addClassName("draft-editor");
        form.addClassName("draft-form");
        form.add(bar(onCancel), clash, templates, lines, sums, head, keys());
        document.setVisible(false);
        add(form, document);
        lines.whenChanged(this::reckon);
        head.whenChanged(this::reckon);
        LeavingPage.watch(this);
    }

    /** One more part, before the lines. */
    final void first(Component part) {
        form.addComponentAtIndex(2, part);
    }

    private Div bar(Runnable onCancel) {
        var cancel = new Button(getTranslation("action.cancel"), press -> onCancel.run());
        Shortcuts.addShortcutListener(this, () -> Confirm.beforeLeaving(this, onCancel, this::begin), Key.ESCAPE)
                .listenOn(this)
                .allowBrowserDefault()
                .resetFocusOnActiveElement();
        var save = new Button(getTranslation("action.save"), press -> attempt());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        // The field with the cursor in it tells its value only when it is left.
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(this).resetFocusOnActiveElement();
        var buttons = new Div(cancel, save);
        buttons.addClassName("draft-buttons");
        var bar = new Div(title, buttons);
        bar.addClassName("draft-bar");
        return bar;
    }

    private Keys keys() {
        return new Keys()
                .with(getTranslation("draft.keys.line"), getTranslation("key.shift"), getTranslation("key.enter"))
                .with(getTranslation("draft.keys.save"), getTranslation("key.ctrl"), getTranslation("key.enter"))
                .with(getTranslation("draft.keys.leave"), getTranslation("key.esc"));
    }

    private void attempt() {
        clash.setVisible(false);
        var errors = errors();
        if (!errors.clear()) {
            return;
        }
        try {
            save();
        } catch (InvalidInput refused) {
            errors.show(refused);
        } catch (Conflict | StaleVersion | NotFound refused) {
            Notices.refused(refused);
            clash.setVisible(true);
        }
    }

    private FieldErrors errors() {
        var errors = new FieldErrors();
        name(errors);
        return errors;
    }

    /** Names the fields as the service does, in the order in which they stand. */
    void name(FieldErrors errors) {
        lines.name(errors);
        head.name(errors);
    }

    /** Takes what a model holds; what is typed already stays. */
    private void load(InvoiceTemplateId id) {
        var template = desk.template(id).details();
        var isSameCurrency = String.valueOf(template.currency()).equals(currency());
        var missing = lines.load(template.lines(), isSameCurrency);
        var message = template.message();
        var isMessageTaken = message == null || head.offerMessage(message);
        reckon();
        Notices.done(getTranslation(
                "template.loaded", template.name(), template.lines().size()));
        tellWhatIsLeftOut(template, isSameCurrency, isMessageTaken, missing);
        showFaults();
    }

    private void tellWhatIsLeftOut(
            InvoiceTemplateDetails template, boolean isSameCurrency, boolean isMessageTaken, List<String> missing) {
        var isPriced = template.lines().stream().anyMatch(line -> line.unitPrice() != null);
        if (isPriced && !isSameCurrency) {
            Notices.stays(getTranslation("template.left.prices", template.currency(), currency()));
        }
        if (!isMessageTaken) {
            Notices.stays(getTranslation("template.left.message"));
        }
        if (!missing.isEmpty()) {
            Notices.stays(getTranslation("template.left.products", String.join(", ", missing)));
        }
    }

    /** What a model names that cannot be used now is said where it stands, before anybody saves. */
    private void showFaults() {
        try {
            preview();
        } catch (InvalidInput refused) {
            var errors = new FieldErrors();
            lines.nameSoFar(errors);
            errors.show(refused);
        } catch (Refusal refused) {
            // Said where the sums stand.
        }
    }

    private void saveAsTemplate() {
        if (!errors().clear()) {
            return;
        }
        new TemplateDialog(
                        desk,
                        name -> new InvoiceTemplateDetails(
                                name, currency(), templateLines(lines.typed()), head.message()),
                        () -> templates.offer(desk.templates()),
                        refused -> {
                            var errors = new FieldErrors();
                            lines.nameTyped(errors);
                            errors.show(refused);
                        })
                .open();
    }

    /** The lines as they are typed, as a model keeps them. */
    abstract List<TemplateLine> templateLines(List<DraftLine> typed);

    /** Of the draft, by its code; null while that is open. */
    abstract @Nullable String currency();

    /** From here on a person types. */
    final void open() {
        asOpened = values();
        begin();
    }

    /** What is typed so far, reckoned; empty while there is too little of it. */
    abstract Optional<Invoice> preview();

    /** Shows what is typed so far; while that is refused the document stays as it was, and why is said. */
    private void reckon() {
        LeavingPage.tell(this, isUnsaved());
        try {
            preview().ifPresent(this::show);
        } catch (Refusal refused) {
            lines.show(null);
            sums.explain(sentence(refused));
        }
    }

    private static String sentence(Refusal refused) {
        return refused instanceof InvalidInput input
                ? Refusals.sentence(input.errors().getFirst())
                : Refusals.sentence(refused);
    }

    final void show(Invoice reckoned) {
        lines.show(reckoned);
        sums.show(reckoned);
        document.setVisible(true);
        document.renew(desk.html(reckoned));
    }

    /** In place of figures: what is needed first. */
    final void explain(String sentence) {
        sums.explain(sentence);
    }

    @Override
    public final boolean isUnsaved() {
        return !errors().isUnderstood() || !values().equals(asOpened);
    }

    /** What the fields hold. */
    List<@Nullable Object> values() {
        var values = new ArrayList<@Nullable Object>(lines.values());
        values.addAll(head.values());
        return values;
    }

    /** Puts the cursor where typing starts. */
    public abstract void begin();

    /** @throws InvalidInput to be shown at the fields */
    abstract void save();
}
