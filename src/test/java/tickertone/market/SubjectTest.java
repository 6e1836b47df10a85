package tickertone.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectTest {
    @ParameterizedTest
    @ValueSource(strings = {"NVDA", "BRK.B", "0700.HK", "MAG7", "A", "X_Y-Z", "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345"})
    void takesIdsOfCapitalsDigitsAndSigns(String id) {
        assertThat(Subject.isId(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nvda", "NV DA", "NVDA|1H", "英伟达", "NVDA\n", "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456"})
    void refusesOtherIds(String id) {
        assertThat(Subject.isId(id)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Subject(id, Kind.TICKER, "name", List.of(), List.of()));
    }

    @Test
    void hasMembersOnlyAsABasket() {
        assertThat(new Subject("MAG7", Kind.BASKET, "The seven", List.of(), List.of("NVDA")).members())
                .containsExactly("NVDA");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Subject("NVDA", Kind.TICKER, "Nvidia", List.of(), List.of("AMD")));
    }
}
