package nl.florijn.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.access.AccessLinks;
import nl.florijn.access.Invitations;
import nl.florijn.access.NewUser;
import nl.florijn.access.PasswordLinks;
import nl.florijn.access.UserId;
import nl.florijn.access.Users;
import nl.florijn.accounting.ExportRequest;
import nl.florijn.accounting.ExportStages;
import nl.florijn.accounting.Exports;
import nl.florijn.accounting.TwinfieldSettings;
import nl.florijn.catalog.vat.VatCodes;
import nl.florijn.currencies.DayRates;
import nl.florijn.customers.CustomerFilter;
import nl.florijn.customers.Customers;
import nl.florijn.imports.Imports;
import nl.florijn.invoicing.approval.ApprovalRequest;
import nl.florijn.invoicing.approval.Approvals;
import nl.florijn.invoicing.drafts.DraftEditing;
import nl.florijn.partners.ApiTokens;
import nl.florijn.partners.PartnerDetails;
import nl.florijn.partners.Partners;
import nl.florijn.partners.settings.Settings;
import nl.florijn.platform.Forbidden;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.audit.AuditAction;
import nl.florijn.platform.audit.AuditChain;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import nl.florijn.platform.security.Role;
import nl.florijn.platform.security.Scope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Who may do what is asked at the services themselves, whatever door the call came through. */
@FlorijnTest
class RightsTest {

    /** What the first word of a method's name says when it changes something. */
    private static final Set<String> CHANGING = Set.of(
            "create",
            "change",
            "delete",
            "add",
            "take",
            "save",
            "set",
            "start",
            "retry",
            "cancel",
            "discard",
            "waive",
            "approve",
            "approveMany",
            "credit",
            "split",
            "merge",
            "grant",
            "revoke",
            "undo",
            "end",
            "announce",
            "use",
            "submit",
            "write",
            "writeFile",
            "preset",
            "send",
            "sendMany",
            "makeVoid",
            "book",
            "allocate",
            "refund",
            "writeOff",
            "sendAgain",
            "sendTest",
            "remove",
            "invite",
            "make",
            "withdraw");

    @Autowired
    private ListableBeanFactory beans;

    @Autowired
    private Books books;

    @Autowired
    private Users users;

    @Autowired
    private AuditLog log;

    private PartnerId partner;
    private PartnerId other;

    @BeforeEach
    void twoPartners() {
        partner = books.freshPartner().partner().id();
        other = books.freshPartner().partner().id();
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
        RequestContextHolder.resetRequestAttributes();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            # action          , VIEWER, BOOKKEEPER, ADMIN, SUPPORT, PROVIDER_ADMIN, elsewhere, stranger
            see customers     , yes   , yes       , yes  , yes    , yes           , no       , no
            import customers  , no    , yes       , yes  , no     , yes           , no       , no
            new VAT code      , no    , yes       , yes  , no     , yes           , no       , no
            new draft         , no    , yes       , yes  , no     , yes           , no       , no
            discard           , no    , yes       , yes  , no     , yes           , no       , no
            approve           , no    , yes       , yes  , no     , yes           , no       , no
            export            , no    , yes       , yes  , no     , yes           , no       , no
            book an export    , no    , yes       , yes  , no     , yes           , no       , no
            withdraw an export, no    , yes       , yes  , no     , yes           , no       , no
            company           , no    , no        , yes  , no     , yes           , no       , no
            settings          , no    , no        , yes  , no     , yes           , no       , no
            Twinfield         , no    , no        , yes  , no     , yes           , no       , no
            tokens            , no    , no        , yes  , no     , yes           , no       , no
            new token         , no    , no        , yes  , no     , yes           , no       , no
            users             , no    , no        , yes  , no     , yes           , no       , no
            new role          , no    , no        , yes  , no     , yes           , no       , no
            remove user       , no    , no        , yes  , no     , yes           , no       , no
            password link     , no    , no        , yes  , no     , yes           , no       , no
            invitations       , no    , no        , yes  , no     , yes           , no       , no
            invite            , no    , no        , yes  , no     , yes           , no       , no
            withdraw          , no    , no        , yes  , no     , yes           , no       , no
            audit log         , no    , no        , yes  , no     , yes           , no       , no
            check the log     , no    , no        , yes  , no     , yes           , no       , no
            mail a link       , no    , no        , no   , no     , no            , no       , no
            see partners      , no    , no        , no   , yes    , yes           , no       , no
            new partner       , no    , no        , no   , no     , yes           , no       , no
            provider's staff  , no    , no        , no   , no     , yes           , no       , no
            rates             , no    , no        , no   , no     , yes           , no       , no
            """)
    void whoMayDoWhat(
            String action,
            String viewer,
            String bookkeeper,
            String admin,
            String support,
            String providerAdmin,
            String elsewhere,
            String stranger) {
        var answers = new ArrayList<String>();
        for (var role : List.of(Role.VIEWER, Role.BOOKKEEPER, Role.ADMIN, Role.SUPPORT, Role.PROVIDER_ADMIN)) {
            logIn(role, partner);
            answers.add(isLetIn(action));
        }
        logIn(Role.ADMIN, other);
        answers.add(isLetIn(action));
        stranger();
        answers.add(isLetIn(action));
        assertThat(answers).containsExactly(viewer, bookkeeper, admin, support, providerAdmin, elsewhere, stranger);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"VIEWER", "SUPPORT"})
    void whoOnlyLooksIsRefusedByEveryMethodThatIsNotForLooking(Role role) {
        logIn(role, partner);
        var let = new TreeSet<String>();
        forEachMethod((service, method) -> {
            var rights = rights(method);
            if (!rights.contains(Right.READ) && !rights.contains(Right.ANYBODY) && !rights.contains(Right.SUPPORT)) {
                if (!(call(service, method) instanceof Forbidden)) {
                    let.add(method.toString());
                }
            }
        });
        assertThat(let).isEmpty();
    }

    @Test
    void nothingThatChangesIsForLooking() {
        var open = new TreeSet<String>();
        forEachMethod((service, method) -> {
            var rights = rights(method);
            if (CHANGING.contains(method.getName())
                    && (rights.contains(Right.READ) || rights.contains(Right.ANYBODY))) {
                open.add(method.toString());
            }
        });
        assertThat(open).isEmpty();
    }

    @Test
    void aStrangerIsLetInOnlyWhereNothingIsAsked() {
        stranger();
        var let = new TreeSet<String>();
        forEachMethod((service, method) -> {
            if (!rights(method).contains(Right.ANYBODY) && !(call(service, method) instanceof Forbidden)) {
                let.add(method.toString());
            }
        });
        assertThat(let).isEmpty();
    }

    @Test
    void whoIsDemotedStopsAtTheNextAction() {
        var user = logIn(Role.ADMIN, partner);
        assertThat(isLetIn("tokens")).isEqualTo("yes");
        asFlorijn(() -> users.grant(partner, user, Role.VIEWER));
        assertThat(isLetIn("tokens")).isEqualTo("no");
        assertThat(isLetIn("see customers")).isEqualTo("yes");
    }

    @Test
    void aRefusalIsWrittenDownWhateverBecomesOfTheTransaction() {
        logIn(Role.VIEWER, partner);
        assertThatThrownBy(() -> beans.getBean(ApiTokens.class).list(partner))
                .isInstanceOf(Forbidden.class)
                .hasMessageContaining("'admin'");
        nobody();
        assertThat(log.page(partner, new PageRequest(1, null)).items())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.action()).isEqualTo(AuditAction.REFUSED);
                    assertThat(entry.detail()).contains("ApiTokens.list");
                });
    }

    private String isLetIn(String action) {
        var call = Objects.requireNonNull(ACTIONS.get(action));
        return catchThrowable(() -> call.accept(beans, partner)) instanceof Forbidden ? "no" : "yes";
    }

    /** What is not right about these calls is found after it was asked whether they may be made. */
    private static final Map<String, BiConsumer<ListableBeanFactory, PartnerId>> ACTIONS = Map.ofEntries(
            action(
                    "see customers",
                    (b, p) -> b.getBean(Customers.class).list(p, CustomerFilter.ALL, new PageRequest(1, null))),
            action("import customers", (b, p) -> b.getBean(Imports.class).start(p, Map.of(), true)),
            action("new VAT code", (b, p) -> b.getBean(VatCodes.class).create(p, none())),
            action("new draft", (b, p) -> b.getBean(DraftEditing.class).create(p, none())),
            action("discard", (b, p) -> b.getBean(DraftEditing.class).discard(p, none())),
            action("approve", (b, p) -> b.getBean(Approvals.class).approveMany(p, RightsTest.<ApprovalRequest>none())),
            action("export", (b, p) -> b.getBean(Exports.class).start(p, RightsTest.<ExportRequest>none())),
            action("book an export", (b, p) -> b.getBean(ExportStages.class).book(p, none())),
            action("withdraw an export", (b, p) -> b.getBean(ExportStages.class).withdraw(p, none())),
            action("company", (b, p) -> b.getBean(Partners.class).change(p, 1, none())),
            action("settings", (b, p) -> b.getBean(Settings.class).change(p, 1, none())),
            action("Twinfield", (b, p) -> b.getBean(TwinfieldSettings.class).change(p, 1, none())),
            action("tokens", (b, p) -> b.getBean(ApiTokens.class).list(p)),
            action("new token", (b, p) -> b.getBean(ApiTokens.class).create(p, "", Set.of(Scope.READ))),
            action("users", (b, p) -> b.getBean(Users.class).members(p)),
            action("new role", (b, p) -> b.getBean(Users.class).changeRole(p, none(), 1, Role.SUPPORT)),
            action("remove user", (b, p) -> b.getBean(Users.class).remove(p, none())),
            action("password link", (b, p) -> b.getBean(PasswordLinks.class).make(p, none())),
            action("invitations", (b, p) -> b.getBean(Invitations.class).open(p)),
            action("invite", (b, p) -> b.getBean(Invitations.class).invite(p, "", none(), none())),
            action("withdraw", (b, p) -> b.getBean(Invitations.class).withdraw(p, none())),
            action("check the log", (b, p) -> b.getBean(AuditChain.class).check(p)),
            action("mail a link", (b, p) -> b.getBean(AccessLinks.class).write(p, none())),
            action(
                    "audit log",
                    (b, p) -> b.getBean(AuditLog.class)
                            .page(p, new PageRequest(1, null))
                            .items()),
            action("see partners", (b, p) -> b.getBean(Partners.class).all(null, 1)),
            action("new partner", (b, p) -> b.getBean(Partners.class).create(RightsTest.<PartnerDetails>none())),
            action("provider's staff", (b, p) -> b.getBean(Users.class).createProviderStaff(none(), Role.VIEWER)),
            action("rates", (b, p) -> b.getBean(DayRates.class).take(new byte[0])));

    private static Map.Entry<String, BiConsumer<ListableBeanFactory, PartnerId>> action(
            String name, BiConsumer<ListableBeanFactory, PartnerId> call) {
        return Map.entry(name, call);
    }

    @SuppressWarnings("NullAway")
    private static <T> T none() {
        return null;
    }

    private UserId logIn(Role role, PartnerId at) {
        nobody();
        var email = "rights-" + System.nanoTime() + "@example.nl";
        var details = new NewUser(email, "Sanne", "a-good-password", "nl-NL");
        var isStaff = role == Role.SUPPORT || role == Role.PROVIDER_ADMIN;
        var user = isStaff ? users.createProviderStaff(details, role) : users.create(details);
        if (!isStaff) {
            users.grant(at, user.id(), role);
        }
        var principal = users.loadUserByUsername(email);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new UsernamePasswordAuthenticationToken(principal, null, principal.getAuthorities()));
        return user.id();
    }

    private void asFlorijn(Runnable work) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        SecurityContextHolder.clearContext();
        work.run();
        SecurityContextHolder.getContext().setAuthentication(authentication);
    }

    private void stranger() {
        nobody();
        SecurityContextHolder.getContext()
                .setAuthentication(new AnonymousAuthenticationToken(
                        "key", "anonymousUser", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
    }

    private static List<Right> rights(Method method) {
        return Arrays.asList(method.getAnnotation(Requires.class).value());
    }

    private void forEachMethod(BiConsumer<Object, Method> each) {
        for (var service : beans.getBeansWithAnnotation(Service.class).values()) {
            var type = AopUtils.getTargetClass(service);
            if (type.getName().startsWith("nl.florijn.")) {
                Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers())
                                && !Modifier.isStatic(method.getModifiers())
                                && !method.isSynthetic())
                        .forEach(method -> each.accept(service, method));
            }
        }
    }

    /** Calls with the partner and otherwise nothing; what it threw. */
    private @Nullable Throwable call(Object service, Method method) {
        var arguments = Arrays.stream(method.getParameterTypes())
                .map(type -> type == PartnerId.class ? partner : blank(type))
                .toArray();
        try {
            method.invoke(service, arguments);
            return null;
        } catch (InvocationTargetException e) {
            return e.getCause();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object blank(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        return type == int.class ? 0 : null;
    }
}
