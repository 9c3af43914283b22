/** Days as they are written: words for them, other calendars, weeks and months. */
@NullMarked
package org.sitrep.fact.calendar;

import org.jspecify.annotations.NullMarked;
