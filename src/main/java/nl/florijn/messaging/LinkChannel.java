package nl.florijn.messaging;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import nl.florijn.access.AccessLinks;
import nl.florijn.access.LinkLetter;
import nl.florijn.access.LinkOrder;
import nl.florijn.platform.Pauses;
import nl.florijn.platform.outbox.Channel;
import nl.florijn.platform.outbox.HandOver;
import nl.florijn.platform.outbox.Message;
import nl.florijn.platform.web.PublicAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Links to come in or to choose a password leave by the mail server too, but by couriers of their own, since people wait for
 * them, and never to be read on a screen: the secret is made when the mail leaves.
 */
@Component
class LinkChannel implements Channel {

    static final String NAME = "LINK";

    /** Whoever waits for such a mail has given up after some hours. */
    private static final Pauses PAUSES =
            Pauses.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1));

    private static final Logger log = LoggerFactory.getLogger(LinkChannel.class);

    private final MailServer server;
    private final PublicAddress address;
    private final AccessLinks links;
    private final JsonMapper json;

    LinkChannel(MailServer server, PublicAddress address, AccessLinks links, JsonMapper json) {
        this.server = server;
        this.address = address;
        this.links = links;
        this.json = json;
        if (server.isSet() && !address.isSet()) {
            log.warn("Links to come in are not mailed: florijn.public-url (FLORIJN_PUBLIC_URL) does not say where to.");
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Where a request came in is not believed for the links of mails: anybody can say anything in its headers. */
    @Override
    public boolean isOpen() {
        return server.isSet() && address.isSet();
    }

    @Override
    public boolean knowsAgain() {
        return false;
    }

    @Override
    public int atOnce() {
        return 1;
    }

    @Override
    public Pauses pauses() {
        return PAUSES;
    }

    @Override
    public HandOver handOver(Message message) {
        var order = json.readValue(Objects.requireNonNull(message.payload()), LinkOrder.class);
        return links.write(message.partner(), order)
                .map(letter -> server.handOver(letter(message, letter)))
                .orElseGet(HandOver.Pointless::new);
    }

    private Letter letter(Message message, LinkLetter link) {
        var words = new MailWords(Locale.forLanguageTag(link.locale()));
        var partner = Objects.requireNonNullElseGet(link.partner(), words::provider);
        return new Letter(
                message.partner(),
                MailId.of(message.id()),
                partner,
                link.replyTo(),
                link.addressee(),
                link.address(),
                words.link(partner, link.addressee(), link.role(), address.link(link.path())));
    }
}
