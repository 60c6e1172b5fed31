package nl.florijn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.documents.layouts.Layout;
import nl.florijn.documents.layouts.LayoutDetails;
import nl.florijn.documents.layouts.Layouts;
import nl.florijn.documents.layouts.ThemeName;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Role;
import nl.florijn.ui.settings.SettingsView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** Layouts among the settings, each beside an example of what it makes. */
@FlorijnTest
class LayoutsAtTheScreenTest extends PanelTab {

    private static final int USES_COLUMN = 4;

    @Autowired
    private Books books;

    @Autowired
    private PanelUsers users;

    @Autowired
    private Layouts layouts;

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
    void aLayoutIsSeenWhileItIsMade() {
        open();
        press("New layout");
        field("Code").setValue("BLUE");
        assertThat(example()).contains("color: " + LayoutDetails.USUAL_COLOUR);

        field("Accent colour").setValue("#0000cc");
        assertThat(example()).contains("color: #0000cc");
        assertThat(field("Accent colour").getHelperText())
                .isEqualTo("Contrast with white 11.21 : 1. Text in this colour is easy to read.");
        field("Accent colour").setValue("#0000c");
        assertThat(example()).as("half a colour").contains("color: #0000cc");
        field("Accent colour").setValue("#00CC00");
        assertThat(example()).contains("background-color: #00cc00; color: #000000", "color: #008a00");
        assertThat(field("Accent colour").getHelperText()).contains("2.17 : 1, too little for text", "#008a00");
        press("Save");

        assertThat(layouts.list(partner, PageRequest.FIRST).items())
                .extracting(Layout::details)
                .containsExactly(new LayoutDetails("BLUE", "BLUE", ThemeName.HELDER, "#00cc00", null, null));
    }

    @Test
    void aLayoutIsRemovedAndOneInUseStays() {
        var used = layouts.create(partner, new LayoutDetails("USED", "", ThemeName.STRAK, "#0000cc", null, null));
        books.customer(partner, "{\"layout\": \"USED\"}");
        layouts.create(partner, new LayoutDetails("FREE", "", ThemeName.STRAK, "#0000cc", null, null));
        open();
        for (var row = 0; row < 2; row++) {
            test($(Grid.class).single()).select(row);
            press("Remove layout");
            test($(ConfirmDialog.class).single()).confirm();
        }

        assertThat(layouts.list(partner, PageRequest.FIRST).items()).containsExactly(used);
        assertThat($(Notification.class).all())
                .extracting(notice -> notice.getElement().getTextRecursively())
                .contains("Customers with this layout: 1. Give them another one first. Show what is in the way");
    }

    @Test
    void theListTellsWhatUsesALayoutAndSavingThatAVersionWasPublished() {
        layouts.create(partner, new LayoutDetails("USED", "", ThemeName.STRAK, "#0000cc", null, null));
        books.customer(partner, "{\"layout\": \"USED\"}");
        books.customer(partner, "{\"layout\": \"USED\"}");
        layouts.create(partner, new LayoutDetails("FREE", "", ThemeName.STRAK, "#0000cc", null, null));
        open();
        assertThat(uses(0)).isEqualTo(List.of("2 customers"));
        assertThat(uses(1)).isEqualTo(List.of("nothing"));

        test($(Grid.class).single()).select(1);
        var closing = $(TextArea.class).withLabel("Text at the end").single();
        closing.setValue("Thanks, {{customer}}");
        assertThat(closing.getHelperText()).contains("printed literally");
        closing.setValue("Thanks <b>all</b>");
        assertThat(closing.getHelperText()).contains("printed literally");
        closing.setValue("Thanks; 3 < 5 & more {all}");
        assertThat(closing.getHelperText()).doesNotContain("printed literally");
        press("Save");
        assertThat($(Notification.class).all())
                .extracting(notice -> notice.getElement().getProperty("text"))
                .anyMatch(text -> text.startsWith("FREE saved as version 2"));
    }

    private Object uses(int row) {
        return test($(Grid.class).single()).getLitRendererPropertyValue(row, USES_COLUMN, "parts", List.class);
    }

    private void open() {
        users.logIn(partner, Role.ADMIN);
        open(partner, SettingsView.class, Map.of("section", "layouts"));
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
