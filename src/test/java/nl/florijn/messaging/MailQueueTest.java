package nl.florijn.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.outbox.NewMessage;
import nl.florijn.platform.outbox.Outbox;
import nl.florijn.platform.outbox.OutboxByHand;
import nl.florijn.platform.outbox.OutboxState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How mails leave. The application of the tests has no mail server, so only what is queued here is due. */
@FlorijnTest
class MailQueueTest {

    private static final MailText TEXT = new MailText("Onderwerp", "Tekst\n");
    private static final int NOWHERE = 9;

    @Autowired
    private Books books;

    @Autowired
    private JooqMails mails;

    @Autowired
    private Outbox outbox;

    @Autowired
    private OutboxByHand hand;

    @Autowired
    private Transactions transactions;

    private PartnerId partner;

    @BeforeEach
    void aPartnerAndNothingDue() {
        partner = books.freshPartner().partner().id();
        hand.clear(MailChannel.NAME);
    }

    @Test
    void twoCouriersBringEachMailOnce() throws Exception {
        var post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        post.start();
        var queued = IntStream.range(0, 30).mapToObj(n -> queue()).toList();
        try (var couriers = Executors.newFixedThreadPool(2)) {
            var courier = hand.courier(channel(post.getSmtp().getPort()));
            Callable<Void> work = () -> {
                while (courier.getAsBoolean()) {
                    // the next one
                }
                return null;
            };
            for (var done : couriers.invokeAll(List.of(work, work))) {
                done.get();
            }
            assertThat(post.getReceivedMessages()).hasSize(30);
        } finally {
            post.stop();
        }
        assertThat(queued).allSatisfy(id -> {
            assertThat(mail(id).state()).isEqualTo(OutboxState.SENT);
            assertThat(mail(id).sentAt()).isNotNull();
        });
    }

    @Test
    void aMailThatIsRefusedFailsWithTheWordsOfTheServer() throws Exception {
        var id = queue();
        try (var faulty = new FaultySmtp("RCPT", "550 no such user")) {
            assertThat(hand.courier(channel(faulty.port())).getAsBoolean()).isTrue();
        }
        assertThat(mail(id).state()).isEqualTo(OutboxState.FAILED);
        assertThat(mail(id).error()).contains("no such user");
    }

    @Test
    void aMailThatIsDelayedIsTriedAgainLaterAndForADay() throws Exception {
        var id = queue();
        try (var busy = new FaultySmtp("MAIL", "451 later")) {
            var courier = hand.courier(channel(busy.port()));
            assertThat(courier.getAsBoolean()).isTrue();
            assertThat(mail(id).state()).isEqualTo(OutboxState.WAITING);
            assertThat(courier.getAsBoolean()).as("not at once").isFalse();
            for (var attempt = 2; attempt <= 8; attempt++) {
                assertThat(mail(id).state()).as("before attempt " + attempt).isEqualTo(OutboxState.WAITING);
                hand.makeDue(id.message());
                assertThat(courier.getAsBoolean()).isTrue();
            }
        }
        assertThat(mail(id).state()).isEqualTo(OutboxState.FAILED);
        assertThat(mail(id).attempts()).isEqualTo(8);
    }

    @Test
    void aMailThatACrashLeftBehindIsBroughtBeforeAPersonAndNotSentAgain() {
        var id = queue();
        var channel = channel(NOWHERE);
        var comesBack = hand.takeAndDie(partner, channel);
        hand.sweepAfter(0, id.message(), channel);
        assertThat(mail(id).state()).as("it may still be at work").isEqualTo(OutboxState.SENDING);

        hand.sweepAfter(16, id.message(), channel);
        assertThat(mail(id).state()).isEqualTo(OutboxState.UNSURE);
        assertThat(hand.courier(channel).getAsBoolean()).isFalse();

        transactions.run(comesBack);
        assertThat(mail(id).state()).as("it was at work after all").isEqualTo(OutboxState.SENT);
    }

    private MailId queue() {
        var id = MailId.of(outbox.newId());
        var mail = new NewMail(id, MailTopic.TEST, null, "Jansen", "jansen@example.nl", TEXT);
        transactions.run(() -> {
            outbox.put(partner, channel(NOWHERE), List.of(new NewMessage(id.message(), TEXT.subject(), null)));
            mails.add(partner, List.of(mail));
        });
        return id;
    }

    private Mail mail(MailId id) {
        return mails.find(partner, id).orElseThrow();
    }

    private MailChannel channel(int port) {
        return new MailChannel(mails, MailServerTest.server(port));
    }
}
