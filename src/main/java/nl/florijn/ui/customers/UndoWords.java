package nl.florijn.ui.customers;

import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.florijn.receivables.payments.UndoEffect;
import nl.florijn.receivables.payments.UndoEffect.Reopened;
import nl.florijn.ui.text.Formats;

/** What taking an entry back would do, a sentence on each line. */
final class UndoWords {

    private static final int NAMED = 5;

    private UndoWords() {}

    static String of(UndoEffect effect, String currency) {
        List<String> sentences = new ArrayList<>();
        var more = invoices(effect.reopened(), amount -> amount.signum() > 0, currency);
        if (!more.isEmpty()) {
            sentences.add(text("account.undo.reopens", more));
        }
        var less = invoices(effect.reopened(), amount -> amount.signum() < 0, currency);
        if (!less.isEmpty()) {
            sentences.add(text("account.undo.less", less));
        }
        if (effect.onAccount().signum() != 0) {
            sentences.add(text(
                    effect.onAccount().signum() > 0 ? "account.undo.onAccount" : "account.undo.offAccount",
                    Formats.money(effect.onAccount().abs(), currency)));
        }
        sentences.add(text("account.undo.stays"));
        return String.join("\n", sentences);
    }

    private static String invoices(List<Reopened> all, Predicate<BigDecimal> which, String currency) {
        var those = all.stream().filter(one -> which.test(one.amount())).toList();
        var named = those.stream()
                .limit(NAMED)
                .map(one -> text(
                        "account.undo.invoice",
                        one.number(),
                        Formats.money(one.amount().abs(), currency)))
                .collect(Collectors.joining(", "));
        return those.size() <= NAMED ? named : text("account.undo.more", named, those.size() - NAMED);
    }

    private static String text(String key, Object... facts) {
        return UI.getCurrent().getTranslation(key, facts);
    }
}
