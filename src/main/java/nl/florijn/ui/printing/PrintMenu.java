package nl.florijn.ui.printing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.menubar.MenuBar;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.paper.PrintMark;

/** What can be printed of an invoice beside its document: each with its mark, and without a number (R34). */
public final class PrintMenu extends MenuBar {

    private final transient Prints prints;
    private final transient Invoice invoice;

    PrintMenu(Prints prints, Invoice invoice) {
        this.prints = prints;
        this.invoice = invoice;
        addClassName("print-menu");
        var choices = addItem(getTranslation("print.open")).getSubMenu();
        PrintMark.offeredFor(invoice).forEach(mark -> offer(choices, mark));
    }

    private void offer(SubMenu choices, PrintMark mark) {
        var words = getTranslation("print." + mark);
        if (Prints.isLarge(invoice)) {
            choices.addItem(words, press -> make(words, mark));
        } else {
            choices.addItem(new PrintAnchor(prints, invoice, mark, words));
        }
    }

    private void make(String title, PrintMark mark) {
        var dialog = new Dialog(title, new PdfLink(prints, invoice, mark));
        dialog.getFooter().add(new Button(getTranslation("action.close"), press -> dialog.close()));
        dialog.open();
    }
}
