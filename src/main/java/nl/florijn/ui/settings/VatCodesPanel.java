package nl.florijn.ui.settings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import nl.florijn.catalog.vat.VatCode;
import nl.florijn.catalog.vat.VatCodeDetails;
import nl.florijn.catalog.vat.VatCodes;
import nl.florijn.ui.components.ListAndDetail;
import nl.florijn.ui.components.Listing;
import nl.florijn.ui.components.Notices;
import nl.florijn.ui.components.Removal;
import nl.florijn.ui.components.Suggestions;
import nl.florijn.ui.security.CurrentPartner;
import nl.florijn.ui.text.Formats;
import nl.florijn.ui.text.Words;
import org.jspecify.annotations.Nullable;

/** The VAT codes with their newest rate and their name in the accounts. */
final class VatCodesPanel extends Div {

    /** Where what is open stands beside the list, it tells itself what these columns do. */
    private static final int ALL = 850; // pixels

    private final transient VatCodes vatCodes;
    private final transient Suggestions suggestions;
    private final transient CurrentPartner current;
    private final Listing<VatCode> list = new Listing<>("settings.VAT");
    private final ListAndDetail split = new ListAndDetail(list, list::deselectAll);

    VatCodesPanel(VatCodes vatCodes, Suggestions suggestions, CurrentPartner current) {
        this.vatCodes = vatCodes;
        this.suggestions = suggestions;
        this.current = current;
        addClassName("panel-fill");
        list.narrow("vat.code", code -> code.details().code());
        list.words("vat.name", code -> code.details().name()).setFlexGrow(3);
        list.narrow(
                "vat.category", code -> Words.of("vatCategory", code.details().category()));
        list.ifRoom(
                ALL,
                list.narrow(
                        "vat.reverseCharge",
                        code -> Words.of("reverseCharge", code.details().reverseCharge())));
        list.figures("vat.rate", code -> Formats.percent(code.newestRate()));
        list.ifRoom(ALL, list.narrow("vat.ledgerAccount", code -> code.details().ledgerAccount()));
        list.ifRoom(
                ALL, list.narrow("vat.accountingCode", code -> code.details().accountingCode()));
        list.folded(
                code -> code.details().name(),
                code -> Formats.percent(code.newestRate()),
                code -> code.details().code() + " · "
                        + Words.of("vatCategory", code.details().category()));
        split.whenChosen(list, this::edit);
        var create = new Button(getTranslation("vat.new"), press -> edit(null));
        var tools = new Div(create);
        tools.addClassName("tools");
        add(tools, split);
        refresh();
    }

    private void refresh() {
        list.setItems(vatCodes.all(current.id()));
    }

    private void edit(@Nullable VatCode code) {
        var before = code == null ? VatCodeDetails.blank() : code.details();
        var form = new VatCodeForm(
                before,
                suggestions,
                details -> {
                    if (code == null) {
                        vatCodes.create(current.id(), details);
                    } else {
                        vatCodes.change(current.id(), code.id(), code.version(), details);
                    }
                    Notices.done(getTranslation("saved", details.code()));
                    split.showListOnly();
                    refresh();
                },
                split::showListOnly);
        if (code == null) {
            split.open(getTranslation("vat.new"), form);
        } else {
            split.open(before.code(), form, removal(code));
        }
    }

    private Component removal(VatCode code) {
        return Removal.of(
                code.details().code(),
                () -> vatCodes.delete(current.id(), code.id(), code.version()),
                () -> {
                    split.showListOnly();
                    refresh();
                },
                () -> {
                    refresh();
                    edit(vatCodes.get(current.id(), code.id()));
                });
    }
}
