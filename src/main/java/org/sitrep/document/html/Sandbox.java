package org.sitrep.document.html;

import freemarker.cache.StringTemplateLoader;
import freemarker.cache.StrongCacheStorage;
import freemarker.cache.TemplateLoader;
import freemarker.cache.TemplateNameFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.core.XHTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateExceptionHandler;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.TimeZone;

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
        engine.setTemplateLoader(loader(templates));
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

    /** The files of the set alone can be included. */
    private static TemplateLoader loader(Templates templates) {
        StringTemplateLoader loader = new StringTemplateLoader();
        templates.ending(".ftlh").forEach(file -> loader.putTemplate(file.getKey(), file.getValue()));
        return loader;
    }
}
