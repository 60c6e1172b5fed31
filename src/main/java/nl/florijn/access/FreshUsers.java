package nl.florijn.access;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Reads people as they are now, once a request: whoever was removed or demoted stops at the next one. */
@Component
class FreshUsers {

    private static final String READ = FreshUsers.class.getName() + '.';

    private final JooqUserRepository repository;

    FreshUsers(JooqUserRepository repository) {
        this.repository = repository;
    }

    /** Empty when there is no such person any more, or only with another password. */
    Optional<User> find(UserId id, int passwordVersion) {
        var request = RequestContextHolder.getRequestAttributes();
        return request == null ? repository.find(id, passwordVersion) : inRequest(request, id, passwordVersion);
    }

    private Optional<User> inRequest(RequestAttributes request, UserId id, int passwordVersion) {
        var name = READ + id + passwordVersion;
        if (request.getAttribute(name, RequestAttributes.SCOPE_REQUEST) instanceof User read) {
            return Optional.of(read);
        }
        var read = repository.find(id, passwordVersion);
        read.ifPresent(user -> request.setAttribute(name, user, RequestAttributes.SCOPE_REQUEST));
        return read;
    }
}
