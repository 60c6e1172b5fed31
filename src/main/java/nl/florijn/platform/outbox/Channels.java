package nl.florijn.platform.outbox;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The ways out that this node knows. Looked up when they are needed, since channels may need the outbox. */
@Component
class Channels {

    private final ObjectProvider<Channel> channels;

    Channels(ObjectProvider<Channel> channels) {
        this.channels = channels;
    }

    boolean isOpen(String name) {
        return channels.stream().anyMatch(channel -> channel.name().equals(name) && channel.isOpen());
    }

    /** Those through which something may leave. */
    List<Channel> open() {
        return channels.stream().filter(Channel::isOpen).toList();
    }
}
