package tickertone.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OpeningsTest {
    @Test
    void passesOverWordsThatNoStringBeginsLike() {
        assertThat(places("the nvidia share, an nvidia-backed one", "nvidia")).containsExactly(4, 21);
        assertThat(places("v v. vv visa (v)", "v")).containsExactly(0, 2, 14);
        assertThat(places("买苹果汁", "苹果")).containsExactly(1);
    }

    @Test
    void knowsThatAnythingMayFollowAChineseCharacter() {
        assertThat(places("特a特特b", "特")).containsExactly(0, 2, 3);
    }

    @Test
    void looksOnlyBetweenItsLimits() {
        var text = "nvda nvda nvda".toCharArray();
        var places = new Openings(List.of("nvda")).in(text, 1, 10);

        assertThat(places.next()).isEqualTo(5);
        assertThat(places.next()).isEqualTo(-1);
        assertThat(places.next()).isEqualTo(-1);
    }

    @Test
    void neverMissesAStringThatStandsAsAWord() {
        var random = new Random(5);
        for (int i = 0; i < 300; i++) {
            var strings = new ArrayList<String>();
            for (int j = 0; j < 20; j++) {
                strings.add(signs(random, 1 + random.nextInt(6)));
            }
            String text = signs(random, 700);
            var places = places(text, strings.toArray(String[]::new));
            for (var string : strings) {
                for (int at = text.indexOf(string); at >= 0; at = text.indexOf(string, at + 1)) {
                    assertThat(places.contains(at) || !Words.stands(text, at, at + string.length()))
                            .isTrue();
                }
            }
        }
    }

    private static List<Integer> places(String text, String... strings) {
        var places = new ArrayList<Integer>();
        var walk = new Openings(List.of(strings)).in(text.toCharArray(), 0, text.length());
        for (int at = walk.next(); at >= 0; at = walk.next()) {
            places.add(at);
        }
        return places;
    }

    private static String signs(Random random, int length) {
        var signs = new StringBuilder();
        for (int i = 0; i < length; i++) {
            signs.append("ab1 .$&苹果\ud83d".charAt(random.nextInt(10)));
        }
        return signs.toString();
    }
}
