/** Making a report: its viewpoint, its editions, their files. */
@NullMarked
package org.sitrep.app.report;

import org.jspecify.annotations.NullMarked;
