/**
 * Sitrep: situation reports from a ledger of facts. The map of the house, in the order of the work:
 *
 * <ul>
 *   <li>{@link org.sitrep.diagnostic}: findings, each with a place and a hint; everything may import it
 *   <li>{@link org.sitrep.fact}: what people record, and the ledger that holds it
 *   <li>{@link org.sitrep.intake}: files become a ledger
 *   <li>{@link org.sitrep.situation}: the ledger as of a date, for a clearance
 *   <li>{@link org.sitrep.edition}: the brief for one audience in one language, every value in its printed form
 *   <li>{@link org.sitrep.check}: rules over all of these
 *   <li>{@link org.sitrep.picture}: what is drawn, in numbers
 *   <li>{@link org.sitrep.document}: the brief becomes files, HTML first and PDF from it
 *   <li>{@link org.sitrep.delivery}: the files reach people
 *   <li>{@link org.sitrep.app}: the use cases
 *   <li>{@link org.sitrep.cli}: the command line
 * </ul>
 *
 * The stages of the core (diagnostic, fact, situation, edition, check, picture) are pure functions on records. Only
 * {@link org.sitrep.Main} touches the standard streams and ends the program. A test holds who may import whom.
 */
@NullMarked
package org.sitrep;

import org.jspecify.annotations.NullMarked;
