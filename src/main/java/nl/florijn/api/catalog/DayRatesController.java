package nl.florijn.api.catalog;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import nl.florijn.api.access.Needs;
import nl.florijn.api.access.NeedsProvider;
import nl.florijn.api.web.ApiController;
import nl.florijn.currencies.DayRate;
import nl.florijn.currencies.DayRateFilter;
import nl.florijn.currencies.DayRateReport;
import nl.florijn.currencies.DayRates;
import nl.florijn.platform.paging.Page;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Reference rates of the ECB: the same for all, so the provider brings them and everybody reads them. */
@ApiController
@Tag(name = "Day rates")
class DayRatesController {

    private final DayRates rates;

    DayRatesController(DayRates rates) {
        this.rates = rates;
    }

    @PostMapping(
            path = "/day-rates",
            consumes = {
                MediaType.APPLICATION_XML_VALUE,
                MediaType.TEXT_XML_VALUE,
                "text/csv",
                MediaType.TEXT_PLAIN_VALUE,
                "application/zip",
                MediaType.APPLICATION_OCTET_STREAM_VALUE
            })
    @NeedsProvider
    @Operation(summary = "Take in a file of the ECB: eurofxref as XML, CSV or ZIP, of one day or of many")
    DayRateReport take(@RequestBody byte[] file) {
        return rates.take(file);
    }

    @DeleteMapping("/day-rates/{currency}/{date}")
    @NeedsProvider
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a wrong rate away; approved invoices keep the one that they were approved with")
    void delete(@PathVariable String currency, @PathVariable LocalDate date) {
        rates.delete(currency, date);
    }

    @GetMapping("/day-rates")
    @Needs(Scope.READ)
    @NeedsProvider
    @Operation(summary = "Units of each currency for one euro, the newest first")
    Page<DayRate> list(
            PageRequest page,
            @RequestParam @Nullable String currency,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to) {
        return rates.list(new DayRateFilter(currency, from, to), page);
    }
}
