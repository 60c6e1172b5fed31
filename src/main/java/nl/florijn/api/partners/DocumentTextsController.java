package nl.florijn.api.partners;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import nl.florijn.api.access.Needs;
import nl.florijn.api.web.ApiController;
import nl.florijn.api.web.IfMatch;
import nl.florijn.documents.texts.DocumentKind;
import nl.florijn.documents.texts.DocumentText;
import nl.florijn.documents.texts.DocumentTexts;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** What stands on every document of a kind, in each language. */
@ApiController
@Tag(name = "Document texts")
class DocumentTextsController {

    private final DocumentTexts texts;

    DocumentTextsController(DocumentTexts texts) {
        this.texts = texts;
    }

    @GetMapping("/document-texts")
    @Needs(Scope.READ)
    @Operation(summary = "The text of each kind of document in each language")
    List<DocumentText> all(PartnerId partner) {
        return texts.all(partner);
    }

    @GetMapping("/document-texts/{kind}/{locale}")
    @Needs(Scope.READ)
    @Operation(summary = "One of them")
    DocumentText get(PartnerId partner, @PathVariable DocumentKind kind, @PathVariable String locale) {
        return texts.get(partner, kind, locale);
    }

    /** @param text null: none */
    record Words(@Nullable String text) {}

    @PutMapping("/document-texts/{kind}/{locale}")
    @Needs(Scope.ADMIN)
    @Operation(summary = "Change it; what is approved keeps its own")
    DocumentText change(
            PartnerId partner,
            @PathVariable DocumentKind kind,
            @PathVariable String locale,
            @IfMatch(required = false) @Nullable Integer version,
            @RequestBody Words words) {
        return texts.change(partner, kind, locale, version, words.text());
    }
}
