package nl.florijn.documents.texts;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.StaleVersion;
import nl.florijn.platform.audit.AuditAction;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Texts of a partner that stand on every document of a kind; what is approved keeps those of its day (R31). */
@Service
public class DocumentTexts {

    /** The languages that documents have. */
    public static final List<String> LANGUAGES = List.of("nl", "en", "fr", "de");

    /** The most characters of one text. */
    public static final int LONGEST = 2000;

    private final JooqDocumentTexts repository;
    private final Transactions transactions;
    private final AuditLog audit;

    DocumentTexts(JooqDocumentTexts repository, Transactions transactions, AuditLog audit) {
        this.repository = repository;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** Of each kind in each language, those without words too. */
    @Requires(Right.READ)
    public List<DocumentText> all(PartnerId partner) {
        var known = repository.all(partner);
        return Arrays.stream(DocumentKind.values())
                .flatMap(kind -> LANGUAGES.stream().map(language -> of(known, kind, language)))
                .toList();
    }

    /** @throws NotFound when documents have no texts in that language */
    @Requires(Right.READ)
    public DocumentText get(PartnerId partner, DocumentKind kind, String locale) {
        if (!LANGUAGES.contains(locale)) {
            throw new NotFound("document text in '" + locale + "'");
        }
        return of(repository.all(partner), kind, locale);
    }

    /** As documents read them. */
    @Requires(Right.READ)
    public TextBook forDocuments(PartnerId partner) {
        return new TextBook(repository.all(partner));
    }

    /**
     * Changes a text.
     *
     * @param version that was looked at; null: as it stands
     * @param text null: none
     * @throws InvalidInput when it is too long
     * @throws StaleVersion when it is no longer of that version
     */
    @Requires(Right.ADMIN)
    public DocumentText change(
            PartnerId partner, DocumentKind kind, String locale, @Nullable Integer version, @Nullable String text) {
        return transactions.in(() -> {
            var before = get(partner, kind, locale);
            StaleVersion.check(version, before.version(), "The text");
            return changed(partner, before.saying(text), "text");
        });
    }

    /**
     * Changes texts, all or none of them.
     *
     * @param wanted each with the version that was looked at
     * @throws InvalidInput when one is too long, at its field, such as {@code INVOICE.nl}
     * @throws StaleVersion when one is no longer of that version
     */
    @Requires(Right.ADMIN)
    public void change(PartnerId partner, List<DocumentText> wanted) {
        transactions.run(() -> wanted.forEach(text -> changed(partner, text, text.kind() + "." + text.locale())));
    }

    private DocumentText changed(PartnerId partner, DocumentText wanted, String field) {
        new FieldCheck().optional(field, wanted.text(), LONGEST).done();
        var before = get(partner, wanted.kind(), wanted.locale());
        StaleVersion.check(wanted.version(), before.version(), "The text");
        if (wanted.equals(before)) {
            return before;
        }
        if (!repository.write(partner, wanted)) {
            throw new StaleVersion("The text");
        }
        var after = get(partner, wanted.kind(), wanted.locale());
        audit.record(
                partner, AuditAction.SETTINGS_CHANGED, partner, Map.of("before", told(before), "after", told(after)));
        return after;
    }

    private static Map<String, ?> told(DocumentText text) {
        var words = text.text();
        return words == null
                ? Map.of()
                : Map.of("documentText", Map.of(text.kind().name(), Map.of(text.locale(), words)));
    }

    private static DocumentText of(List<DocumentText> known, DocumentKind kind, String locale) {
        return known.stream()
                .filter(text -> text.kind() == kind && text.locale().equals(locale))
                .findFirst()
                .orElseGet(() -> new DocumentText(kind, locale, null, 0));
    }
}
