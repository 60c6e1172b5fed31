package nl.florijn.messaging;

import java.util.List;
import nl.florijn.access.LinkMail;
import nl.florijn.access.LinkOrder;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.outbox.NewMessage;
import nl.florijn.platform.outbox.Outbox;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts links into the outbox, as orders without a secret. */
@Component
class LinkMails implements LinkMail {

    private final Outbox outbox;
    private final LinkChannel channel;
    private final JsonMapper json;

    LinkMails(Outbox outbox, LinkChannel channel, JsonMapper json) {
        this.outbox = outbox;
        this.channel = channel;
        this.json = json;
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void queue(PartnerId partner, LinkOrder order) {
        var message = new NewMessage(outbox.newId(), order.about(), json.writeValueAsString(order));
        outbox.put(partner, channel, List.of(message));
    }
}
