/** Texts that go out to translators and come back. */
@NullMarked
package org.sitrep.app.exchange;

import org.jspecify.annotations.NullMarked;
