package nl.florijn.invoicing.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.documents.layouts.Layout;
import nl.florijn.documents.layouts.LayoutDetails;
import nl.florijn.documents.layouts.Layouts;
import nl.florijn.documents.layouts.ThemeName;
import nl.florijn.documents.logos.Logo;
import nl.florijn.documents.logos.LogoReader;
import nl.florijn.documents.logos.Pictures;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceDiscount;
import nl.florijn.invoicing.approval.Approvals;
import nl.florijn.invoicing.drafts.DraftEditing;
import nl.florijn.invoicing.drafts.DraftLine;
import nl.florijn.invoicing.drafts.NewInvoice;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.paging.PageRequest;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** A draft has the logo of its layout as it is now, an approved invoice the one that it was approved with. */
@FlorijnTest
class R31LogosTest {

    @Value("${florijn.data-dir}/documents")
    private Path store;

    @Autowired
    private Books books;

    @Autowired
    private Layouts layouts;

    @Autowired
    private DraftEditing drafts;

    @Autowired
    private Approvals approvals;

    @Autowired
    private InvoiceDocuments documents;

    @Autowired
    private JooqStoredDocuments stored;

    @Autowired
    private DSLContext db;

    private final Logo red = logo(Color.RED);
    private final Logo blue = logo(Color.BLUE);
    private PartnerId partner;
    private Layout layout;

    @BeforeEach
    void aPartnerWithALogo() {
        partner = books.freshPartner().partner().id();
        layout = layouts.create(partner, details("BRIEF"), red);
    }

    @Test
    void R31_anApprovedInvoiceKeepsItsLogo() throws Exception {
        var approved = invoice("BRIEF");
        var waiting = invoice("BRIEF");
        approvals.approve(partner, approved.id(), false);
        var pdf = documents.pdf(partner, approved.id());
        assertThat(documents.html(partner, approved.id())).contains(red.paperUri());

        var changed = layouts.changeLogo(partner, layout.id(), 1, blue);

        assertThat(changed.version()).isEqualTo(2);
        assertThat(documents.html(partner, waiting.id()))
                .contains(blue.paperUri())
                .doesNotContain(red.paperUri());
        assertThat(documents.html(partner, approved.id()))
                .contains(red.paperUri())
                .doesNotContain(blue.paperUri());
        layouts.removeLogo(partner, layout.id(), 2);
        assertThat(documents.html(partner, waiting.id())).doesNotContain("data:image");

        var sha256 = stored.sha256(partner, approved.id()).orElseThrow();
        Files.delete(store.resolve(Long.toString(partner.value()))
                .resolve(sha256.substring(0, 2))
                .resolve(sha256));
        assertThat(documents.pdf(partner, approved.id())).as("made good").isEqualTo(pdf);
    }

    @Test
    void R31_whatWasApprovedWithoutLogoStaysSo() {
        layouts.create(partner, details("KAAL"));
        var kaal = layouts.list(partner, PageRequest.FIRST).items().get(1);
        var approved = invoice("KAAL");
        approvals.approve(partner, approved.id(), false);
        var html = documents.html(partner, approved.id());
        var pdf = documents.pdf(partner, approved.id());

        layouts.changeLogo(partner, kaal.id(), 1, red);

        assertThat(documents.html(partner, approved.id())).isEqualTo(html);
        assertThat(documents.pdf(partner, approved.id())).isEqualTo(pdf);
    }

    @Test
    void R31_theDatabaseItselfKeepsAPicture() {
        assertThatThrownBy(() -> db.execute("UPDATE logo SET content = 'x' WHERE sha256 = '%s'"
                        .formatted(red.facts().sha256())))
                .hasMessageContaining("a logo does not change");
        assertThatThrownBy(() -> db.execute("DELETE FROM logo WHERE partner_id = " + partner.value()))
                .hasMessageContaining("foreign key");
    }

    @Test
    void R01_aLogoIsOfItsPartnerAlone() {
        var stranger = books.freshPartner().partner().id();

        assertThat(layouts.logo(partner, red.facts().sha256())).isEqualTo(red);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> layouts.logo(stranger, red.facts().sha256()));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> layouts.logo(stranger, layout.id()));
    }

    @Test
    void withTheLastLayoutItsLogosGo() {
        var other = layouts.create(partner, details("OOK"), red);
        layouts.changeLogo(partner, layout.id(), 1, blue);

        layouts.delete(partner, layout.id(), 2);
        assertThat(kept()).isEqualTo(1);
        assertThat(layouts.logo(partner, other.id())).isEqualTo(red);

        layouts.delete(partner, other.id(), 1);
        assertThat(kept()).isZero();
    }

    @Test
    void aChangeOfTheRestKeepsTheLogo() {
        var renamed = layouts.change(partner, layout.id(), 1, details("NIEUW"));
        assertThat(renamed.logo()).isEqualTo(red.facts());
        assertThat(layouts.changeLogo(partner, layout.id(), 2, logo(Color.RED)).version())
                .as("the same again")
                .isEqualTo(2);
    }

    private int kept() {
        return db.fetchOne("SELECT COUNT(*) FROM logo WHERE partner_id = " + partner.value())
                .get(0, int.class);
    }

    private Invoice invoice(@Nullable String code) {
        var line =
                new DraftLine(null, null, "Uren", null, BigDecimal.ONE, BigDecimal.TEN, null, null, null, null, null);
        return drafts.create(
                partner,
                new NewInvoice(
                        books.customer(partner).id(),
                        LocalDate.of(2031, 1, 1),
                        List.of(line),
                        null,
                        code,
                        InvoiceDiscount.NONE,
                        null));
    }

    private static LayoutDetails details(String code) {
        return new LayoutDetails(code, "", ThemeName.STRAK, "#cc0000", null, null);
    }

    private static Logo logo(Color colour) {
        return new LogoReader().read(Pictures.png(300, 90, colour));
    }
}
