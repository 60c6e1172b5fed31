package nl.florijn.ui.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.function.Consumer;

/** Asks before something that cannot be undone, saying in numbers what will happen. */
public final class Confirm {

    private static final String FOCUS_ON_CANCEL = """
            const cancel = () => this.querySelector('[slot=cancel-button]')?.focus();
            this.addEventListener('opened-changed', cancel);
            setTimeout(cancel);
            setTimeout(cancel, 200);
            """;

    private Confirm() {}

    public static void ask(String title, String whatWillHappen, String yes, String no, Runnable action) {
        show(dialog(title, whatWillHappen, yes, no, action), "primary");
    }

    /**
     * The day on which something was done.
     *
     * @param label of the field
     * @param latest what stands in it at first; no later one is taken
     */
    public record Day(String label, LocalDate latest) {}

    /** As {@link #ask}, and asks on which day; it goes on with a day alone. */
    public static void askDay(
            String title, String whatWillHappen, Day day, String yes, String no, Consumer<LocalDate> action) {
        var field = new DateField();
        field.setLabel(day.label());
        field.setMax(day.latest());
        field.setValue(day.latest());
        var dialog = dialog(title, whatWillHappen, yes, no, () -> action.accept(field.getValue()));
        var button = new Button(yes, press -> {});
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.setConfirmButton(button);
        field.addValidationStatusChangeListener(
                checked -> button.setEnabled(checked.getNewStatus() && !field.isEmpty()));
        field.addValueChangeListener(change -> button.setEnabled(
                change.getValue() != null && !change.getValue().isAfter(day.latest())));
        dialog.add(field);
        dialog.open();
    }

    /** As {@link #ask}, for what throws something away. */
    public static void askToDestroy(String title, String whatWillHappen, String yes, String no, Runnable action) {
        showDestroying(dialog(title, whatWillHappen, yes, no, action));
    }

    /**
     * Goes on at once when nothing is typed in this part of the screen that is not saved; else asks before it is lost.
     *
     * @param stay when the person would rather go on typing
     */
    public static void beforeLeaving(Component part, Runnable go, Runnable stay) {
        if (!Typing.isUnsavedIn(part)) {
            go.run();
            return;
        }
        var dialog = dialog(
                part.getTranslation("leave.title"),
                part.getTranslation("leave.text"),
                part.getTranslation("leave.yes"),
                part.getTranslation("leave.no"),
                go);
        dialog.addCancelListener(cancelled -> stay.run());
        showDestroying(dialog);
    }

    private static ConfirmDialog dialog(String title, String text, String yes, String no, Runnable action) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(title);
        var sentences = new Div();
        sentences.addClassName("sentences");
        text.lines().map(Paragraph::new).forEach(sentences::add);
        dialog.setText(sentences);
        dialog.setConfirmText(yes);
        dialog.setCancelText(no);
        dialog.setCancelable(true);
        dialog.addConfirmListener(confirmed -> action.run());
        return dialog;
    }

    /** Enter, pressed by habit, must not throw anything away. */
    private static void showDestroying(ConfirmDialog dialog) {
        show(dialog, "error primary");
        dialog.getElement().executeJs(FOCUS_ON_CANCEL);
    }

    private static void show(ConfirmDialog dialog, String theme) {
        dialog.setConfirmButtonTheme(theme);
        dialog.open();
    }
}
