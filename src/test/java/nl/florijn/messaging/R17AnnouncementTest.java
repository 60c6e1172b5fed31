package nl.florijn.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.billing.periods.Interval;
import nl.florijn.catalog.IndexationId;
import nl.florijn.catalog.Product;
import nl.florijn.catalog.prices.PriceListDetails;
import nl.florijn.catalog.prices.PriceListEntries;
import nl.florijn.catalog.prices.PriceListEntryDetails;
import nl.florijn.catalog.prices.PriceLists;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.outbox.OutboxState;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.subscriptions.indexations.IndexationDetails;
import nl.florijn.subscriptions.indexations.Indexations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Debtors are told that prices go up: hosting of 10.00 a month, by 5 % from 1 March 2099. */
@FlorijnTest
class R17AnnouncementTest {

    private static final LocalDate MARCH = LocalDate.of(2099, 3, 1);

    @Autowired
    private Books books;

    @Autowired
    private Indexations indexations;

    @Autowired
    private Announcements announcements;

    @Autowired
    private Mails mails;

    @Autowired
    private PriceLists lists;

    @Autowired
    private PriceListEntries entries;

    private PartnerId partner;
    private String partnerName;
    private Product hosting;

    @BeforeEach
    void aPartnerThatSellsHosting() {
        var reseller = books.freshPartner().partner();
        partner = reseller.id();
        partnerName = reseller.name();
        hosting = books.product(partner);
    }

    @Test
    void R17_aDebtorReadsOldAndNewPriceInItsLanguage() {
        subscribed("{'name': 'Jansen', 'email': 'jansen@example.nl'}", "{'description': 'jansen.nl'}");
        subscribed(
                "{'name': 'Smith', 'email': 'smith@example.com', 'locale': 'en-GB'}",
                "{'description': 'smith.com', 'quantity': '3'}");
        var told = announcements.announce(partner, raise(), AnnouncementTexts.USUAL);

        assertThat(told.mails()).isEqualTo(Map.of(OutboxState.KEPT, 2));
        assertThat(told.untold()).isZero();
        var dutch = mailTo("jansen@example.nl");
        assertThat(dutch.subject()).isEqualTo("Nieuwe prijzen vanaf 1 maart 2099");
        assertThat(plain(dutch.body())).isEqualTo("""
                Beste Jansen,

                Vanaf 1 maart 2099 veranderen deze prijzen:

                - jansen.nl: van € 10,00 naar € 10,50 per maand

                De prijzen zijn zonder btw. Verder verandert er niets en u hoeft niets te doen. \
                Hebt u een vraag? Beantwoord dan deze mail.

                Met vriendelijke groet,
                %s
                """.formatted(partnerName));
        var english = mailTo("smith@example.com");
        assertThat(english.subject()).isEqualTo("New prices from 1 March 2099");
        assertThat(plain(english.body()))
                .contains("- 3 × smith.com: from €10.00 to €10.50 per month\n".replace("€", "€ "));
    }

    @Test
    void R17_whoPaysForOthersGetsOneMailThatNamesThem() {
        var office = books.customer(partner, json("{'name': 'Kantoor', 'email': 'kantoor@example.nl'}"));
        var branch =
                "{'name': 'Filiaal', 'email': 'filiaal@example.nl', 'invoiceDebtorId': '%s'}".formatted(office.id());
        subscribed(branch, "{'description': 'filiaal.nl'}");
        books.subscription(partner, office, hosting, json("{'description': 'kantoor.nl'}"));
        announcements.announce(partner, raise(), AnnouncementTexts.USUAL);

        assertThat(all()).singleElement().satisfies(mail -> {
            assertThat(mail.address()).isEqualTo("kantoor@example.nl");
            assertThat(mail.customerId()).isEqualTo(office.id());
            assertThat(mail.body()).contains("- filiaal.nl (Filiaal): van", "- kantoor.nl: van");
        });
    }

    @Test
    void R34_thePersonForFinanceGetsIt() {
        subscribed("""
                {'name': 'Jansen', 'email': 'info@example.nl', 'contacts': [
                   {'name': 'Piet', 'function': 'TECHNICAL', 'email': 'piet@example.nl'},
                   {'name': 'Ada', 'function': 'FINANCE', 'email': 'ada@example.nl', 'locale': 'en-GB'}]}""", "{}");
        announcements.announce(partner, raise(), AnnouncementTexts.USUAL);
        assertThat(mailTo("ada@example.nl").body()).startsWith("Dear Ada,");
        assertThat(all()).hasSize(1);
    }

    @Test
    void R34_ofTwoPersonsForFinanceTheFirstWithAnAddressGetsIt() {
        subscribed("""
                {'name': 'Jansen', 'email': 'info@example.nl', 'contacts': [
                   {'name': 'Aad', 'function': 'FINANCE'},
                   {'name': 'Zus', 'function': 'FINANCE', 'email': 'zus@example.nl'},
                   {'name': 'Bea', 'function': 'FINANCE', 'email': 'bea@example.nl'}]}""", "{}");
        announcements.announce(partner, raise(), AnnouncementTexts.USUAL);
        assertThat(all()).extracting(Mail::address).containsExactly("zus@example.nl");
    }

    @Test
    void R17_whoHasNoAddressIsNamedAndToldLaterAllTheSame() {
        var debtor = books.customer(partner, json("{'name': 'Zonder'}"));
        books.subscription(partner, debtor, hosting, "{}");
        subscribed("{'name': 'Jansen', 'email': 'jansen@example.nl'}", "{}");
        var indexation = raise();
        var told = announcements.announce(partner, indexation, AnnouncementTexts.USUAL);
        assertThat(told.unreachable()).isOne();
        assertThat(told.first()).extracting(Announcement.Debtor::name).containsExactly("Zonder");

        books.change(partner, debtor, books.customerDetails(json("{'name': 'Zonder', 'email': 'nu@example.nl'}")));
        var again = announcements.announce(partner, indexation, AnnouncementTexts.USUAL);
        assertThat(again.unreachable()).isZero();
        assertThat(all()).extracting(Mail::address).containsExactlyInAnyOrder("jansen@example.nl", "nu@example.nl");
    }

    @Test
    void R17_aPreviewSendsNothingAndShowsTheFirst() {
        subscribed("{'name': 'Jansen', 'email': 'jansen@example.nl'}", "{}");
        var texts = texts("[afzender] wordt [ Percentage ] duurder", "Dag [customer],\n[abonnement]");
        var preview = announcements.preview(partner, raise(), texts);
        assertThat(preview.untold()).isOne();
        assertThat(preview.sample()).isNotNull().satisfies(sample -> {
            assertThat(sample.subject()).endsWith(" wordt 5% duurder");
            assertThat(sample.body()).isEqualTo("Dag Jansen,\nexample.nl\n");
        });
        assertThat(all()).isEmpty();
    }

    @Test
    void R17_aRaiseOfAListTellsThoseWhoPayItsPrices() {
        lists.create(partner, new PriceListDetails("GOLD", null));
        var list = lists.list(partner, PageRequest.FIRST).items().getFirst().id();
        entries.create(
                partner,
                list,
                new PriceListEntryDetails(
                        hosting.id(),
                        null,
                        null,
                        null,
                        null,
                        Interval.parse("P1M"),
                        "EUR",
                        new BigDecimal("8.00"),
                        null,
                        null));
        subscribed("{'name': 'Goud', 'email': 'goud@example.nl', 'priceList': 'GOLD'}", "{}");
        subscribed("{'name': 'Gewoon', 'email': 'gewoon@example.nl'}", "{}");
        var raised = indexations.create(partner, new IndexationDetails(null, list, new BigDecimal("5"), MARCH, null));
        announcements.announce(partner, raised.id(), AnnouncementTexts.USUAL);
        assertThat(all()).singleElement().satisfies(mail -> {
            assertThat(mail.address()).isEqualTo("goud@example.nl");
            assertThat(plain(mail.body())).contains("van € 8,00 naar € 8,40 per maand");
        });
    }

    @Test
    void R17_undoneNobodyElseIsTold() {
        subscribed("{'name': 'Jansen', 'email': 'jansen@example.nl'}", "{}");
        var indexation = raise();
        announcements.announce(partner, indexation, AnnouncementTexts.USUAL);
        indexations.undo(partner, indexation);
        assertThat(mailTo("jansen@example.nl").state()).isEqualTo(OutboxState.CANCELLED);
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> announcements.announce(partner, indexation, AnnouncementTexts.USUAL))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("INDEXATION_UNDONE"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', useHeadersInDisplayName = true, textBlock = """
            subject   | body                        | field           | code
            Prijzen   | Dag [naam]                  | texts.nl.body   | FIELD_UNKNOWN
            Prijzen   | Dag [klant                  | texts.nl.body   | FIELD_BROKEN
            Prijzen   | Dag klant]                  | texts.nl.body   | FIELD_BROKEN
            Prijzen   | Dag [klant [datum]          | texts.nl.body   | FIELD_BROKEN
            Prijzen   | Dag {{addressee}}           | texts.nl.body   | FIELD_BROKEN
            [datum    | Dag                         | texts.nl.subject | FIELD_BROKEN
            [oude prijs] | Dag                      | texts.nl.subject | FIELD_NOT_IN_SUBJECT
            ""        | Dag                         | texts.nl.subject | REQUIRED
            Prijzen   | ""                          | texts.nl.body   | REQUIRED
            """)
    void R17_aTextThatCannotBeFilledInIsRefusedAndNothingLeaves(
            String subject, String body, String field, String code) {
        subscribed("{'name': 'Jansen', 'email': 'jansen@example.nl'}", "{}");
        var indexation = raise();
        assertThatExceptionOfType(InvalidInput.class)
                .as(body)
                .isThrownBy(() -> announcements.announce(partner, indexation, texts(subject, body)))
                .satisfies(refused -> assertThat(refused.errors()).anySatisfy(fault -> {
                    assertThat(fault.field()).isEqualTo(field);
                    assertThat(fault.code()).isEqualTo(code);
                }));
        assertThat(all()).isEmpty();
    }

    @Test
    void R01_anotherPartnersIndexationDoesNotExist() {
        var indexation = raise();
        var stranger = books.freshPartner().partner().id();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> announcements.announce(stranger, indexation, AnnouncementTexts.USUAL));
    }

    @Test
    void aMailThatWasKeptNeedsAServerToLeave() {
        var test = mails.sendTest(partner, "ik@example.nl");
        assertThat(test.state()).isEqualTo(OutboxState.KEPT);
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> mails.sendAgain(partner, test.id(), null))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("NO_MAIL_SERVER"));
    }

    private void subscribed(String customer, String subscription) {
        books.subscription(partner, books.customer(partner, json(customer)), hosting, json(subscription));
    }

    private IndexationId raise() {
        return indexations
                .create(partner, new IndexationDetails(hosting.id(), null, new BigDecimal("5"), MARCH, null))
                .id();
    }

    private static AnnouncementTexts texts(String subject, String body) {
        return new AnnouncementTexts(Map.of("nl", new MailText(subject, body)));
    }

    private List<Mail> all() {
        return mails.list(partner, MailFilter.ALL, PageRequest.FIRST).items();
    }

    private Mail mailTo(String address) {
        return all().stream()
                .filter(mail -> mail.address().equals(address))
                .findFirst()
                .orElseThrow();
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
