package org.sitrep.typeset.layout.structure;

import java.util.List;
import java.util.Map;

/**
 * A part of the document's logical structure. A leaf stands for text, or for a picture; marks carry its number.
 *
 * @param number its number, unique in the document, in reading order
 * @param role the standard structure type of PDF 1.7: Document, Sect, Div, P, H1 to H4, L, LI, Lbl, LBody, Table, Caption, THead,
 *     TBody, TFoot, TR, TH, TD, BlockQuote, Figure, Link, Span; empty for a leaf
 * @param lang its language where it differs from that of the part around it; or empty
 * @param facts what else is known: alt, title, id, scope (Row, Column), colspan, list-numbering
 * @param parts its parts in reading order
 */
public record Part(int number, String role, String lang, Map<String, String> facts, List<Part> parts) {}
