package nl.florijn.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.awt.Color;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Pattern;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.documents.layouts.LayoutDetails;
import nl.florijn.documents.layouts.Layouts;
import nl.florijn.documents.layouts.ThemeName;
import nl.florijn.documents.logos.Logo;
import nl.florijn.documents.logos.LogoReader;
import nl.florijn.documents.logos.Pictures;
import nl.florijn.partners.settings.BillingSettings;
import nl.florijn.partners.settings.Settings;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Role;
import nl.florijn.ui.settings.SettingsView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.json.JsonMapper;

/** The logo of a partner: how it comes in at the screen of layouts, and that it stands above the menu. */
@FlorijnTest
class LogosAtTheScreenTest extends PanelTab {

    private static final byte[] RED = Pictures.png(300, 90, Color.RED);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private Books books;

    @Autowired
    private PanelUsers users;

    @Autowired
    private Layouts layouts;

    @Autowired
    private Settings settings;

    @Autowired
    private JsonMapper json;

    private final Logo red = new LogoReader().read(RED);
    private PartnerId partner;

    @BeforeEach
    void aPartner() {
        partner = books.freshPartner().partner().id();
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aLogoIsSeenOnTheExampleBeforeItIsKept() {
        open();
        press("New layout");
        field("Code").setValue("BRIEF");
        upload("logo.png", RED);

        assertThat(example()).contains(red.paperUri());
        assertThat($(Image.class).single().getSrc()).isEqualTo(red.dataUri());
        assertThat(layouts.list(partner, PageRequest.FIRST).items()).isEmpty();
        field("Text instead of the logo").setValue("Poldermedia");
        press("Save");

        var kept = layouts.list(partner, PageRequest.FIRST).items().getFirst();
        assertThat(kept.logo()).isEqualTo(red.facts());
        assertThat(kept.details().logoText()).isEqualTo("Poldermedia");
        assertThat(kept.version()).isEqualTo(1);

        test($(Grid.class).single()).select(0);
        press("Remove logo");
        assertThat(example()).doesNotContain("data:image/png");
        press("Save");
        assertThat(layouts.get(partner, kept.id()).logo()).isNull();
    }

    @Test
    void whyAFileIsNoLogoStandsAtTheFieldAndTheOneBeforeStays() {
        open();
        press("New layout");
        upload("logo.png", RED);
        upload("logo.svg", Pictures.svg("<text>Poldermedia</text>"));

        assertThat(example()).contains(red.paperUri());
        assertThat($(CustomField.class).single().getErrorMessage()).contains("'text'");
    }

    @Test
    void itStandsAboveTheMenuOfThatPartnerOnly() throws Exception {
        var viewer = users.create(partner, Role.VIEWER);
        var stranger = users.create(books.freshPartner().partner().id(), Role.ADMIN);
        var layout =
                layouts.create(partner, new LayoutDetails("BRIEF", "", ThemeName.HELDER, "#0a6b4f", null, null), red);
        open();
        assertThat($(Image.class).withClassName("brand-logo").all()).isEmpty();

        settings.change(
                partner,
                1,
                settings.own(partner).with(json.readValue("{\"layout\": \"BRIEF\"}", BillingSettings.class)));
        open();
        var logos = $(Image.class).withClassName("brand-logo").all();
        assertThat(logos)
                .hasSize(2)
                .allSatisfy(logo -> assertThat(logo.getAlt().orElseThrow()).isNotBlank());
        var address = logos.getFirst().getSrc();
        assertThat(address).isEqualTo("/logos/" + partner + "/" + red.facts().sha256());

        var seen = get(viewer, address);
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.headers().allValues("Content-Type")).containsExactly("image/png");
        assertThat(seen.headers().allValues("Cache-Control")).containsExactly("max-age=31536000, private, immutable");
        assertThat(seen.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(seen.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; sandbox; frame-ancestors 'none'");
        assertThat(seen.body()).isEqualTo(red.bytes());

        assertThat(get(stranger, address).statusCode()).isEqualTo(404);
        assertThat(get(null, address).body()).isNotEqualTo(red.bytes());
        layouts.removeLogo(partner, layout.id(), 1);
        open();
        assertThat($(Image.class).withClassName("brand-logo").all()).isEmpty();
    }

    private HttpResponse<byte[]> get(@Nullable String email, String address) throws Exception {
        var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        if (email != null) {
            var page = browser.send(to("/login").build(), BodyHandlers.ofString());
            var token = TOKEN.matcher(page.body());
            assertThat(token.find()).isTrue();
            var form = "username=" + URLEncoder.encode(email, UTF_8) + "&password=" + PanelUsers.PASSWORD + "&_csrf="
                    + URLEncoder.encode(token.group(1), UTF_8);
            browser.send(
                    to("/login")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form))
                            .build(),
                    BodyHandlers.discarding());
        }
        return browser.send(to(address).build(), BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private void open() {
        SecurityContextHolder.clearContext();
        users.logIn(partner, Role.ADMIN);
        open(partner, SettingsView.class, Map.of("section", "layouts"));
    }

    private void upload(String name, byte[] file) {
        test($(Upload.class).single()).upload(name, "application/octet-stream", file);
        roundTrip();
    }

    private TextField field(String label) {
        return $(TextField.class).withLabel(label).single();
    }

    private void press(String text) {
        $(Button.class).withText(text).single().click();
    }

    private String example() {
        return $(IFrame.class).single().getSrcdoc().orElseThrow();
    }
}
