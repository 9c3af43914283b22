package org.sitrep.delivery;

/** What came of sending a letter. */
public sealed interface Outcome {

    /** It was taken over. */
    record Delivered(String reply) implements Outcome {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.delivered(reply);
        }
    }

    /** It was not taken, for good. */
    record Refused(String reply) implements Outcome {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.refused(reply);
        }
    }

    /** The line dropped, or nothing sensible came, before it was handed over: surely not taken, for a reason of the line's. */
    record Dropped(String why) implements Outcome {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dropped(why);
        }
    }

    /** It was not taken for now, by the server's own word. */
    record Deferred(String reply) implements Outcome {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.deferred(reply);
        }
    }

    /** It was handed over, and no answer came, or none that can be understood. */
    record Unknown(String why) implements Outcome {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unknown(why);
        }
    }

    /** Nothing is wrong with the letter, and no other would fare better: it was not handed over. */
    record LineFailed(String why) implements Outcome {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.lineFailed(why);
        }
    }

    /** Goes on by the kind of outcome. */
    <R> R match(Cases<R> cases);

    /** One way to go on for each kind. */
    interface Cases<R> {

        R delivered(String reply);

        R refused(String reply);

        R deferred(String reply);

        R dropped(String why);

        R unknown(String why);

        R lineFailed(String why);
    }
}
