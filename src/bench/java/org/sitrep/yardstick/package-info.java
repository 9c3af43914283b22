/**
 * What the typesetter is measured against: openhtmltopdf, set up as the program once had it, and the brief of 25
 * September 2016 with its style, as they were then. Nothing here follows the templates of today.
 */
@NullMarked
package org.sitrep.yardstick;

import org.jspecify.annotations.NullMarked;
