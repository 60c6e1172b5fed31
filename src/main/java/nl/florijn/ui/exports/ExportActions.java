package nl.florijn.ui.exports;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import nl.florijn.accounting.ExportReport;
import nl.florijn.accounting.ExportStages;
import nl.florijn.platform.Conflict;
import nl.florijn.ui.components.Confirm;
import nl.florijn.ui.components.Notices;
import nl.florijn.ui.security.CurrentPartner;

/** What can be said of an export, as far as it goes from where it is. */
final class ExportActions extends Div {

    private final transient ExportReport export;
    private final transient CurrentPartner current;
    private final transient Runnable onSaid;

    /** @param onSaid hears that the export is another now, or was so already */
    ExportActions(ExportReport export, ExportStages stages, CurrentPartner current, Runnable onSaid) {
        this.export = export;
        this.current = current;
        this.onSaid = onSaid;
        addClassName("draft-buttons");
        switch (export.stage()) {
            case MADE -> {
                add(button("exports.book", () -> stages.book(current.id(), export.id())));
                add(withdraw(stages));
            }
            case BOOKED -> add(button("exports.unbook", () -> stages.unbook(current.id(), export.id())));
            case WITHDRAWN -> setVisible(false);
        }
    }

    private Button button(String key, Runnable action) {
        return new Button(
                getTranslation(key),
                press -> Confirm.ask(
                        getTranslation(key + ".ask"),
                        getTranslation(key + ".text", export.accepted(), LedgerFigures.words(export.sums())),
                        getTranslation(key),
                        getTranslation("action.cancel"),
                        () -> say(action)));
    }

    private Button withdraw(ExportStages stages) {
        return new Button(
                getTranslation("exports.withdraw"),
                press -> Confirm.askToDestroy(
                        getTranslation("exports.withdraw.ask"),
                        getTranslation("exports.withdraw.text", export.accepted()),
                        getTranslation("exports.withdraw"),
                        getTranslation("action.cancel"),
                        () -> say(() -> stages.withdraw(current.id(), export.id()))));
    }

    private void say(Runnable action) {
        try {
            action.run();
        } catch (Conflict somebodyElse) {
            Notices.refused(somebodyElse);
        }
        onSaid.run();
    }
}
