package org.sitrep.fact.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sitrep.fact.crisis.ActivityKind;
import org.sitrep.fact.crisis.Crisis.Vocabulary;
import org.sitrep.fact.prose.Reference;
import org.sitrep.fact.prose.Text;

/**
 * What somebody does somewhere, or means to do: who does what where.
 *
 * @param head what every entry has
 * @param kind the id of the activity, where the crisis declares it
 * @param text what is done, in our words, where it does not
 * @param by the ids of the organisations whose activity it is
 * @param with the ids of those they work with
 * @param fundedBy the ids of those who pay
 * @param cluster the id of the cluster that is stated
 * @param places the ids of where
 * @param state how it stood when it was recorded
 * @param from the day it began, or is to begin
 * @param until its last day, or the day on which it is to end
 * @param figures the ids of the figures that say what it reached: the newest of each series stands
 */
public record Activity(
        Head head,
        Optional<String> kind,
        Optional<Text> text,
        List<String> by,
        List<String> with,
        List<String> fundedBy,
        Optional<String> cluster,
        List<String> places,
        State state,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        List<String> figures)
        implements Fact {

    public Activity {
        by = List.copyOf(by);
        with = List.copyOf(with);
        fundedBy = List.copyOf(fundedBy);
        places = List.copyOf(places);
        figures = List.copyOf(figures);
    }

    /** A plan is true of the day it was recorded, and so is what is said of no other day. */
    @Override
    public LocalDate trueOf() {
        Optional<LocalDate> day = switch (state) {
            case ONGOING -> from;
            case COMPLETED -> until.or(() -> from);
            default -> Optional.empty();
        };
        return day.orElse(head.recorded().date());
    }

    /** Returns what is done, as the crisis or the entry calls it. */
    public Text what(Vocabulary words) {
        return kind.map(words.activities()::get)
                .map(ActivityKind::label)
                .or(() -> text)
                .orElseThrow();
    }

    /** Returns the id of the cluster that it is of: the one stated, or that of the activity declared. */
    public Optional<String> cluster(Vocabulary words) {
        return cluster.or(() -> kind.map(words.activities()::get).flatMap(ActivityKind::cluster));
    }

    /** Returns how it stands after its news, the oldest first. */
    public Course after(List<Update> news) {
        boolean isPlanned = state == State.PLANNED;
        Optional<LocalDate> last = state == State.SUSPENDED ? Optional.empty() : from;
        Course course = new Course(
                this, state, state == State.COMPLETED ? until : last, from.filter(day -> !isPlanned), Optional.empty());
        for (Update update : news) {
            course = course.after(update);
        }
        return course;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.activity(this);
    }

    @Override
    public Activity rewritten(Rewriting by) {
        return new Activity(
                by.head(this),
                kind,
                text,
                this.by,
                with,
                fundedBy,
                cluster,
                places.stream().map(by::place).distinct().toList(),
                state,
                from,
                until,
                figures.stream()
                        .map(by::named)
                        .filter(id -> !id.equals(Reference.WITHHELD))
                        .toList());
    }

    /**
     * How an activity stands.
     *
     * @param activity the activity
     * @param state its state after the newest news
     * @param day the day for which it is planned, since which it is so, or on which it was completed; absent where none is stated
     * @param begun the day it began, as far as that is on record
     * @param news the newest news; absent where there are none
     */
    public record Course(
            Activity activity, State state, Optional<LocalDate> day, Optional<LocalDate> begun, Optional<Update> news) {

        /** The same state again moves no day; a plan put off without a new one has none. */
        private Course after(Update update) {
            State next = update.state();
            Optional<LocalDate> kept =
                    day.filter(was -> next == state && !(next == State.PLANNED && was.isBefore(update.date())));
            Optional<LocalDate> date = Optional.of(update.date());
            boolean isMove = next != State.PLANNED && next != state;
            boolean isStart = state == State.PLANNED && next == State.ONGOING;
            return new Course(
                    activity,
                    next,
                    isMove ? date : update.until().or(() -> kept),
                    begun.or(() -> date.filter(started -> isStart)),
                    Optional.of(update));
        }

        /** Returns the day from which it was put off, to a later one or to none. */
        public Optional<LocalDate> putOffFrom() {
            return activity.from()
                    .filter(first -> state == State.PLANNED
                            && activity.state() == State.PLANNED
                            && begun.isEmpty()
                            && day.filter(now -> !now.isAfter(first)).isEmpty());
        }

        /** Returns whether the day for which it is planned has passed, and nothing says that it began. */
        public boolean isOverdue(LocalDate asOf) {
            return state == State.PLANNED
                    && day.filter(planned -> planned.isBefore(asOf)).isPresent();
        }
    }
}
