package nl.florijn.ui.mails;

import java.util.function.Consumer;
import nl.florijn.ui.components.Form;

/** Where a mail is to go. */
final class AddressForm extends Form {

    AddressForm(String address, String sendKey, Consumer<String> onSend) {
        super("mail.");
        var field = text("address", address);
        saveButton(sendKey, () -> onSend.accept(field.getValue().strip()));
    }
}
