package nl.florijn.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.IdSequence;
import nl.florijn.platform.database.Transactions;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How mails leave. The application of the tests has no mail server, so only what is queued here is due. */
@FlorijnTest
class MailQueueTest {

    private static final MailText TEXT = new MailText("Onderwerp", "Tekst\n");

    @Autowired
    private Books books;

    @Autowired
    private JooqMails mails;

    @Autowired
    private JooqMailQueue queue;

    @Autowired
    private Transactions transactions;

    @Autowired
    private IdSequence ids;

    @Autowired
    private DSLContext db;

    private PartnerId partner;

    @BeforeEach
    void aPartnerAndNothingDue() {
        partner = books.freshPartner().partner().id();
        while (transactions.in(queue::claim).isPresent()) {
            // left over by another test
        }
    }

    @Test
    void twoCouriersBringEachMailOnce() throws Exception {
        var post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        post.start();
        var queued = IntStream.range(0, 30).mapToObj(n -> queue()).toList();
        try (var couriers = Executors.newFixedThreadPool(2)) {
            var step = step(MailServerTest.server(post.getSmtp().getPort()));
            Callable<Void> work = () -> {
                while (step.take()) {
                    // the next one
                }
                return null;
            };
            for (var courier : couriers.invokeAll(List.of(work, work))) {
                courier.get();
            }
            assertThat(post.getReceivedMessages()).hasSize(30);
        } finally {
            post.stop();
        }
        assertThat(queued).allSatisfy(id -> {
            assertThat(mail(id).state()).isEqualTo(MailState.SENT);
            assertThat(mail(id).sentAt()).isNotNull();
        });
    }

    @Test
    void aMailThatIsRefusedFailsWithTheWordsOfTheServer() throws Exception {
        var id = queue();
        try (var faulty = new FaultySmtp("RCPT", "550 no such user")) {
            assertThat(step(MailServerTest.server(faulty.port())).take()).isTrue();
        }
        assertThat(mail(id).state()).isEqualTo(MailState.FAILED);
        assertThat(mail(id).error()).contains("no such user");
    }

    @Test
    void aMailThatIsDelayedIsTriedAgainLaterAndForADay() throws Exception {
        var id = queue();
        try (var busy = new FaultySmtp("MAIL", "451 later")) {
            var step = step(MailServerTest.server(busy.port()));
            assertThat(step.take()).isTrue();
            assertThat(mail(id).state()).isEqualTo(MailState.WAITING);
            assertThat(step.take()).as("not at once").isFalse();
            for (var attempt = 2; attempt <= 8; attempt++) {
                assertThat(mail(id).state()).as("before attempt " + attempt).isEqualTo(MailState.WAITING);
                makeDue(id);
                assertThat(step.take()).isTrue();
            }
        }
        assertThat(mail(id).state()).isEqualTo(MailState.FAILED);
        assertThat(mail(id).attempts()).isEqualTo(8);
    }

    @Test
    void aMailThatACrashLeftBehindIsBroughtBeforeAPersonAndNotSentAgain() {
        var id = queue();
        var claim = transactions.in(queue::claim).orElseThrow();
        transactions.run(queue::giveUpAbandoned);
        assertThat(mail(id).state()).as("it may still be at work").isEqualTo(MailState.SENDING);

        db.execute("UPDATE mail SET claimed_at = claimed_at - INTERVAL 16 MINUTE WHERE id = ?", id.value());
        transactions.run(queue::giveUpAbandoned);
        assertThat(mail(id).state()).isEqualTo(MailState.UNSURE);
        assertThat(transactions.in(queue::claim)).isEmpty();

        transactions.run(() -> queue.settle(claim, new HandOver.Taken()));
        assertThat(mail(id).state()).as("it was at work after all").isEqualTo(MailState.SENT);
    }

    private MailId queue() {
        var id = new MailId(ids.next());
        var mail = new NewMail(id, MailTopic.TEST, null, "Jansen", "jansen@example.nl", TEXT);
        transactions.run(() -> mails.add(partner, List.of(mail), MailState.WAITING, Instant.now()));
        return id;
    }

    private void makeDue(MailId id) {
        db.execute("UPDATE mail SET due_at = due_at - INTERVAL 2 DAY WHERE id = ?", id.value());
    }

    private Mail mail(MailId id) {
        return mails.find(partner, id).orElseThrow();
    }

    private MailStep step(MailServer server) {
        return new MailStep(queue, server, transactions);
    }
}
