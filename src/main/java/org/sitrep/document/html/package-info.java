/**
 * Template set and report model to one well-formed XHTML page. Templates are code of others: they see the closed report
 * model and nothing else, and their time and their output are bounded.
 */
@NullMarked
package org.sitrep.document.html;

import org.jspecify.annotations.NullMarked;
