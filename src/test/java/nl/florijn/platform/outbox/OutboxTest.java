package nl.florijn.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.Pauses;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.platform.database.IdSequence;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.outbox.HandOver.Delayed;
import nl.florijn.platform.outbox.HandOver.Refused;
import nl.florijn.platform.outbox.HandOver.Taken;
import nl.florijn.platform.outbox.HandOver.Unsure;
import nl.florijn.platform.paging.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** What any channel can count on, by one that no server stands behind. */
@FlorijnTest
class OutboxTest {

    private static final PageRequest PAGE = new PageRequest(50, null);

    @Autowired
    private Books books;

    @Autowired
    private JooqOutbox messages;

    @Autowired
    private OutboxByHand hand;

    @Autowired
    private IdSequence ids;

    @Autowired
    private Transactions transactions;

    @Autowired
    private AuditLog audit;

    private final Webhooks webhooks = new Webhooks();
    private PartnerId partner;
    private Outbox outbox;

    /** A made-up channel: calls of others' servers, which know by its key what they have. */
    private static final class Webhooks implements Channel {

        private final List<Message> handedOver = new ArrayList<>();
        private final List<HandOver> followed = new ArrayList<>();
        private Function<Message, HandOver> server = message -> new Taken();
        private boolean knowsAgain = true;
        private boolean open = true;

        @Override
        public String name() {
            return "WEBHOOK_TRIAL";
        }

        @Override
        public boolean isOpen() {
            return open;
        }

        @Override
        public boolean knowsAgain() {
            return knowsAgain;
        }

        @Override
        public int atOnce() {
            return 1;
        }

        @Override
        public Pauses pauses() {
            return Pauses.of(Duration.ofMinutes(1), Duration.ofMinutes(5));
        }

        @Override
        public HandOver handOver(Message message) {
            handedOver.add(message);
            return server.apply(message);
        }

        @Override
        public void settled(Message message, HandOver outcome) {
            followed.add(outcome);
        }
    }

    @BeforeEach
    void aPartnerAndNothingDue() {
        partner = partner();
        hand.clear(webhooks.name());
        var channels = new Channels(new ObjectProvider<>() {
            @Override
            public Stream<Channel> stream() {
                return Stream.of(webhooks);
            }
        });
        outbox = new Outbox(messages, channels, new OutboxSignal(), ids, transactions, audit);
    }

    @Test
    void aMessageLeavesOnceWithWhatItSaysAndItsKey() {
        var id = put(partner, "called");
        takeAll();
        assertThat(webhooks.handedOver).hasSize(1);
        var left = webhooks.handedOver.getFirst();
        assertThat(left.payload()).isEqualTo("{\"event\": \"called\"}");
        assertThat(left.idempotencyKey()).isEqualTo(partner + "." + id);
        assertThat(outbox.get(partner, id).state()).isEqualTo(OutboxState.SENT);
        assertThat(webhooks.followed).containsExactly(new Taken());
    }

    @Test
    void whatIsTakenBackLeavesNothing() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> transactions.run(() -> {
                    put(partner, "never");
                    throw new IllegalStateException("taken back");
                }));
        takeAll();
        assertThat(webhooks.handedOver).isEmpty();
    }

    @Test
    void partnersTakeTurnsHoweverManyMessagesOneHas() {
        var other = partner();
        IntStream.range(0, 50).forEach(n -> put(partner, "many" + n));
        IntStream.range(0, 3).forEach(n -> put(other, "few" + n));
        takeAll();
        var firstSix = webhooks.handedOver.stream().limit(6).map(Message::about).toList();
        assertThat(firstSix.stream().filter(about -> about.startsWith("few"))).containsExactly("few0", "few1", "few2");
        assertThat(firstSix.stream().filter(about -> about.startsWith("many")))
                .containsExactly("many0", "many1", "many2");
        assertThat(webhooks.handedOver).hasSize(53);
    }

    @Test
    void whatCannotBeHandedOverWaitsForAPersonWhoHasItSentAgainWithAllItsAttempts() {
        webhooks.server = message -> new Delayed("gone fishing");
        var id = put(partner, "later");
        for (var attempt = 1; attempt <= 3; attempt++) {
            assertThat(outbox.get(partner, id).state()).isEqualTo(OutboxState.WAITING);
            hand.makeDue(id);
            takeAll();
        }
        var failed = outbox.waitingForAPerson(partner, PAGE).items();
        assertThat(failed).extracting(Message::id).containsExactly(id);
        assertThat(failed.getFirst().error()).isEqualTo("gone fishing");

        outbox.sendAgain(partner, id);
        takeAll();
        assertThat(outbox.get(partner, id).state()).as("it is patient again").isEqualTo(OutboxState.WAITING);
        webhooks.server = message -> new Taken();
        hand.makeDue(id);
        takeAll();
        assertThat(outbox.get(partner, id).state()).isEqualTo(OutboxState.SENT);
        assertThat(outbox.get(partner, id).attempts()).isEqualTo(5);
        assertThat(webhooks.handedOver).extracting(Message::idempotencyKey).containsOnly(partner + "." + id);
        assertThatConflict("MESSAGE_ON_ITS_WAY", () -> outbox.sendAgain(partner, id));
        assertThatConflict("MESSAGE_ON_ITS_WAY", () -> outbox.withdraw(partner, id));
    }

    @Test
    void somebodyMayLetItBe() {
        webhooks.server = message -> new Refused("no such address");
        var id = put(partner, "unwanted");
        takeAll();
        outbox.withdraw(partner, id);
        assertThat(outbox.waitingForAPerson(partner, PAGE).items()).isEmpty();
        assertThatConflict("MESSAGE_ON_ITS_WAY", () -> outbox.sendAgain(partner, id));
    }

    @Test
    void whatBrokeOffIsTriedAgainWhereTheReceiverKnowsItAgain() {
        webhooks.server = message -> {
            throw new IllegalStateException("broke off");
        };
        var id = put(partner, "twice");
        takeAll();
        assertThat(outbox.get(partner, id).state()).isEqualTo(OutboxState.WAITING);

        hand.makeDue(id);
        hand.takeAndDie(partner, webhooks);
        hand.sweepAfter(16, id, webhooks);
        assertThat(outbox.get(partner, id).state()).isEqualTo(OutboxState.WAITING);
    }

    @Test
    void whatBrokeOffWaitsForAPersonWhereItDoesNot() {
        webhooks.knowsAgain = false;
        webhooks.server = message -> new Unsure("line broke");
        var id = put(partner, "once");
        takeAll();
        assertThat(outbox.get(partner, id).state()).isEqualTo(OutboxState.UNSURE);
        takeAll();
        assertThat(webhooks.handedOver).hasSize(1);
    }

    @Test
    void withoutAnybodyToHandItToAMessageIsKept() {
        webhooks.open = false;
        var id = put(partner, "kept");
        assertThat(outbox.get(partner, id).state()).isEqualTo(OutboxState.KEPT);
        assertThatConflict("CHANNEL_CLOSED", () -> outbox.sendAgain(partner, id));
        webhooks.open = true;
        takeAll();
        assertThat(webhooks.handedOver).as("not by itself").isEmpty();
        outbox.sendAgain(partner, id);
        takeAll();
        assertThat(outbox.get(partner, id).state()).isEqualTo(OutboxState.SENT);
    }

    @Test
    void anotherPartnerHasNoSuchMessage() {
        var id = put(partner, "mine");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> outbox.sendAgain(partner(), id));
    }

    private MessageId put(PartnerId owner, String event) {
        var id = outbox.newId();
        var message = new NewMessage(id, event, "{\"event\": \"" + event + "\"}");
        transactions.run(() -> outbox.put(owner, webhooks, List.of(message)));
        return id;
    }

    private void takeAll() {
        var courier = hand.courier(webhooks);
        while (courier.getAsBoolean()) {
            // the next one
        }
    }

    private PartnerId partner() {
        return books.freshPartner().partner().id();
    }

    private static void assertThatConflict(String code, Runnable action) {
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(action::run)
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
