package nl.florijn.api.partners;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.florijn.api.access.Needs;
import nl.florijn.api.web.ApiController;
import nl.florijn.api.web.IfMatch;
import nl.florijn.api.web.Patch;
import nl.florijn.numbering.NumberPreview;
import nl.florijn.numbering.Numbering;
import nl.florijn.numbering.Numberings;
import nl.florijn.numbering.SeriesCode;
import nl.florijn.numbering.StoredNumbering;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** How the token's partner numbers its documents (R30). */
@ApiController
@Tag(name = "Partner")
class NumberingController {

    private final Numberings numberings;

    NumberingController(Numberings numberings) {
        this.numberings = numberings;
    }

    @GetMapping("/partner/numbering")
    @Needs(Scope.READ)
    @Operation(summary = "Patterns, and the counter that the next invoice gets")
    StoredNumbering get(PartnerId partner) {
        return numberings.get(partner);
    }

    @PatchMapping("/partner/numbering")
    @Needs(Scope.ADMIN)
    @Operation(summary = "Change a pattern, the restarts or the next number; counters go on")
    StoredNumbering change(PartnerId partner, @IfMatch int version, @RequestBody Patch<Numbering> patch) {
        return numberings.change(
                partner, version, patch.onto(numberings.get(partner).numbering()));
    }

    @GetMapping("/partner/numbering/preview")
    @Needs(Scope.READ)
    @Operation(summary = "The next five numbers, were the numbering changed like this")
    NumberPreview preview(
            PartnerId partner,
            @RequestParam String pattern,
            @RequestParam(required = false) @Nullable Long next,
            @RequestParam(required = false) @Nullable Boolean restarts,
            @RequestParam(defaultValue = "INVOICE") SeriesCode series) {
        return numberings.preview(partner, series, pattern, next, restarts);
    }
}
