package nl.florijn.api;

import static org.assertj.core.api.Assertions.assertThat;

import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the database says for itself, whatever is asked of it. */
@FlorijnTest
class OutagesApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Books books;

    @Autowired
    private DSLContext db;

    /** InnoDB says 1114 when it cannot write to the disk any more; here a trigger says it. */
    @Test
    void aFullDiskIsNoFaultOfTheCallNorOfTheApplication() {
        var api = ApiClient.withToken(port, books.freshPartner().token());
        db.execute("""
                CREATE TRIGGER disk_is_full BEFORE INSERT ON product FOR EACH ROW
                IF NEW.name = 'Een te veel' THEN
                    SIGNAL SQLSTATE 'HY000' SET MYSQL_ERRNO = 1114, MESSAGE_TEXT = 'The table is full';
                END IF""");
        try {
            var answer = api.post("/products", "{\"code\": \"FULL\", \"name\": \"Een te veel\"}");
            assertThat(answer.status()).as(answer.text()).isEqualTo(507);
            assertThat(answer.code()).isEqualTo("NO_SPACE");
            assertThat(answer.header("Retry-After")).isEqualTo("60");
        } finally {
            db.execute("DROP TRIGGER disk_is_full");
        }
        assertThat(api.post("/products", "{\"code\": \"FULL\", \"name\": \"Een te veel\"}")
                        .status())
                .isEqualTo(201);
    }
}
