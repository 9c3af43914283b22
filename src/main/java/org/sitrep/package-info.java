/**
 * Sitrep: situation reports from a ledger of facts. The map of the house, in the order of the work:
 *
 * <ul>
 *   <li>{@link org.sitrep.diagnostic}: findings, each of a rule, with a place and a hint; everything may import it
 *   <li>{@link org.sitrep.files}: regular files read, links refused, and one lock for all; nothing of reports
 *   <li>{@link org.sitrep.fact}: what people record ({@code entry}, {@code quantity}, {@code prose}, {@code calendar}), what a crisis declares
 *       ({@code crisis}, {@code map}), and the ledger that holds both
 *   <li>{@link org.sitrep.intake}: files become a ledger ({@code yaml}, {@code schema}, {@code facts}, {@code
 *       geojson}, {@code image}, {@code table})
 *   <li>{@link org.sitrep.situation}: the ledger redacted for an audience ({@code redact}), then seen as of a date; rule 9 of
 *       counting is {@code Totals}, {@code Sums} and {@code ComputedRatio}; who does what where ({@code work}), whom that
 *       reaches, and its money ({@code reach})
 *   <li>{@link org.sitrep.picture}: what is drawn, in numbers ({@code map}, its areas and circles, {@code map.area}; the bars within tables, {@code share};
 *       who falls ill, {@code outbreak})
 *   <li>{@link org.sitrep.edition}: the report as a list of parts, every value typed and in print ({@code text}), its tables by place ({@code area}), and what becomes
 *       of all that is asked for ({@code wish}); the printers ({@code print}, {@code print.area}, {@code print.figure}, {@code print.reach}, {@code print.graphic}, {@code print.language}, {@code print.proof}), whose {@code PartTable} is the order of the parts
 *   <li>{@link org.sitrep.check}: rules over situation and report; over words in {@code words}; what became of each
 *       entry in {@code account}; each of them is named in {@code rule}
 *   <li>{@link org.sitrep.typeset}: a page and its style sheet become a tagged PDF; it knows nothing of reports. Pages and sheets
 *       are read ({@code style}: {@code html}, {@code css}, {@code sheet}, {@code value}, {@code property}), letters are shaped
 *       ({@code text}: {@code font}, {@code item}), boxes are laid out ({@code layout}: {@code build}, {@code box}, {@code slab}, {@code mark}, {@code
 *       structure}, {@code svg}) and written ({@code pdf}: {@code font}, {@code draw}, {@code tag}, {@code object})
 *   <li>{@link org.sitrep.document}: the report becomes files ({@code html}, {@code pdf}, {@code text}, {@code email}, {@code
 *       data}); the words at the foot of a page come from {@code MastheadPrinter}, set by {@code parts/masthead.ftlh}
 *   <li>{@link org.sitrep.register}: the issued reports
 *   <li>{@link org.sitrep.delivery}: the files reach people ({@code outbox}, {@code smtp})
 *   <li>{@link org.sitrep.app}: the use cases ({@code start}, {@code report}, {@code issue}, {@code mail}, {@code exchange}), and the book of all rules ({@code
 *       rules})
 *   <li>{@link org.sitrep.cli}: the command line, and what it writes ({@code output})
 * </ul>
 *
 * The stages of the core (diagnostic, fact, situation, edition, check, picture) are pure functions on records. Only
 * {@link org.sitrep.Main} touches the standard streams and ends the program. A test holds who may import whom.
 *
 * <p>One word for one thing:
 *
 * <ul>
 *   <li><b>ledger</b>: all entries of a crisis. <b>Entry</b>: one of them, a fact or a change to a fact; in a report it is
 *       printed, replaced or withheld
 *   <li><b>redact</b>: take out of a ledger what an audience may not see; what is taken out is <b>withheld</b>
 *   <li><b>audience</b>: for whom a report is. <b>Clearance</b>: what an audience may see
 *   <li><b>viewpoint</b>: as of which day, known by when, for which clearance
 *   <li><b>edition</b>: a report for one audience in one language. <b>Part</b>: a piece of it, with a heading
 *   <li><b>draft</b>: a report that is rendered. <b>Issue</b>: give it a number and put it into the register. <b>Approval</b>: by
 *       whom it was approved
 *   <li><b>manifest</b>: what stands beside the files of an issued report: how it came to be, and the digests of its files and of
 *       the manifest before. <b>Head</b>: the digest of a manifest, which covers that report and all issued before it
 *   <li><b>finding</b>: what a rule found, an error, a warning or a note
 *   <li><b>citation</b>: what a printed line rests on. <b>Note</b>: the numbered description of a source; in the ledger, prose
 *   <li><b>min</b> and <b>max</b>: the least and the most of anything
 * </ul>
 */
@NullMarked
package org.sitrep;

import org.jspecify.annotations.NullMarked;
