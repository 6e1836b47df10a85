package tickertone.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What happens to the instances of which two or three run. */
enum Blow {
    /** One is killed in the middle of its work, and starts again where it was. */
    KILL,
    /** One is killed at any moment, be it while it starts, and starts again where it was. */
    BLIND_KILL,
    /** One is killed in the middle of its work, and what it left is lost: another starts on an empty folder. */
    LOSS,
    /** All are killed at once and start again. */
    OUTAGE,
    /** One stands still in the middle of its work until the others have taken it over, and then goes on. */
    FREEZE,
    /** One more starts. */
    JOIN,
    /** One stops for good. */
    LEAVE;

    static final int FEWEST = 2;
    private static final int MOST = 3;

    /** At random, mostly kills. */
    static List<Blow> any(Random random, int count) {
        var blows = new ArrayList<Blow>();
        int running = FEWEST;
        while (blows.size() < count) {
            var blow =
                    switch (random.nextInt(10)) {
                        case 0 -> LOSS;
                        case 1 -> OUTAGE;
                        case 2 -> BLIND_KILL;
                        case 3 -> FREEZE;
                        case 4, 5 -> running < MOST ? JOIN : LEAVE;
                        default -> KILL;
                    };
            running += blow == JOIN ? 1 : blow == LEAVE ? -1 : 0;
            blows.add(blow);
        }
        return blows;
    }
}
