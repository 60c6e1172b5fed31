package nl.florijn.api.catalog;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.florijn.api.access.Needs;
import nl.florijn.api.web.Answers;
import nl.florijn.api.web.ApiController;
import nl.florijn.api.web.IfMatch;
import nl.florijn.api.web.Patch;
import nl.florijn.catalog.interest.InterestRate;
import nl.florijn.catalog.interest.InterestRateDetails;
import nl.florijn.catalog.interest.InterestRateId;
import nl.florijn.catalog.interest.InterestRates;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.paging.Page;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Scope;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** Interest on what is paid late (R44). */
@ApiController
@Tag(name = "Interest")
class InterestRatesController {

    private final InterestRates rates;

    InterestRatesController(InterestRates rates) {
        this.rates = rates;
    }

    @GetMapping("/interest-rates")
    @Needs(Scope.READ)
    @Operation(summary = "Rates of the law and of the partner, by name; what the partner added nothing to has no id")
    Page<InterestRate> list(PartnerId partner, PageRequest page) {
        return rates.list(partner, page);
    }

    @PostMapping("/interest-rates")
    @Needs(Scope.WRITE)
    @Operation(summary = "Make one, or add days to one of the law by its name")
    ResponseEntity<InterestRate> create(PartnerId partner, @RequestBody InterestRateDetails details) {
        var created = rates.create(partner, details);
        return Answers.created("/interest-rates/", requireNonNull(created.id()), created);
    }

    @GetMapping("/interest-rates/{id}")
    @Needs(Scope.READ)
    @Operation(summary = "One of those that the partner made or added to")
    InterestRate get(PartnerId partner, @PathVariable InterestRateId id) {
        return rates.get(partner, id);
    }

    @PatchMapping("/interest-rates/{id}")
    @Needs(Scope.WRITE)
    @Operation(summary = "Change its rates")
    InterestRate change(
            PartnerId partner,
            @PathVariable InterestRateId id,
            @IfMatch int version,
            @RequestBody Patch<InterestRateDetails> patch) {
        return rates.change(
                partner, id, version, patch.onto(rates.get(partner, id).details()));
    }
}
