package nl.florijn.messaging;

import static java.math.BigDecimal.ONE;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.florijn.partners.PartnerDetails;
import nl.florijn.platform.InvalidInput;
import nl.florijn.subscriptions.indexations.IndexationDetails;
import nl.florijn.subscriptions.indexations.IndexedPrice;

/** Writes the mails of one announcement, each in the language of whom it is for. Belongs to one thread. */
final class AnnouncementLetters {

    private final PartnerDetails partner;
    private final boolean exempt;
    private final IndexationDetails indexation;
    private final AnnouncementTexts texts;
    private final Map<String, AnnouncementTemplate> templates = new HashMap<>();

    /** @throws InvalidInput when a text cannot be filled in */
    AnnouncementLetters(PartnerDetails partner, boolean exempt, IndexationDetails indexation, AnnouncementTexts texts) {
        this.partner = partner;
        this.exempt = exempt;
        this.indexation = indexation;
        this.texts = texts;
        MailWords.LANGUAGES.forEach(language -> template(new MailWords(Locale.forLanguageTag(language))));
    }

    NewMail mail(MailId id, Recipient recipient, List<IndexedPrice> prices) {
        return new NewMail(
                id,
                MailTopic.INDEXATION,
                recipient.debtor(),
                recipient.addressee(),
                Objects.requireNonNull(recipient.address()),
                text(recipient, prices));
    }

    Announcement.Sample sample(Recipient recipient, List<IndexedPrice> prices) {
        var text = text(recipient, prices);
        return new Announcement.Sample(
                recipient.addressee(), Objects.requireNonNull(recipient.address()), text.subject(), text.body());
    }

    private MailText text(Recipient recipient, List<IndexedPrice> prices) {
        var words =
                new MailWords(Locale.forLanguageTag(Objects.requireNonNullElse(recipient.locale(), partner.locale())));
        return template(words)
                .fill(
                        Map.of(
                                AnnouncementField.CUSTOMER, recipient.addressee(),
                                AnnouncementField.SENDER, partner.name(),
                                AnnouncementField.DATE, words.date(indexation.effective()),
                                AnnouncementField.PERCENTAGE, words.percent(indexation.percentage()),
                                AnnouncementField.WITHOUT_VAT, exempt ? "" : words.withoutVat()),
                        prices.stream().map(price -> price(words, price)).toList());
    }

    private AnnouncementTemplate template(MailWords words) {
        return templates.computeIfAbsent(words.language(), language -> {
            var own = texts.in(language);
            return AnnouncementTemplate.read(language, own == null ? words.announcement() : own);
        });
    }

    private static Map<AnnouncementField, String> price(MailWords words, IndexedPrice price) {
        return Map.of(
                AnnouncementField.SUBSCRIPTION, subscription(words, price),
                AnnouncementField.OLD_PRICE, words.price(price.before(), price.currency()),
                AnnouncementField.NEW_PRICE, words.price(price.after(), price.currency()),
                AnnouncementField.INTERVAL, words.interval(price.interval()));
    }

    private static String subscription(MailWords words, IndexedPrice price) {
        var many = isOne(price.quantity()) ? "" : words.number(price.quantity()) + " × ";
        var holder = price.holder().equals(price.debtor()) ? "" : " (" + price.holderName() + ')';
        return many + price.description() + holder;
    }

    private static boolean isOne(BigDecimal quantity) {
        return quantity.compareTo(ONE) == 0;
    }
}
