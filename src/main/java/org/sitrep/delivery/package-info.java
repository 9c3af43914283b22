/**
 * Documents reach people: an outbox that survives a crash, and the channels it sends through. A letter is one message
 * for one recipient. It is on disk before the first connection, and nobody gets the same letter twice unless a person
 * asked for it.
 */
@NullMarked
package org.sitrep.delivery;

import org.jspecify.annotations.NullMarked;
