package nl.florijn.ui.printing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.menubar.MenuBar;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.paper.PrintMark;
import nl.florijn.ui.components.DialogFoot;

/** What can be printed of an invoice: its document in as many copies as are wanted, and prints with a mark (R34). */
public final class PrintMenu extends MenuBar {

    private final transient Prints prints;
    private final transient Invoice invoice;

    PrintMenu(Prints prints, Invoice invoice) {
        this.prints = prints;
        this.invoice = invoice;
        addClassName("print-menu");
        var choices = addItem(getTranslation("print.open")).getSubMenu();
        var copies = prints.copies(invoice);
        if (copies != null) {
            var words = getTranslation(copies == 1 ? "print.document" : "print.document.copies", copies);
            offer(choices, words, Wanted.copies(invoice));
        }
        PrintMark.offeredFor(invoice)
                .forEach(mark -> offer(choices, getTranslation("print." + mark), Wanted.marked(invoice, mark)));
    }

    private void offer(SubMenu choices, String words, Wanted wanted) {
        if (Prints.isLarge(invoice)) {
            choices.addItem(words, press -> make(words, wanted));
        } else {
            choices.addItem(new PrintAnchor(prints, wanted, words));
        }
    }

    private void make(String title, Wanted wanted) {
        var dialog = new Dialog(title, new PdfLink(prints, wanted));
        dialog.add(new DialogFoot(new Button(getTranslation("action.close"), press -> dialog.close())));
        dialog.open();
    }
}
