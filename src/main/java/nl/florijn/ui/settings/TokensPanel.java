package nl.florijn.ui.settings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import nl.florijn.partners.ApiToken;
import nl.florijn.partners.ApiTokens;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.security.Scope;
import nl.florijn.ui.components.Confirm;
import nl.florijn.ui.components.FieldErrors;
import nl.florijn.ui.components.Listing;
import nl.florijn.ui.components.Typing;
import nl.florijn.ui.security.CurrentPartner;
import nl.florijn.ui.text.Formats;
import nl.florijn.ui.text.Words;

/** Tokens of programs; a secret is shown once, when it is made. */
final class TokensPanel extends Div implements Typing {

    private final transient ApiTokens tokens;
    private final transient CurrentPartner current;
    private final Listing<ApiToken> list = new Listing<>("settings.TOKENS");
    private final FieldErrors errors = new FieldErrors();
    private final TextField name = errors.at("name", new TextField());
    private final CheckboxGroup<Scope> scopes = errors.at("scopes", new CheckboxGroup<>());
    private final Div secret = new Div();

    TokensPanel(ApiTokens tokens, CurrentPartner current) {
        this.tokens = tokens;
        this.current = current;
        addClassNames("panel-fill");
        list.setSelectionMode(Listing.SelectionMode.NONE);
        list.words("token.name", ApiToken::name);
        list.parts("token.scopes", TokensPanel::scopes).setFlexGrow(2);
        var zone = current.partner().zone();
        list.narrow("token.created", token -> Formats.moment(token.createdAt(), zone));
        list.narrow("token.revoked", token -> Formats.moment(token.revokedAt(), zone));
        list.folded(
                ApiToken::name,
                token -> token.revokedAt() == null ? "" : getTranslation("token.revoked"),
                token -> String.join(", ", scopes(token)) + " · "
                        + Formats.moment(token.revokedAt() == null ? token.createdAt() : token.revokedAt(), zone));
        list.always(list.actions(this::revoke));
        name.setLabel(getTranslation("token.name"));
        scopes.setLabel(getTranslation("token.scopes"));
        scopes.setItems(Scope.values());
        scopes.setItemLabelGenerator(scope -> Words.of("scope", scope));
        scopes.setValue(Set.of(Scope.READ));
        var tools = new Div(name, scopes, new Button(getTranslation("token.new"), press -> create()));
        tools.addClassNames("tools", "token-form");
        secret.getElement().setAttribute("role", "status");
        secret.addClassName("secret");
        secret.setVisible(false);
        add(tools, secret, list);
        refresh();
    }

    @Override
    public boolean isUnsaved() {
        return !name.isEmpty();
    }

    private void refresh() {
        list.setItems(tokens.list(current.id()));
    }

    private static List<String> scopes(ApiToken token) {
        return token.scopes().stream()
                .sorted()
                .map(scope -> Words.of("scope", scope))
                .toList();
    }

    private void create() {
        errors.clear();
        try {
            var made = tokens.create(current.id(), name.getValue().strip(), scopes.getValue());
            secret.removeAll();
            secret.add(new Paragraph(getTranslation("token.once")), new ShownOnce(made.secret()));
            secret.setVisible(true);
            name.clear();
            refresh();
        } catch (InvalidInput refused) {
            errors.show(refused);
        }
    }

    private Button revoke(ApiToken token) {
        var button = new Button(
                getTranslation("token.revoke"),
                press -> Confirm.askToDestroy(
                        getTranslation("token.revoke"),
                        getTranslation("token.revoke.text", token.name()),
                        getTranslation("token.revoke"),
                        getTranslation("action.cancel"),
                        () -> {
                            tokens.revoke(current.id(), token.id());
                            refresh();
                        }));
        button.addThemeNames("small");
        button.setVisible(token.revokedAt() == null);
        return button;
    }
}
