package org.sitrep.intake.yaml;

import java.io.Reader;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.util.BufferRecycler;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLFactoryBuilder;
import tools.jackson.dataformat.yaml.YAMLParser;
import tools.jackson.dataformat.yaml.YAMLReadFeature;

/**
 * A parser that reports every anchor and tag. The parser it is made of omits those of single values, and reports those
 * of a mapping twice.
 */
final class StrictYaml extends YAMLParser {

    private static final int EMPTY_IS_NOTHING = YAMLReadFeature.EMPTY_STRING_AS_NULL.getMask();

    private boolean anchored;
    private boolean tagged;
    private boolean plain;
    private boolean lined;

    private StrictYaml(
            ObjectReadContext context,
            IOContext io,
            BufferRecycler buffers,
            int features,
            LoadSettings settings,
            Reader in) {
        super(context, io, buffers, context.getStreamReadFeatures(features), EMPTY_IS_NOTHING, settings, in);
    }

    /** Returns whether the current key or value has an anchor. */
    boolean isAnchored() {
        return anchored;
    }

    /** Returns whether the current key or value has a tag. */
    boolean isTagged() {
        return tagged;
    }

    /** Returns whether the current key or value is a word without quotes. */
    boolean isPlain() {
        return plain;
    }

    /** Returns whether the lines of the current value stand below it as they are. */
    boolean isLined() {
        return lined;
    }

    @Override
    protected Event nextEvent() {
        Event event = super.nextEvent();
        anchored = event instanceof NodeEvent node
                && !(event instanceof AliasEvent)
                && node.getAnchor().isPresent();
        tagged = (event instanceof ScalarEvent scalar && scalar.getTag().isPresent())
                || (event instanceof CollectionStartEvent start
                        && start.getTag().isPresent());
        plain = event instanceof ScalarEvent scalar && scalar.isPlain();
        lined = event instanceof ScalarEvent scalar && scalar.isLiteral();
        return event;
    }

    /** Makes such parsers. */
    static final class Factory extends YAMLFactory {

        private static final long serialVersionUID = 1L;

        Factory(YAMLFactoryBuilder builder) {
            super(builder);
        }

        @Override
        protected YAMLParser _createParser(ObjectReadContext context, IOContext io, Reader in) {
            return new StrictYaml(context, io, _getBufferRecycler(), _streamReadFeatures, _loadSettings, in);
        }
    }
}
