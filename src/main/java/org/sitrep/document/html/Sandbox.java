package org.sitrep.document.html;

import freemarker.cache.StrongCacheStorage;
import freemarker.cache.TemplateLoader;
import freemarker.cache.TemplateNameFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.core.XHTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/** The template engine with every door shut: no class, no file beside the set, no clock, no locale of the machine. */
final class Sandbox {

    private Sandbox() {}

    /**
     * Returns the engine of one template set.
     *
     * @param templates the only files it can read
     * @return its configuration; escaping cannot be switched off
     */
    static Configuration of(Templates templates) {
        Configuration engine = new Configuration(Configuration.VERSION_2_3_34);
        engine.setObjectWrapper(ClosedWrapper.PLAIN);
        engine.setTemplateLoader(new Loader(templates));
        engine.setTemplateNameFormat(TemplateNameFormat.DEFAULT_2_4_0);
        engine.setLocalizedLookup(false);
        engine.setCacheStorage(new StrongCacheStorage());
        engine.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        engine.setArithmeticEngine(new BoundedArithmetic());
        engine.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        engine.setAPIBuiltinEnabled(false);
        engine.setRecognizeStandardFileExtensions(false);
        engine.setOutputFormat(XHTMLOutputFormat.INSTANCE);
        engine.setAutoEscapingPolicy(Configuration.FORCE_AUTO_ESCAPING_POLICY);
        engine.setTagSyntax(Configuration.ANGLE_BRACKET_TAG_SYNTAX);
        engine.setInterpolationSyntax(Configuration.DOLLAR_INTERPOLATION_SYNTAX);
        engine.setLogTemplateExceptions(false);
        engine.setWrapUncheckedExceptions(true);
        engine.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        pinFormats(engine);
        return engine;
    }

    private static void pinFormats(Configuration engine) {
        engine.setDefaultEncoding(StandardCharsets.UTF_8.name());
        engine.setOutputEncoding(StandardCharsets.UTF_8.name());
        engine.setLocale(Locale.ROOT);
        engine.setTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC));
        engine.setNumberFormat("c");
        engine.setBooleanFormat("c");
    }

    /** Finds templates in memory, and only those. */
    private record Loader(Templates templates) implements TemplateLoader {

        @Override
        public @Nullable Object findTemplateSource(String name) {
            Optional<String> text = name.endsWith(".ftlh") ? templates.text(name) : Optional.empty();
            return text.orElse(null);
        }

        @Override
        public long getLastModified(Object source) {
            return 0;
        }

        @Override
        public Reader getReader(Object source, String encoding) throws IOException {
            return new StringReader((String) source);
        }

        @Override
        public void closeTemplateSource(Object source) {
            // nothing is open
        }
    }
}
