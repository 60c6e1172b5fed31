package nl.florijn.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.florijn.api.access.Needs;
import nl.florijn.api.web.Answers;
import nl.florijn.api.web.ApiController;
import nl.florijn.customers.CustomerId;
import nl.florijn.messaging.Mail;
import nl.florijn.messaging.MailFilter;
import nl.florijn.messaging.MailId;
import nl.florijn.messaging.Mails;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.outbox.OutboxState;
import nl.florijn.platform.paging.Page;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** Mails to customers, and what became of them. */
@ApiController
@Tag(name = "Mails")
class MailsController {

    private final Mails mails;

    MailsController(Mails mails) {
        this.mails = mails;
    }

    /**
     * @param address null: the one it has
     */
    record SendAgain(@Nullable String address) {}

    record TestMail(String address) {}

    @GetMapping("/mails")
    @Needs(Scope.READ)
    @Operation(summary = "Mails, the newest first")
    Page<Mail> list(
            PartnerId partner,
            @RequestParam(required = false) @Nullable OutboxState state,
            @RequestParam(required = false) @Nullable CustomerId customerId,
            PageRequest page) {
        return mails.list(partner, new MailFilter(state, customerId), page);
    }

    @PostMapping("/mails")
    @Needs(Scope.ADMIN)
    @Operation(summary = "Send a test mail")
    ResponseEntity<Mail> test(PartnerId partner, @RequestBody TestMail test) {
        var mail = mails.sendTest(partner, test.address());
        return Answers.created("/mails/", mail.id(), mail);
    }

    @GetMapping("/mails/{id}")
    @Needs(Scope.READ)
    @Operation(summary = "One of them")
    Mail get(PartnerId partner, @PathVariable MailId id) {
        return mails.get(partner, id);
    }

    @PostMapping("/mails/{id}/send")
    @Needs(Scope.BILLING)
    @Operation(summary = "Send a mail that did not leave, or perhaps not, perhaps to another address")
    Mail sendAgain(PartnerId partner, @PathVariable MailId id, @RequestBody SendAgain again) {
        return mails.sendAgain(partner, id, again.address());
    }
}
