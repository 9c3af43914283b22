package org.sitrep.picture.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.sitrep.fact.map.BaseMap;
import org.sitrep.fact.map.BaseMap.Area;
import org.sitrep.fact.map.BaseMap.Country;
import org.sitrep.fact.map.Position;

/** The base map, ready to be looked up. What has been cut out of it is kept: the editions of a brief show the same. */
public final class Atlas {

    /** How far off its country, in km, a place may lie by the base map, whose coasts are coarse. */
    private static final double OFF_SHORE = 40;

    private final BaseMap map;
    private final boolean isPlain;
    private final List<Cap> lines;
    private final Map<Integer, Integer> tones = new HashMap<>();
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Cap> lakes;
    private final Kept<Frame, Ground> grounds = new Kept<>();
    private final Kept<Boolean, Atlas> plain = new Kept<>();
    private final Kept<List<Object>, Terrain> terrains = new Kept<>();
    private final Kept<List<Object>, CountryMap> countries = new Kept<>();
    private final Kept<Cap, Envelope> extents = new Kept<>();

    /**
     * A connected piece of a country.
     *
     * @param country the country
     * @param area its rings
     * @param coast the positions of its outline
     * @param cap what holds it
     */
    record Piece(Country country, Area area, List<Position> coast, Cap cap) {}

    /** Takes the base map. */
    public Atlas(BaseMap map) {
        this(map, false);
    }

    private Atlas(BaseMap map, boolean isPlain) {
        this.map = map;
        this.isPlain = isPlain;
        this.lines =
                map.lines().stream().map(line -> Cap.around(line.positions())).toList();
        this.lakes = map.lakes().stream().map(Cap::around).toList();
        for (Country country : map.countries()) {
            tones.put(country.code(), country.tone());
            for (Area area : country.areas()) {
                List<Position> coast = map.ring(area.rings().get(0));
                pieces.add(new Piece(country, area, coast, Cap.around(coast)));
            }
        }
    }

    /** Returns what it is made of. */
    public BaseMap map() {
        return map;
    }

    /** Returns the same map, of which no borders are drawn. */
    public Atlas plain() {
        return plain.get(true, () -> new Atlas(map, true));
    }

    /** Returns what of the base map lies within a frame. */
    Ground ground(Frame frame) {
        return grounds.get(frame, () -> Ground.of(this, frame));
    }

    /** Returns land and water within a frame; the land of the countries that it is about apart. */
    Terrain terrain(Frame frame, Set<Integer> homes) {
        return terrains.get(
                List.of(frame, homes),
                () -> isPlain
                        ? Terrain.plain(ground(frame))
                        : Terrain.of(ground(frame), code -> homes.stream().anyMatch(home -> tone(home) == tone(code))));
    }

    boolean isPlain() {
        return isPlain;
    }

    private int tone(int country) {
        return tones.getOrDefault(country, country);
    }

    /** Returns the map of countries within a frame, with what another one shows of them. */
    CountryMap country(Frame frame, Frame detail, Set<Integer> homes, double line) {
        return countries.get(
                List.of(frame, detail, homes, line), () -> CountryMap.of(this, frame, detail, homes, line));
    }

    /** Returns the lines that may lie within a frame, by number. */
    List<Integer> lines(Frame frame) {
        Direction centre = Direction.of(frame.centre());
        return IntStream.range(0, lines.size())
                .filter(number -> lines.get(number).isWithin(frame.reach(), centre))
                .boxed()
                .toList();
    }

    /** Returns the outlines of the lakes that may lie within a frame. */
    List<List<Position>> lakes(Frame frame) {
        Direction centre = Direction.of(frame.centre());
        return IntStream.range(0, lakes.size())
                .filter(number -> lakes.get(number).isWithin(frame.reach(), centre))
                .mapToObj(map.lakes()::get)
                .toList();
    }

    /** Returns the pieces that may lie within an angle around a position, in radians. */
    List<Piece> pieces(double angle, Position around) {
        Direction centre = Direction.of(around);
        return pieces.stream()
                .filter(piece -> piece.cap.isWithin(angle, centre))
                .toList();
    }

    /**
     * Returns the pieces of land on which some positions lie, those of countries first, those with most of them before others; of
     * those with as many, the first on the base map.
     */
    List<Piece> under(List<Position> positions) {
        Map<Integer, Integer> votes = new TreeMap<>();
        for (Position position : positions) {
            at(position).ifPresent(piece -> votes.merge(pieces.indexOf(piece), 1, Integer::sum));
        }
        return votes.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getValue()))
                .map(entry -> pieces.get(entry.getKey()))
                .sorted(Comparator.comparing(piece -> piece.country.code() == 0))
                .toList();
    }

    /** Returns the piece of land on which a position lies, or near to whose coast. */
    Optional<Piece> at(Position position) {
        Projection projection = new Projection(position);
        Coordinate here = new Coordinate(0, 0);
        Optional<Piece> nearest = Optional.empty();
        double least = OFF_SHORE;
        for (Piece piece : pieces(OFF_SHORE / Projection.RADIUS, position)) {
            Coordinate[] ring = piece.coast.stream().map(projection::of).toArray(Coordinate[]::new);
            if (PointLocation.locateInRing(here, ring) != Location.EXTERIOR) {
                return Optional.of(piece);
            }
            double distance = org.locationtech.jts.algorithm.Distance.pointToSegmentString(here, ring);
            if (distance < least) {
                least = distance;
                nearest = Optional.of(piece);
            }
        }
        return nearest;
    }

    /**
     * Returns the outline of a country around one of its pieces: with all others that lie no farther from what is taken already
     * than that piece is wide. Lands overseas stay away.
     */
    List<Position> country(Piece home) {
        Projection projection = new Projection(home.cap.middle().position());
        List<Piece> left = new ArrayList<>(pieces.stream()
                .filter(piece -> piece.country.code() == home.country.code())
                .toList());
        List<Position> taken = new ArrayList<>();
        Envelope extent = envelope(home, projection);
        double wide = Math.hypot(extent.getWidth(), extent.getHeight());
        Envelope all = new Envelope(extent);
        boolean grows = true;
        while (grows) {
            List<Piece> near = left.stream()
                    .filter(piece -> envelope(piece, projection).distance(all) <= wide)
                    .toList();
            near.forEach(piece -> all.expandToInclude(envelope(piece, projection)));
            near.forEach(piece -> taken.addAll(piece.coast));
            left.removeAll(near);
            grows = !near.isEmpty();
        }
        return taken;
    }

    /** Returns the extent of the country around one of its pieces, in km from the middle of that. */
    Envelope extent(Piece home) {
        return extents.get(home.cap, () -> {
            Projection projection = new Projection(home.cap.middle().position());
            Envelope extent = new Envelope();
            country(home).forEach(position -> extent.expandToInclude(projection.of(position)));
            return extent;
        });
    }

    private static Envelope envelope(Piece piece, Projection projection) {
        Envelope envelope = new Envelope();
        piece.coast.forEach(position -> envelope.expandToInclude(projection.of(position)));
        return envelope;
    }
}
