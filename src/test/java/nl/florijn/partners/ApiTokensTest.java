package nl.florijn.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.security.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FlorijnTest
class ApiTokensTest {

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private Books books;

    @Test
    void aTokenTellsItsPartnerAndScopes() {
        var partner = books.freshPartner().partner().id();

        var created = tokens.create(partner, "Panel", Set.of(Scope.READ, Scope.WRITE));

        assertThat(tokens.find(created.secret()))
                .contains(new TokenHolder(partner, created.made().id(), "Panel", Set.of(Scope.READ, Scope.WRITE)));
        assertThat(tokens.list(partner)).contains(created.made());
    }

    @Test
    void aRevokedTokenOpensNothing() {
        var partner = books.freshPartner().partner().id();
        var created = tokens.create(partner, "Panel", Set.of(Scope.READ));

        tokens.revoke(partner, created.made().id());
        tokens.revoke(partner, created.made().id());

        assertThat(tokens.find(created.secret())).isEmpty();
        assertThat(tokens.list(partner).getFirst().revokedAt()).isNotNull();
    }

    @Test
    void R01_nobodyRevokesTheTokenOfAnotherPartner() {
        var other = books.freshPartner();
        var token = tokens.list(other.partner().id()).getFirst().id();
        var own = books.freshPartner().partner().id();

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> tokens.revoke(own, token));
        assertThat(tokens.find(other.token())).isPresent();
    }

    @Test
    void secretsAreLongAndNeverTheSame() {
        var partner = books.freshPartner().partner().id();

        var first = tokens.create(partner, "A", Set.of(Scope.READ)).secret();
        var second = tokens.create(partner, "A", Set.of(Scope.READ)).secret();

        assertThat(first).matches("flo_[A-Za-z0-9_-]{43}").isNotEqualTo(second);
        assertThat(tokens.find(first + "x")).isEmpty();
    }

    @Test
    void aTokenNeedsAScope() {
        var partner = books.freshPartner().partner().id();

        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> tokens.create(partner, "A", Set.of()));
    }
}
