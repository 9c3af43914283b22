package org.sitrep.picture.map;

import java.util.List;
import java.util.function.IntPredicate;
import org.sitrep.picture.Outline;

/**
 * Land and water.
 *
 * @param home the land of the country that the map is about
 * @param others all other land
 * @param coasts where land meets water
 * @param borders where countries meet
 * @param lakes large lakes
 * @param disputes what is not settled
 */
public record Terrain(
        List<Outline> home,
        List<Outline> others,
        List<Outline> coasts,
        List<Outline> borders,
        List<Outline> lakes,
        Disputes disputes) {

    static Terrain of(Ground ground, IntPredicate isHome) {
        return new Terrain(
                ground.land(isHome),
                ground.land(isHome.negate()),
                ground.coasts(),
                ground.borders(),
                ground.lakes(),
                ground.disputes());
    }

    /** Returns land without borders, all in one tone. */
    static Terrain plain(Ground ground) {
        return new Terrain(
                List.of(), ground.land(code -> true), ground.coasts(), List.of(), ground.lakes(), Disputes.NONE);
    }
}
