package nl.florijn.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.customers.Customer;
import nl.florijn.customers.Customers;
import nl.florijn.invoicing.DraftLines;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceDiscount;
import nl.florijn.invoicing.Invoices;
import nl.florijn.invoicing.SeenDrafts;
import nl.florijn.invoicing.approval.ApprovalRequest;
import nl.florijn.invoicing.approval.ApprovalResult.Reason;
import nl.florijn.invoicing.approval.Approvals;
import nl.florijn.invoicing.drafts.DraftChange;
import nl.florijn.invoicing.drafts.DraftEditing;
import nl.florijn.invoicing.drafts.DraftLine;
import nl.florijn.invoicing.drafts.NewInvoice;
import nl.florijn.invoicing.lists.InvoiceFilter;
import nl.florijn.invoicing.lists.InvoiceLists;
import nl.florijn.partners.Partners;
import nl.florijn.partners.settings.BillingSettings;
import nl.florijn.partners.settings.Settings;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.StaleVersion;
import nl.florijn.platform.jobs.Jobs;
import nl.florijn.platform.security.Role;
import nl.florijn.ui.customers.CustomersView;
import nl.florijn.ui.review.ReviewView;
import nl.florijn.ui.settings.SettingsView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.json.JsonMapper;

/** What is saved or approved is what was looked at: nobody's change is written over, no amount approved unseen. */
@FlorijnTest
class WhatWasSeenTest extends PanelTab {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    @Autowired
    private Books books;

    @Autowired
    private PanelUsers users;

    @Autowired
    private Partners partners;

    @Autowired
    private Settings settings;

    @Autowired
    private Customers customers;

    @Autowired
    private Invoices invoices;

    @Autowired
    private InvoiceLists lists;

    @Autowired
    private DraftEditing drafts;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JsonMapper json;

    private PartnerId partner;
    private Customer bakery;

    @BeforeEach
    void anAdministrator() {
        partner = books.freshPartner().partner().id();
        bakery = books.customer(partner, "{\"paymentTermDays\": 8}");
        users.logIn(partner, Role.ADMIN);
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theCompanyAsSomebodyElseChangedItIsNotWrittenOver() {
        open(partner, SettingsView.class);
        var one = UI.getCurrent();
        newTab();
        open(partner, SettingsView.class);
        field("E-mail").setValue("other@example.nl");
        press("Opslaan", "Save");

        lookAt(one);
        field("IBAN").setValue("NL02ABNA0123456789");
        press("Save", "Opslaan");

        var saved = partners.get(partner).details();
        assertThat(saved.email()).isEqualTo("other@example.nl");
        assertThat(saved.iban()).isNotEqualTo("NL02ABNA0123456789");
        assertThat(field("IBAN").getValue()).isEqualTo("NL02ABNA0123456789");
        assertThat(notices()).anyMatch(text -> text.contains("Iemand anders heeft dit intussen gewijzigd"));
    }

    @Test
    void R02_aSettingThatSomebodyElseChangedIsNotReset() {
        open(partner, CustomersView.class, Map.of("customer", bakery.id()));
        customers.change(
                partner,
                bakery.id(),
                bakery.version(),
                books.customerDetails("{\"paymentTermDays\": 8, \"phone\": \"030 123 45 67\"}"));

        assertThatExceptionOfType(StaleVersion.class).isThrownBy(this::reset);
        assertThat(customers.get(partner, bakery.id()).details().settings().paymentTermDays())
                .isEqualTo(8);
    }

    @Test
    void R02_aSettingOfTheCompanyThatSomebodyElseChangedIsNotReset() {
        setTerm(30);
        open(partner, SettingsView.class, Map.of("section", "billing"));
        setTerm(60);

        assertThatExceptionOfType(StaleVersion.class).isThrownBy(this::reset);
        assertThat(settings.own(partner).billing().paymentTermDays()).isEqualTo(60);
    }

    @Test
    void R12_aDraftThatWasChangedIsShownAnewAndNotApproved() {
        var draft = draft();
        open(partner, ReviewView.class);
        change(draft, "99.00");

        press("Approve");
        assertThat(waiting()).isOne();
        assertThat(notices()).anyMatch(text -> text.contains("changed by somebody else"));

        press("Approve");
        assertThat(waiting()).isZero();
    }

    @Test
    void R12_aDraftThatWasChangedIsNotDiscarded() {
        var draft = draft();
        open(partner, ReviewView.class);
        press("Discard");
        change(draft, "99.00");
        test($(ConfirmDialog.class).single()).confirm();

        assertThat(waiting()).isOne();
        assertThat(notices()).anyMatch(text -> text.contains("changed by somebody else"));
    }

    @Test
    void R12_allThatWereCountedAreApprovedAndNoOther() {
        var same = draft();
        var changed = draft();
        open(partner, ReviewView.class);
        press("Approve 2");
        change(changed, "99.00");
        var late = draft();
        test($(ConfirmDialog.class).single()).confirm();
        jobs.active(partner).forEach(job -> jobs.await(partner, job.id()));

        assertThat(invoices.get(partner, same.id()).isDraft()).isFalse();
        assertThat(invoices.get(partner, changed.id()).isDraft()).isTrue();
        assertThat(invoices.get(partner, late.id()).isDraft()).isTrue();
    }

    @Test
    void R12_ofManyThoseThatWereChangedAreRefusedAndNamed() {
        var changed = draft();
        var same = draft();
        change(changed, "99.00");
        var seen = Map.of(
                changed.id(), changed.life().version(), same.id(), same.life().version());

        var job = approvals.approveMany(partner, ApprovalRequest.of(new SeenDrafts(seen), null));
        jobs.await(partner, job);

        var report = approvals.report(partner, job);
        assertThat(report.done()).isOne();
        assertThat(report.failed()).singleElement().satisfies(refused -> {
            assertThat(refused.id()).isEqualTo(changed.id());
            assertThat(refused.code()).isEqualTo(Reason.CHANGED_MEANWHILE);
        });
    }

    private void setTerm(int days) {
        var own = settings.own(partner);
        var term = json.readValue("{\"paymentTermDays\": " + days + "}", BillingSettings.class);
        settings.change(partner, settings.effective(partner).version(), own.with(term));
    }

    private void reset() {
        $(Button.class).all().stream()
                .filter(button -> button.getAriaLabel().orElse("").contains("Payment term in days"))
                .findFirst()
                .orElseThrow()
                .click();
    }

    private Invoice draft() {
        return drafts.create(
                partner,
                new NewInvoice(bakery.id(), DAY, List.of(line("10.00")), null, null, InvoiceDiscount.NONE, null));
    }

    private void change(Invoice draft, String price) {
        var lines = List.of(line(price));
        drafts.change(
                partner,
                draft.id(),
                draft.life().version(),
                new DraftChange(DAY, null, null, null, InvoiceDiscount.NONE, BigDecimal.ZERO, lines, List.of()));
    }

    private static DraftLine line(String price) {
        return DraftLines.typed("Hosting", price);
    }

    private int waiting() {
        return lists.totals(partner, InvoiceFilter.DRAFTS).count();
    }

    private List<String> notices() {
        return $(Notification.class).all().stream()
                .map(notice -> notice.getElement().getTextRecursively())
                .toList();
    }

    private TextField field(String label) {
        return $(TextField.class).withLabel(label).single();
    }

    /** By either name: the first tab speaks English, one that is opened later the person's Dutch. */
    private void press(String... texts) {
        $(Button.class).all().stream()
                .filter(button -> List.of(texts).contains(button.getText()))
                .findFirst()
                .orElseThrow()
                .click();
    }
}
