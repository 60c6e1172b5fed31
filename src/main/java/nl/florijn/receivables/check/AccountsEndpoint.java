package nl.florijn.receivables.check;

import java.util.List;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.stereotype.Component;

/** On the management port: adds up all accounts now, and names what does not fit. */
@Component
@Endpoint(id = "accounts")
class AccountsEndpoint {

    private final AccountWatch watch;

    AccountsEndpoint(AccountWatch watch) {
        this.watch = watch;
    }

    @ReadOperation
    List<AccountCheck> look() {
        return watch.lookAtAll();
    }
}
