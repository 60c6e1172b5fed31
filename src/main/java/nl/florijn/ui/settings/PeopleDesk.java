package nl.florijn.ui.settings;

import nl.florijn.access.Invitations;
import nl.florijn.access.PasswordLinks;
import nl.florijn.access.Users;
import nl.florijn.platform.web.PublicAddress;
import org.springframework.stereotype.Component;

/** Who comes in, as what, and by which links. */
@Component
public record PeopleDesk(Users users, Invitations invitations, PasswordLinks passwords, PublicAddress address) {}
