/**
 * Attacks on the program: bad inputs, damaged bytes, links and special files, hostile templates, servers that lie, kills, two
 * at once. Each attack names what it tried and what did not hold; a table of all stands at the end and in
 * {@code target/attack.txt}.
 */
@NullMarked
package org.sitrep.attack;

import org.jspecify.annotations.NullMarked;
