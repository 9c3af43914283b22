/**
 * The brief for one audience in one language: typed values, each with its printed form. Nothing is left to compute
 * for a template. All wording comes from a phrase file; numbers, dates and plurals go through ICU.
 */
@NullMarked
package org.sitrep.edition;

import org.jspecify.annotations.NullMarked;
