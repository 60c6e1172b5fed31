package nl.florijn.ui.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.Consumer;
import nl.florijn.customers.CustomerId;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.InvoiceKind;
import nl.florijn.invoicing.paper.InvoiceDocuments;
import nl.florijn.ui.components.Confirm;
import nl.florijn.ui.components.EmptyState;
import nl.florijn.ui.components.Notices;
import nl.florijn.ui.printing.DocumentFrame;
import nl.florijn.ui.text.Formats;
import nl.florijn.ui.writing.DraftEditor;
import nl.florijn.ui.writing.DraftForm;
import nl.florijn.ui.writing.NewDraftForm;
import org.jspecify.annotations.Nullable;

/** The draft that is open: what to look at, the document, and what can be done with it. */
final class DraftPane extends Section {

    private final ReviewDesk desk;
    private final Actions actions;
    private final Reasons reasons;
    private final DocumentFrame preview = new DocumentFrame();
    private @Nullable Invoice draft;

    /** What the person may ask for here. */
    interface Actions {
        void approve();

        void skip();

        void discard();

        void back();

        /** The open draft was changed. */
        void changed();

        /** Shows the open draft as it is now, or what became of it. */
        void readAgain();

        /** Does it; where it is refused, says why and shows what is so now. */
        void attempt(Runnable action);

        /** Nothing is typed here any more: letters are keys again. */
        void takeKeys();
    }

    DraftPane(ReviewDesk desk, Actions actions) {
        this.desk = desk;
        this.actions = actions;
        reasons = new Reasons(desk, this::edit);
        addClassName("draft-pane");
        getElement().setAttribute("aria-label", getTranslation("review.document"));
    }

    @Nullable
    Invoice draft() {
        return draft;
    }

    void showNothing(EmptyState why) {
        draft = null;
        removeAll();
        add(why);
    }

    /** @return whether there is such a draft; else what became of it is said in its place */
    boolean show(InvoiceId id) {
        var found = desk.find(id);
        draft = found.filter(Invoice::isDraft).orElse(null);
        removeAll();
        if (draft == null) {
            add(new NoDraft(desk, found, actions::back));
        } else {
            show(draft);
        }
        return draft != null;
    }

    private void show(Invoice opened) {
        reasons.show(opened);
        preview.show(desk.html(opened.id()));
        add(bar(opened), reasons, new WhyThesePrices(opened));
        if (isLong(opened)) {
            add(new Paragraph(getTranslation(
                    "list.first",
                    InvoiceDocuments.LINES_ON_SCREEN,
                    opened.lines().size())));
        }
        add(preview);
    }

    void edit() {
        var opened = draft;
        if (opened == null || !desk.mayWork() || resume()) {
            return;
        }
        if (isLong(opened)) {
            Notices.stays(getTranslation("edit.too.long", InvoiceDocuments.LINES_ON_SCREEN));
            return;
        }
        removeAll();
        add(new DraftEditor(desk.writing(), opened, actions::changed, actions::readAgain));
    }

    private static boolean isLong(Invoice draft) {
        return draft.lines().size() > InvoiceDocuments.LINES_ON_SCREEN;
    }

    /**
     * An empty form for a draft entered by hand.
     *
     * @param customer who it is for; null: to be chosen
     */
    void enter(@Nullable CustomerId customer, Consumer<Invoice> onSave, Runnable onCancel) {
        draft = null;
        removeAll();
        add(new NewDraftForm(desk.writing(), customer, onSave, onCancel));
    }

    /** Closes the form that may be open and goes on; asks first when that holds what is not saved. */
    void leave(Runnable go) {
        Confirm.beforeLeaving(
                this,
                () -> {
                    form().ifPresent(form -> {
                        close(form);
                        actions.takeKeys();
                    });
                    go.run();
                },
                this::resume);
    }

    private void close(DraftForm form) {
        remove(form);
        if (draft != null) {
            show(draft.id());
        }
    }

    /** Puts the cursor back in the form that is open; false when there is none. */
    boolean resume() {
        var form = form();
        form.ifPresent(DraftForm::begin);
        return form.isPresent();
    }

    private Optional<DraftForm> form() {
        return getChildren()
                .filter(DraftForm.class::isInstance)
                .map(DraftForm.class::cast)
                .findFirst();
    }

    private Div bar(Invoice opened) {
        var back = new Button(getTranslation("review.back"), press -> actions.back());
        back.addClassName("only-narrow");
        var bar = new Div(back, heading(opened), desk.prints().menu(opened));
        bar.addClassName("draft-bar");
        if (desk.mayWork()) {
            bar.add(buttons(opened));
        }
        return bar;
    }

    private Div heading(Invoice opened) {
        var kind =
                getTranslation(opened.kind() == InvoiceKind.CREDIT_NOTE ? "review.kind.credit" : "review.kind.invoice");
        var facts = new Span(kind + " · " + Formats.longDate(opened.date()));
        facts.addClassName("soft");
        var addressee = new Div(desk.prints().addressee(opened));
        addressee.addClassNames("soft", "addressee");
        var heading = new Div(new H2(opened.debtor().name()), facts, addressee);
        heading.addClassName("draft-heading");
        return heading;
    }

    private void split(Invoice opened) {
        new SplitDialog(
                        opened,
                        lines -> actions.attempt(() -> {
                            desk.split(opened, lines);
                            Notices.done(getTranslation("split.done"));
                            actions.changed();
                        }))
                .open();
    }

    private void waive(Invoice opened) {
        new WaiveDialog(
                        opened,
                        reason -> actions.attempt(() -> {
                            desk.waive(opened, reason);
                            Notices.done(getTranslation("waive.done"));
                            actions.changed();
                        }))
                .open();
    }

    private Div buttons(Invoice opened) {
        var approve = new Button(getTranslation("review.approve"), press -> actions.approve());
        approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var discard = new Button(getTranslation("review.discard"), press -> actions.discard());
        discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var waive = new Button(getTranslation("review.waive"), press -> waive(opened));
        waive.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var split = new Button(getTranslation("review.split"), press -> split(opened));
        split.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        split.setVisible(
                opened.kind() == InvoiceKind.INVOICE && opened.ownLines().size() > 1);
        var buttons = new Div(
                discard,
                waive,
                split,
                new Button(getTranslation("review.skip"), press -> actions.skip()),
                new Button(getTranslation("review.edit"), press -> edit()),
                approve);
        buttons.addClassName("draft-buttons");
        return buttons;
    }
}
