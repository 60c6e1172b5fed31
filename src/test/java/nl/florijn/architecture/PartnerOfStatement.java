package nl.florijn.architecture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether a statement, as jOOQ writes it, keeps to partners: each partner's table in it is bound to a given partner, by
 * itself or by what it is joined to.
 */
final class PartnerOfStatement {

    private static final String NAME = "`(\\w+)`(?: as `(\\w+)`)?";
    private static final Pattern VALUES = Pattern.compile("'(?:[^'\\\\]++|''|\\\\.)*+'|\\b\\d+(?:\\.\\d+)?\\b");
    private static final Pattern SUBSELECT = Pattern.compile("\\((?=\\(*select )");
    private static final Pattern TABLES =
            Pattern.compile("\\b(?:from|join|update|into) \\(?(" + NAME + "(?:, " + NAME + ")*)");
    private static final Pattern TABLE = Pattern.compile(NAME);
    private static final Pattern INSERTED = Pattern.compile("^(?:insert|replace)[^(]* into `(\\w+)` \\(([^)]*)\\)");
    private static final String PARTNER = "`(\\w+)`\\.`partner_id`";
    private static final Pattern GIVEN = Pattern.compile(PARTNER + " (?:=|in) \\(*\\?|\\? = " + PARTNER);
    private static final Pattern ROW = Pattern.compile("\\((" + PARTNER + ")(?:, [^()]*)?\\) (?=(?:=|in) \\(+\\?)");
    private static final Pattern SET = Pattern.compile("^(update .*?) set .*? (?=where )");
    private static final Pattern GROUP = Pattern.compile("(not )?\\(([^()]*)\\)");
    private static final Pattern JOINED = Pattern.compile(PARTNER + " = " + PARTNER);

    private final Set<String> tablesOfPartners;
    private final Set<String> forgotten = new HashSet<>();

    private PartnerOfStatement(Set<String> tablesOfPartners) {
        this.tablesOfPartners = tablesOfPartners;
    }

    /** The partners' tables that it reads or writes without saying for whom. */
    static Set<String> forgotten(String sql, Set<String> tablesOfPartners) {
        var statement = new PartnerOfStatement(tablesOfPartners);
        var shape = VALUES.matcher(sql)
                .replaceAll("?")
                .replaceAll("\\s+", " ")
                .replaceAll("\\( ", "(")
                .replaceAll(" \\)", ")");
        statement.check(shape, new ArrayDeque<>());
        return statement.forgotten;
    }

    /** @param around the tables that a subselect may refer to, innermost first; each with whether it is bound */
    private void check(String block, Deque<Map<String, Boolean>> around) {
        List<String> inner = new ArrayList<>();
        var own = withoutSubselects(block, inner);
        for (var part : own.split(" union (?:all )?")) {
            var tables = bound(part, around);
            around.push(tables);
            inner.forEach(select -> check(select, around));
            around.pop();
        }
    }

    /** A subselect becomes {@code §}. */
    private static String withoutSubselects(String block, List<String> inner) {
        var own = new StringBuilder();
        var at = 0;
        for (var start = SUBSELECT.matcher(block); start.find(at); ) {
            var end = closing(block, start.start());
            inner.add(block.substring(start.end(), end));
            own.append(block, at, start.start()).append('§');
            at = end + 1;
        }
        return own.append(block.substring(at)).toString();
    }

    private static int closing(String text, int opening) {
        var depth = 0;
        for (var i = opening; i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("Parentheses do not match: " + text);
    }

    private Map<String, Boolean> bound(String part, Deque<Map<String, Boolean>> around) {
        Map<String, String> tables = tables(part);
        var certain = certain(part);
        Set<String> bound = given(certain);
        inserted(part).ifPresent(bound::add);
        var joins = JOINED.matcher(certain)
                .results()
                .map(join -> List.of(join.group(1), join.group(2)))
                .toList();
        for (var before = -1; before != bound.size(); ) {
            before = bound.size();
            for (var join : joins) {
                if (join.stream().anyMatch(name -> isBound(name, tables, bound, around))) {
                    bound.addAll(join);
                }
            }
        }
        tables.forEach((name, table) -> {
            if (tablesOfPartners.contains(table) && !bound.contains(name)) {
                forgotten.add(table);
            }
        });
        return tables.keySet().stream().collect(Collectors.toMap(name -> name, bound::contains));
    }

    /** What is no table here nor around is a subselect by its name, which is looked at by itself. */
    private static boolean isBound(
            String name, Map<String, String> tables, Set<String> bound, Deque<Map<String, Boolean>> around) {
        if (bound.contains(name) || tables.containsKey(name)) {
            return bound.contains(name);
        }
        return around.stream()
                .filter(outer -> outer.containsKey(name))
                .findFirst()
                .map(outer -> outer.get(name))
                .orElse(true);
    }

    private static Map<String, String> tables(String part) {
        Map<String, String> tables = new LinkedHashMap<>();
        for (var list :
                TABLES.matcher(part).results().map(found -> found.group(1)).toList()) {
            TABLE.matcher(list)
                    .results()
                    .forEach(one -> tables.put(one.group(2) == null ? one.group(1) : one.group(2), one.group(1)));
        }
        return tables;
    }

    private static Set<String> given(String part) {
        Set<String> given = new HashSet<>();
        GIVEN.matcher(part)
                .results()
                .forEach(found -> given.add(found.group(1) == null ? found.group(2) : found.group(1)));
        return given;
    }

    private static Optional<String> inserted(String part) {
        var insert = INSERTED.matcher(part);
        return insert.find() && insert.group(2).contains("`partner_id`")
                ? Optional.of(insert.group(1))
                : Optional.empty();
    }

    /** Without what is set, and without what holds only sometimes: alternatives and negations. */
    private static String certain(String part) {
        var rest = SET.matcher(ROW.matcher(part).replaceAll("$1 ")).replaceFirst("$1 ");
        for (var before = ""; !before.equals(rest); ) {
            before = rest;
            rest = GROUP.matcher(rest)
                    .replaceAll(
                            group -> group.group(1) != null || group.group(2).contains(" or ")
                                    ? ""
                                    : Matcher.quoteReplacement(group.group(2)));
        }
        return rest;
    }
}
