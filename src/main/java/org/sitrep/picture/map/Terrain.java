package org.sitrep.picture.map;

import java.util.List;
import org.sitrep.picture.Outline;

/**
 * Land and water.
 *
 * @param home the land of the country that the map is about
 * @param others all other land
 * @param coasts where land meets water
 * @param borders where countries meet
 */
public record Terrain(List<Outline> home, List<Outline> others, List<Outline> coasts, List<Outline> borders) {

    static Terrain of(Ground ground, int home) {
        return new Terrain(ground.home(home), ground.others(home), ground.coasts(), ground.borders());
    }
}
