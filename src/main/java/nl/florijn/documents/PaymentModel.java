package nl.florijn.documents;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.florijn.banking.PaymentReference;
import nl.florijn.documents.InvoiceSnapshot.Deduction;
import nl.florijn.documents.InvoiceSnapshot.EarlyPayment;
import nl.florijn.documents.InvoiceSnapshot.GAccount;
import nl.florijn.documents.InvoiceSnapshot.Payment;
import nl.florijn.documents.InvoiceSnapshot.Seller;
import nl.florijn.documents.InvoiceSnapshot.Totals;
import org.jspecify.annotations.Nullable;

/** What the template sees of the payment: the request, where to pay to, and a code for the bank's app. */
final class PaymentModel {

    private final InvoiceSnapshot snapshot;
    private final Texts texts;
    private final Notation notation;

    PaymentModel(InvoiceSnapshot snapshot, Texts texts, Notation notation) {
        this.snapshot = snapshot;
        this.texts = texts;
        this.notation = notation;
    }

    Map<String, Object> model() {
        Payment payment = snapshot.payment();
        if (payment.terms() != null) {
            return model(payment.terms(), List.of(), "");
        }
        return snapshot.asksForMoney()
                ? model(request() + gAccount() + deduction() + discount() + lateInterest(), account(), qr())
                : model("", List.of(), "");
    }

    private static Map<String, Object> model(String terms, List<Map<String, String>> account, String qr) {
        return Map.of("terms", terms, "account", account, "qr", qr);
    }

    private String request() {
        String total = notation.money(snapshot.totals().total());
        return snapshot.dueDate() == null
                ? texts.fill("paymentRequestUndated", Map.of("total", total))
                : texts.fill(
                        "paymentRequest", Map.of("total", total, "dueDate", notation.longDate(snapshot.dueDate())));
    }

    /** R27: how much of it goes where. */
    private String gAccount() {
        GAccount part = snapshot.payment().gAccount();
        return part == null
                ? ""
                : " "
                        + texts.fill(
                                "gAccount",
                                Map.of(
                                        "amount", notation.money(part.amount()),
                                        "percent", notation.percent(part.percent()),
                                        "iban", Objects.requireNonNull(Letterhead.grouped(part.iban())),
                                        "rest", notation.money(part.rest())));
    }

    /** R25: what may be left out by who pays early. */
    private String deduction() {
        Deduction deduction = snapshot.payment().deduction();
        return deduction == null
                ? ""
                : " "
                        + texts.fill(
                                "deduction",
                                Map.of(
                                        "amount", notation.money(deduction.amount()),
                                        "date", notation.longDate(deduction.until())));
    }

    /** R24: what is paid until when. */
    private String discount() {
        EarlyPayment early = snapshot.payment().discount();
        return early == null
                ? ""
                : " "
                        + texts.fill(
                                "paymentDiscount",
                                Map.of(
                                        "percent", notation.percent(early.percent()),
                                        "discount", notation.money(early.discount()),
                                        "payable", notation.money(early.payable()),
                                        "date", notation.longDate(early.until())));
    }

    /** R44: what is owed by who pays late, in the words of its approval. */
    private String lateInterest() {
        String sentence = snapshot.payment().lateInterest();
        return sentence == null ? "" : " " + sentence;
    }

    private List<Map<String, String>> account() {
        String iban = snapshot.seller().iban();
        if (iban == null) {
            return List.of();
        }
        List<Map<String, String>> rows = new ArrayList<>();
        add(rows, "iban", Letterhead.grouped(iban));
        add(rows, "bic", snapshot.seller().bic());
        add(rows, "accountHolder", snapshot.seller().name());
        add(rows, "reference", PaymentReference.printed(reference()));
        return rows;
    }

    private void add(List<Map<String, String>> rows, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            rows.add(Map.of("label", texts.get(label), "value", value));
        }
    }

    /** Empty when none is asked for. */
    private String reference() {
        String reference = snapshot.payment().reference();
        return Objects.requireNonNullElse(reference == null ? snapshot.number() : reference, "");
    }

    /** Only for what can really be paid by it: a numbered document in euros. */
    private String qr() {
        Seller seller = snapshot.seller();
        Totals totals = snapshot.totals();
        String number = snapshot.number();
        if (number == null || seller.iban() == null || !totals.currency().equals("EUR")) {
            return "";
        }
        BigDecimal amount = onOwnAccount();
        // Where none is asked for the number still tells what was paid.
        String reference = reference().isEmpty() ? number : reference();
        if (!PaymentQr.fits(amount, reference)) {
            return "";
        }
        return new PaymentQr(seller.name(), seller.iban(), seller.bic(), amount, reference).dataUri();
    }

    private BigDecimal onOwnAccount() {
        GAccount part = snapshot.payment().gAccount();
        return part == null ? snapshot.totals().total() : part.rest();
    }
}
