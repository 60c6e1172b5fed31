package nl.florijn.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.platform.paging.PageRequest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** What is written down is never so long that what was done fails by it. */
@FlorijnTest
class AuditDetailTest {

    @Autowired
    private Books books;

    @Autowired
    private AuditLog audit;

    @Test
    void whatNobodyReadsToItsEndIsCutAndSaysSo() {
        var partner = books.freshPartner().partner().id();
        audit.record(partner, AuditAction.MASTER_DATA_CHANGED, null, Map.of("a", "\ud83d\ude00\"".repeat(300_000)));
        var detail = new JsonMapper()
                .readTree(audit.page(partner, new PageRequest(1, null))
                        .items()
                        .getFirst()
                        .detail());
        assertThat(detail.path("cutFrom").asInt()).isGreaterThan(1_000_000);
        assertThat(detail.path("beginning").asString())
                .startsWith("{\"a\":\"\ud83d\ude00")
                .hasSizeBetween(499_999, 500_000);
    }
}
