package nl.florijn.ui.products;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import nl.florijn.messaging.AnnouncementTexts;
import nl.florijn.messaging.MailText;
import nl.florijn.platform.InvalidInput;
import nl.florijn.subscriptions.indexations.Indexation;
import nl.florijn.ui.components.Confirm;
import nl.florijn.ui.components.Form;
import nl.florijn.ui.components.Notices;
import nl.florijn.ui.text.Refusals;

/** What debtors are to read about prices that go up, in each language; below it the first mail as it will leave. */
final class AnnouncementForm extends Form {

    private final transient IndexationDesk desk;
    private final transient Indexation indexation;
    private final Runnable onDone;
    private final Map<String, Fields> fields = new LinkedHashMap<>();
    private final Div sample = new Div();

    private record Fields(TextField subject, TextArea body) {

        MailText text() {
            return new MailText(subject.getValue(), body.getValue());
        }
    }

    AnnouncementForm(IndexationDesk desk, Indexation indexation, Runnable onDone) {
        super("announcement.");
        this.desk = desk;
        this.indexation = indexation;
        this.onDone = onDone;
        if (!desk.mailsLeave()) {
            add(new Paragraph(getTranslation("mails.kept")));
        }
        add(new Paragraph(getTranslation("announcement.variables")));
        AnnouncementTexts.LANGUAGES.forEach(language -> fields.put(language, fields(language)));
        sample.addClassName("stack");
        sample.getElement().setAttribute("role", "status");
        buttons("announcement.send", this::ask, onDone);
        add(sample);
        showSample();
    }

    private Fields fields(String language) {
        heading("announcement.in." + language);
        var usual = desk.usualText(language);
        var subject = text("texts." + language + ".subject", usual.subject());
        var body = new TextArea(getTranslation("announcement.texts." + language + ".body"));
        body.setValue(usual.body());
        var chips = place(new FieldChips(desk.textFields(language), subject, body));
        place("texts." + language + ".body", body);
        Stream.of(subject, chips, body).forEach(field -> field.addClassName("wide"));
        subject.setValueChangeMode(ValueChangeMode.LAZY);
        body.setValueChangeMode(ValueChangeMode.LAZY);
        subject.addValueChangeListener(change -> showSample());
        body.addValueChangeListener(change -> showSample());
        return new Fields(subject, body);
    }

    private AnnouncementTexts texts() {
        Map<String, MailText> texts = new LinkedHashMap<>();
        fields.forEach((language, typed) -> texts.put(language, typed.text()));
        return new AnnouncementTexts(texts);
    }

    private void showSample() {
        sample.removeAll();
        try {
            var mail = desk.announcement(indexation, texts()).sample();
            if (mail != null) {
                var letter = new Pre(mail.body());
                letter.addClassName("letter");
                sample.add(
                        new H3(getTranslation("announcement.sample", mail.addressee(), mail.address())),
                        new Paragraph(mail.subject()),
                        letter);
            }
        } catch (InvalidInput unfinished) {
            sample.add(new Paragraph(getTranslation("announcement.sample.none")));
            unfinished.errors().forEach(fault -> sample.add(new Paragraph(Refusals.sentence(fault))));
        }
    }

    private void ask() {
        var texts = texts();
        var count = desk.announcement(indexation, texts).untold();
        Confirm.ask(
                getTranslation("announcement.title"),
                getTranslation("announcement.send.text", count),
                getTranslation("announcement.send"),
                getTranslation("action.cancel"),
                () -> {
                    desk.announce(indexation, texts);
                    Notices.done(getTranslation("announcement.sent", count));
                    onDone.run();
                });
    }
}
