package org.sitrep.typeset.pdf;

import java.util.Locale;

/** The metadata packet of a PDF. */
final class Xmp {

    private Xmp() {}

    /** PDF/A knows of no PDF/UA: the packet itself has to say what {@code pdfuaid} is. */
    static String of(Particulars particulars) {
        return String.format(
                Locale.ROOT,
                """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
            xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" \
            xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" \
            xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
            xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
            xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#" \
            dc:format="application/pdf" pdf:Producer="%4$s" \
            xmp:CreateDate="%5$sT00:00:00Z" xmp:ModifyDate="%5$sT00:00:00Z" \
            pdfaid:part="3" pdfaid:conformance="A" pdfuaid:part="1">
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1$s</rdf:li></rdf:Alt></dc:title>
            %2$s<dc:language><rdf:Bag><rdf:li>%3$s</rdf:li></rdf:Bag></dc:language>
            <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">\
            <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>\
            <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
            <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\
            <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">\
            <pdfaProperty:name>part</pdfaProperty:name>\
            <pdfaProperty:valueType>Integer</pdfaProperty:valueType>\
            <pdfaProperty:category>internal</pdfaProperty:category>\
            <pdfaProperty:description>Part of PDF/UA</pdfaProperty:description>\
            </rdf:li></rdf:Seq></pdfaSchema:property>\
            </rdf:li></rdf:Bag></pdfaExtension:schemas>\
            </rdf:Description>\
            </rdf:RDF>\
            </x:xmpmeta>
            <?xpacket end="r"?>
            """,
                escape(particulars.title()),
                description(escape(particulars.description())),
                escape(particulars.lang()),
                escape(particulars.producer()).replace("\"", "&quot;"),
                particulars.date());
    }

    private static String description(String text) {
        return text.isEmpty()
                ? ""
                : "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">" + text
                        + "</rdf:li></rdf:Alt></dc:description>\n";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
