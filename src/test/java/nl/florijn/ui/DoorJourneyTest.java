package nl.florijn.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.partners.NewUser;
import nl.florijn.partners.Users;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.audit.AuditAction;
import nl.florijn.platform.audit.AuditEntry;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.platform.security.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The month of a bookkeeper, at the screen: import, run, review, document, export. */
@FlorijnTest
@Tag("browser")
class DoorJourneyTest {

    private static final String PASSWORD = "a-good-password";

    private static final String PRODUCTS = """
            reference,code,name,group,kind,interval,currency,unitPrice,vatCode,ledgerAccount
            HOST,HOST,Hosting,Hosting,RECURRING,P1M,EUR,10.00,NL-HIGH,8000
            """;
    private static final String CUSTOMERS = """
            reference,number,name,kind,email,line1,postcode,city,country
            C1,20001,Bakkerij Öztürk,BUSINESS,bakkerij@example.nl,Dorpsstraat 1,1234 AB,Utrecht,NL
            C2,20002,Camping Postma,BUSINESS,camping@example.nl,Dorpsstraat 2,1234 AB,Utrecht,NL
            C3,20003,Drukkerij de Wit,BUSINESS,,Dorpsstraat 3,1234 AB,Utrecht,NL
            C4,20004,Zeilschool Zijlstra,BUSINESS,zeil@example.nl,Dorpsstraat 4,1234 AB,Utrecht,NL
            """;
    private static final String SUBSCRIPTIONS = """
            reference,customer,product,description,quantity,interval,start,alignment,billingType
            S1,C1,HOST,bakkerij-ozturk.nl,1,P1M,2026-12-01,CALENDAR,ADVANCE
            S2,C2,HOST,camping-postma.nl,2,P1M,2026-12-01,CALENDAR,ADVANCE
            S3,C3,HOST,drukkerij-de-wit.nl,1,P1M,2026-12-01,CALENDAR,ADVANCE
            S4,C4,HOST,zeilschool-zijlstra.nl,1,P1M,2026-12-01,CALENDAR,ADVANCE
            """;

    @Autowired
    private Books books;

    @Autowired
    private Users users;

    @Autowired
    private AuditLog log;

    @LocalServerPort
    private int port;

    private PartnerId partner;
    private String email;
    private PanelBrowser person;
    private Page page;

    @BeforeEach
    void aPartnerWithABookkeeper() {
        partner = books.freshPartner().partner().id();
        email = "bookkeeper-" + partner.value() + "@example.nl";
        var user = users.create(new NewUser(email, "Sanne de Vries", PASSWORD, "nl-NL"));
        users.grant(partner, user.id(), Role.ADMIN);
        person = new PanelBrowser(port);
        page = person.page();
    }

    @AfterEach
    void leave() {
        person.close();
    }

    @Test
    void theDoorRefusesAWrongPasswordAndOpensForTheRightOne() {
        person.logIn(email, "wrong");
        assertThat(page.getByText("Dat klopt niet")).isVisible();
        person.isAccessible();
        person.logIn(email, PASSWORD);
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("Te controleren").setExact(true)))
                .isVisible();
        assertThat(actions()).contains(AuditAction.LOGIN, AuditAction.LOGIN_REFUSED);
    }

    private List<AuditAction> actions() {
        return log.latest(partner, 100).stream().map(AuditEntry::action).toList();
    }
}
