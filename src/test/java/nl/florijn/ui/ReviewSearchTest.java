package nl.florijn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import java.util.Map;
import nl.florijn.FlorijnTest;
import nl.florijn.invoicing.Reseller;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Role;
import nl.florijn.ui.review.ReviewView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** Three drafts wait; somebody looks for some of them. */
@FlorijnTest
class ReviewSearchTest extends PanelTab {

    @Autowired
    private Reseller reseller;

    @Autowired
    private PanelUsers users;

    private PartnerId partner;
    private String debtor;

    @BeforeEach
    void threeDrafts() {
        partner = reseller.partnerWith(3, """
                S1,K1,HOST,een.example,1,P1M,2026-12-01,,
                S2,K2,HOST,twee.example,1,P1M,2026-12-01,,
                S3,K3,HOST,drie.example,1,P1M,2026-12-01,,
                """);
        reseller.run(partner, "2026-12-01");
        debtor = reseller.drafts(partner).getFirst().debtor().number();
        users.logIn(partner, Role.BOOKKEEPER);
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void R12_theChipsCountWhatTheSearchLets() {
        open(partner, ReviewView.class);
        assertThat(buttons()).contains("All 3", "New 3");
        open(partner, ReviewView.class, Map.of("q", debtor));
        assertThat(buttons()).contains("All 1", "New 1");
    }

    @Test
    void R12_aSearchThatFindsNothingSaysSoAndShowsAllAtAPress() {
        open(partner, ReviewView.class, Map.of("q", "nobody"));
        assertThat(headings()).contains("Nothing found").doesNotContain("Nothing to review");
        $(Button.class).withText("Show all").first().click();
        assertThat(buttons()).contains("All 3");
        assertThat(headings()).doesNotContain("Nothing found");
    }

    @Test
    void R13_afterTheLastHitIsDiscardedTheOthersStillWait() {
        open(partner, ReviewView.class, Map.of("q", debtor));
        $(Button.class).withText("Discard").first().click();
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(reseller.drafts(partner)).hasSize(2);
        assertThat(headings()).contains("Nothing found").doesNotContain("Nothing to review");
    }

    @Test
    void R12_whereNothingWaitsAtAllARunIsTheNextThing() {
        SecurityContextHolder.clearContext();
        var nobody = reseller.partnerWith(1, "");
        users.logIn(nobody, Role.BOOKKEEPER);
        open(nobody, ReviewView.class, Map.of("q", "nobody"));
        assertThat(headings()).contains("Nothing to review");
    }

    private List<String> buttons() {
        return $(Button.class).all().stream().map(Button::getText).toList();
    }

    private List<String> headings() {
        return $(H2.class).all().stream().map(H2::getText).toList();
    }
}
