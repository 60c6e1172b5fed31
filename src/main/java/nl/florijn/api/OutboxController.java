package nl.florijn.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.florijn.api.access.Needs;
import nl.florijn.api.web.ApiController;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.outbox.Message;
import nl.florijn.platform.outbox.MessageId;
import nl.florijn.platform.outbox.Outbox;
import nl.florijn.platform.paging.Page;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Scope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What could not be handed over to anybody outside. */
@ApiController
@Tag(name = "Outbox")
class OutboxController {

    private final Outbox outbox;

    OutboxController(Outbox outbox) {
        this.outbox = outbox;
    }

    @GetMapping("/outbox")
    @Needs(Scope.READ)
    @Operation(summary = "Messages that failed, or perhaps did not arrive, and wait for a person; the newest first")
    Page<Message> list(PartnerId partner, PageRequest page) {
        return outbox.waitingForAPerson(partner, page);
    }

    @GetMapping("/outbox/{id}")
    @Needs(Scope.READ)
    @Operation(summary = "Any message, and what became of it")
    Message get(PartnerId partner, @PathVariable MessageId id) {
        return outbox.get(partner, id);
    }

    @PostMapping("/outbox/{id}/send")
    @Needs(Scope.BILLING)
    @Operation(summary = "Send a message that did not leave, or perhaps not")
    Message sendAgain(PartnerId partner, @PathVariable MessageId id) {
        outbox.sendAgain(partner, id);
        return outbox.get(partner, id);
    }

    @PostMapping("/outbox/{id}/withdraw")
    @Needs(Scope.BILLING)
    @Operation(summary = "Let a message be that did not leave, or perhaps not")
    Message withdraw(PartnerId partner, @PathVariable MessageId id) {
        outbox.withdraw(partner, id);
        return outbox.get(partner, id);
    }
}
