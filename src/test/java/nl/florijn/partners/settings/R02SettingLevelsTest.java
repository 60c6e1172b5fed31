package nl.florijn.partners.settings;

import static florijn.db.Tables.CUSTOMER;
import static florijn.db.Tables.PARTNER;
import static florijn.db.Tables.SUBSCRIPTION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.jooq.Table;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each level has a column for what can be set there, and for nothing else. */
class R02SettingLevelsTest {

    private static final Map<Origin, Table<?>> LEVELS =
            Map.of(Origin.PARTNER, PARTNER, Origin.CUSTOMER, CUSTOMER, Origin.SUBSCRIPTION, SUBSCRIPTION);

    @ParameterizedTest
    @EnumSource(BillingSetting.class)
    void whatCanBeSetAtALevelHasItsColumnThere(BillingSetting setting) {
        var column = setting.name().toLowerCase(Locale.ROOT) + (setting == BillingSetting.LAYOUT ? "_id" : "");
        LEVELS.forEach((level, table) -> assertThat(table.field(column) != null)
                .as("%s at %s", setting, level)
                .isEqualTo(setting.isSetAt(level)));
    }
}
