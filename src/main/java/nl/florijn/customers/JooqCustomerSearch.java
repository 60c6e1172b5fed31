package nl.florijn.customers;

import static florijn.db.Tables.CUSTOMER;

import java.util.Arrays;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Finds customers by what somebody types. */
public final class JooqCustomerSearch {

    private JooqCustomerSearch() {}

    /** For queries on {@code CUSTOMER}: each word in the name, in whatever order, or all of it in the number or the address of mails. */
    public static Condition holds(String text) {
        return inName(CUSTOMER.NAME, text)
                .or(CUSTOMER.NUMBER.contains(text.strip()))
                .or(CUSTOMER.EMAIL.contains(text.strip()));
    }

    /** Each word in a name, in whatever order. */
    public static Condition inName(Field<String> name, String text) {
        return Arrays.stream(text.strip().split("\\s+")).map(name::contains).reduce(DSL.noCondition(), Condition::and);
    }
}
