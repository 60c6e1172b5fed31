package nl.florijn.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartnerOfStatementTest {

    private static final Set<String> TABLES = Set.of("invoice", "invoice_line", "mail");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select `invoice`.`id` from `invoice` where (`invoice`.`partner_id` = ? and `invoice`.`id` = ?)",
                "select `i`.`id` from `invoice` as `i` where `i`.`partner_id` in (?, ?)",
                "select ? from `invoice` join `invoice_line` on (`invoice_line`.`partner_id` = `invoice`.`partner_id` and"
                        + " `invoice_line`.`invoice_id` = `invoice`.`id`) where `invoice`.`partner_id` = 4",
                "select ? from `invoice` where (`invoice`.`partner_id` = ? and exists (select 1 from `invoice_line`"
                        + " where `invoice_line`.`partner_id` = `invoice`.`partner_id`))",
                "select ? from `invoice` where (`invoice`.`partner_id`, `invoice`.`id`) in ((?, ?), (?, ?))",
                "insert into `mail` (`partner_id`, `id`, `body`) values (?, ?, 'from `invoice`')",
                "update `mail` set `state` = ? where (`mail`.`partner_id` = ? and `mail`.`id` = ?)",
                "delete from `mail` where `mail`.`partner_id` = ?",
                "select ? from `day_rate` where `day_rate`.`day` = ?"
            })
    void keepsToAPartner(String sql) {
        assertThat(PartnerOfStatement.forgotten(sql, TABLES)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select `mail`.`id` from `mail` where `mail`.`id` = ?",
                "select `mail`.`partner_id` from `mail`",
                "select ? from `invoice`, `mail` where `invoice`.`partner_id` = ?",
                "select ? from `invoice` join `mail` on `mail`.`id` = `invoice`.`id` where `invoice`.`partner_id` = ?",
                "select ? from `invoice` as `mine` join `mail` on `mail`.`partner_id` = `mine`.`partner_id`",
                "select ? from `invoice` where (`invoice`.`partner_id` = ? and exists (select 1 from `mail`"
                        + " where `mail`.`id` = `invoice`.`id`))",
                "(select ? from `invoice` where `invoice`.`partner_id` = ?) union all (select ? from `mail`)",
                "insert into `mail` (`id`, `body`) values (?, '`partner_id`')",
                "insert into `invoice` (`partner_id`, `id`) select `mail`.`partner_id`, `mail`.`id` from `mail`",
                "update `mail` set `partner_id` = ? where `mail`.`id` = ?",
                "update `mail` set `mail`.`partner_id` = ? where `mail`.`id` = ?",
                "delete from `mail` where `mail`.`body` = 'of `mail`.`partner_id` = 4'",
                "select ? from `mail` where not (`mail`.`partner_id` = ?)",
                "select ? from `mail` where (`mail`.`partner_id` = ? or `mail`.`id` = ?)"
            })
    void forgetsThePartner(String sql) {
        assertThat(PartnerOfStatement.forgotten(sql, TABLES)).isNotEmpty();
    }
}
