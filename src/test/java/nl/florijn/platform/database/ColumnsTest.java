package nl.florijn.platform.database;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;

import java.util.Currency;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    private static final Field<Integer> NUMBER = field("number", Integer.class);
    private static final Field<String> NAME = field("name", String.class);
    private static final Field<String> CURRENCY = field("currency", String.class);
    private static final Field<String> STATE = field("state", String.class);

    private record Sold(String name, @Nullable Currency currency) {}

    private record Row(int number, Sold sold) {}

    private static final Columns<Sold> SOLD =
            new Columns<Sold>().with(NAME, Sold::name).with(CURRENCY, Sold::currency, Currency::getCurrencyCode);

    private static final Columns<Row> ROW =
            new Columns<Row>().with(NUMBER, Row::number).with(Row::sold, SOLD).always(STATE, "NEW");

    @Test
    void aValueStandsUnderItsFieldAlsoOneOfAPart() {
        assertThat(written(ROW, new Row(7, new Sold("Hosting", Currency.getInstance("EUR")))))
                .isEqualTo("number=7 name=Hosting currency=EUR state=NEW");
    }

    @Test
    void whereThereIsNoValueNothingStands() {
        assertThat(written(ROW, new Row(7, new Sold("Hosting", null))))
                .isEqualTo("number=7 name=Hosting currency=null state=NEW");
    }

    @Test
    void aSharedListStaysAsItIs() {
        var added = new Columns<Sold>().always(STATE, "OLD").with(SOLD);

        assertThat(written(added, new Sold("Mail", null))).isEqualTo("state=OLD name=Mail currency=null");
        assertThat(written(SOLD, new Sold("Mail", null))).isEqualTo("name=Mail currency=null");
    }

    private static <R> String written(Columns<R> columns, R row) {
        return columns.list().stream()
                .map(column -> column.field().getName() + "=" + column.in(row))
                .collect(joining(" "));
    }
}
