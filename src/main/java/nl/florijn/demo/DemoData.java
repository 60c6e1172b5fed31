package nl.florijn.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import nl.florijn.access.NewUser;
import nl.florijn.access.Users;
import nl.florijn.imports.Imports;
import nl.florijn.invoicing.BillingRunRequest;
import nl.florijn.invoicing.approval.ApprovalRequest;
import nl.florijn.invoicing.approval.Approvals;
import nl.florijn.invoicing.approval.Selection;
import nl.florijn.invoicing.runs.BillingRuns;
import nl.florijn.partners.Address;
import nl.florijn.partners.PartnerDetails;
import nl.florijn.partners.Partners;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.clock.BusinessClock;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.platform.jobs.JobStatus;
import nl.florijn.platform.jobs.Jobs;
import nl.florijn.platform.security.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Fills an empty installation: a reseller whose last month is approved and whose drafts of this month wait for review.
 * An installation with any partner is left alone.
 */
@Component
@ConditionalOnBooleanProperty("florijn.demo")
class DemoData implements ApplicationRunner {

    static final String PASSWORD = "florijn-demo";
    private static final Logger log = LoggerFactory.getLogger(DemoData.class);

    private final Partners partners;
    private final Users users;
    private final Imports imports;
    private final BillingRuns runs;
    private final Approvals approvals;
    private final Jobs jobs;
    private final BusinessClock clock;

    DemoData(
            Partners partners,
            Users users,
            Imports imports,
            BillingRuns runs,
            Approvals approvals,
            Jobs jobs,
            BusinessClock clock) {
        this.partners = partners;
        this.users = users;
        this.imports = imports;
        this.runs = runs;
        this.approvals = approvals;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (partners.all(null, 1).isEmpty()) {
            log.info("Loading demo data: a reseller with 1,200 customers and two months of invoices.");
            load();
        }
        log.info("Demo logins, all with password {}:", PASSWORD);
        log.info("  partner@demo.florijn.nl   the reseller's bookkeeping");
        log.info("  admin@demo.florijn.nl     the provider's administrator");
        log.info("  support@demo.florijn.nl   the provider's support staff");
    }

    private void load() {
        var partner = partners.create(poldermedia()).partner();
        addUsers(partner.id());
        var thisMonth = clock.today(partner.zone()).withDayOfMonth(1);
        var lastMonth = thisMonth.minusMonths(1);
        fill(partner.id(), lastMonth);
        done(partner.id(), approvals.approveMany(partner.id(), new ApprovalRequest(new Selection.AllDrafts(), false)));
        done(partner.id(), runs.start(partner.id(), BillingRunRequest.of(thisMonth)));
    }

    private void fill(PartnerId partner, LocalDate runDate) {
        var months = ChronoUnit.MONTHS.between(PanelExport.RUN_DATE, runDate);
        done(partner, imports.start(partner, PanelExport.monthsLater(months), false));
        done(partner, runs.start(partner, BillingRunRequest.of(runDate)));
    }

    private void addUsers(PartnerId partner) {
        var bookkeeper = users.create(new NewUser("partner@demo.florijn.nl", "Saskia de Boer", PASSWORD, "nl-NL"));
        users.grant(partner, bookkeeper.id(), Role.ADMIN);
        users.createProviderStaff(
                new NewUser("admin@demo.florijn.nl", "Anna van Beheer", PASSWORD, "nl-NL"), Role.PROVIDER_ADMIN);
        users.createProviderStaff(
                new NewUser("support@demo.florijn.nl", "Joris van Support", PASSWORD, "nl-NL"), Role.SUPPORT);
    }

    private void done(PartnerId partner, JobId job) {
        var ended = jobs.await(partner, job);
        if (ended.status() != JobStatus.DONE) {
            throw new IllegalStateException("Demo data could not be loaded: %s ended as %s. %s"
                    .formatted(ended.kind(), ended.status(), ended.error() == null ? ended.result() : ended.error()));
        }
    }

    private static PartnerDetails poldermedia() {
        return new PartnerDetails(
                "Poldermedia",
                "NL",
                "EUR",
                "nl-NL",
                "Europe/Amsterdam",
                "NL004495445B01",
                "12345678",
                new Address("Havenkade 12", "1011 AB", "Amsterdam", "NL"),
                "NL91ABNA0417164300",
                "ABNANL2A",
                "administratie@poldermedia.example",
                "020 123 45 67",
                "poldermedia.example");
    }
}
