package nl.florijn.architecture;

import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.Map;
import java.util.Set;

/** What reaches the database for no partner in particular: a class, or {@code Class.method}, and why. */
final class WithoutPartner {

    private static final String KNOWN_ACROSS = "people are known across partners";
    private static final String ANY_WORK = "whoever has time takes what is due, of all partners";

    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("JooqAccountChecks.all", "all accounts are added up"),
            Map.entry("JooqAccountChecks.due", ANY_WORK),
            Map.entry("JooqAccountChecks.faulty", "the health of a node tells of all partners"),
            Map.entry("JooqAnsweredCalls.deleteSome", "what is too old goes, of all partners"),
            Map.entry("JooqAuditChain.all", "all chains are looked at"),
            Map.entry("JooqAuditChain.waiting", "all that is new is linked"),
            Map.entry("JooqClockSetting", "one clock for all"),
            Map.entry("JooqDayRates", "the rates of the ECB are the same for everybody"),
            Map.entry("JooqJobQueue.partners", ANY_WORK),
            Map.entry("JooqDocumentOrders.partnersNotAskedSince", ANY_WORK),
            Map.entry("JooqInvitations.findBySecret", "the secret tells the partner"),
            Map.entry("JooqLoginCounts", "whoever tries to come in, before it is known who that is"),
            Map.entry("JooqPasswordLinks", KNOWN_ACROSS),
            Map.entry("JooqOutboxQueue.partners", ANY_WORK),
            Map.entry("JooqOutboxQueue.takeBackAbandoned", ANY_WORK),
            Map.entry("JooqPartnerRepository.all", "the provider looks at all partners"),
            Map.entry("JooqNextRuns.until", "the scheduler works for the provider"),
            Map.entry("JooqTokenRepository.findByHash", "the token tells the partner"),
            Map.entry("JooqUserRepository.add", KNOWN_ACROSS),
            Map.entry("JooqUserRepository.find", KNOWN_ACROSS),
            Map.entry("JooqUserRepository.staff", KNOWN_ACROSS),
            Map.entry("JooqUserRepository.leaveStaff", KNOWN_ACROSS),
            Map.entry("JooqUserRepository.changePassword", KNOWN_ACROSS),
            Map.entry("JooqUserRepository.endSessions", KNOWN_ACROSS),
            Map.entry("JooqUserRepository.changeProviderRole", KNOWN_ACROSS),
            Map.entry("JooqUserRepository.delete", KNOWN_ACROSS),
            Map.entry("JooqUserRepository.findByEmail", KNOWN_ACROSS),
            Map.entry("JooqUserRepository.credentials", KNOWN_ACROSS),
            Map.entry("JooqVatChecks.partnersDue", ANY_WORK),
            Map.entry("JooqWarnings.partnersWithoutRate", "rates come in for all partners at once"));

    private WithoutPartner() {}

    static boolean isKnown(String type, String method) {
        return REASONS.containsKey(type) || REASONS.containsKey(type + "." + method);
    }

    static boolean isKnown(JavaMethod method) {
        return isKnown(method.getOwner().getSimpleName(), method.getName());
    }

    static Set<String> names() {
        return REASONS.keySet();
    }
}
