package tickertone.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AliasTest {
    @Test
    void isUndoubtedWithoutNeededWords() {
        assertThat(Alias.of("Nvidia").undoubted()).isTrue();
        assertThat(new Alias("Apple", true, Set.of(), List.of("Apple pie")).undoubted())
                .isTrue();
        assertThat(new Alias("Apple", true, Set.of("shares"), List.of()).undoubted())
                .isFalse();
    }

    @Test
    void hasOneTo64Characters() {
        assertThat(Alias.of("x".repeat(64)).text()).hasSize(64);
        assertThatIllegalArgumentException().isThrownBy(() -> Alias.of("x".repeat(65)));
        assertThatIllegalArgumentException().isThrownBy(() -> Alias.of(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> Alias.of(""));
    }
}
