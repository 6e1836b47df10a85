package tickertone.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tickertone.market.Alias;

class ClaimsTest {
    @Test
    void reportsOnceThatThereAreTooManyAliases() {
        var faults = new Faults();
        var place = YamlFile.parse(new TextFile("f", "f", "a"), faults).orElseThrow();
        var claims = new Claims(2);

        claims.claim("A", Alias.of("one"), place, true);
        claims.claim("A", Alias.of("two"), place, true);
        assertThat(faults.sorted()).isEmpty();
        claims.claim("A", Alias.of("three"), place, true);
        claims.claim("A", Alias.of("four"), place, true);

        assertThat(faults.sorted())
                .extracting(Fault::toString)
                .containsExactly("f:1: is alias number 3, of at most 2;"
                        + " watch fewer subjects, or list fewer forms per exchange");
    }
}
