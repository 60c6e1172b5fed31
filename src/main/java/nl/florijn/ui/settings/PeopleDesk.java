package nl.florijn.ui.settings;

import nl.florijn.partners.Invitations;
import nl.florijn.partners.PasswordLinks;
import nl.florijn.partners.Users;
import nl.florijn.platform.web.PublicAddress;
import org.springframework.stereotype.Component;

/** Who comes in, as what, and by which links. */
@Component
public record PeopleDesk(Users users, Invitations invitations, PasswordLinks passwords, PublicAddress address) {}
