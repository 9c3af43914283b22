package org.sitrep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.FutureTask;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import nu.validator.validation.SimpleDocumentValidator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.app.report.Format;
import org.sitrep.app.report.Render;
import org.sitrep.app.report.RenderOrder;
import org.sitrep.app.report.Rendered;
import org.sitrep.diagnostic.Checked;
import org.sitrep.document.html.Templates;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The HTML of the Aleppo brief in every language, by the judges of others: the Nu checker, axe, and a browser. */
@Tag("slow")
@TestInstance(Lifecycle.PER_CLASS)
class HtmlOfEveryEditionTest {

    private static final String CSP =
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline';"
                    + " img-src data:\"/>";

    private static final String FAULTY = "faulty";

    private static final String FAULTY_PAGE = """
            <!DOCTYPE html><html><head><title>Faults</title></head><body><main>
            <p style="color:#999;background:#fff">too pale</p><p lang="ar" style="color:#999;background:#fff">باهت</p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">
            <button style="width:9px;height:9px;padding:0;border:0"></button><button style="width:9px;height:9px;padding:0;border:0"></button>
            <div style="width:2000px">too wide</div>
            </main></body></html>
            """;

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, String> pages = new TreeMap<>();
    private final Map<String, String> messages = new TreeMap<>();
    private Path folder = Path.of("");

    static List<String> languages() {
        return Templates.builtIn().value().orElseThrow().languages();
    }

    @BeforeAll
    void renderThemAll(@TempDir Path temporary) throws IOException {
        folder = temporary;
        Checked<Rendered> rendered = new Render(step -> {})
                .run(RenderOrder.of(Editions.ALEPPO, Set.of(Format.HTML, Format.MAIL), folder)
                        .forAudience("public")
                        .in(RenderOrder.ALL));
        assertThat(rendered.value()).as(() -> rendered.findings().toString()).isPresent();
        for (String language : languages()) {
            pages.put(language, Files.readString(file(language), StandardCharsets.UTF_8));
            messages.put(language, Files.readString(folder.resolve("aleppo-2016-09-25-" + language + "-mail.html")));
        }
    }

    /** Returns what a judge that takes long is shown. */
    private static Map<String, String> some(Map<String, String> all) {
        Map<String, String> some = new TreeMap<>(all);
        some.keySet().retainAll(Counts.languages(languages()));
        return some;
    }

    private Path file(String language) {
        return folder.resolve("aleppo-2016-09-25-" + language + ".html");
    }

    @Test
    void theNuCheckerFindsNoError() throws Exception {
        Map<String, List<String>> errors = nu(some(pages));
        for (String language : Counts.languages(languages())) {
            assertThat(errors.get(language)).as(language).isEmpty();
        }
        assertThat(nu(Map.of(FAULTY, FAULTY_PAGE)).get(FAULTY)).anyMatch(error -> error.contains("“alt”"));
    }

    /** Returns the errors of each page. The checker's schema is a deep one: it takes a thread with a large stack. */
    private static Map<String, List<String>> nu(Map<String, String> pages) throws Exception {
        FutureTask<Map<String, List<String>>> task = new FutureTask<>(() -> errors(pages));
        new Thread(null, task, "nu", 64 << 20).start();
        return task.get();
    }

    private static Map<String, List<String>> errors(Map<String, String> pages) throws Exception {
        List<String> errors = new ArrayList<>();
        ErrorHandler handler = new ErrorHandler() {
            @Override
            public void warning(SAXParseException warning) {
                // Such as the slash in <meta/>, which makes the page XHTML too.
            }

            @Override
            public void error(SAXParseException error) {
                errors.add(error.getMessage());
            }

            @Override
            public void fatalError(SAXParseException error) {
                errors.add(error.getMessage());
            }
        };
        SimpleDocumentValidator checker = new SimpleDocumentValidator(false, false, false);
        checker.setUpMainSchema("http://s.validator.nu/html5-rdfalite.rnc", handler);
        Map<String, List<String>> found = new TreeMap<>();
        for (Map.Entry<String, String> page : pages.entrySet()) {
            errors.clear();
            checker.setUpValidatorAndParsers(handler, false, false);
            InputSource source =
                    new InputSource(new ByteArrayInputStream(page.getValue().getBytes(StandardCharsets.UTF_8)));
            source.setEncoding("UTF-8");
            source.setSystemId("about:" + page.getKey());
            checker.checkHtmlInputSource(source);
            found.put(page.getKey(), List.copyOf(errors));
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void onAPhoneAndOnADeskEveryoneCanReadItAndNothingScrollsSideways(boolean dark) throws IOException {
        Map<String, String> all = some(pages);
        if (dark) {
            // In the dark nothing but colours differs: one page of each direction shows them.
            all.keySet()
                    .removeIf(language ->
                            Counts.of(1, 0) == 1 && !Set.of("ar", "en").contains(language));
        }
        all.put(FAULTY, FAULTY_PAGE);
        List<JsonNode> judged = judge(all, dark);
        assertThat(judged).hasSize(2 * all.size());
        for (JsonNode page : judged) {
            String name = page.get("name").asString() + " at " + page.get("innerWidth") + " px";
            assertThat(page.get("dark").asBoolean()).as(name).isEqualTo(dark);
            List<String> violations = texts(page.get("violations"));
            if (page.get("name").asString().equals(FAULTY)) {
                assertThat(String.join("\n", violations))
                        .contains("color-contrast: ", "باهت", "html-has-lang: ", "image-alt: ", "target-size: ");
                assertThat(page.get("scrollWidth").asInt()).isGreaterThanOrEqualTo(2000);
            } else {
                assertThat(violations).as(name).isEmpty();
                assertThat(texts(page.get("unsure"))).as(name).isEmpty();
                assertThat(texts(page.get("faint"))).as(name).isEmpty();
                assertThat(page.get("letters").asInt()).as(name).isGreaterThan(30);
                assertThat(texts(page.get("passes")))
                        .as(name)
                        .contains("color-contrast", "html-lang-valid", "link-name", "listitem", "th-has-data-cells");
                aReaderFindsTheWay(name, page);
                assertThat(texts(page.get("loaded"))).as(name).isEmpty();
                assertThat(page.get("background").asString())
                        .as(name)
                        .isEqualTo(dark ? "rgb(17, 25, 29)" : "rgb(255, 255, 255)");
                assertThat(page.get("words").asInt()).as(name).isGreaterThan(3_000);
                assertThat(page.get("scrollWidth").asInt())
                        .as(name)
                        .isLessThanOrEqualTo(page.get("clientWidth").asInt());
            }
        }
    }

    /** The list of contents is folded; on a phone the timeline opens at its newest end, and cells say what they are. */
    private static void aReaderFindsTheWay(String name, JsonNode page) {
        boolean phone = page.get("innerWidth").asInt() < 700;
        List<String> contents = texts(page.get("contents"));
        assertThat(contents).as(name).hasSizeGreaterThan(10).isEqualTo(texts(page.get("heads")));
        assertThat(page.get("listed").asInt()).as(name).isZero();
        assertThat(texts(page.get("keys")))
                .as(name)
                .containsExactly(word(page, "label.skip"), word(page, "label.contents") + " ▾");
        assertThat(texts(page.get("marks"))).as(name).isEmpty();
        assertThat(page.get("back").asInt()).as(name).isZero();
        assertThat(page.get("notes").asInt()).as(name).isZero();
        assertThat(page.get("scrolls").asBoolean()).as(name).isEqualTo(phone);
        assertThat(page.get("earlier").asBoolean()).as(name).isEqualTo(phone);
        assertThat(page.get("newest").asBoolean()).as(name).isTrue();
        assertThat(page.get("corrections").asInt()).as(name).isPositive();
        assertThat(page.get("labels").asInt())
                .as(name)
                .isEqualTo(phone ? 3 * page.get("corrections").asInt() : 0);
    }

    private static String word(JsonNode page, String key) {
        Templates set = Templates.builtIn().value().orElseThrow();
        return set.phrases(page.get("name").asString())
                .value()
                .orElseThrow()
                .patterns()
                .getOrDefault(key, "");
    }

    /** Mail programs know less than browsers: what reads well there has to read well here first. */
    @Test
    void theBodyOfAMessageReadsOnAPhoneAndLoadsNothing() throws Exception {
        List<JsonNode> judged = judge(some(messages), false);
        assertThat(judged).hasSize(2 * Counts.languages(languages()).size());
        for (JsonNode page : judged) {
            String name = page.get("name").asString() + " at " + page.get("innerWidth") + " px";
            assertThat(texts(page.get("violations"))).as(name).isEmpty();
            assertThat(texts(page.get("loaded"))).as(name).isEmpty();
            assertThat(page.get("words").asInt()).as(name).isGreaterThan(1_000);
            assertThat(page.get("scrollWidth").asInt())
                    .as(name)
                    .isLessThanOrEqualTo(page.get("clientWidth").asInt());
        }
        for (Map.Entry<String, String> message : messages.entrySet()) {
            assertThat(message.getValue().getBytes(StandardCharsets.UTF_8).length)
                    .as(message.getKey())
                    .isLessThan(90_000);
            List<Element> elements = elements(message.getValue().replace("<!DOCTYPE html>\n", ""));
            assertThat(elements)
                    .extracting(Element::getTagName)
                    .doesNotContain("script", "link", "img", "style", "iframe", "form", "svg");
            assertThat(elements)
                    .filteredOn(element -> element.getTagName().equals("a"))
                    .singleElement()
                    .satisfies(link -> assertThat(link.getAttribute("href"))
                            .isEqualTo(link.getTextContent())
                            .isEqualTo("https://reports.sitrep.example/aleppo"));
        }
    }

    /** Opens each page in a frame of each width and gives what axe says of it there, and how wide it is. */
    private List<JsonNode> judge(Map<String, String> all, boolean dark) throws IOException {
        Map<String, String> open = all.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, page -> page.getValue().replace(CSP, "")));
        Path frames = Files.writeString(
                folder.resolve("frames.html"), """
                <!DOCTYPE html><meta charset="utf-8"><title>frames</title><body><pre></pre><script>
                const axeCore = %s, pages = %s, judged = [];
                // Relative luminance and contrast by WCAG 2.2.
                function luminance(color) {
                  const [r, g, b] = color.match(/\\d+/g).slice(0, 3).map(part => part / 255)
                      .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
                  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
                }
                function contrast(one, other) {
                  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
                  return (high + 0.05) / (low + 0.05);
                }
                // What a reader meets: keys in their order, links by name, what is in sight.
                function reader(inner, page) {
                  const seen = node => node && node.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true });
                  const all = query => [...page.querySelectorAll(query)];
                  const course = page.querySelector('.course'), dots = all('.course .event');
                  const last = dots.length && dots[dots.length - 1].getBoundingClientRect();
                  return {
                    keys: all('a, summary, [tabindex]').filter(seen).slice(0, 2).map(node => node.textContent.trim()),
                    contents: all('.contents li a').map(link => link.textContent),
                    listed: all('.contents li a').filter(seen).length,
                    heads: all('main h2').map(head => head.cloneNode(true)).map(head => (head.querySelector('.track')?.remove(), head.textContent.trim())),
                    marks: all('sup a').filter(link => !/ [\\p{N}]+: \\S/u.test(link.ariaLabel)).map(link => link.outerHTML),
                    back: all('.back').filter(link => !page.querySelector('sup ' + link.hash) || !link.ariaLabel).length,
                    notes: all('.src li').length - all('.back').length,
                    scrolls: course ? course.scrollWidth > course.clientWidth : false,
                    newest: course ? last.right <= course.getBoundingClientRect().right && last.left >= 0 : false,
                    earlier: seen(page.querySelector('.earlier')) === true,
                    labels: all('.rev td .m').filter(seen).length, corrections: all('.rev tbody tr').length
                  };
                }
                async function judge(name, width) {
                  const frame = document.createElement('iframe');
                  frame.style.cssText = 'border:0;height:2000px;width:' + width + 'px';
                  frame.srcdoc = pages[name];
                  await new Promise(loaded => { frame.onload = loaded; document.body.append(frame); });
                  const inner = frame.contentWindow, page = inner.document, root = page.documentElement;
                  const measured = {
                    name, innerWidth: inner.innerWidth, clientWidth: root.clientWidth, scrollWidth: root.scrollWidth,
                    dark: inner.matchMedia('(prefers-color-scheme: dark)').matches,
                    background: inner.getComputedStyle(page.body).backgroundColor,
                    words: page.body.innerText.length,
                    loaded: inner.performance.getEntriesByType('resource').map(resource => resource.name)
                  };
                  // No icon font is here: axe takes letters that join for one, and stumbles over marks that do not print.
                  inner.HTMLCanvasElement.prototype.getContext = () => ({
                    canvas: {}, measureText: () => ({ width: 30 }), fillText() {}, clearRect() {},
                    getImageData: () => ({ data: new Uint8Array([1, 1, 1, 1]) })
                  });
                  inner.eval(axeCore);
                  const found = await inner.axe.run(page, {
                    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
                    rules: { 'target-size': { enabled: true } }, resultTypes: ['violations', 'incomplete']
                  });
                  judged.push({
                    ...measured,
                    // axe does not know what lies behind letters in a picture: theirs is measured below.
                    unsure: found.incomplete.map(rule => ({ id: rule.id, message: rule.message, nodes:
                        rule.nodes.filter(node => !(rule.id === 'color-contrast' && node.html.startsWith('<text '))) }))
                        .filter(rule => rule.nodes.length)
                        .map(rule => rule.id + ': ' + (rule.message || rule.nodes.length)),
                    ...reader(inner, page),
                    letters: page.querySelectorAll('svg text').length,
                    faint: [...page.querySelectorAll('svg text')].filter(text => contrast(
                        inner.getComputedStyle(text).fill, inner.getComputedStyle(page.body).backgroundColor) < 4.5)
                        .map(text => text.textContent),
                    passes: found.passes.map(rule => rule.id),
                    violations: found.violations.map(rule => rule.id + ': ' + rule.nodes.slice(0, 5)
                        .map(node => node.html.slice(0, 200) + ' ' + node.failureSummary).join(' | '))
                  });
                  frame.remove();
                }
                (async () => {
                  for (const name in pages) for (const width of [360, 1200]) await judge(name, width);
                  document.querySelector('pre').textContent = JSON.stringify(judged);
                })().catch(failure => document.querySelector('pre').textContent = 'failed: ' + failure);
                </script>
                """.formatted(inScript(axe()), inScript(open)), StandardCharsets.UTF_8);
        String dom = chromium(
                "--blink-settings=preferredColorScheme=" + (dark ? 0 : 1),
                "--virtual-time-budget=600000",
                "--dump-dom",
                frames.toUri().toString());
        Matcher result =
                Pattern.compile("<pre>(\\[.*?\\])</pre>", Pattern.DOTALL).matcher(dom);
        assertThat(result.find())
                .as(() -> "axe ended: " + dom.substring(dom.indexOf("<pre>"), dom.indexOf("</pre>")))
                .isTrue();
        String json = result.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        return JSON.readTree(json).valueStream().toList();
    }

    private static String inScript(Object value) {
        return JSON.writeValueAsString(value).replace("<", "\\u003c");
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static String axe() throws IOException {
        String pom = "/META-INF/maven/org.webjars.npm/axe-core/pom.properties";
        String version;
        try (InputStream properties = HtmlOfEveryEditionTest.class.getResourceAsStream(pom)) {
            Properties read = new Properties();
            read.load(properties);
            version = read.getProperty("version");
        }
        String script = "/META-INF/resources/webjars/axe-core/" + version + "/axe.min.js";
        try (InputStream stream = HtmlOfEveryEditionTest.class.getResourceAsStream(script)) {
            assertThat(stream).as(script).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void itRunsNothingAndLoadsNothing(String language) throws Exception {
        String html = pages.getOrDefault(language, "");
        assertThat(html).contains(CSP);
        for (Element element : elements(html)) {
            String name = element.getTagName();
            assertThat(name)
                    .isNotIn(
                            "script",
                            "link",
                            "base",
                            "img",
                            "iframe",
                            "object",
                            "embed",
                            "form",
                            "image",
                            "use",
                            "foreignObject",
                            "animate",
                            "set");
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                Node attribute = element.getAttributes().item(i);
                String said = name + " " + attribute;
                assertThat(attribute.getNodeName())
                        .as(said)
                        .doesNotStartWith("on")
                        .isNotIn("src", "srcset", "srcdoc", "style", "background", "poster", "action", "data", "ping");
                if (attribute.getNodeName().equals("href")) {
                    assertThat(name).as(said).isEqualTo("a");
                    assertThat(attribute.getNodeValue()).as(said).matches("(?s)(#|https?://|mailto:).*");
                }
            }
            if (name.equals("style")) {
                assertThat(element.getTextContent()).doesNotContain("url(", "@import", "@font-face", "image-set(");
            }
        }
    }

    private static List<Element> elements(String html) throws ParserConfigurationException, SAXException, IOException {
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
        NodeList all = document.getElementsByTagName("*");
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            elements.add((Element) all.item(i));
        }
        assertThat(elements).hasSizeGreaterThan(150);
        return elements;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void aBrowserPrintsItOnAFewPages(String language) throws IOException {
        Path pdf = folder.resolve(language + ".pdf");
        chromium(
                "--no-pdf-header-footer",
                "--print-to-pdf=" + pdf,
                file(language).toUri().toString());
        assertThat(Contrast.of(Files.readAllBytes(pdf)).tooPale())
                .as("without backgrounds, as browsers print")
                .noneMatch(pair -> pair.contains(" on ffffff"));
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(pdf))) {
            assertThat(document.getNumberOfPages()).isBetween(3, 9);
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("TLP:CLEAR");
            if (language.equals("en")) {
                assertThat(text).as("pages a browser does not count").doesNotContain("Page 0", "of 0");
            }
        }
    }

    private String chromium(String... arguments) {
        List<String> all = Stream.concat(
                        Stream.of(
                                "--headless",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--user-data-dir=" + folder.resolve("profile")),
                        Stream.of(arguments))
                .toList();
        return Tool.named("chromium").run(all.toArray(String[]::new));
    }
}
