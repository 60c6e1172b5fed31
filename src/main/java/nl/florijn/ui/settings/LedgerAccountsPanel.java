package nl.florijn.ui.settings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import nl.florijn.catalog.accounts.LedgerAccount;
import nl.florijn.catalog.accounts.LedgerAccountDetails;
import nl.florijn.catalog.accounts.LedgerAccounts;
import nl.florijn.ui.components.KeysetRows;
import nl.florijn.ui.components.ListAndDetail;
import nl.florijn.ui.components.Listing;
import nl.florijn.ui.components.Notices;
import nl.florijn.ui.components.Removal;
import nl.florijn.ui.security.CurrentPartner;
import org.jspecify.annotations.Nullable;

/** The ledger accounts that products and VAT codes are booked on. */
final class LedgerAccountsPanel extends Div {

    private final transient LedgerAccounts accounts;
    private final transient CurrentPartner current;
    private final Listing<LedgerAccount> list = new Listing<>("settings.LEDGER");
    private final KeysetRows<LedgerAccount> rows;
    private final ListAndDetail split = new ListAndDetail(list, list::deselectAll);

    LedgerAccountsPanel(LedgerAccounts accounts, CurrentPartner current) {
        this.accounts = accounts;
        this.current = current;
        addClassName("panel-fill");
        list.narrow("ledger.code", account -> account.details().code());
        list.words("ledger.name", account -> account.details().name()).setFlexGrow(3);
        rows = new KeysetRows<>(list, page -> accounts.list(current.id(), page));
        split.whenChosen(list, this::edit);
        var tools = new Div(new Button(getTranslation("ledger.new"), press -> edit(null)));
        tools.addClassName("tools");
        add(tools, split);
        refresh();
    }

    private void refresh() {
        rows.show(page -> accounts.list(current.id(), page));
    }

    private void edit(@Nullable LedgerAccount account) {
        var before = account == null ? new LedgerAccountDetails("", "") : account.details();
        var form = new LedgerAccountForm(before, details -> save(account, details), split::showListOnly);
        if (account == null) {
            split.open(getTranslation("ledger.new"), form);
        } else {
            split.open(before.code(), form, removal(account));
        }
    }

    private void save(@Nullable LedgerAccount account, LedgerAccountDetails details) {
        if (account == null) {
            accounts.create(current.id(), details);
        } else {
            accounts.change(current.id(), account.id(), account.version(), details);
        }
        Notices.done(getTranslation("saved", details.code()));
        gone();
    }

    private void gone() {
        split.showListOnly();
        refresh();
    }

    private Component removal(LedgerAccount account) {
        return Removal.of(
                account.details().code(),
                () -> accounts.delete(current.id(), account.id(), account.version()),
                this::gone,
                () -> edit(accounts.get(current.id(), account.id())));
    }
}
